package dev.patchbay.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a dry run of a draft showed.
///
/// @param start what it was of: the trigger that fired, and with what
/// @param previews by node id, nodes on the top level and, with their last item's data, those
///   inside containers
/// @param delivered the value on every edge that was taken, by edge id: the flow taken
public record DryRunResult(
    Start start,
    Map<String, Preview> previews,
    Map<String, JsonNode> delivered,
    Duration duration) {

  public DryRunResult {
    previews = Collections.unmodifiableMap(new LinkedHashMap<>(previews));
    delivered = Collections.unmodifiableMap(new LinkedHashMap<>(delivered));
  }

  /// The id of the node that fired.
  public String trigger() {
    return start.trigger();
  }

  /// Items on an edge: the array's length, else 1.
  public static int count(JsonNode delivered) {
    return delivered.isArray() ? delivered.size() : 1;
  }
}
