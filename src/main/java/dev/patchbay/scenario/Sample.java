package dev.patchbay.scenario;

import tools.jackson.databind.JsonNode;

/// A payload of a trigger, kept under a name.
///
/// @param trigger the id of the trigger node
public record Sample(String trigger, String name, JsonNode payload) {
  public Sample {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a sample needs a name");
    }
  }
}
