package dev.patchbay.release;

import dev.patchbay.scenario.Graph;
import tools.jackson.databind.JsonNode;

/// A version as it was published, for ever.
///
/// @param description of the scenario then
/// @param behaviour the JSON of a [BehaviourForm], as it was hashed
/// @param graph the draft as it was drawn, to look at, compare and restore
public record PublishedVersion(
    VersionSummary summary, String description, JsonNode behaviour, Graph graph) {}
