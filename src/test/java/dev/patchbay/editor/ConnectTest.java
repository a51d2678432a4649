package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.NONE;
import static dev.patchbay.editor.Bench.edge;
import static dev.patchbay.editor.Bench.json;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.geometry.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Edges are drawn by dragging from a handle.
class ConnectTest {
  private final Bench bench = Bench.chain();

  @Test
  void draggingFromAnOutputToAnInputConnectsThemInOneStep() {
    bench.oneStep(() -> bench.drag(bench.port("a.out"), bench.port("c.in")));
    assertThat(bench.connected("a.out", "c.in")).isTrue();
  }

  @Test
  void draggingFromAnInputToAnOutputMakesTheSameEdge() {
    bench.drag(bench.port("c.in"), bench.port("a.out"));
    assertThat(bench.connected("a.out", "c.in")).isTrue();
  }

  @Test
  void theLineFollowsThePointerAndSnapsWithinTwentyUnits() {
    Point far = bench.port("c.in").plus(-60, 0);
    bench.pull(bench.port("a.out"), far, NONE);
    assertThat(bench.connecting().to()).isEqualTo(far);
    assertThat(bench.connecting().target()).isEmpty();

    bench.move(bench.port("c.in").plus(-14, 8), NONE);
    assertThat(bench.connecting().target()).isPresent();
    assertThat(bench.connecting().to().distanceTo(bench.port("c.in"))).isLessThan(6);
  }

  @Test
  void lettingGoOnTheCardTakesTheHandleThatFits() {
    bench.drag(bench.port("a.out"), bench.header("c"));
    assertThat(bench.connected("a.out", "c.in")).isTrue();
  }

  @Test
  void handlesWhereTheEdgeMayEndAreShownAndNoOthers() {
    bench.pull(bench.port("a.out"), new Point(560, 300), NONE);
    assertThat(bench.connecting().valid()).containsExactly(new HandleRef("c", "in", false, false));
  }

  @Test
  void aNodeIsNotConnectedToItself() {
    assertThat(bench.refusal("c.out", "c.in").orElseThrow())
        .contains("Transform")
        .contains("cannot be connected to itself");
  }

  @Test
  void theSameTwoHandlesAreNotConnectedTwice() {
    assertThat(bench.refusal("a.out", "b.in")).hasValue("These two are connected already.");
  }

  @Test
  void anEdgeThatWouldCloseACycleIsRefusedAndTheNodesAreNamed() {
    bench.drag(bench.port("b.out"), bench.port("c.in"));
    bench.done(new Change.Relabel("a", "Clean up"));
    bench.done(new Change.Relabel("c", "Total"));
    assertThat(bench.refusal("c.out", "a.in").orElseThrow())
        .startsWith("This would close a cycle:")
        .contains("Clean up")
        .contains("Total")
        .contains("For each");
  }

  @Test
  void anInputThatAlwaysHasAValueAlreadyTakesNoSecond() {
    bench.drag(bench.port("hook.out"), bench.port("c.in"));
    assertThat(bench.refusal("c.out", "b.in").orElseThrow())
        .contains("takes one value")
        .contains("Merge");
  }

  @Test
  void anInputMayBeFedByTwoBranchesOfWhichOneIsTaken() {
    Bench fork =
        new Bench(
            Graph.of(
                List.of(
                    node("hook", "trigger.manual", 40, 100),
                    node("if", "control.if", 320, 100),
                    node("c", "data.transform", 640, 100)),
                List.of(edge("e1", "hook.out", "if.in"), edge("e2", "if.true", "c.in"))));
    assertThat(fork.refusal("if.false", "c.in")).isEmpty();
  }

  @Test
  void anOutputIsNotConnectedToAnOutput() {
    assertThat(bench.refusal("a.out", "c.out")).hasValue("An output is connected to an input.");
    assertThat(bench.refusal("a.in", "c.in")).hasValue("An input takes an output.");
  }

  @Test
  void aHandleThatTheNodeDoesNotHaveIsRefusedByName() {
    Applied applied = bench.session.propose(new Change.Connect(edge("x", "a.out", "c.left")));
    assertThat(applied).isInstanceOf(Applied.Refused.class);
    assertThat(((Applied.Refused) applied).problem().code()).isEqualTo("graph.handle");
    assertThat(((Applied.Refused) applied).problem().message()).contains("Transform", "“left”");
  }

  @Test
  void dataThatCannotFitIsRefusedInWords() {
    var merge =
        node("m", "control.merge", 600, 400)
            .withConfig(
                json(
                    """
                    {"mode": {"kind": "combine", "join": "INNER", "leftKey": "id",
                              "rightKey": "id", "prefer": "LEFT"}}
                    """));
    Bench types =
        new Bench(Graph.of(List.of(node("http", "http.request", 40, 100), merge), List.of()));
    assertThat(types.refusal("http.out", "m.left").orElseThrow())
        .contains("Merge")
        .contains("list")
        .contains("HTTP request")
        .contains("object");
  }

  @Test
  void anEdgeDoesNotCrossTheBorderOfAContainer() {
    Bench nested = Bench.container();
    assertThat(nested.refusal("inner.out", "loose.in").orElseThrow())
        .contains("cannot cross the border of a container");
  }

  @Test
  void lettingGoOnARefusedHandleChangesNothing() {
    Graph before = bench.graph();
    Request request = bench.drag(bench.port("a.out"), bench.port("b.in"));
    assertThat(bench.graph()).isSameAs(before);
    assertThat(request).isEqualTo(Request.NOTHING);
    assertThat(bench.session.canUndo()).isFalse();
  }

  @Test
  void escapeGivesTheEdgeUp() {
    bench.pull(bench.port("a.out"), bench.port("c.in"), NONE);
    assertThat(bench.gestures.cancel()).isTrue();
    bench.release(bench.port("c.in"), NONE);
    assertThat(bench.connected("a.out", "c.in")).isFalse();
    assertThat(bench.session.state().feedback()).isEqualTo(Feedback.NONE);
  }

  @Test
  void lettingGoOnTheEmptyCanvasAsksForANodeThatWillBeConnected() {
    Request request = bench.drag(bench.port("c.out"), new Point(620, 500));
    assertThat(request).isInstanceOf(Request.QuickAdd.class);
    Request.QuickAdd wanted = (Request.QuickAdd) request;
    assertThat(wanted.from()).hasValue(new HandleRef("c", "out", true, false));
    assertThat(wanted.at()).isEqualTo(new Point(620, 500));
  }

  @Test
  void whileAnEdgeIsDraggedNearTheBorderTheCanvasMoves() {
    bench.pull(bench.port("c.out"), new Point(995, 500), NONE);
    double before = bench.session.state().viewport().x();
    assertThat(bench.gestures.tick()).isTrue();
    assertThat(bench.session.state().viewport().x()).isLessThan(before);
    assertThat(bench.screen(bench.connecting().to())).isEqualTo(new Point(995, 500));
    bench.move(new Point(500, 500), NONE);
    assertThat(bench.gestures.tick()).isFalse();
  }

  @Test
  void aLockedCanvasIsPannedInsteadOfEdited() {
    bench.session.setReadOnly(true);
    Graph before = bench.graph();
    bench.drag(bench.port("a.out"), bench.port("c.in"));
    assertThat(bench.graph()).isSameAs(before);
    assertThat(bench.session.state().viewport().y()).isEqualTo(300);
  }

  @Test
  void anEndOfAnEdgeIsMovedToAnotherNodeInOneStep() {
    bench.oneStep(() -> bench.drag(end("e2"), bench.port("c.in")));
    assertThat(bench.connected("a.out", "c.in")).isTrue();
    assertThat(bench.connected("a.out", "b.in")).isFalse();
    assertThat(bench.graph().edge("e2")).isPresent();
  }

  @Test
  void theEdgeWhoseEndIsMovedStandsInNobodysWay() {
    bench.pull(end("e2"), bench.port("b.in").plus(-30, 60), NONE);
    assertThat(bench.connecting().replaced()).hasValue("e2");
    bench.move(bench.port("b.in"), NONE);
    assertThat(bench.connecting().refusal()).isEmpty();
  }

  @Test
  void anEndThatIsLetGoNowhereRemovesTheEdgeAndUndoBringsItBack() {
    bench.oneStep(() -> bench.drag(end("e2"), new Point(560, 600)));
    assertThat(bench.graph().edge("e2")).isEmpty();
  }

  @Test
  void escapeWhileAnEndIsMovedLeavesTheEdgeAsItWas() {
    Graph before = bench.graph();
    bench.pull(end("e2"), new Point(560, 600), NONE);
    bench.gestures.cancel();
    assertThat(bench.graph()).isSameAs(before);
  }

  @Test
  void everyEdgeAtAHandleCanBeRemovedAtOnce() {
    bench.drag(bench.port("a.out"), bench.port("c.in"));
    bench.oneStep(() ->
        assertThat(new Arrange(bench.session).disconnect(new HandleRef("a", "out", true, false)))
            .isPresent());
    assertThat(bench.graph().outgoing("a")).isEmpty();
    assertThat(bench.graph().incoming("a")).hasSize(1);
  }

  /// Beside the target of an edge, where a press takes hold of its end.
  private Point end(String edge) {
    var route = bench.session.layout().route(edge).orElseThrow();
    Point end = route.path().end().plus(-14, 0);
    assertThat(bench.gestures.hit(end)).isEqualTo(new Hit.OnEdgeEnd(edge, false));
    return end;
  }

  @Test
  void onlyWhatIsThereIsHit() {
    assertThat(bench.gestures.hit(new Point(980, 780))).isEqualTo(Hit.NOTHING);
    assertThat(bench.gestures.hit(bench.header("a"))).isEqualTo(new Hit.OnNode("a"));
  }
}
