package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.Finding.Place;
import dev.patchbay.scenario.Finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules written a second time, by definition and without a thought for speed, against the
/// check, on random graphs that break every rule.
class StructureOracleTest {
  private static final int GRAPHS = 10_000;

  @Test
  void theVerdictIsThatOfTheRulesAsTheyAreWritten() {
    Map<String, Integer> seen = new TreeMap<>();
    var check = new StructureCheck(Drawing.EDITOR.handles());
    for (long seed = 0; seed < GRAPHS; seed++) {
      Graph graph = new RandomDrawings(seed).graph(7);
      var verdict = new TreeSet<String>();
      for (Finding finding : check.check(graph)) {
        if (finding.severity() == Severity.ERROR) {
          verdict.add(text(finding.place(), finding.problem().code()));
        }
      }
      Set<String> expected = expected(graph);
      assertThat(verdict).as("seed " + seed).isEqualTo(expected);
      expected.forEach(line -> seen.merge(line.replaceAll(".* ", ""), 1, Integer::sum));
    }
    assertThat(seen.keySet())
        .containsExactlyInAnyOrder(
            "graph.border",
            "graph.cycle",
            "graph.dangling",
            "graph.duplicate",
            "graph.handle",
            "graph.no_trigger",
            "graph.parent",
            "graph.self",
            "graph.type");
    assertThat(seen.values()).allMatch(count -> count > 20);
  }

  private static String text(Place place, String code) {
    return switch (place) {
      case Place.OnNode(var id) -> "node " + id + " " + code;
      case Place.OnEdge(var id) -> "edge " + id + " " + code;
      case Place.OnGraph() -> "graph " + code;
    };
  }

  private static Set<String> expected(Graph graph) {
    var expected = new TreeSet<String>();
    if (graph.nodes().stream().noneMatch(node -> node.type().startsWith("trigger."))) {
      expected.add("graph graph.no_trigger");
    }
    // Of every circle of containers one node is named; that is told apart below.
    Set<String> inCircles = new HashSet<>();
    for (Node node : graph.nodes()) {
      if (node.parentId().isPresent()) {
        Optional<Node> parent = graph.node(node.parentId().get());
        if (parent.isEmpty() || !mayHold(parent.get())) {
          expected.add("node " + node.id() + " graph.parent");
        } else if (ancestors(graph, node).contains(node.id())) {
          inCircles.add(node.id());
        }
      }
    }
    addOneOfEveryCircle(graph, inCircles, expected);
    Set<String> flowing = new HashSet<>();
    List<Edge> before = new ArrayList<>();
    for (Edge edge : graph.edges()) {
      Optional<String> reason = reason(graph, edge, before);
      reason.ifPresent(code -> expected.add("edge " + edge.id() + " " + code));
      if (reason.isEmpty()) {
        before.add(edge);
      }
      if (flows(graph, edge)) {
        flowing.add(edge.id());
      }
    }
    if (hasCycle(graph, flowing)) {
      expected.add("graph graph.cycle");
    }
    return expected;
  }

  private static boolean mayHold(Node node) {
    Optional<NodeType> type = Drawing.REGISTRY.find(node.type());
    return type.isEmpty() || type.get() instanceof ContainerType;
  }

  private static Set<String> ancestors(Graph graph, Node node) {
    var ancestors = new HashSet<String>();
    Optional<Node> at = holder(graph, node);
    while (at.isPresent() && ancestors.add(at.get().id())) {
      at = holder(graph, at.get());
    }
    return ancestors;
  }

  private static Optional<Node> holder(Graph graph, Node node) {
    return node.parentId().flatMap(graph::node).filter(StructureOracleTest::mayHold);
  }

  /// The one named is the first, in document order, whose way up runs into the circle.
  private static void addOneOfEveryCircle(
      Graph graph, Set<String> inCircles, Set<String> expected) {
    Set<String> named = new HashSet<>();
    for (Node node : graph.nodes()) {
      Optional<Node> at = Optional.of(node);
      Set<String> way = new HashSet<>();
      while (at.isPresent() && way.add(at.get().id()) && !named.contains(at.get().id())) {
        if (inCircles.contains(at.get().id())) {
          expected.add("node " + at.get().id() + " graph.parent");
          named.add(at.get().id());
          named.addAll(ancestors(graph, at.get()));
          break;
        }
        at = holder(graph, at.get());
      }
    }
  }

  private static Optional<String> reason(Graph graph, Edge edge, List<Edge> before) {
    Optional<Node> source = graph.node(edge.source());
    Optional<Node> target = graph.node(edge.target());
    if (source.isEmpty() || target.isEmpty()) {
      return Optional.of("graph.dangling");
    }
    if (edge.source().equals(edge.target())) {
      return Optional.of("graph.self");
    }
    boolean down = target.get().parentId().equals(Optional.of(edge.source()));
    boolean up = source.get().parentId().equals(Optional.of(edge.target()));
    if (!down && !up && !source.get().parentId().equals(target.get().parentId())) {
      return Optional.of("graph.border");
    }
    if (output(edge, source.get(), down).isEmpty() || input(edge, target.get(), up).isEmpty()) {
      return Optional.of("graph.handle");
    }
    if (takesAList(edge, target.get(), up) && givesAnObject(edge, source.get(), down)) {
      return Optional.of("graph.type");
    }
    return before.stream().anyMatch(other -> sameEnds(graph, edge, other))
        ? Optional.of("graph.duplicate")
        : Optional.empty();
  }

  /// Of these types, a Merge that combines alone insists on something: two lists.
  private static boolean takesAList(Edge edge, Node node, boolean inner) {
    return node.type().equals("control.merge")
        && input(edge, node, inner).filter(Set.of("left", "right")::contains).isPresent();
  }

  private static boolean givesAnObject(Edge edge, Node node, boolean inner) {
    Optional<String> output = output(edge, node, inner);
    return output.filter("error"::equals).isPresent()
        || (output.filter("out"::equals).isPresent()
            && Set.of("data.set-fields", "trigger.webhook").contains(node.type()));
  }

  private static boolean sameEnds(Graph graph, Edge a, Edge b) {
    if (!a.source().equals(b.source()) || !a.target().equals(b.target())) {
      return false;
    }
    Node source = graph.node(a.source()).orElseThrow();
    Node target = graph.node(a.target()).orElseThrow();
    boolean down = target.parentId().equals(Optional.of(source.id()));
    boolean up = source.parentId().equals(Optional.of(target.id()));
    return output(a, source, down).equals(output(b, source, down))
        && input(a, target, up).equals(input(b, target, up));
  }

  private static Optional<String> output(Edge edge, Node node, boolean inner) {
    Optional<NodeType> type = Drawing.REGISTRY.find(node.type());
    if (type.isEmpty()) {
      return Optional.of(edge.sourceHandle().orElse("out"));
    }
    List<Handle> declared = new ArrayList<>(handles(type.get(), node, inner).outputs());
    if (!inner
        && node.policy().onError() == Policy.OnError.ERROR_HANDLE
        && declared.stream().noneMatch(handle -> handle.id().equals("error"))) {
      declared.add(Handle.error());
    }
    if (edge.sourceHandle().isPresent()) {
      return ids(declared).filter(edge.sourceHandle().get()::equals).findFirst();
    }
    return declared.stream()
        .filter(h -> h.id().equals(edge.label()) || h.label().equals(edge.label()))
        .map(Handle::id)
        .findFirst()
        .or(() -> ids(declared).findFirst());
  }

  private static Optional<String> input(Edge edge, Node node, boolean inner) {
    Optional<NodeType> type = Drawing.REGISTRY.find(node.type());
    if (type.isEmpty()) {
      return Optional.of(edge.targetHandle().orElse("in"));
    }
    List<Handle> declared = handles(type.get(), node, inner).inputs();
    return edge.targetHandle().isPresent()
        ? ids(declared).filter(edge.targetHandle().get()::equals).findFirst()
        : ids(declared).findFirst();
  }

  private static Stream<String> ids(List<Handle> handles) {
    return handles.stream().map(Handle::id);
  }

  private static Handles handles(NodeType type, Node node, boolean inner) {
    return inner && type instanceof ContainerType<?> container
        ? container.innerHandles()
        : inner ? Handles.NONE : type.handles(node.config());
  }

  /// Edges of a level, those with wrong handles too: what they would do counts.
  private static boolean flows(Graph graph, Edge edge) {
    Optional<Node> source = graph.node(edge.source());
    Optional<Node> target = graph.node(edge.target());
    return source.isPresent()
        && target.isPresent()
        && !target.get().parentId().equals(Optional.of(edge.source()))
        && !source.get().parentId().equals(Optional.of(edge.target()));
  }

  /// Warshall's closure, over edges and from containers to their contents.
  private static boolean hasCycle(Graph graph, Set<String> flowing) {
    List<String> ids = graph.nodes().stream().map(Node::id).toList();
    boolean[][] reach = new boolean[ids.size()][ids.size()];
    for (Edge edge : graph.edges()) {
      if (flowing.contains(edge.id())) {
        reach[ids.indexOf(edge.source())][ids.indexOf(edge.target())] = true;
      }
    }
    for (Node node : graph.nodes()) {
      node.parentId()
          .filter(ids::contains)
          .ifPresent(parent -> reach[ids.indexOf(parent)][ids.indexOf(node.id())] = true);
    }
    for (int k = 0; k < ids.size(); k++) {
      for (int i = 0; i < ids.size(); i++) {
        for (int j = 0; j < ids.size(); j++) {
          reach[i][j] |= reach[i][k] && reach[k][j];
        }
      }
    }
    for (int i = 0; i < ids.size(); i++) {
      if (reach[i][i]) {
        return true;
      }
    }
    return false;
  }
}
