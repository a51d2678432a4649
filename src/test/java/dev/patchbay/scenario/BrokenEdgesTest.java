package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// What is wrong already is kept, marked, listed, and out of the way.
class BrokenEdgesTest {
  private static ObjectNode config(String text) {
    return (ObjectNode) Json.parse(text);
  }

  @Test
  void everyBrokenRuleIsTheReasonOnTheEdge() {
    Drawing drawing =
        Drawing.of("manual start", "if check", "transform a", "for-each each")
            .inside("each", "transform inner")
            .imported("start", "nobody")
            .imported("check:maybe", "a")
            .imported("a", "a")
            .imported("a", "inner")
            .imported("start", "a")
            .imported("start:out", "a:in")
            .marked();

    assertThat(drawing.broken("start", "nobody")).isEqualTo("graph.dangling");
    assertThat(drawing.broken("check:maybe", "a")).isEqualTo("graph.handle");
    assertThat(drawing.broken("a", "a")).isEqualTo("graph.self");
    assertThat(drawing.broken("a", "inner")).isEqualTo("graph.border");
    assertThat(drawing.broken("start", "a")).isEmpty();
    assertThat(drawing.broken("start:out", "a:in")).isEqualTo("graph.duplicate");
  }

  @Test
  void oneEdgeOfACycleIsBrokenAndTheOthersAreWalked() {
    Drawing drawing =
        Drawing.of("transform a", "transform b", "transform c")
            .imported("a", "b")
            .imported("b", "c")
            .imported("c", "a")
            .marked();

    assertThat(drawing.broken("c", "a")).isEqualTo("graph.cycle");
    assertThat(drawing.graph().soundEdges()).hasSize(2);
    assertThat(drawing.theEdge("c", "a").broken().orElseThrow().message()).contains("a → b → c");
  }

  @Test
  void brokenEdgesAreListedBlockPublishingAndMayBeSaved() {
    Drawing drawing = Drawing.of("manual start").imported("start", "nobody").marked();

    assertThat(drawing.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.blocksPublishing()).isTrue();
          assertThat(finding.place()).isEqualTo(new Finding.Place.OnEdge("start→nobody"));
          assertThat(finding.problem().code()).isEqualTo("graph.dangling");
        });
    assertThat(new GraphCheck(Drawing.REGISTRY).unmarkedViolations(drawing.graph())).isEmpty();
  }

  @Test
  void whatIsNotMarkedMayNotBeSaved() {
    Drawing drawing = Drawing.of("manual start").imported("start", "nobody");

    assertThat(new GraphCheck(Drawing.REGISTRY).unmarkedViolations(drawing.graph()))
        .extracting(finding -> finding.problem().code())
        .containsExactly("graph.dangling");
  }

  @Test
  void aDraftWithoutATriggerMayBeSavedButNotPublished() {
    Drawing drawing = Drawing.of("transform a");

    assertThat(new GraphCheck(Drawing.REGISTRY).unmarkedViolations(drawing.graph())).isEmpty();
    assertThat(drawing.codes()).contains("graph.no_trigger");
  }

  @Test
  void aHandleThatGoesAwayBreaksItsEdgesAndOneThatComesBackMendsThem() {
    String two = "{\"cases\": [{\"id\": \"x\"}, {\"id\": \"y\"}]}";
    Drawing drawing =
        Drawing.of("manual start", "transform a")
            .node("switch s", two)
            .edge("s:x", "a")
            .apply(new Change.Configure("s", config("{\"cases\": [{\"id\": \"y\"}]}")));
    assertThat(drawing.broken("s:x", "a")).isEqualTo("graph.handle");

    drawing.apply(new Change.Configure("s", config(two)));
    assertThat(drawing.broken("s:x", "a")).isEmpty();
  }

  @Test
  void anErrorHandleThatThePolicyTakesAwayBreaksItsEdges() {
    Policy errors = Policy.DEFAULT.withOnError(Policy.OnError.ERROR_HANDLE);
    Drawing drawing =
        Drawing.of("transform a", "transform b")
            .apply(new Change.SetPolicy("a", errors))
            .edge("a:error", "b")
            .apply(new Change.SetPolicy("a", Policy.DEFAULT));
    assertThat(drawing.broken("a:error", "b")).isEqualTo("graph.handle");

    drawing.apply(new Change.SetPolicy("a", errors));
    assertThat(drawing.broken("a:error", "b")).isEmpty();
  }

  @Test
  void aNodePutIntoAContainerBreaksTheEdgesToTheOutsideUntilItComesBack() {
    Drawing drawing =
        Drawing.of("manual start", "transform a", "for-each each")
            .edge("start", "a")
            .apply(
                new Change.Reparent(
                    Map.of("a", new Change.Reparent.Place(Optional.of("each"), Point.ORIGIN))));
    assertThat(drawing.broken("start", "a")).isEqualTo("graph.border");

    drawing.apply(
        new Change.Reparent(
            Map.of("a", new Change.Reparent.Place(Optional.empty(), Point.ORIGIN))));
    assertThat(drawing.broken("start", "a")).isEmpty();
  }

  @Test
  void takingAnEdgeOutOfACycleMendsTheBrokenOne() {
    Drawing drawing =
        Drawing.of("transform a", "transform b")
            .imported("a", "b")
            .imported("b", "a")
            .marked()
            .apply(new Change.Remove(Set.of(), Set.of("a→b")));

    assertThat(drawing.broken("b", "a")).isEmpty();
  }

  @Test
  void takingADuplicateAwayMendsTheOther() {
    Drawing drawing =
        Drawing.of("transform a", "transform b")
            .imported("a", "b")
            .imported("a:out", "b:in")
            .marked()
            .apply(new Change.Remove(Set.of(), Set.of("a→b")));

    assertThat(drawing.broken("a:out", "b:in")).isEmpty();
  }

  @Test
  void theBrokenEdgeOfACycleStaysTheBrokenOneWhenEverythingIsJudgedAgain() {
    Drawing drawing =
        Drawing.of("transform b", "transform a").imported("a", "b").imported("b", "a");
    Graph decided =
        drawing
            .graph()
            .withEdges(
                Map.of(
                    "a→b",
                    drawing.theEdge("a", "b"),
                    "b→a",
                    drawing
                        .theEdge("b", "a")
                        .withBroken(Optional.of(new Problem("", "graph.cycle", "x.")))));
    Graph again = new BrokenEdges(Drawing.REGISTRY).mark(decided);

    assertThat(again.edge("a→b").orElseThrow().sound()).isTrue();
    assertThat(again.edge("b→a").orElseThrow().sound()).isFalse();
  }

  @Test
  void twoBrokenEdgesOfWhichOneClosesACycleWithTheOtherAreNotBothMended() {
    Drawing drawing =
        Drawing.of("transform a", "transform b", "transform c")
            .imported("a", "b")
            .imported("b", "c")
            .imported("c", "a")
            .imported("c", "b")
            .marked()
            .apply(new Change.Remove(Set.of(), Set.of("b→c")));

    assertThat(drawing.broken("c", "a")).isEmpty();
    assertThat(drawing.broken("c", "b")).isEmpty();
    assertThat(drawing.codes()).doesNotContain("graph.cycle");
  }

  @Test
  void markingTwiceIsMarkingOnce() {
    for (long seed = 0; seed < 2_000; seed++) {
      Graph marked = new RandomDrawings(seed).marked(8);
      assertThat(reasons(new BrokenEdges(Drawing.REGISTRY).mark(marked)))
          .as("seed " + seed)
          .isEqualTo(reasons(marked));
    }
  }

  private static Map<String, String> reasons(Graph graph) {
    Map<String, String> reasons = new TreeMap<>();
    graph
        .edges()
        .forEach(edge -> reasons.put(edge.id(), edge.broken().map(Problem::code).orElse("")));
    return reasons;
  }

  @Test
  void removingANodeRemovesItsEdgesItsContentsAndItsSamples() {
    Drawing drawing =
        Drawing.of("manual start", "for-each each")
            .inside("each", "for-each nested")
            .inside("nested", "transform deep")
            .edge("start", "each")
            .edge("nested:start", "deep")
            .apply(new Change.KeepSample(new Sample("start", "s", Json.NODES.numberNode(1))))
            .apply(new Change.Remove(Set.of("each"), Set.of()));

    assertThat(drawing.graph().nodes()).extracting(Node::id).containsExactly("start");
    assertThat(drawing.graph().edges()).isEmpty();
    assertThat(drawing.graph().samples()).hasSize(1);
    drawing.apply(new Change.Remove(Set.of("start"), Set.of()));
    assertThat(drawing.graph().samples()).isEmpty();
  }

  @Test
  void nodesStandOnlyInContainersAndNeverInThemselves() {
    Drawing drawing =
        Drawing.of("manual start", "transform a", "for-each outer")
            .inside("outer", "for-each inner");

    for (Map.Entry<String, String> move :
        List.of(
            Map.entry("start", "a"), Map.entry("outer", "inner"), Map.entry("outer", "outer"))) {
      assertThat(
              drawing
                  .refused(
                      new Change.Reparent(
                          Map.of(
                              move.getKey(),
                              new Change.Reparent.Place(
                                  Optional.of(move.getValue()), Point.ORIGIN))))
                  .code())
          .as(move.toString())
          .isEqualTo("graph.parent");
    }
    assertThat(
            drawing
                .refused(
                    new Change.Add(
                        List.of(Drawing.builder("transform", "x").parent("a").build()), List.of()))
                .code())
        .isEqualTo("graph.parent");
  }

  @Test
  void containersStandInsideEachOtherOnlySoDeep() {
    var drawing = Drawing.of("for-each c0");
    for (int i = 1; i <= Nesting.MAX_DEPTH; i++) {
      drawing.inside("c" + (i - 1), "for-each c" + i);
    }

    assertThat(
            drawing
                .refused(
                    new Change.Add(
                        List.of(
                            Drawing.builder("transform", "x")
                                .parent("c" + Nesting.MAX_DEPTH)
                                .build()),
                        List.of()))
                .message())
        .contains("20 deep");
  }
}
