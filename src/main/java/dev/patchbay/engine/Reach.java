package dev.patchbay.engine;

import dev.patchbay.expression.ConfigExpressions;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Upstream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which outputs the expressions of a node can read: those of the ancestors they name.
final class Reach {
  private final Upstream upstream;
  private final Map<String, String> idByName = new HashMap<>();

  Reach(Graph graph) {
    this.upstream = new Upstream(graph);
    graph.nodes().forEach(node -> idByName.putIfAbsent(node.name(), node.id()));
  }

  Map<String, JsonNode> outputs(Node node, Set<String> programs, Walk walk) {
    var readable = new LinkedHashMap<String, JsonNode>();
    for (String name : ConfigExpressions.nodesRead(node.config(), programs)) {
      String id = idByName.get(name);
      if (id != null && upstream.isUpstream(id, node.id())) {
        walk.output(id).ifPresent(output -> readable.put(name, output));
      }
    }
    return readable;
  }
}
