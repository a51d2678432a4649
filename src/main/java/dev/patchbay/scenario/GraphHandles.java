package dev.patchbay.scenario;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.NodeType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The handles at the ends of the edges of one graph. Handles come out of configs, so they are
/// worked out once for every node and not once for every edge.
final class GraphHandles {
  private final Graph graph;
  private final NodeHandles handles;
  private final Map<String, Handles> outer = new HashMap<>();
  private final IdentityHashMap<List<Handle>, Map<String, Handle>> byId = new IdentityHashMap<>();

  /// The ends of an edge as they are really used: two edges with equal ends are duplicates.
  record Ends(String source, String output, String target, String input) {}

  GraphHandles(Graph graph, NodeHandles handles) {
    this.graph = graph;
    this.handles = handles;
  }

  Graph graph() {
    return graph;
  }

  Optional<NodeType> type(Node node) {
    return handles.type(node);
  }

  String title(Node node) {
    return handles.title(node);
  }

  String title(String nodeId) {
    return graph.node(nodeId).map(handles::title).orElse(nodeId);
  }

  Optional<Handle> source(Edge edge) {
    return graph
        .node(edge.source())
        .flatMap(node -> {
          if (handles.named(graph, node, edge)) {
            return Optional.of(NodeHandles.namedOutput(edge));
          }
          boolean inside =
              graph.node(edge.target()).filter(t -> NodeHandles.isIn(graph, t, node)).isPresent();
          return handles.type(node).isEmpty()
              ? pick(outputs(node, inside), Optional.of(NodeHandles.namedOutput(edge).id()), "")
              : pick(outputs(node, inside), edge.sourceHandle(), edge.label());
        });
  }

  Optional<Handle> target(Edge edge) {
    return graph
        .node(edge.target())
        .flatMap(node -> {
          if (handles.named(graph, node, edge)) {
            return Optional.of(NodeHandles.namedInput(edge));
          }
          boolean inside =
              graph.node(edge.source()).filter(s -> NodeHandles.isIn(graph, s, node)).isPresent();
          return handles.type(node).isEmpty()
              ? pick(inputs(node, inside), Optional.of(NodeHandles.namedInput(edge).id()), "")
              : pick(inputs(node, inside), edge.targetHandle(), "");
        });
  }

  /// Empty when one of the handles does not exist.
  Optional<Ends> ends(Edge edge) {
    return source(edge)
        .flatMap(from ->
            target(edge).map(to -> new Ends(edge.source(), from.id(), edge.target(), to.id())));
  }

  private List<Handle> outputs(Node node, boolean inside) {
    return inside ? handles.inner(node).outputs() : outer(node).outputs();
  }

  private List<Handle> inputs(Node node, boolean inside) {
    return inside ? handles.inner(node).inputs() : outer(node).inputs();
  }

  private Handles outer(Node node) {
    return outer.computeIfAbsent(node.id(), _ -> handles.outer(graph, node));
  }

  private Optional<Handle> pick(List<Handle> all, Optional<String> id, String label) {
    if (id.isEmpty()) {
      return NodeHandles.pick(all, id, label);
    }
    Map<String, Handle> index = byId.computeIfAbsent(all, GraphHandles::index);
    return Optional.ofNullable(index.get(id.get()));
  }

  private static Map<String, Handle> index(List<Handle> all) {
    Map<String, Handle> index = HashMap.newHashMap(all.size());
    all.forEach(handle -> index.put(handle.id(), handle));
    return index;
  }
}
