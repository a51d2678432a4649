package dev.patchbay.engine;

import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a dry run of a draft showed.
///
/// @param trigger the node that fired
/// @param previews by node id, nodes on the top level and, with their last item's data, those
///   inside containers
/// @param delivered the value on every edge that was taken, by edge id: the flow taken
/// @param problems what concerns the scenario as a whole, such as no trigger
public record DryRunResult(
    String trigger,
    Map<String, Preview> previews,
    Map<String, JsonNode> delivered,
    List<Problem> problems,
    Duration duration) {

  public DryRunResult {
    previews = Collections.unmodifiableMap(new LinkedHashMap<>(previews));
    delivered = Collections.unmodifiableMap(new LinkedHashMap<>(delivered));
    problems = List.copyOf(problems);
  }

  /// Items on an edge: the array's length, else 1.
  public static int count(JsonNode delivered) {
    return delivered.isArray() ? delivered.size() : 1;
  }
}
