package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.ALT;
import static dev.patchbay.editor.Bench.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.geometry.Point;
import org.junit.jupiter.api.Test;

/// Wires are cut with a knife, or broken at a handle.
class CutTest {
  private final Bench bench = Bench.chain();

  @Test
  void theEdgesThatTheKnifeCrossesAreRemovedInOneStep() {
    bench.oneStep(() -> bench.drag(new Point(270, 40), new Point(290, 260), ALT));
    assertThat(bench.graph().edge("e1")).isEmpty();
    assertThat(bench.graph().edge("e2")).isPresent();
  }

  @Test
  void aLongStrokeCutsSeveralInOneStep() {
    bench.oneStep(() -> {
      bench.press(new Point(270, 40), ALT);
      bench.move(new Point(280, 260), ALT);
      bench.move(new Point(560, 260), ALT);
      bench.move(new Point(560, 40), ALT);
      bench.release(new Point(560, 40), ALT);
    });
    assertThat(bench.graph().edges()).isEmpty();
    assertThat(bench.graph().nodes()).hasSize(4);
  }

  @Test
  void beforeTheKnifeIsLetGoOnlyTheMarksShow() {
    bench.pull(new Point(270, 40), new Point(290, 260), ALT);
    assertThat(bench.session.state().feedback())
        .isInstanceOfSatisfying(
            Feedback.Cutting.class, cutting -> assertThat(cutting.edges()).containsExactly("e1"));
    assertThat(bench.graph().edges()).hasSize(2);
    bench.gestures.cancel();
    assertThat(bench.graph().edges()).hasSize(2);
    assertThat(bench.session.canUndo()).isFalse();
  }

  @Test
  void aStrokeThroughNothingIsNoStep() {
    bench.drag(new Point(40, 600), new Point(900, 700), ALT);
    assertThat(bench.session.canUndo()).isFalse();
  }

  @Test
  void withoutAltTheSameDragSelects() {
    bench.drag(new Point(270, 40), new Point(290, 260), NONE);
    assertThat(bench.graph().edges()).hasSize(2);
  }

  @Test
  void aLockedCanvasIsNotCut() {
    bench.session.setReadOnly(true);
    bench.drag(new Point(270, 40), new Point(290, 260), ALT);
    assertThat(bench.graph().edges()).hasSize(2);
  }

  @Test
  void altAndAClickOnAHandleBreaksEveryEdgeThere() {
    bench.done(new dev.patchbay.scenario.Change.Connect(Bench.edge("e3", "a.out", "c.in")));
    Graph before = bench.graph();
    assertThat(bench.click(bench.port("a.out"), ALT)).isEqualTo(Request.NOTHING);
    assertThat(bench.graph().outgoing("a")).isEmpty();
    assertThat(bench.graph().incoming("a")).hasSize(1);
    bench.session.undo();
    assertThat(bench.graph()).isEqualTo(before);
  }
}
