package dev.patchbay.scenario;

import dev.patchbay.schema.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Which containers show no content. The mark lies in the bag of fields that are not the program's
/// own, under `data`, where React Flow lets everybody keep what they like.
public final class Collapsed {
  private static final String DATA = "data";
  private static final String MARK = "collapsed";

  private Collapsed() {}

  public static boolean is(Node node) {
    return node.extra().path(DATA).path(MARK).asBoolean(false);
  }

  /// The nodes that stand in a collapsed one, however deep.
  public static Set<String> hidden(Graph graph) {
    Set<String> collapsed = new HashSet<>();
    graph.nodes().stream().filter(Collapsed::is).forEach(node -> collapsed.add(node.id()));
    Set<String> hidden = new HashSet<>();
    if (!collapsed.isEmpty()) {
      for (Node node : graph.nodes()) {
        if (standsIn(graph, node, collapsed)) {
          hidden.add(node.id());
        }
      }
    }
    return hidden;
  }

  /// The collapsed containers around a node, which have to be opened to see it.
  public static Set<String> around(Graph graph, String id) {
    Set<String> found = new HashSet<>();
    Optional<Node> at = graph.node(id).flatMap(Node::parentId).flatMap(graph::node);
    for (int depth = 0; at.isPresent() && depth <= Nesting.MAX_DEPTH; depth++) {
      at.filter(Collapsed::is).ifPresent(node -> found.add(node.id()));
      at = at.flatMap(Node::parentId).flatMap(graph::node);
    }
    return found;
  }

  static Node with(Node node, boolean collapsed) {
    ObjectNode extra = node.extra().deepCopy();
    ObjectNode data = extra.path(DATA) instanceof ObjectNode object ? object : Json.object();
    if (collapsed) {
      data.put(MARK, true);
    } else {
      data.remove(MARK);
    }
    if (data.isEmpty()) {
      extra.remove(DATA);
    } else {
      extra.set(DATA, data);
    }
    return node.copy().extra(extra).build();
  }

  private static boolean standsIn(Graph graph, Node node, Set<String> containers) {
    Optional<String> at = node.parentId();
    for (int depth = 0; at.isPresent() && depth <= Nesting.MAX_DEPTH; depth++) {
      if (containers.contains(at.get())) {
        return true;
      }
      at = at.flatMap(graph::node).flatMap(Node::parentId);
    }
    return false;
  }
}
