package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.edge;
import static dev.patchbay.editor.Bench.json;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A node is replaced by one of another type and keeps its wires.
class ReplaceTest {
  @Test
  void theEdgesTheNameAndThePlaceStayInOneStep() {
    Bench bench = Bench.chain();
    Node before = bench.node("a");
    bench.oneStep(() -> replace(bench, "a", "data.transform"));
    Node after = bench.node("a");
    assertThat(after.type()).isEqualTo("data.transform");
    assertThat(after.name()).isEqualTo(before.name());
    assertThat(after.position()).isEqualTo(before.position());
    assertThat(bench.connected("hook.out", "a.in")).isTrue();
    assertThat(bench.connected("a.out", "b.in")).isTrue();
    assertThat(bench.graph().edges()).allMatch(e -> e.sound());
    assertThat(bench.selected()).containsExactly("a");
  }

  @Test
  void whatRefersToTheNodeStillDoes() {
    Bench bench = Bench.chain();
    bench.done(new Change.Configure("b", json("{\"url\": \"{{ $nodes.a.link }}\"}")));
    replace(bench, "a", "data.transform");
    assertThat(bench.node("b").config().path("url").asString()).contains("$nodes.a.link");
  }

  @Test
  void theNewNodeHasTheDefaultsOfItsTypeAndNoPinOfTheOld() {
    Bench bench = Bench.chain();
    bench.done(new Change.Pin("a", Optional.of(Json.parse("1"))));
    replace(bench, "a", "http.request");
    assertThat(bench.node("a").config()).isEqualTo(node("x", "http.request", 0, 0).config());
    assertThat(bench.node("a").pin()).isEmpty();
  }

  @Test
  void anEdgeAtAHandleThatIsGoneMovesToTheOneInTheSamePlace() {
    Bench bench = branches();
    replace(bench, "if", "data.set-fields");
    assertThat(bench.connected("if.out", "yes.in")).isTrue();
    assertThat(bench.connected("hook.out", "if.in")).isTrue();
  }

  @Test
  void anEdgeThatFindsNoHandleIsKeptBrokenAndNotLost() {
    Bench bench = branches();
    bench.done(new Change.Reconnect("e3", "if", Optional.of("false"), "yes", Optional.of("in")));
    replace(bench, "if", "data.set-fields");
    assertThat(bench.graph().edges()).hasSize(3);
    assertThat(bench.graph().edges().stream().filter(e -> !e.sound())).hasSize(1);
    bench.session.undo();
    assertThat(bench.graph().edges()).allMatch(e -> e.sound());
  }

  @Test
  void aContainerWithNodesInItIsOnlyReplacedByAContainer() {
    Bench bench = Bench.container();
    Request.QuickAdd wanted = Request.instead(bench.node("each").position(), "each");
    assertThat(new Insertion(bench.session).fitting(wanted))
        .extracting(NodeType::id)
        .doesNotContain("data.set-fields");
    Graph before = bench.graph();
    assertThat(new Insertion(bench.session).insert(type(bench, "data.set-fields"), wanted))
        .isInstanceOf(Applied.Refused.class);
    assertThat(bench.graph()).isSameAs(before);
  }

  @Test
  void theTypeThatTheNodeHasIsNotOffered() {
    Bench bench = Bench.chain();
    assertThat(
            new Insertion(bench.session).fitting(Request.instead(bench.node("a").position(), "a")))
        .extracting(NodeType::id)
        .contains("data.transform")
        .doesNotContain("data.set-fields");
  }

  private static Bench branches() {
    return new Bench(
        Graph.of(
            List.of(
                node("hook", "trigger.manual", 40, 100),
                node("if", "control.if", 320, 100),
                node("yes", "data.set-fields", 600, 60),
                node("no", "data.set-fields", 600, 200)),
            List.of(
                edge("e1", "hook.out", "if.in"),
                edge("e2", "if.true", "yes.in"),
                edge("e3", "if.false", "no.in"))));
  }

  private static void replace(Bench bench, String node, String type) {
    Applied applied =
        new Insertion(bench.session)
            .insert(type(bench, type), Request.instead(bench.node(node).position(), node));
    assertThat(applied).isInstanceOf(Applied.Done.class);
  }

  private static NodeType type(Bench bench, String id) {
    return bench.session.registry().find(id).orElseThrow();
  }
}
