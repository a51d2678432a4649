package dev.patchbay.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a dry run of a draft showed.
///
/// @param trigger the node that fired
/// @param previews by node id, nodes on the top level and, with their last item's data, those
///   inside containers
/// @param delivered the value on every edge that was taken, by edge id: the flow taken
public record DryRunResult(
    String trigger,
    Map<String, Preview> previews,
    Map<String, JsonNode> delivered,
    Duration duration) {

  public DryRunResult {
    previews = Collections.unmodifiableMap(new LinkedHashMap<>(previews));
    delivered = Collections.unmodifiableMap(new LinkedHashMap<>(delivered));
  }

  /// Items on an edge: the array's length, else 1.
  public static int count(JsonNode delivered) {
    return delivered.isArray() ? delivered.size() : 1;
  }
}
