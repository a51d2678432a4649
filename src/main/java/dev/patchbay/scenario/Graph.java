package dev.patchbay.scenario;

import dev.patchbay.schema.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The draft of a scenario: nodes and edges in document order, samples, variables, and how it was
/// last looked at. An immutable value; [GraphEditor] makes the next one.
public final class Graph {
  public static final Graph EMPTY =
      new Graph(Map.of(), Map.of(), List.of(), List.of(), UiState.INITIAL, Json.object());

  private final Map<String, Node> nodes;
  private final Map<String, Edge> edges;
  private final List<Sample> samples;
  private final List<Variable> variables;
  private final UiState uiState;
  private final ObjectNode extra;

  /// Computed when first asked for; racing threads compute the same value.
  private volatile @Nullable Links links;

  private Graph(
      Map<String, Node> nodes,
      Map<String, Edge> edges,
      List<Sample> samples,
      List<Variable> variables,
      UiState uiState,
      ObjectNode extra) {
    this.nodes = nodes;
    this.edges = edges;
    this.samples = List.copyOf(samples);
    this.variables = List.copyOf(variables);
    this.uiState = uiState;
    this.extra = extra;
  }

  /// @throws IllegalArgumentException when two nodes or two edges share an id
  public static Graph of(Collection<Node> nodes, Collection<Edge> edges) {
    return EMPTY.withNodes(index(nodes, Node::id)).withEdges(index(edges, Edge::id));
  }

  public Collection<Node> nodes() {
    return nodes.values();
  }

  public Collection<Edge> edges() {
    return edges.values();
  }

  public Optional<Node> node(String id) {
    return Optional.ofNullable(nodes.get(id));
  }

  public Optional<Edge> edge(String id) {
    return Optional.ofNullable(edges.get(id));
  }

  /// The edges that the walk sees.
  public Stream<Edge> soundEdges() {
    return edges.values().stream().filter(Edge::sound);
  }

  /// Every edge that starts at the node, in document order.
  public List<Edge> outgoing(String nodeId) {
    return links().outgoing().getOrDefault(nodeId, List.of());
  }

  /// Every edge that ends at the node, in document order.
  public List<Edge> incoming(String nodeId) {
    return links().incoming().getOrDefault(nodeId, List.of());
  }

  /// The nodes that stand on the inside of a container, or on the top level for an empty id. Groups
  /// are no level of their own: what stands in one is on the level around it.
  public Stream<Node> level(Optional<String> container) {
    return nodes.values().stream()
        .filter(node -> !node.isGroup() && container(node).equals(container));
  }

  /// The nodes whose place is relative to this one.
  public Stream<Node> children(String parentId) {
    return nodes.values().stream()
        .filter(node -> node.parentId().filter(parentId::equals).isPresent());
  }

  /// The container on whose inside a node stands, however many groups are in between.
  public Optional<String> container(Node node) {
    Optional<String> at = node.parentId();
    for (int depth = 0; at.isPresent() && depth <= Nesting.MAX_DEPTH; depth++) {
      Optional<Node> parent = at.flatMap(this::node).filter(Node::isGroup);
      if (parent.isEmpty()) {
        return at;
      }
      at = parent.get().parentId();
    }
    return at;
  }

  public List<Sample> samples() {
    return samples;
  }

  public List<Sample> samplesOf(String triggerId) {
    return samples.stream().filter(sample -> sample.trigger().equals(triggerId)).toList();
  }

  public List<Variable> variables() {
    return variables;
  }

  public UiState uiState() {
    return uiState;
  }

  public ObjectNode extra() {
    return extra;
  }

  public Graph withSamples(List<Sample> other) {
    return new Graph(nodes, edges, other, variables, uiState, extra).sharing(this);
  }

  public Graph withVariables(List<Variable> other) {
    return new Graph(nodes, edges, samples, other, uiState, extra).sharing(this);
  }

  public Graph withUiState(UiState other) {
    return new Graph(nodes, edges, samples, variables, other, extra).sharing(this);
  }

  public Graph withExtra(ObjectNode other) {
    return new Graph(nodes, edges, samples, variables, uiState, other).sharing(this);
  }

  Graph withNodes(Map<String, Node> other) {
    return new Graph(Collections.unmodifiableMap(other), edges, samples, variables, uiState, extra)
        .sharing(this);
  }

  Graph withEdges(Map<String, Edge> other) {
    return new Graph(nodes, Collections.unmodifiableMap(other), samples, variables, uiState, extra);
  }

  Map<String, Node> nodesById() {
    return nodes;
  }

  Map<String, Edge> edgesById() {
    return edges;
  }

  private Graph sharing(Graph other) {
    if (edges == other.edges) {
      links = other.links;
    }
    return this;
  }

  private Links links() {
    Links known = links;
    if (known == null) {
      known = Links.of(edges.values());
      links = known;
    }
    return known;
  }

  private record Links(Map<String, List<Edge>> outgoing, Map<String, List<Edge>> incoming) {
    static Links of(Collection<Edge> edges) {
      return new Links(
          edges.stream().collect(Collectors.groupingBy(Edge::source)),
          edges.stream().collect(Collectors.groupingBy(Edge::target)));
    }
  }

  private static <T> Map<String, T> index(Collection<T> items, Function<T, String> id) {
    var byId = LinkedHashMap.<String, T>newLinkedHashMap(items.size());
    for (T item : items) {
      if (byId.putIfAbsent(id.apply(item), item) != null) {
        throw new IllegalArgumentException("two have the id " + id.apply(item));
      }
    }
    return byId;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Graph that
        && List.copyOf(nodes.values()).equals(List.copyOf(that.nodes.values()))
        && List.copyOf(edges.values()).equals(List.copyOf(that.edges.values()))
        && samples.equals(that.samples)
        && variables.equals(that.variables)
        && uiState.equals(that.uiState)
        && extra.equals(that.extra);
  }

  @Override
  public int hashCode() {
    return Objects.hash(nodes, edges, samples);
  }

  @Override
  public String toString() {
    return "Graph(" + nodes.size() + " nodes, " + edges.size() + " edges)";
  }
}
