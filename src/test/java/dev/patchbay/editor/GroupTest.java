package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.engine.DryRun;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Start;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.nodes.flow.Frame;
import dev.patchbay.release.BehaviourOf;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.schema.Json;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A group is a frame around nodes: it moves them, and means nothing.
class GroupTest {
  private final Bench bench = Bench.chain();
  private final Grouping grouping = new Grouping(bench.session);

  @Test
  void theFrameIsReactFlowsOwn() {
    assertThat(Frame.TYPE.id()).isEqualTo(Node.GROUP);
  }

  @Test
  void theSelectedNodesAreFramedInOneStepAndNothingElseMoves() {
    Rect a = rect(bench, "a");
    Rect b = rect(bench, "b");
    bench.session.select(Selection.ofNodes(Set.of("a", "b")));
    bench.oneStep(grouping::group);
    String frame = bench.selected().iterator().next();
    assertThat(bench.node("a").parentId()).contains(frame);
    assertThat(bench.node("b").parentId()).contains(frame);
    assertThat(rect(bench, "a")).isEqualTo(a);
    assertThat(rect(bench, "b")).isEqualTo(b);
    assertThat(rect(bench, frame).contains(a.union(b))).isTrue();
    assertThat(bench.graph().edges()).allMatch(Edge::sound);
  }

  @Test
  void ungroupingIsTheWayBack() {
    Graph before = bench.graph();
    group("a", "b");
    bench.oneStep(grouping::ungroup);
    assertThat(bench.selected()).containsExactlyInAnyOrder("a", "b");
    for (Node node : before.nodes()) {
      assertThat(bench.node(node.id())).isEqualTo(node);
    }
    assertThat(bench.graph().nodes()).hasSize(4);
  }

  @Test
  void edgesMayRunInAndOutOfAGroup() {
    group("a");
    assertThat(bench.refusal("a.out", "c.in")).isEmpty();
    bench.drag(bench.port("a.out"), bench.port("c.in"));
    assertThat(bench.connected("a.out", "c.in")).isTrue();
  }

  @Test
  void noCheckSeesIt() {
    bench.done(
        new Change.Configure(
            "b",
            Bench.json(
                "{\"url\": \"https://example.test/{{ $nodes.a.x }}\", \"method\": \"GET\"}")));
    var check = new GraphCheck(BuiltIn.registry());
    var before = check.check(bench.graph());
    group("a", "c");
    assertThat(check.check(bench.graph())).isEqualTo(before);
  }

  @Test
  void aDryRunTakesTheSameWay() {
    DryRunResult before = run(bench.graph());
    group("a");
    assertThat(run(bench.graph()).previews().keySet()).isEqualTo(before.previews().keySet());
    assertThat(run(bench.graph()).delivered()).isEqualTo(before.delivered());
  }

  @Test
  void insideAContainerItIsNoLevelOfItsOwn() {
    Bench each = Bench.container();
    DryRunResult before = run(each.graph());
    each.session.select(Selection.ofNode("inner"));
    assertThat(new Grouping(each.session).group().orElseThrow()).isInstanceOf(Applied.Done.class);
    assertThat(each.graph().edges()).allMatch(Edge::sound);
    assertThat(each.graph().container(each.node("inner"))).contains("each");
    assertThat(run(each.graph()).delivered()).isEqualTo(before.delivered());
  }

  @Test
  void itIsNoBehaviour() {
    var behaviour = new BehaviourOf(BuiltIn.registry(), _ -> Optional.empty());
    String before = behaviour.graph(bench.graph()).orThrow().hash();
    group("a", "b");
    assertThat(behaviour.graph(bench.graph()).orThrow().hash()).isEqualTo(before);
  }

  @Test
  void aNodeIsDraggedIntoAGroupAndOutAgainAndKeepsItsEdges() {
    String frame = group("a", "c");
    Rect area = rect(bench, frame);
    Point inside = new Point(area.x() + 60, area.centre().y());
    bench.pull(bench.header("b"), inside, NONE);
    assertThat(bench.moving().container()).contains(frame);
    bench.release(inside, NONE);
    assertThat(bench.node("b").parentId()).contains(frame);
    assertThat(bench.graph().edges()).allMatch(Edge::sound);
    bench.drag(bench.header("b"), new Point(900, 700));
    assertThat(bench.node("b").parentId()).isEmpty();
    assertThat(bench.graph().edges()).allMatch(Edge::sound);
  }

  @Test
  void whatStandsInAGroupMovesWithIt() {
    String frame = group("a", "b");
    Rect before = rect(bench, "a");
    Point header = bench.screen(rect(bench, frame).topLeft().plus(100, 15));
    bench.drag(header, header.plus(0, 200));
    assertThat(rect(bench, "a")).isEqualTo(before.movedBy(new Point(0, 200).minus(Point.ORIGIN)));
  }

  @Test
  void theEdgesOfACollapsedGroupLeadToItsBox() {
    String frame = group("a", "c");
    new Arrange(bench.session).toggleCollapsed();
    assertThat(bench.session.layout().box("a")).isEmpty();
    var route = bench.session.layout().route("e1").orElseThrow();
    assertThat(route.to().node().id()).isEqualTo(frame);
    assertThat(route.path().end().x()).isEqualTo(rect(bench, frame).x());
  }

  @Test
  void tidyingKeepsTheNodesInTheirFrame() {
    String frame = group("a", "b");
    bench.done(new Change.Move(java.util.Map.of("a", new Point(500, 400))));
    bench.done(
        Tidy.plan(bench.session.layout(), bench.session.handles(), Set.of(), new Progress())
            .orElseThrow());
    assertThat(bench.node("a").parentId()).contains(frame);
    assertThat(rect(bench, frame).contains(rect(bench, "a"))).isTrue();
    assertThat(rect(bench, "a").right()).isLessThan(rect(bench, "b").x());
    assertThat(rect(bench, "hook").right()).isLessThan(rect(bench, frame).x());
  }

  @Test
  void whatStandsOnDifferentSidesOfABorderIsNotGrouped() {
    Bench each = Bench.container();
    each.session.select(Selection.ofNodes(Set.of("inner", "hook")));
    assertThat(new Grouping(each.session).group().orElseThrow())
        .isInstanceOf(Applied.Refused.class);
  }

  private static DryRunResult run(Graph graph) {
    return new DryRun(BuiltIn.registry(), new Evaluator(Bounds.DEFAULT))
        .run(graph, Start.with("hook", "sample", Json.parse("{\"a\": [1, 2]}")));
  }

  private String group(String... ids) {
    bench.session.select(Selection.ofNodes(Set.of(ids)));
    assertThat(grouping.group().orElseThrow()).isInstanceOf(Applied.Done.class);
    return bench.selected().iterator().next();
  }

  private static Rect rect(Bench bench, String id) {
    return bench.session.layout().box(id).map(Box::rect).orElseThrow();
  }
}
