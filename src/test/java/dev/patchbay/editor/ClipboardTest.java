package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.edge;
import static dev.patchbay.editor.Bench.json;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Copy, paste and duplicate.
class ClipboardTest {
  private final Bench bench = Bench.chain();
  private final Clipboard clipboard = new Clipboard(bench.session);

  @Test
  void copiesKeepTheEdgesAmongThemAndHaveNewIdsAndNames() {
    String text = copy("a", "b");
    bench.oneStep(() -> paste(text, new Point(500, 700)));
    Set<String> added = bench.selected();
    assertThat(added).hasSize(2).doesNotContain("a", "b");
    assertThat(bench.graph().edges()).hasSize(3);
    Edge inner = bench.graph().edges().stream().reduce((_, last) -> last).orElseThrow();
    assertThat(added).contains(inner.source(), inner.target());
    assertThat(bench.graph().nodes()).extracting(Node::name).doesNotHaveDuplicates();
  }

  @Test
  void expressionsOfCopiesReferToTheCopies() {
    bench.done(
        new Change.Configure(
            "b", json("{\"method\": \"GET\", \"url\": \"https://x.example/{{ $nodes.a.id }}\"}")));
    paste(copy("a", "b"), new Point(500, 700));
    Node copyOfA = added("data.set-fields", "a");
    Node copyOfB = added("http.request", "b");
    assertThat(copyOfB.config().path("url").asString())
        .isEqualTo("https://x.example/{{ $nodes." + copyOfA.name() + ".id }}");
    assertThat(bench.node("b").config().path("url").asString()).contains("$nodes.a.id");
  }

  @Test
  void namesThatAreGivenToCopiesAreNotMistakenForOldOnes() {
    Node user =
        node("user", "http.request", 0, 400)
            .withConfig(json("{\"method\": \"GET\", \"url\": \"{{ $nodes.a.id }}\"}"));
    Bench from =
        new Bench(
            Graph.of(
                List.of(
                    node("a", "data.set-fields", 0, 0),
                    node("a2", "data.set-fields", 0, 200),
                    user),
                List.of()));
    from.session.selectAll();
    String text = new Clipboard(from.session).copy().orElseThrow();
    Bench to = new Bench(Graph.of(List.of(node("a", "data.filter", 0, 0)), List.of()));
    new Clipboard(to.session).paste(text, new Point(500, 400));
    assertThat(to.graph().nodes()).extracting(Node::name).containsExactly("a", "a3", "a2", "user");
    Node copy = to.graph().nodes().stream().reduce((_, last) -> last).orElseThrow();
    assertThat(copy.config().path("url").asString()).isEqualTo("{{ $nodes.a3.id }}");
  }

  @Test
  void whatIsPastedStandsAroundThePointer() {
    paste(copy("c"), new Point(701, 603));
    Node added = added("data.transform", "c");
    assertThat(added.position()).isEqualTo(new Point(600, 580));
  }

  @Test
  void everythingAboutANodeSurvives() {
    bench.done(new Change.Annotate("b", "Ask first"));
    bench.done(new Change.Relabel("b", "Fetch"));
    bench.done(new Change.SetDisabled(Set.of("b"), true));
    bench.done(new Change.Pin("b", Optional.of(Json.parse("{\"id\": 9007199254740993}"))));
    Policy policy =
        new Policy(
            Policy.OnError.CONTINUE,
            new Policy.Retry(4, Duration.ofMillis(250), 1.5, Duration.ofSeconds(9), 0.25),
            7);
    bench.done(new Change.SetPolicy("b", policy));
    paste(copy("b"), new Point(500, 700));
    Node original = bench.node("b");
    Node added = added("http.request", "b");
    assertThat(added)
        .isEqualTo(
            original.copy().id(added.id()).name(added.name()).position(added.position()).build());
    assertThat(added.pin().orElseThrow().path("id").asString()).isEqualTo("9007199254740993");
  }

  @Test
  void aContainerIsCopiedWithWhatStandsInIt() {
    Bench nested = Bench.container();
    nested.session.select(Selection.ofNode("each"));
    String text = new Clipboard(nested.session).copy().orElseThrow();
    nested.oneStep(() -> new Clipboard(nested.session).paste(text, new Point(500, 700)));
    String each = nested.selected().iterator().next();
    assertThat(nested.graph().level(Optional.of(each))).hasSize(1);
    assertThat(nested.graph().edges()).hasSize(6).allMatch(Edge::sound);
  }

  @Test
  void whatIsPastedOverAContainerGoesIntoIt() {
    Bench nested = Bench.container();
    nested.session.select(Selection.ofNode("loose"));
    String text = new Clipboard(nested.session).copy().orElseThrow();
    new Clipboard(nested.session).paste(text, new Point(560, 250));
    assertThat(nested.node(nested.selected().iterator().next()).parentId()).hasValue("each");
  }

  @Test
  void copiesGoFromOneScenarioToAnother() {
    String text = copy("a", "b");
    Bench other = new Bench(Graph.EMPTY);
    new Clipboard(other.session).paste(text, new Point(500, 400));
    assertThat(other.graph().nodes()).extracting(Node::name).containsExactlyInAnyOrder("a", "b");
    assertThat(other.graph().edges()).hasSize(1);
  }

  @Test
  void duplicatesStandBesideTheirOriginals() {
    bench.session.select(Selection.ofNodes(Set.of("a", "b")));
    bench.oneStep(clipboard::duplicate);
    assertThat(added("data.set-fields", "a").position()).isEqualTo(new Point(360, 140));
    assertThat(bench.graph().edges()).hasSize(3);
  }

  @Test
  void nothingSelectedIsNothingCopied() {
    assertThat(clipboard.copy()).isEmpty();
    assertThat(clipboard.duplicate()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[1, 2]",
        "{}",
        "{\"nodes\": [], \"edges\": []}",
        "{\"patchbay\": {\"kind\": \"clipboard\"}, \"nodes\": [",
        "{\"patchbay\": {\"kind\": \"clipboard\"}}",
        "{\"patchbay\": {\"kind\": \"clipboard\"}, \"nodes\": 7, \"edges\": \"x\"}",
        "{\"patchbay\": {\"kind\": \"clipboard\"}, \"nodes\": [null, 3, \"x\", {}]}",
        "{\"patchbay\": {\"kind\": \"clipboard\"}, \"nodes\": [{\"id\": \"a\", \"data\": {}}]}",
        "{\"patchbay\": \"clipboard\", \"nodes\": [{\"id\": \"a\", \"data\": {\"config\": {}}}]}"
      })
  void aTextThatIsNoneOfOursIsNotPasted(String text) {
    Graph before = bench.graph();
    assertThat(clipboard.paste(text, Point.ORIGIN)).isEmpty();
    assertThat(bench.graph()).isSameAs(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // two nodes with one id
        "{\"id\": \"x\", \"type\": \"data.filter\", \"data\": {\"config\": {}}},"
            + "{\"id\": \"x\", \"type\": \"data.filter\", \"data\": {\"config\": {}}}",
        // containers inside each other
        "{\"id\": \"x\", \"type\": \"control.for-each\", \"parentId\": \"y\","
            + " \"data\": {\"config\": {}}},"
            + "{\"id\": \"y\", \"type\": \"control.for-each\", \"parentId\": \"x\","
            + " \"data\": {\"config\": {}}}",
        // a parent that is no container
        "{\"id\": \"x\", \"type\": \"data.filter\", \"data\": {\"config\": {}}},"
            + "{\"id\": \"y\", \"type\": \"data.filter\", \"parentId\": \"x\","
            + " \"data\": {\"config\": {}}}"
      })
  void aTextThatMakesNoGraphIsRefusedWithAReason(String nodes) {
    Graph before = bench.graph();
    String text = "{\"patchbay\": {\"kind\": \"clipboard\"}, \"nodes\": [" + nodes + "]}";
    assertThat(clipboard.paste(text, Point.ORIGIN).orElseThrow())
        .isInstanceOf(Applied.Refused.class);
    assertThat(bench.graph()).isSameAs(before);
  }

  @Test
  void oddNumbersAndMissingPartsAreMadeGood() {
    String text =
        """
        {"patchbay": {"kind": "clipboard"},
         "nodes": [
           {"id": "x", "type": "data.filter", "position": {"x": 1e308, "y": "NaN"},
            "data": {"config": {}, "label": 7, "policy": {"maxAttempts": -3}}},
           {"id": "y", "type": "vendor.unknown", "parentId": "gone", "data": {"config": {}}}],
         "edges": [{"id": "e", "source": "x", "target": "nowhere"}, {"source": "x"}, 5]}
        """;
    assertThat(clipboard.paste(text, new Point(100, 100)).orElseThrow())
        .isInstanceOf(Applied.Done.class);
    assertThat(bench.selected()).hasSize(2);
    assertThat(bench.graph().edges()).hasSize(2);
    for (String id : bench.selected()) {
      assertThat(bench.node(id).policy()).isEqualTo(Policy.DEFAULT);
      assertThat(bench.node(id).parentId()).isEmpty();
    }
  }

  @Test
  void anEdgeOfTheTextNeverReachesNodesThatWereThereBefore() {
    String text =
        """
        {"patchbay": {"kind": "clipboard"},
         "nodes": [{"id": "x", "type": "data.filter", "data": {"config": {}}}],
         "edges": [{"id": "e", "source": "c", "target": "x"}]}
        """;
    clipboard.paste(text, new Point(100, 700));
    assertThat(bench.graph().outgoing("c")).isEmpty();
  }

  @Test
  void tenThousandNodesArePastedInAMomentAndTakenBackInOneStep() {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      nodes.add(node("n" + i, "data.set-fields", i % 100 * 280, i / 100 * 120));
      if (i % 100 > 0) {
        edges.add(edge("e" + i, "n" + (i - 1) + ".out", "n" + i + ".in"));
      }
    }
    Bench large = new Bench(Graph.of(nodes, edges));
    large.session.selectAll();
    String text = new Clipboard(large.session).copy().orElseThrow();
    long start = System.nanoTime();
    assertThat(new Clipboard(large.session).paste(text, new Point(0, 50_000)).orElseThrow())
        .isInstanceOf(Applied.Done.class);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(large.graph().nodes()).hasSize(20_000);
    assertThat(large.graph().edges()).hasSize(2 * edges.size());
    assertThat(new HashSet<>(large.graph().nodes().stream().map(Node::name).toList()))
        .hasSize(20_000);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    large.session.undo();
    assertThat(large.graph().nodes()).hasSize(10_000);
  }

  private String copy(String... nodes) {
    bench.session.select(Selection.ofNodes(Set.of(nodes)));
    return clipboard.copy().orElseThrow();
  }

  private void paste(String text, Point at) {
    assertThat(clipboard.paste(text, at).orElseThrow()).isInstanceOf(Applied.Done.class);
  }

  private Node added(String type, String original) {
    return bench.graph().nodes().stream()
        .filter(n -> n.type().equals(type) && !n.id().equals(original))
        .findFirst()
        .orElseThrow();
  }
}
