package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.CTRL;
import static dev.patchbay.editor.Bench.NONE;
import static dev.patchbay.editor.Bench.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Neighbours.Direction;
import dev.patchbay.editor.Pointer.Button;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.geometry.Point;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a click, a box and the arrow keys select.
class SelectTest {
  private final Bench bench = Bench.chain();

  @Test
  void aClickSelectsOneAndAClickOnNothingSelectsNone() {
    bench.click(bench.header("a"), NONE);
    assertThat(bench.selected()).containsExactly("a");
    bench.click(bench.header("b"), NONE);
    assertThat(bench.selected()).containsExactly("b");
    bench.click(new Point(900, 700), NONE);
    assertThat(bench.session.state().selection()).isEqualTo(Selection.NONE);
  }

  @Test
  void shiftAddsAndCtrlToggles() {
    bench.click(bench.header("a"), NONE);
    bench.click(bench.header("b"), SHIFT);
    assertThat(bench.selected()).containsExactlyInAnyOrder("a", "b");
    bench.click(bench.header("a"), CTRL);
    assertThat(bench.selected()).containsExactly("b");
    bench.click(new Point(900, 700), SHIFT);
    assertThat(bench.selected()).containsExactly("b");
  }

  @Test
  void aClickOnOneOfSeveralLeavesOnlyThatOne() {
    bench.session.selectAll();
    bench.click(bench.header("a"), NONE);
    assertThat(bench.session.state().selection()).isEqualTo(Selection.ofNode("a"));
  }

  @Test
  void anEdgeIsSelectedWithinTenPixelsOfItsLine() {
    Point middle = bench.session.layout().route("e2").orElseThrow().path().label();
    bench.click(middle.plus(0, 9), NONE);
    assertThat(bench.session.state().selection()).isEqualTo(Selection.ofEdge("e2"));
    bench.click(middle.plus(0, 25), NONE);
    assertThat(bench.session.state().selection()).isEqualTo(Selection.NONE);
  }

  @Test
  void aBoxFromTheLeftTakesWhatLiesWhollyInside() {
    bench.drag(new Point(300, 80), new Point(700, 300), NONE);
    assertThat(bench.selected()).containsExactly("a");
    assertThat(bench.session.canUndo()).isFalse();
  }

  @Test
  void aBoxFromTheRightTakesWhatItTouches() {
    bench.pull(new Point(700, 300), new Point(300, 80), NONE);
    assertThat(bench.session.state().feedback())
        .isInstanceOfSatisfying(Feedback.Boxing.class, box -> assertThat(box.touch()).isTrue());
    bench.release(new Point(300, 80), NONE);
    assertThat(bench.selected()).containsExactlyInAnyOrder("a", "b");
    assertThat(bench.session.state().selection().edges()).contains("e2");
  }

  @Test
  void aBoxReplacesAddsOrToggles() {
    bench.session.select(Selection.ofNode("c"));
    bench.drag(new Point(300, 80), new Point(540, 180), SHIFT);
    assertThat(bench.selected()).containsExactlyInAnyOrder("a", "c");
    bench.drag(new Point(300, 80), new Point(540, 180), CTRL);
    assertThat(bench.selected()).containsExactly("c");
    bench.drag(new Point(300, 80), new Point(540, 180), NONE);
    assertThat(bench.selected()).containsExactly("a");
  }

  @Test
  void escapeGivesTheBoxUpAndTheSelectionIsAsBefore() {
    bench.session.select(Selection.ofNode("c"));
    bench.pull(new Point(300, 80), new Point(900, 300), NONE);
    assertThat(bench.selected()).doesNotContain("c");
    bench.gestures.cancel();
    assertThat(bench.selected()).containsExactly("c");
  }

  @Test
  void aBoxInsideAContainerTakesItsContentAndNotTheContainer() {
    Bench nested = Bench.container();
    nested.drag(new Point(720, 290), new Point(400, 150), NONE);
    assertThat(nested.selected()).containsExactly("inner");
  }

  @Test
  void whatIsRemovedIsNotSelectedAnyMore() {
    bench.session.selectAll();
    bench.done(new Change.Remove(Set.of("a"), Set.of()));
    assertThat(bench.selected()).containsExactlyInAnyOrder("hook", "b", "c");
    assertThat(bench.session.state().selection().edges()).isEmpty();
  }

  @Test
  void aDoubleClickOpensANodeAndAddsOnTheEmptyCanvas() {
    assertThat(bench.gestures.press(Bench.pointer(bench.header("a"), NONE).clicked(2)))
        .isEqualTo(new Request.Open("a"));
    Point free = new Point(900, 600);
    assertThat(bench.gestures.press(Bench.pointer(free, NONE).clicked(2)))
        .isEqualTo(Request.quickAdd(free));
  }

  @Test
  void theMenuIsForWhatIsUnderThePointerOrForTheWholeSelection() {
    bench.session.select(Selection.ofNodes(Set.of("a", "b")));
    Pointer onA = Bench.pointer(bench.header("a"), NONE).with(Button.SECONDARY);
    bench.gestures.press(onA);
    assertThat(bench.gestures.release(onA)).isInstanceOf(Request.Menu.class);
    assertThat(bench.selected()).containsExactlyInAnyOrder("a", "b");
    Pointer onC = Bench.pointer(bench.header("c"), NONE).with(Button.SECONDARY);
    bench.gestures.press(onC);
    bench.gestures.release(onC);
    assertThat(bench.selected()).containsExactly("c");
  }

  @Test
  void arrowKeysWalkAlongTheEdges() {
    var neighbours = new Neighbours(bench.session);
    assertThat(neighbours.next(Direction.RIGHT)).hasValue("hook");
    bench.session.select(Selection.ofNode("hook"));
    assertThat(neighbours.next(Direction.RIGHT)).hasValue("a");
    bench.session.select(Selection.ofNode("a"));
    assertThat(neighbours.next(Direction.RIGHT)).hasValue("b");
    assertThat(neighbours.next(Direction.LEFT)).hasValue("hook");
    assertThat(neighbours.next(Direction.DOWN)).hasValue("c");
    bench.session.select(Selection.ofNode("b"));
    assertThat(neighbours.next(Direction.UP)).isEmpty();
  }

  @Test
  void allThatLeadsToANodeOrFollowsItCanBeTaken() {
    assertThat(Neighbours.upstream(bench.graph(), Set.of("b")))
        .containsExactlyInAnyOrder("hook", "a", "b");
    assertThat(Neighbours.downstream(bench.graph(), Set.of("a")))
        .containsExactlyInAnyOrder("a", "b");
  }
}
