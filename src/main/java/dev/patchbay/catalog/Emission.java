package dev.patchbay.catalog;

import tools.jackson.databind.JsonNode;

/// A value leaving a node by one of its output handles.
public record Emission(String handle, JsonNode data) {}
