package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Align.Line;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlignTest {
  /// Two cards of the usual size and one that is higher, because it has two rows.
  private final Bench bench =
      new Bench(
          Graph.of(
              List.of(
                  node("a", "data.set-fields", 40, 100),
                  node("b", "control.if", 300, 180),
                  node("c", "data.transform", 700, 380),
                  node("far", "data.transform", 2000, 2000)),
              List.of()));

  private final Align align = new Align(bench.session);

  @ParameterizedTest
  @EnumSource
  void theSelectedNodesComeToStandOnOneLineInOneStep(Line line) {
    select("a", "b", "c");
    bench.oneStep(() -> align.align(line));
    assertThat(List.of(on(line, "a"), on(line, "b"), on(line, "c"))).containsOnly(on(line, "a"));
    assertThat(bench.node("far").position()).isEqualTo(new Point(2000, 2000));
  }

  @Test
  void theLineIsTheOutermostBorderOfThem() {
    select("a", "b", "c");
    align.align(Line.LEFT);
    assertThat(rect("c").x()).isEqualTo(40);
    assertThat(rect("c").y()).as("the other direction stays").isEqualTo(380);
    align.align(Line.BOTTOM);
    assertThat(rect("a").bottom()).isEqualTo(440);
  }

  @Test
  void distributingMakesTheGapsEqualAndKeepsTheOutermost() {
    select("a", "b", "c");
    bench.oneStep(() -> align.distribute(true));
    assertThat(rect("a").x()).isEqualTo(40);
    assertThat(rect("c").x()).isEqualTo(700);
    assertThat(rect("b").x() - rect("a").right()).isEqualTo(rect("c").x() - rect("b").right());
    align.distribute(false);
    assertThat(rect("b").y() - rect("a").bottom()).isEqualTo(rect("c").y() - rect("b").bottom());
  }

  @Test
  void oneNodeIsInLineWithItselfAndTwoAreDistributed() {
    select("a");
    assertThat(align.align(Line.LEFT)).isEmpty();
    select("a", "b");
    assertThat(align.distribute(true)).isEmpty();
  }

  @Test
  void whatStandsInAContainerIsAlignedThere() {
    Bench each = Bench.container();
    each.session.select(Selection.ofNodes(Set.of("inner", "hook")));
    new Align(each.session).align(Line.TOP);
    Rect inner = each.session.layout().box("inner").map(Box::rect).orElseThrow();
    Rect box = each.session.layout().box("each").map(Box::rect).orElseThrow();
    assertThat(box.contains(inner)).isTrue();
  }

  @Test
  void aLockedCanvasKeepsItsNodes() {
    select("a", "b");
    bench.session.setReadOnly(true);
    Graph before = bench.graph();
    align.align(Line.LEFT);
    assertThat(bench.graph()).isSameAs(before);
  }

  private double on(Line line, String id) {
    Rect rect = rect(id);
    return switch (line) {
      case LEFT -> rect.x();
      case RIGHT -> rect.right();
      case TOP -> rect.y();
      case BOTTOM -> rect.bottom();
      case CENTRE -> rect.x() + rect.width() / 2;
      case MIDDLE -> rect.y() + rect.height() / 2;
    };
  }

  private void select(String... ids) {
    bench.session.select(Selection.ofNodes(Set.of(ids)));
  }

  private Rect rect(String id) {
    return bench.session.layout().box(id).map(Box::rect).orElseThrow();
  }
}
