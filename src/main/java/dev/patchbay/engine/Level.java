package dev.patchbay.engine;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One level of a graph as walks see it: its nodes but for notes, the sound edges among them with
/// their handles looked up, and for the inside of a container the edges that start and end at its
/// border. Made once, used by any number of walks.
public final class Level {
  private final Graph graph;
  private final NodeHandles titles;
  private final NodeRegistry registry;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Handles> handles = new HashMap<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, List<Link>> outgoing = new HashMap<>();
  private final Map<String, List<Link>> incoming = new HashMap<>();
  private final List<Link> starts = new ArrayList<>();
  private final List<Link> ends = new ArrayList<>();

  /// An edge with the handles it really uses.
  record Link(Edge edge, String sourceHandle, String targetHandle) {
    String id() {
      return edge.id();
    }

    String source() {
      return edge.source();
    }

    String target() {
      return edge.target();
    }
  }

  private Level(Graph graph, NodeRegistry registry, Optional<String> container) {
    this.graph = graph;
    this.registry = registry;
    this.titles = new NodeHandles(registry);
    graph
        .level(container)
        .filter(node -> !titles.isNote(node))
        .forEach(node -> {
          positions.put(node.id(), nodes.size());
          nodes.put(node.id(), node);
          handles.put(node.id(), titles.outer(graph, node));
        });
    for (Node node : nodes.values()) {
      graph.incoming(node.id()).stream()
          .flatMap(edge -> link(edge).stream())
          .forEach(link -> place(link, container));
    }
    container.ifPresent(id ->
        graph.incoming(id).stream()
            .filter(edge -> nodes.containsKey(edge.source()))
            .flatMap(edge -> link(edge).stream())
            .forEach(link -> {
              ends.add(link);
              outgoing.computeIfAbsent(link.source(), _ -> new ArrayList<>()).add(link);
            }));
  }

  public static Level top(Graph graph, NodeRegistry registry) {
    return new Level(graph, registry, Optional.empty());
  }

  public static Level inside(Graph graph, NodeRegistry registry, String container) {
    return new Level(graph, registry, Optional.of(container));
  }

  private void place(Link link, Optional<String> container) {
    boolean fromBorder = container.filter(link.source()::equals).isPresent();
    if (fromBorder) {
      starts.add(link);
    } else if (nodes.containsKey(link.source())) {
      outgoing.computeIfAbsent(link.source(), _ -> new ArrayList<>()).add(link);
    } else {
      return;
    }
    incoming.computeIfAbsent(link.target(), _ -> new ArrayList<>()).add(link);
  }

  /// Empty for an edge that walks do not see: one that is broken, or ends at no handle.
  private Optional<Link> link(Edge edge) {
    if (!edge.sound()) {
      return Optional.empty();
    }
    return titles
        .source(graph, edge)
        .flatMap(source ->
            titles.target(graph, edge).map(target -> new Link(edge, source.id(), target.id())));
  }

  Collection<Node> nodes() {
    return nodes.values();
  }

  Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("not on this level: " + id);
    }
    return node;
  }

  int position(Node node) {
    return positions.getOrDefault(node.id(), 0);
  }

  List<Link> outgoing(Node node) {
    return outgoing.getOrDefault(node.id(), List.of());
  }

  List<Link> incoming(Node node) {
    return incoming.getOrDefault(node.id(), List.of());
  }

  /// The edges from the container's border to the nodes inside.
  List<Link> starts() {
    return starts;
  }

  /// The edges from the nodes inside to the container's border.
  List<Link> ends() {
    return ends;
  }

  boolean isTrigger(Node node) {
    return type(node).filter(TriggerType.class::isInstance).isPresent();
  }

  Optional<NodeType> type(Node node) {
    return registry.find(node.type());
  }

  List<Handle> inputs(Node node) {
    return handles(node).inputs();
  }

  Optional<String> firstOutput(Node node) {
    return handles(node).outputs().stream().findFirst().map(Handle::id);
  }

  private Handles handles(Node node) {
    return handles.getOrDefault(node.id(), Handles.NONE);
  }

  String title(String nodeId) {
    return graph.node(nodeId).map(titles::title).orElse(nodeId);
  }
}
