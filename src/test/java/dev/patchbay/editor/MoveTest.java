package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.ALT;
import static dev.patchbay.editor.Bench.CTRL;
import static dev.patchbay.editor.Bench.NONE;
import static dev.patchbay.editor.Bench.SHIFT;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Pointer.Button;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Guide;
import dev.patchbay.scenario.geometry.Point;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Cards are moved by dragging them.
class MoveTest {
  private final Bench bench = Bench.chain();

  @Test
  void aHandThatTremblesByTwoPixelsClicks() {
    Graph before = bench.graph();
    bench.drag(bench.header("c"), bench.header("c").plus(2, 0));
    assertThat(bench.graph()).isSameAs(before);
    assertThat(bench.selected()).containsExactly("c");
  }

  @Test
  void aNodeFollowsFromThreePixelsOnAndLandsOnTheGridInOneStep() {
    bench.press(bench.header("c"), NONE);
    bench.move(bench.header("c").plus(3, 0), NONE);
    assertThat(bench.gestures.dragging()).isTrue();
    bench.oneStep(() -> bench.release(bench.header("c").plus(33, 47), NONE));
    assertThat(bench.node("c").position()).isEqualTo(new Point(360, 440));
  }

  @Test
  void nothingIsInTheGraphBeforeTheNodeIsLetGo() {
    Graph before = bench.graph();
    bench.pull(bench.header("c"), bench.header("c").plus(100, 100), NONE);
    assertThat(bench.graph()).isSameAs(before);
    assertThat(bench.moving().positions()).containsOnlyKeys("c");
  }

  @Test
  void ctrlLeavesTheNodeWhereThePointerPutsIt() {
    bench.drag(bench.header("c"), bench.header("c").plus(33, 47), CTRL);
    assertThat(bench.node("c").position()).isEqualTo(new Point(353, 447));
  }

  @Test
  void aNodeIsPulledIntoLineWithItsNeighbours() {
    Bench odd =
        new Bench(
            Graph.of(
                List.of(
                    node("x", "data.set-fields", 307, 100), node("y", "data.set-fields", 40, 500)),
                List.of()));
    odd.pull(odd.header("y"), odd.header("y").plus(271, -200), NONE);
    assertThat(odd.moving().guides()).anyMatch(Guide::vertical);
    odd.release(odd.header("y").plus(271, -200), NONE);
    assertThat(odd.node("y").position().x()).isEqualTo(307);
  }

  @Test
  void aNodeIsPulledToWhereItsDistanceIsTheSameAsThatBesideIt() {
    Bench row =
        new Bench(
            Graph.of(
                List.of(
                    Bench.node("a", "data.set-fields", 20, 100),
                    Bench.node("b", "data.set-fields", 273, 100),
                    Bench.node("c", "data.set-fields", 600, 400)),
                List.of()));
    Point from = row.header("c");
    row.pull(from, from.plus(526 - 600 + 2, 100 - 400), NONE);
    assertThat(Objects.requireNonNull(row.moving().positions().get("c")).x())
        .isEqualTo(273 + 200 + 53);
    assertThat(row.moving().guides().stream().filter(guide -> !guide.vertical()))
        .anyMatch(guide -> guide.from().x() == 220 && guide.to().x() == 273)
        .anyMatch(guide -> guide.from().x() == 473 && guide.to().x() == 526);
  }

  @Test
  void aNodeBetweenTwoIsPulledToTheMiddle() {
    Bench row =
        new Bench(
            Graph.of(
                List.of(
                    Bench.node("a", "data.set-fields", 100, 20),
                    Bench.node("b", "data.set-fields", 120, 391),
                    Bench.node("c", "data.set-fields", 600, 500)),
                List.of()));
    Point from = row.header("c");
    row.pull(from, from.plus(133 - 600, 207 - 500), NONE);
    assertThat(Objects.requireNonNull(row.moving().positions().get("c")).y())
        .isEqualTo((80 + 391 - 60) / 2.0);
  }

  @Test
  void shiftKeepsTheAxisThatTheDragBeganAlong() {
    bench.drag(bench.header("c"), bench.header("c").plus(90, 41), SHIFT);
    assertThat(bench.node("c").position().y()).isEqualTo(400);
    assertThat(bench.node("c").position().x()).isGreaterThan(380);
  }

  @Test
  void aKeyPressedMeanwhileCountsAtOnce() {
    bench.pull(bench.header("c"), bench.header("c").plus(100, 40), NONE);
    assertThat(moved("c").y()).isEqualTo(440);
    bench.gestures.modifiers(SHIFT);
    assertThat(moved("c").y()).isEqualTo(400);
    bench.gestures.modifiers(NONE);
    assertThat(moved("c").y()).isEqualTo(440);
  }

  @Test
  void altLeavesTheNodeAndDragsACopyWithItsOwnIdAndName() {
    bench.oneStep(() -> bench.drag(bench.header("a"), bench.header("a").plus(0, 200), ALT));
    assertThat(bench.node("a").position()).isEqualTo(new Point(320, 100));
    Node copy = copyOf("a");
    assertThat(copy.position()).isEqualTo(new Point(320, 300));
    assertThat(copy.name()).isNotEqualTo("a");
    assertThat(bench.selected()).containsExactly(copy.id());
  }

  @Test
  void escapePutsEverythingBack() {
    Graph before = bench.graph();
    bench.pull(bench.header("c"), bench.header("c").plus(200, 100), NONE);
    assertThat(bench.gestures.cancel()).isTrue();
    bench.release(bench.header("c").plus(200, 100), NONE);
    assertThat(bench.graph()).isSameAs(before);
    assertThat(bench.session.state().feedback()).isEqualTo(Feedback.NONE);
    assertThat(bench.session.canUndo()).isFalse();
  }

  @Test
  void everythingSelectedComesAlong() {
    bench.session.select(Selection.ofNodes(Set.of("a", "c")));
    bench.oneStep(() -> bench.drag(bench.header("a"), bench.header("a").plus(0, 40)));
    assertThat(bench.node("a").position()).isEqualTo(new Point(320, 140));
    assertThat(bench.node("c").position()).isEqualTo(new Point(320, 440));
    assertThat(bench.node("b").position()).isEqualTo(new Point(600, 100));
  }

  @Test
  void aNodeThatIsNotSelectedIsDraggedAlone() {
    bench.session.select(Selection.ofNodes(Set.of("a", "b")));
    bench.drag(bench.header("c"), bench.header("c").plus(0, 40));
    assertThat(bench.node("a").position()).isEqualTo(new Point(320, 100));
    assertThat(bench.selected()).containsExactly("c");
  }

  @Test
  void nearTheBorderTheCanvasMovesAndTheNodeStaysUnderThePointer() {
    bench.pull(bench.header("c"), new Point(500, 795), NONE);
    Point before = moved("c");
    for (int i = 0; i < 40; i++) {
      assertThat(bench.gestures.tick()).isTrue();
    }
    assertThat(bench.session.state().viewport().y()).isLessThan(-500);
    assertThat(moved("c").y()).isGreaterThan(before.y() + 500);
    bench.release(new Point(500, 795), NONE);
    assertThat(bench.screen(bench.node("c").position()).y()).isBetween(770.0, 795.0);
  }

  @Test
  void aSecondButtonMeansNothingWhileDragging() {
    bench.pull(bench.header("c"), bench.header("c").plus(100, 0), NONE);
    bench.gestures.press(Bench.pointer(new Point(5, 5), NONE).with(Button.SECONDARY));
    assertThat(bench.gestures.dragging()).isTrue();
    assertThat(bench.selected()).containsExactly("c");
  }

  @Test
  void aLockedCanvasKeepsItsNodes() {
    bench.session.setReadOnly(true);
    Graph before = bench.graph();
    bench.drag(bench.header("c"), bench.header("c").plus(50, 20));
    assertThat(bench.graph()).isSameAs(before);
  }

  @Test
  void aNodeDroppedIntoAContainerStandsInIt() {
    Bench nested = Bench.container();
    nested.pull(nested.header("loose"), new Point(560, 240), NONE);
    assertThat(nested.moving().container()).hasValue("each");
    nested.oneStep(() -> nested.release(new Point(560, 240), NONE));
    assertThat(nested.node("loose").parentId()).hasValue("each");
    assertThat(nested.session.layout().box("loose").orElseThrow().rect().y())
        .isBetween(215.0, 235.0);
  }

  @Test
  void aNodeDraggedOutOfAContainerLeavesItsEdgesBrokenUntilItComesBack() {
    Bench nested = Bench.container();
    nested.oneStep(() -> nested.drag(nested.header("inner"), new Point(500, 700)));
    assertThat(nested.node("inner").parentId()).isEmpty();
    assertThat(broken(nested)).containsExactlyInAnyOrder("e2", "e3");
    nested.drag(nested.header("inner"), new Point(560, 240));
    assertThat(nested.node("inner").parentId()).hasValue("each");
    assertThat(broken(nested)).isEmpty();
  }

  @Test
  void whatStandsInAContainerComesAlongWithIt() {
    Bench nested = Bench.container();
    Point before = nested.session.layout().box("inner").orElseThrow().rect().topLeft();
    nested.session.select(Selection.ofNodes(Set.of("each", "inner")));
    nested.drag(nested.header("each"), nested.header("each").plus(0, 120));
    assertThat(nested.node("inner").position()).isEqualTo(new Point(140, 80));
    assertThat(nested.session.layout().box("inner").orElseThrow().rect().topLeft())
        .isEqualTo(before.plus(0, 120));
  }

  @Test
  void aContainerIsNotDroppedIntoItself() {
    Bench nested = Bench.container();
    nested.drag(nested.header("each"), nested.header("each").plus(20, 100));
    assertThat(nested.node("each").parentId()).isEmpty();
    assertThat(nested.node("each").position().y()).isEqualTo(200);
  }

  @Test
  void anEdgeThatTheNodeFitsIntoLightsUpAndTakesIt() {
    Point onEdge = new Point(560, 115);
    bench.pull(bench.header("c"), onEdge, NONE);
    assertThat(bench.moving().splice()).hasValue("e2");
    bench.oneStep(() -> bench.release(onEdge, NONE));
    assertThat(bench.connected("a.out", "c.in")).isTrue();
    assertThat(bench.connected("c.out", "b.in")).isTrue();
    assertThat(bench.connected("a.out", "b.in")).isFalse();
  }

  @Test
  void aNodeThatIsConnectedAlreadyIsOnlyMoved() {
    bench.drag(bench.port("c.out"), bench.port("b.in").plus(0, 400));
    bench.session.propose(new Change.Connect(Bench.edge("x", "hook.out", "c.in")));
    bench.pull(bench.header("c"), new Point(560, 115), NONE);
    assertThat(bench.moving().splice()).isEmpty();
  }

  @Test
  void aTriggerIsNotPutIntoAnEdge() {
    Bench two =
        new Bench(
            Graph.of(
                List.of(
                    node("a", "trigger.manual", 40, 100),
                    node("b", "data.set-fields", 600, 100),
                    node("t", "trigger.webhook", 40, 500)),
                List.of(Bench.edge("e", "a.out", "b.in"))));
    two.pull(two.header("t"), new Point(420, 115), NONE);
    assertThat(two.moving().splice()).isEmpty();
  }

  /// Where the node is shown while it is dragged.
  private Point dragged(String node) {
    return Objects.requireNonNull(bench.moving().positions().get(node));
  }

  private Node copyOf(String id) {
    return bench.graph().nodes().stream()
        .filter(n -> n.type().equals(bench.node(id).type()) && !n.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> broken(Bench bench) {
    return bench.graph().edges().stream().filter(e -> !e.sound()).map(Edge::id).toList();
  }

  private Point moved(String node) {
    return Objects.requireNonNull(bench.moving().positions().get(node));
  }
}
