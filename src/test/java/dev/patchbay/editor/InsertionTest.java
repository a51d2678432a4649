package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.edge;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// New nodes come from the list of types or from the palette.
class InsertionTest {
  private final Bench bench = Bench.chain();
  private final Insertion insertion = new Insertion(bench.session);

  @Test
  void aNewNodeStandsUnderThePointerOnTheGridSelectedAndWithItsDefaults() {
    bench.oneStep(
        () -> insertion.insert(type("http.request"), Request.quickAdd(new Point(511, 602))));
    Node added = bench.node(bench.selected().iterator().next());
    assertThat(added.type()).isEqualTo("http.request");
    assertThat(added.position()).isEqualTo(new Point(420, 580));
    assertThat(added.config().path("method").asString()).isEqualTo("GET");
    assertThat(added.name()).isEqualTo("httpRequest");
  }

  @Test
  void aNodeAskedForAtAnOutputComesConnectedInOneStep() {
    bench.oneStep(() -> insertion.insert(type("data.filter"), from("c", "out", true)));
    String added = bench.selected().iterator().next();
    assertThat(bench.graph().incoming(added))
        .singleElement()
        .satisfies(e -> {
          assertThat(e.source()).isEqualTo("c");
          assertThat(e.sourceHandle()).hasValue("out");
          assertThat(e.targetHandle()).hasValue("in");
        });
    assertThat(bench.node(added).position().x()).isGreaterThan(520);
  }

  @Test
  void aNodeAskedForAtAnInputComesBeforeIt() {
    insertion.insert(type("trigger.webhook"), from("c", "in", false));
    String added = bench.selected().iterator().next();
    assertThat(bench.graph().outgoing(added))
        .singleElement()
        .satisfies(e -> assertThat(e.target()).isEqualTo("c"));
    assertThat(bench.node(added).position().x()).isLessThan(320);
  }

  @Test
  void onlyTypesThatCanBeConnectedAreOffered() {
    assertThat(ids(insertion.fitting(from("c", "out", true))))
        .contains("data.filter", "http.request", "control.merge")
        .doesNotContain("trigger.manual", "trigger.webhook");
    assertThat(ids(insertion.fitting(from("c", "in", false))))
        .contains("trigger.manual", "data.filter");
  }

  @Test
  void aNewNodeCoversNoOther() {
    insertion.insert(type("data.filter"), from("c", "out", true));
    insertion.insert(type("data.filter"), from("c", "out", true));
    insertion.insert(type("data.filter"), from("c", "out", true));
    List<Rect> rects =
        bench.session.layout().boxes().values().stream().map(box -> box.rect()).toList();
    for (int i = 0; i < rects.size(); i++) {
      for (int j = i + 1; j < rects.size(); j++) {
        assertThat(rects.get(i).intersects(rects.get(j))).as("%d and %d", i, j).isFalse();
      }
    }
  }

  @Test
  void aNodePutIntoAnEdgePushesWhatFollowsToTheRight() {
    bench.oneStep(() ->
        insertion.insert(
            type("data.filter"),
            new Request.QuickAdd(Point.ORIGIN, Optional.empty(), Optional.of("e2"))));
    String added = bench.selected().iterator().next();
    assertThat(bench.connected("a.out", added + ".in")).isTrue();
    assertThat(bench.connected(added + ".kept", "b.in")).isTrue();
    Rect middle = bench.session.layout().box(added).orElseThrow().rect();
    assertThat(middle.x()).isGreaterThanOrEqualTo(520 + 60);
    assertThat(bench.node("b").position().x()).isGreaterThanOrEqualTo(middle.right() + 60);
    assertThat(bench.node("c").position()).isEqualTo(new Point(320, 400));
  }

  @Test
  void aTriggerCannotBePutIntoAnEdge() {
    Request.QuickAdd into = new Request.QuickAdd(Point.ORIGIN, Optional.empty(), Optional.of("e2"));
    assertThat(ids(insertion.fitting(into)))
        .contains("data.filter", "control.for-each")
        .doesNotContain("trigger.manual");
  }

  @Test
  void aNodeAddedInsideAContainerStandsInIt() {
    Bench nested = Bench.container();
    new Insertion(nested.session)
        .insert(type("data.filter"), Request.quickAdd(new Point(600, 260)));
    Node added = nested.node(nested.selected().iterator().next());
    assertThat(added.parentId()).hasValue("each");
    assertThat(
            nested
                .session
                .layout()
                .box(added.id())
                .orElseThrow()
                .rect()
                .contains(new Point(600, 260)))
        .isTrue();
  }

  @Test
  void aNodeAskedForAtTheStartOfAContainerStandsInIt() {
    Bench nested = Bench.container();
    new Insertion(nested.session)
        .insert(
            type("http.request"),
            new Request.QuickAdd(
                new Point(460, 320),
                Optional.of(new HandleRef("each", "start", true, true)),
                Optional.empty()));
    Node added = nested.node(nested.selected().iterator().next());
    assertThat(added.parentId()).hasValue("each");
    assertThat(nested.connected("each.start", added.id() + ".in")).isTrue();
  }

  @Test
  void aClickOnAFreeOutputAsksForTheNextNode() {
    Request request = bench.click(bench.port("c.out"), Bench.NONE);
    assertThat(request)
        .isInstanceOfSatisfying(
            Request.QuickAdd.class,
            wanted -> {
              assertThat(wanted.from()).hasValue(new HandleRef("c", "out", true, false));
              assertThat(wanted.at().x()).isEqualTo(600);
            });
  }

  @Test
  void theNextNodeIsPutAtTheFirstOutputThatLeadsNowhere() {
    Bench fork =
        new Bench(
            Graph.of(
                List.of(node("if", "control.if", 40, 100), node("x", "data.transform", 700, 100)),
                List.of(edge("e", "if.true", "x.in"))));
    var behind = new Insertion(fork.session).behind("if").orElseThrow();
    assertThat(behind.from()).hasValue(new HandleRef("if", "false", true, false));
    assertThat(insertion.behind("a").orElseThrow().from())
        .hasValue(new HandleRef("a", "out", true, false));
    assertThat(insertion.behind("nobody")).isEmpty();
  }

  @Test
  void aTypeDraggedFromThePaletteShowsWhereItWillStand() {
    var place = new PlaceType(bench.session);
    place.over(type("data.filter"), new Point(700, 600));
    assertThat(bench.session.state().feedback())
        .isInstanceOfSatisfying(
            Feedback.Placing.class,
            placing -> assertThat(placing.area()).isEqualTo(new Rect(600, 580, 200, 60)));
    place.gone();
    assertThat(bench.session.state().feedback()).isEqualTo(Feedback.NONE);
    bench.oneStep(() -> place.drop(type("data.filter"), new Point(700, 600)));
    assertThat(bench.node(bench.selected().iterator().next()).position())
        .isEqualTo(new Point(600, 580));
  }

  @Test
  void aTypeDroppedOnAnEdgeIsPutIntoIt() {
    var place = new PlaceType(bench.session);
    place.over(type("data.filter"), new Point(560, 140));
    assertThat(bench.session.state().feedback())
        .isInstanceOfSatisfying(
            Feedback.Placing.class, placing -> assertThat(placing.splice()).hasValue("e2"));
    bench.oneStep(() -> place.drop(type("data.filter"), new Point(560, 140)));
    String added = bench.selected().iterator().next();
    assertThat(bench.connected("a.out", added + ".in")).isTrue();
    assertThat(bench.connected("a.out", "b.in")).isFalse();
  }

  @Test
  void aLockedCanvasTakesNothing() {
    bench.session.setReadOnly(true);
    Graph before = bench.graph();
    Applied applied = new PlaceType(bench.session).drop(type("data.filter"), new Point(700, 600));
    assertThat(applied).isInstanceOf(Applied.Refused.class);
    assertThat(bench.graph()).isSameAs(before);
  }

  @Test
  void typesAreFoundByTheirTitleByOtherToolsWordsAndByInitials() {
    var all = BuiltIn.registry().all();
    assertThat(ids(TypeSearch.find(all, "http")).getFirst()).isEqualTo("http.request");
    assertThat(ids(TypeSearch.find(all, "router"))).contains("control.switch");
    assertThat(ids(TypeSearch.find(all, "fe"))).contains("control.for-each");
    assertThat(TypeSearch.find(all, "zzz")).isEmpty();
    assertThat(TypeSearch.find(all, "  ")).hasSameSizeAs(all);
  }

  @Test
  void aBranchWithANameIsTakenAsTheWayOn() {
    Bench fork =
        new Bench(
            Graph.of(
                List.of(
                    node("hook", "trigger.manual", 40, 100), node("x", "data.transform", 700, 100)),
                List.of(edge("e", "hook.out", "x.in"))));
    new Insertion(fork.session)
        .insert(
            type("control.if"),
            new Request.QuickAdd(Point.ORIGIN, Optional.empty(), Optional.of("e")));
    assertThat(fork.connected(fork.selected().iterator().next() + ".true", "x.in")).isTrue();
  }

  private static Request.QuickAdd from(String node, String handle, boolean source) {
    return new Request.QuickAdd(
        source ? new Point(600, 430) : new Point(200, 430),
        Optional.of(new HandleRef(node, handle, source, false)),
        Optional.empty());
  }

  private static NodeType type(String id) {
    return BuiltIn.registry().find(id).orElseThrow();
  }

  private static List<String> ids(List<NodeType> types) {
    return types.stream().map(type -> type.info().id()).toList();
  }
}
