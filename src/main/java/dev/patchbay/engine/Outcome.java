package dev.patchbay.engine;

import dev.patchbay.catalog.Error;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// How one node ended in one walk.
public sealed interface Outcome {
  /// @param byHandle what left, by output handle, in the order of emission
  record Emitted(Map<String, JsonNode> byHandle) implements Outcome {
    public Emitted {
      byHandle = Collections.unmodifiableMap(new LinkedHashMap<>(byHandle));
    }
  }

  /// The last attempt failed; the node's policy decides what that means for the walk.
  record Failed(Error error, int attempts) implements Outcome {}

  /// No edge delivered anything, or the trigger did not fire.
  record Skipped() implements Outcome {}

  /// The node is disabled and handed on its input.
  record PassedThrough(String handle, JsonNode data) implements Outcome {}
}
