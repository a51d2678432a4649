package dev.patchbay.editor;

import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Copies of nodes with what stands in them and the edges among them.
final class Copies {
  private Copies() {}

  /// Nodes without a parent have their position in the world; the rest stand in one of the others.
  record Copy(List<Node> nodes, List<Edge> edges) {
    Copy {
      nodes = List.copyOf(nodes);
      edges = List.copyOf(edges);
    }

    Change change() {
      return new Change.Add(nodes, edges);
    }

    /// What is selected afterwards: all that does not come along with something else.
    Selection selection() {
      var ids = new java.util.HashSet<String>();
      nodes.stream().map(Node::id).forEach(ids::add);
      nodes.stream()
          .filter(node -> node.parentId().filter(ids::contains).isPresent())
          .map(Node::id)
          .toList()
          .forEach(ids::remove);
      return Selection.ofNodes(ids);
    }

    /// The same under new ids.
    Copy renewed() {
      Map<String, String> ids = new HashMap<>();
      nodes.forEach(node -> ids.put(node.id(), Ids.node()));
      List<Node> newNodes = new ArrayList<>();
      for (Node node : nodes) {
        newNodes.add(
            node.copy()
                .id(ids.getOrDefault(node.id(), node.id()))
                .parent(node.parentId().map(id -> ids.getOrDefault(id, id)))
                .build());
      }
      List<Edge> newEdges = new ArrayList<>();
      for (Edge edge : edges) {
        String source = ids.getOrDefault(edge.source(), edge.source());
        String target = ids.getOrDefault(edge.target(), edge.target());
        newEdges.add(
            edge.stamped(Ids.edge(), Instant.EPOCH)
                .withEnds(source, edge.sourceHandle(), target, edge.targetHandle()));
      }
      return new Copy(newNodes, newEdges);
    }

    /// The same, moved and put into a container.
    Copy landed(GraphLayout layout, Delta delta, Optional<String> container) {
      Point origin = Levels.origin(layout, container);
      List<Node> moved = new ArrayList<>();
      for (Node node : nodes) {
        if (node.parentId().isPresent()) {
          moved.add(node);
        } else {
          Point world = node.position().plus(delta);
          Point local =
              Landing.inside(layout.graph(), world.plus(-origin.x(), -origin.y()), container);
          moved.add(node.copy().parent(container).position(local).build());
        }
      }
      return new Copy(moved, edges);
    }
  }

  /// Copies under new ids, at the place of the originals.
  static Copy of(Graph graph, GraphLayout layout, Set<String> nodes) {
    return taken(graph, layout, nodes).renewed();
  }

  /// The nodes and edges themselves, cut out of their surroundings.
  static Copy taken(Graph graph, GraphLayout layout, Set<String> nodes) {
    Set<String> roots = Levels.roots(graph, nodes);
    Set<String> all = Levels.withContents(graph, roots);
    List<Node> cut = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (roots.contains(node.id())) {
        Point world = layout.box(node.id()).map(b -> b.rect().topLeft()).orElse(node.position());
        cut.add(node.copy().parent(Optional.empty()).position(world).build());
      } else if (all.contains(node.id())) {
        cut.add(node);
      }
    }
    List<Edge> inner =
        graph
            .soundEdges()
            .filter(edge -> all.contains(edge.source()) && all.contains(edge.target()))
            // Where several meet at one input, they are numbered in this order again.
            .sorted(Comparator.comparingInt(Edge::order))
            .toList();
    return new Copy(cut, inner);
  }
}
