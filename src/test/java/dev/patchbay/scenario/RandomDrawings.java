package dev.patchbay.scenario;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Graphs and changes as nobody would think of them: few ids, so that they meet often.
final class RandomDrawings {
  private static final List<String> TYPES =
      List.of(
          "trigger.manual",
          "trigger.webhook",
          "control.if",
          "control.switch",
          "control.merge",
          "control.for-each",
          "data.transform",
          "data.set-fields",
          "acme.unknown");

  private static final List<String> HANDLES =
      List.of("in", "out", "true", "false", "default", "start", "end", "left", "error", "nothing");

  private static final List<String> CONFIGS =
      List.of(
          "{}",
          "{\"program\": \"$nodes.a.x + $nodes.`b c`.y\"}",
          "{\"fields\": {\"deep\": [{\"x\": \"is {{ $nodes.b.x }} and {{ $vars.v }}\"}]}}",
          "{\"mode\": {\"kind\": \"combine\", \"leftKey\": \"a\", \"rightKey\": \"b\"}}",
          "{\"mode\": \"ALL\", \"cases\": [{\"id\": \"left\"}, {\"id\": \"true\"}]}",
          "{\"cases\": [{\"id\": \"true\"}, {\"id\": \"left\"}]}",
          "{\"items\": \"{{ $nodes.c }}\"}",
          "{\"cases\": 5, \"mode\": [], \"x\": \"{{ broken\"}");

  private static final List<String> LABELS =
      List.of("", "a", "b", "b c", "c", "If", "and", "1x", "é");

  private final Random random;

  RandomDrawings(long seed) {
    this.random = new Random(seed);
  }

  /// Any graph with up to so many nodes; not marked, so it may break every rule.
  Graph graph(int maxNodes) {
    int size = random.nextInt(maxNodes + 1);
    var nodes = new ArrayList<Node>();
    var names = new FreeNames("", Set.of());
    for (int i = 0; i < size; i++) {
      Node node = node("n" + i);
      nodes.add(node.copy().name(names.takeLike(one(List.of("a", "b", "b c", "x")))).build());
    }
    Graph bare = Graph.of(nodes, List.of());
    var edges = new ArrayList<Edge>();
    int count = size == 0 ? 0 : random.nextInt(2 * size + 1);
    for (int i = 0; i < count; i++) {
      edges.add(edge("e" + i, bare).withOrder(random.nextInt(3)));
    }
    Graph graph = Graph.of(nodes, edges);
    return graph
        .withSamples(
            nodes.stream()
                .filter(_ -> random.nextInt(4) == 0)
                .map(node -> new Sample(node.id(), "s", Json.NODES.numberNode(1)))
                .toList())
        .withVariables(List.of(new Variable("v", Json.NODES.nullNode(), "")));
  }

  /// A graph as it is after it was read: what is wrong with edges is marked, nodes stand well.
  Graph marked(int maxNodes) {
    Graph graph = graph(maxNodes);
    var nodes = new ArrayList<Node>();
    Set<String> faulty = Nesting.faults(graph.nodesById(), Drawing.EDITOR.handles()).keySet();
    for (Node node : graph.nodes()) {
      nodes.add(faulty.contains(node.id()) ? node.copy().parent(Optional.empty()).build() : node);
    }
    Graph standing =
        Graph.of(nodes, graph.edges())
            .withSamples(graph.samples())
            .withVariables(graph.variables());
    return new BrokenEdges(Drawing.REGISTRY).mark(standing);
  }

  private Node node(String id) {
    var builder =
        new NodeBuilder(id, one(TYPES))
            .label(one(LABELS))
            .name(one(List.of("", "a", "b c")))
            .config((ObjectNode) Json.parse(one(CONFIGS)))
            .disabled(random.nextInt(8) == 0)
            .position(random.nextInt(500), random.nextInt(500));
    if (random.nextInt(6) == 0) {
      builder.policy(Policy.DEFAULT.withOnError(Policy.OnError.ERROR_HANDLE));
    }
    if (random.nextInt(3) == 0) {
      builder.parent("n" + random.nextInt(6));
    }
    return builder.build();
  }

  /// Mostly between handles that exist, and mostly in the direction of the document.
  private Edge edge(String id, Graph graph) {
    String a = existing(graph);
    String b = existing(graph);
    boolean turn = a.compareTo(b) > 0 && random.nextInt(4) > 0;
    return edge(id, turn ? b : a, turn ? a : b, graph);
  }

  private Edge edge(String id, String source, String target, Graph graph) {
    boolean inside = graph.node(target).flatMap(Node::parentId).filter(source::equals).isPresent();
    boolean outOf = graph.node(source).flatMap(Node::parentId).filter(target::equals).isPresent();
    return Edge.between(id, source, "", target, "")
        .withEnds(
            source,
            handle(graph, source, inside, Handles::outputs),
            target,
            handle(graph, target, outOf, Handles::inputs))
        .withLabel(one(List.of("", "", "", "true", "false")));
  }

  private Optional<String> handle(
      Graph graph, String nodeId, boolean inner, Function<Handles, List<Handle>> side) {
    Optional<Node> node = graph.node(nodeId);
    if (node.isEmpty() || random.nextInt(4) == 0) {
      return anyHandle();
    }
    NodeHandles handles = Drawing.EDITOR.handles();
    List<Handle> declared =
        side.apply(inner ? handles.inner(node.get()) : handles.outer(graph, node.get()));
    return declared.isEmpty() ? anyHandle() : Optional.of(one(declared).id());
  }

  private String anyNode() {
    return "n" + random.nextInt(12);
  }

  private Optional<String> anyHandle() {
    return random.nextBoolean() ? Optional.empty() : Optional.of(one(HANDLES));
  }

  /// A change of a kind, about what the graph may have or not.
  Change change(Class<? extends Change> kind, Graph graph) {
    return switch (kind.getSimpleName()) {
      case "Add" ->
          new Change.Add(
              List.of(node(fresh("n")), node(fresh("m"))),
              random.nextBoolean() ? List.of() : List.of(edge(fresh("e"), graph)));
      case "Remove" -> new Change.Remove(Set.of(existing(graph)), Set.of("e" + random.nextInt(5)));
      case "RemoveAndRejoin" -> new Change.RemoveAndRejoin(Set.of(existing(graph)));
      case "Move" -> new Change.Move(Map.of(existing(graph), new Point(random.nextInt(9), 1)));
      case "Reparent" ->
          new Change.Reparent(
              Map.of(
                  existing(graph),
                  new Change.Reparent.Place(
                      random.nextBoolean() ? Optional.empty() : Optional.of(existing(graph)),
                      Point.ORIGIN)));
      case "Resize" -> new Change.Resize(existing(graph), new Rect(1, 2, 300, 200));
      case "Configure" ->
          new Change.Configure(existing(graph), (ObjectNode) Json.parse(one(CONFIGS)));
      case "Relabel" -> new Change.Relabel(existing(graph), one(LABELS));
      case "Collapse" -> new Change.Collapse(existing(graph), random.nextBoolean());
      case "Retype" -> {
        Node like = graph.node(existing(graph)).orElseGet(() -> node(existing(graph)));
        yield new Change.Retype(existing(graph), like.type(), like.config(), like.configVersion());
      }
      case "Annotate" -> new Change.Annotate(existing(graph), one(LABELS));
      case "SetPolicy" ->
          new Change.SetPolicy(
              existing(graph), Policy.DEFAULT.withOnError(one(List.of(Policy.OnError.values()))));
      case "SetDisabled" -> new Change.SetDisabled(Set.of(existing(graph)), random.nextBoolean());
      case "Pin" -> new Change.Pin(existing(graph), Optional.of(Json.NODES.numberNode(7)));
      case "Connect" -> new Change.Connect(edge(random.nextInt(9) == 0 ? "e0" : fresh("e"), graph));
      case "Reconnect" -> {
        Edge moved = edge("moved", graph);
        yield new Change.Reconnect(
            existingEdge(graph),
            moved.source(),
            moved.sourceHandle(),
            moved.target(),
            moved.targetHandle());
      }
      case "LabelEdge" -> new Change.LabelEdge(existingEdge(graph), one(LABELS));
      case "KeepSample" ->
          new Change.KeepSample(new Sample(existing(graph), "s", Json.NODES.numberNode(2)));
      case "DropSample" -> new Change.DropSample(existing(graph), "s");
      case "SetVariables" ->
          new Change.SetVariables(List.of(new Variable("w", Json.NODES.nullNode(), "")));
      case "Sequence" ->
          random.nextInt(3) == 0
              ? drawnAgain(graph)
              : new Change.Sequence(
                  List.of(
                      change(anyKind(), graph),
                      change(anyKind(), graph),
                      change(anyKind(), graph)));
      default -> throw new AssertionError("a change without a random example: " + kind);
    };
  }

  /// An edge taken away and drawn again: it stands at another place of the document then.
  private Change drawnAgain(Graph graph) {
    return graph
        .edge(existingEdge(graph))
        .<Change>map(edge ->
            new Change.Sequence(
                List.of(new Change.Remove(Set.of(), Set.of(edge.id())), new Change.Connect(edge))))
        .orElseGet(() -> new Change.Sequence(List.of()));
  }

  /// Any kind that may be asked for; what is put back comes from the editor alone.
  Class<? extends Change> anyKind() {
    return one(kinds());
  }

  @SuppressWarnings("unchecked")
  static List<Class<? extends Change>> kinds() {
    return List.of(Change.class.getPermittedSubclasses()).stream()
        .filter(kind -> kind != Change.Restore.class)
        .<Class<? extends Change>>map(kind -> (Class<? extends Change>) kind)
        .toList();
  }

  private String existing(Graph graph) {
    List<String> ids = graph.nodes().stream().map(Node::id).toList();
    return ids.isEmpty() || random.nextInt(12) == 0 ? anyNode() : one(ids);
  }

  private String existingEdge(Graph graph) {
    List<String> ids = graph.edges().stream().map(Edge::id).toList();
    return ids.isEmpty() || random.nextInt(12) == 0 ? "e99" : one(ids);
  }

  private String fresh(String prefix) {
    return prefix + (100 + random.nextInt(1_000_000));
  }

  private <T> T one(Collection<T> values) {
    return List.copyOf(values).get(random.nextInt(values.size()));
  }
}
