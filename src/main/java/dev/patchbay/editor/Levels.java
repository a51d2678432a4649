package dev.patchbay.editor;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Point;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which nodes stand in which containers.
final class Levels {
  private Levels() {}

  /// The nodes of a set that do not come along with another one of it.
  static Set<String> roots(Graph graph, Set<String> nodes) {
    return nodes.stream()
        .filter(id -> graph.node(id).isPresent())
        .filter(id -> !standsIn(graph, id, nodes))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The nodes and all that stands in them.
  static Set<String> withContents(Graph graph, Set<String> nodes) {
    Set<String> all = new HashSet<>(nodes);
    for (Node node : graph.nodes()) {
      if (standsIn(graph, node.id(), nodes)) {
        all.add(node.id());
      }
    }
    return all;
  }

  /// Where the level of a container starts in the world.
  static Point origin(GraphLayout layout, Optional<String> parent) {
    return parent.flatMap(layout::box).map(box -> box.rect().topLeft()).orElse(Point.ORIGIN);
  }

  private static boolean standsIn(Graph graph, String id, Set<String> containers) {
    Optional<String> at = graph.node(id).flatMap(Node::parentId);
    for (int depth = 0; at.isPresent() && depth < graph.nodes().size(); depth++) {
      if (containers.contains(at.get())) {
        return true;
      }
      at = at.flatMap(graph::node).flatMap(Node::parentId);
    }
    return false;
  }
}
