package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.edge;
import static dev.patchbay.editor.Bench.inside;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TidyTest {
  private final Bench tangle = tangle();

  @Test
  void everyNodeStandsToTheRightOfWhatLeadsToIt() {
    tidy(tangle, Set.of());
    for (Edge edge : tangle.graph().edges()) {
      assertThat(rect(tangle, edge.source()).right())
          .as(edge.id())
          .isLessThan(rect(tangle, edge.target()).x());
    }
  }

  @Test
  void noCardCoversAnother() {
    tidy(tangle, Set.of());
    assertApart(tangle);
    Bench large = new Bench(Layers.of(200, 7));
    tidy(large, Set.of());
    assertApart(large);
  }

  @Test
  void everythingStandsOnTheGrid() {
    tidy(tangle, Set.of());
    for (Node node : tangle.graph().nodes()) {
      assertThat(node.position().x() % 20).as(node.id()).isZero();
      assertThat(node.position().y() % 20).as(node.id()).isZero();
    }
  }

  @Test
  void whatStandsInOneColumnBeginsAtTheSamePlaceHoweverWideItIs() {
    tangle.done(new Change.Resize("no", new Rect(20, 240, 320, 60)));
    tidy(tangle, Set.of());
    assertThat(rect(tangle, "no").width()).isEqualTo(320);
    assertThat(rect(tangle, "no").x()).isEqualTo(rect(tangle, "yes").x());
  }

  @Test
  void tidyingIsOneStep() {
    tangle.oneStep(() -> tidy(tangle, Set.of()));
  }

  @Test
  void theSameGraphAlwaysComesOutTheSameAndATidyOneStays() {
    tidy(tangle, Set.of());
    Bench other = tangle();
    tidy(other, Set.of());
    assertThat(positions(other)).isEqualTo(positions(tangle));
    assertThat(plan(tangle, Set.of())).as("tidying what is tidy").isEmpty();
  }

  @Test
  void aChainOfSimpleNodesBecomesAStraightLine() {
    Bench chain = Bench.chain();
    chain.done(new Change.Move(java.util.Map.of("a", new Point(300, 300))));
    tidy(chain, Set.of());
    assertThat(rect(chain, "a").y()).isEqualTo(rect(chain, "hook").y());
    assertThat(rect(chain, "b").y()).isEqualTo(rect(chain, "hook").y());
  }

  @Test
  void branchesKeepTheOrderOfTheirHandles() {
    tidy(tangle, Set.of());
    assertThat(rect(tangle, "yes").y()).isLessThan(rect(tangle, "no").y());
  }

  @Test
  void onlyWhatIsSelectedIsTidiedAndItsCornerStays() {
    Graph before = tangle.graph();
    Rect around = tangle.session.layout().bounds(Set.of("yes", "no", "end")).orElseThrow();
    tidy(tangle, Set.of("yes", "no", "end"));
    assertThat(tangle.node("if").position()).isEqualTo(before.node("if").orElseThrow().position());
    assertThat(tangle.node("hook").position())
        .isEqualTo(before.node("hook").orElseThrow().position());
    assertThat(tangle.session.layout().bounds(Set.of("yes", "no", "end")).orElseThrow().topLeft())
        .isEqualTo(around.topLeft());
    assertThat(rect(tangle, "end").x()).isGreaterThan(rect(tangle, "yes").right());
  }

  @Test
  void whatStandsInAContainerIsTidiedInsideAndTheBoxFitsAroundIt() {
    Bench bench = nested();
    tidy(bench, Set.of());
    assertThat(bench.node("first").parentId()).contains("each");
    assertThat(rect(bench, "first").right()).isLessThan(rect(bench, "second").x());
    Rect box = rect(bench, "each");
    for (String id : List.of("first", "second")) {
      assertThat(box.inset(NodeLayout.CONTAINER_MARGIN - 1).contains(rect(bench, id))).isTrue();
    }
    assertThat(box.right() - rect(bench, "second").right()).isLessThan(200);
    assertThat(box.height()).isLessThan(300);
    assertThat(box.right()).isLessThan(rect(bench, "done").x());
    bench.session.undo();
    assertThat(bench.graph()).isEqualTo(nested().graph());
  }

  @Test
  void aSingleContainerIsTidiedInside() {
    Bench bench = nested();
    Point outside = bench.node("done").position();
    tidy(bench, Set.of("each"));
    assertThat(rect(bench, "first").right()).isLessThan(rect(bench, "second").x());
    assertThat(bench.node("done").position()).isEqualTo(outside);
  }

  @Test
  void notesStayWhereTheyAre() {
    tangle.done(new Change.Add(List.of(node("note", "control.note", 333, 777)), List.of()));
    tidy(tangle, Set.of());
    assertThat(tangle.node("note").position()).isEqualTo(new Point(333, 777));
  }

  @Test
  void whatNobodyWaitsForIsGivenUp() {
    var progress = new Progress();
    progress.cancel();
    assertThat(Tidy.plan(tangle.session.layout(), tangle.session.handles(), Set.of(), progress))
        .isEmpty();
  }

  @Test
  void theProgressEndsAtOne() {
    var progress = new Progress();
    Tidy.plan(tangle.session.layout(), tangle.session.handles(), Set.of(), progress);
    assertThat(progress.done()).isEqualTo(1);
  }

  @Test
  void anEmptyCanvasIsTidy() {
    assertThat(plan(new Bench(Graph.EMPTY), Set.of())).isEmpty();
  }

  @Test
  void coordinatesWithoutMeasureAreMadeGood() {
    tangle.done(new Change.Move(java.util.Map.of("no", new Point(1e308, -1e308))));
    tidy(tangle, Set.of("yes", "no", "end"));
    assertApart(tangle);
    assertThat(tangle.node("no").position().x()).isFinite();
  }

  private static Optional<Change> plan(Bench bench, Set<String> selected) {
    return Tidy.plan(bench.session.layout(), bench.session.handles(), selected, new Progress());
  }

  private static void tidy(Bench bench, Set<String> selected) {
    bench.done(plan(bench, selected).orElseThrow());
  }

  private static Rect rect(Bench bench, String id) {
    return bench.session.layout().box(id).map(Box::rect).orElseThrow();
  }

  private static List<Point> positions(Bench bench) {
    return bench.graph().nodes().stream().map(Node::position).toList();
  }

  private static void assertApart(Bench bench) {
    List<Box> boxes = new ArrayList<>(bench.session.layout().boxes().values());
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = i + 1; k < boxes.size(); k++) {
        assertThat(boxes.get(i).rect().inset(-9).intersects(boxes.get(k).rect()))
            .as("%s and %s", boxes.get(i).node().id(), boxes.get(k).node().id())
            .isFalse();
      }
    }
  }

  /// hook → if → yes | no → end, all at odd places.
  private static Bench tangle() {
    return new Bench(
        Graph.of(
            List.of(
                node("end", "data.transform", 60, 60),
                node("no", "data.set-fields", 20, 240),
                node("if", "control.if", 500, 240),
                node("hook", "trigger.manual", 640, 60),
                node("yes", "data.set-fields", 120, 380)),
            List.of(
                edge("e1", "hook.out", "if.in"),
                edge("e2", "if.true", "yes.in"),
                edge("e3", "if.false", "no.in"),
                edge("e4", "yes.out", "end.in"))));
  }

  /// hook → each(first → second) → done, the second before the first and far away.
  private static Bench nested() {
    return new Bench(
        Graph.of(
            List.of(
                node("hook", "trigger.manual", 40, 100),
                node("each", "control.for-each", 320, 100),
                inside("second", "data.set-fields", "each", 140, 80),
                inside("first", "data.set-fields", "each", 800, 600),
                node("done", "data.transform", 400, 90)),
            List.of(
                edge("e1", "hook.out", "each.in"),
                edge("e2", "each.start", "first.in"),
                edge("e3", "first.out", "second.in"),
                edge("e4", "second.out", "each.end"),
                edge("e5", "each.out", "done.in"))));
  }
}
