package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.CTRL;
import static dev.patchbay.editor.Bench.NONE;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Containers and notes are made larger and smaller at their borders.
class ResizeTest {
  private final Bench bench = Bench.container();

  @Test
  void aContainerGrowsAtItsCornerInOneStepOnTheGrid() {
    bench.session.select(Selection.ofNode("each"));
    bench.oneStep(() -> drag("each", Grip.BOTTOM_RIGHT, 93, 57));
    Rect now = rect("each");
    assertThat(now.width()).isEqualTo(480 + 100);
    assertThat(now.height()).isEqualTo(200 + 60);
    assertThat(now.topLeft()).isEqualTo(new Point(320, 100));
  }

  @Test
  void whatStandsInItStaysInTheWorldWhenItGrowsToTheLeft() {
    Rect before = rect("inner");
    bench.session.select(Selection.ofNode("each"));
    bench.oneStep(() -> drag("each", Grip.LEFT, -100, 0));
    assertThat(rect("each").x()).isEqualTo(220);
    assertThat(rect("each").right()).isEqualTo(800);
    assertThat(rect("inner")).isEqualTo(before);
  }

  @Test
  void itNeverBecomesSmallerThanWhatItHolds() {
    bench.session.select(Selection.ofNode("each"));
    for (Grip grip : Grip.values()) {
      Point in = rect("each").centre();
      Point from = grip.on(rect("each"));
      drag("each", grip, 2 * (in.x() - from.x()), 2 * (in.y() - from.y()));
      assertThat(rect("each").contains(rect("inner"))).as(grip.name()).isTrue();
    }
  }

  @Test
  void aNoteIsResizedAndCtrlLeavesTheGrid() {
    bench.done(new Change.Add(List.of(node("note", "control.note", 40, 400)), List.of()));
    bench.session.select(Selection.ofNode("note"));
    Rect before = rect("note");
    Point from = Grip.BOTTOM_RIGHT.on(before);
    bench.drag(from, from.plus(33, 27), CTRL);
    assertThat(rect("note").width()).isEqualTo(before.width() + 33);
    assertThat(rect("note").height()).isEqualTo(before.height() + 27);
    assertThat(bench.node("note").width()).hasValue(before.width() + 33);
  }

  @Test
  void escapeLeavesTheSizeAsItWas() {
    bench.session.select(Selection.ofNode("each"));
    Point from = Grip.RIGHT.on(rect("each"));
    bench.pull(from, from.plus(200, 0), NONE);
    assertThat(bench.session.state().feedback())
        .isInstanceOfSatisfying(
            Feedback.Resizing.class,
            resizing -> assertThat(resizing.area().width()).isEqualTo(680));
    bench.gestures.cancel();
    assertThat(bench.session.canUndo()).isFalse();
  }

  @Test
  void onlyTheOneSelectedBoxHasGrips() {
    assertThat(Resizing.box(bench.session)).isEmpty();
    bench.session.select(Selection.ofNode("hook"));
    assertThat(Resizing.box(bench.session)).as("cards have the size of their type").isEmpty();
    bench.session.select(Selection.ofNode("each"));
    assertThat(Resizing.box(bench.session)).isPresent();
    bench.session.setReadOnly(true);
    assertThat(Resizing.box(bench.session)).as("a locked canvas").isEmpty();
  }

  private void drag(String id, Grip grip, double dx, double dy) {
    Point from = grip.on(rect(id));
    bench.drag(from, from.plus(dx, dy), NONE);
  }

  private Rect rect(String id) {
    return bench.session.layout().box(id).map(Box::rect).orElseThrow();
  }
}
