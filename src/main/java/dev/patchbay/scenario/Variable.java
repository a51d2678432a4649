package dev.patchbay.scenario;

import tools.jackson.databind.JsonNode;

/// A value that expressions read as `$vars.<name>`.
///
/// @param value used in dry runs and where a server sets no other
public record Variable(String name, JsonNode value, String description) {}
