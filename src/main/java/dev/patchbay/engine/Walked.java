package dev.patchbay.engine;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.expression.Patience;
import dev.patchbay.scenario.Graph;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What all parts of one dry run share.
///
/// @param levels the insides of containers, made once for all items
/// @param lastItemEdges by container, what passed the edges inside it for its last item
record Walked(
    Graph graph,
    NodeRegistry registry,
    Start start,
    Patience patience,
    Reach reach,
    Map<String, Level> levels,
    Map<String, Map<String, JsonNode>> lastItemEdges) {

  static Walked of(Graph graph, NodeRegistry registry, Start start, Patience patience) {
    return new Walked(
        graph, registry, start, patience, new Reach(graph), new HashMap<>(), new HashMap<>());
  }

  Level inside(String container) {
    return levels.computeIfAbsent(container, id -> Level.inside(graph, registry, id));
  }
}
