package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A graph being drawn with the built-in types, step by step; every step has to be allowed.
///
/// An end of an edge is written `node` or `node:handle`.
public final class Drawing {
  public static final NodeRegistry REGISTRY = BuiltIn.registry();
  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  public static final GraphEditor EDITOR = new GraphEditor(REGISTRY, InstantSource.fixed(NOW));

  private Graph graph = Graph.EMPTY;

  public static Drawing of(String... nodes) {
    var drawing = new Drawing();
    for (String node : nodes) {
      drawing.node(node);
    }
    return drawing;
  }

  public Graph graph() {
    return graph;
  }

  /// `manual a`, `if b`, `merge c`: a short type and an id, which is the label too.
  public Drawing node(String typeAndId) {
    String[] words = typeAndId.split(" ", -1);
    return add(builder(words[0], words[1]).build());
  }

  public Drawing node(String typeAndId, String config) {
    String[] words = typeAndId.split(" ", -1);
    return add(builder(words[0], words[1]).config((ObjectNode) Json.parse(config)).build());
  }

  public Drawing inside(String container, String typeAndId) {
    return inside(container, typeAndId, "{}");
  }

  public Drawing inside(String container, String typeAndId, String config) {
    String[] words = typeAndId.split(" ", -1);
    return add(
        builder(words[0], words[1])
            .parent(container)
            .config((ObjectNode) Json.parse(config))
            .build());
  }

  static NodeBuilder builder(String type, String id) {
    return new NodeBuilder(id, type(type)).label(id);
  }

  private static String type(String word) {
    return switch (word) {
      case "manual", "webhook" -> "trigger." + word;
      case "if", "switch", "merge", "for-each" -> "control." + word;
      case "transform", "filter", "set-fields" -> "data." + word;
      default -> word;
    };
  }

  Drawing add(Node node) {
    return apply(new Change.Add(List.of(node), List.of()));
  }

  public Drawing edge(String from, String to) {
    return apply(new Change.Connect(edgeOf(from, to)));
  }

  /// An edge as it may stand in a file, whether it is allowed or not.
  Drawing imported(String from, String to) {
    var edges = new ArrayList<>(graph.edges());
    edges.add(edgeOf(from, to));
    graph = rebuilt(graph.nodes(), edges);
    return this;
  }

  /// A node as it may stand in a file, whether it is allowed or not.
  Drawing imported(Node node) {
    var nodes = new ArrayList<>(graph.nodes());
    nodes.add(node);
    graph = rebuilt(nodes, graph.edges());
    return this;
  }

  private Graph rebuilt(Collection<Node> nodes, Collection<Edge> edges) {
    return Graph.of(nodes, edges)
        .withSamples(graph.samples())
        .withVariables(graph.variables())
        .withUiState(graph.uiState());
  }

  Drawing marked() {
    graph = new BrokenEdges(REGISTRY).mark(graph);
    return this;
  }

  static Edge edgeOf(String from, String to) {
    String[] source = from.split(":", 2);
    String[] target = to.split(":", 2);
    return Edge.between(from + "→" + to, source[0], "", target[0], "")
        .withEnds(source[0], handle(source), target[0], handle(target));
  }

  private static Optional<String> handle(String[] end) {
    return end.length == 1 ? Optional.empty() : Optional.of(end[1]);
  }

  public Drawing apply(Change change) {
    graph = done(graph, change).graph();
    return this;
  }

  static Applied.Done done(Graph graph, Change change) {
    return switch (EDITOR.apply(graph, change)) {
      case Applied.Done done -> done;
      case Applied.Refused(var problem) -> throw new AssertionError(change + ": " + problem);
    };
  }

  /// Why the change is refused.
  Problem refused(Change change) {
    Applied applied = EDITOR.apply(graph, change);
    assertThat(applied).isInstanceOf(Applied.Refused.class);
    return ((Applied.Refused) applied).problem();
  }

  Problem refusedEdge(String from, String to) {
    return refused(new Change.Connect(edgeOf(from, to)));
  }

  Node theNode(String id) {
    return graph.node(id).orElseThrow();
  }

  Edge theEdge(String from, String to) {
    return graph.edge(from + "→" + to).orElseThrow();
  }

  /// The code of the reason why an edge is broken; empty when it is sound.
  String broken(String from, String to) {
    return theEdge(from, to).broken().map(Problem::code).orElse("");
  }

  List<Finding> findings() {
    return new GraphCheck(REGISTRY).check(graph);
  }

  List<String> codes() {
    return findings().stream().map(finding -> finding.problem().code()).toList();
  }
}
