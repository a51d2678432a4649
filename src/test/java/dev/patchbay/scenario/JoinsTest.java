package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// When two edges may end at an input that takes one value.
class JoinsTest {
  private static Drawing branches() {
    return Drawing.of("manual start", "if check", "transform yes", "transform no", "transform end")
        .edge("start", "check")
        .edge("check:true", "yes")
        .edge("check:false", "no");
  }

  private static List<Finding> joins(Drawing drawing) {
    return drawing.findings().stream()
        .filter(finding -> finding.problem().code().equals("graph.join"))
        .toList();
  }

  @Test
  void theTwoWaysOfAnIfMayMeetAgain() {
    assertThat(joins(branches().edge("yes", "end").edge("no", "end"))).isEmpty();
  }

  @Test
  void twoTriggersMayStartAtTheSameNode() {
    Drawing drawing =
        Drawing.of("manual start", "webhook hook", "transform a", "transform b")
            .edge("start", "a")
            .edge("hook", "a")
            .edge("a", "b");

    assertThat(joins(drawing)).isEmpty();
    assertThat(joins(drawing.edge("start", "b"))).hasSize(2).noneMatch(Finding::blocksPublishing);
  }

  @Test
  void whatIsNotConnectedYetMayBeJoinedBecauseNobodyKnowsWhatWillLeadThere() {
    Drawing drawing =
        Drawing.of("transform a", "transform b", "transform end").edge("a", "end").edge("b", "end");

    assertThat(joins(drawing)).isNotEmpty().noneMatch(Finding::blocksPublishing);
  }

  @Test
  void aSecondValueThatMayArriveIsAWarningOnBothEdgesAndAMergeIsOffered() {
    Drawing drawing =
        branches()
            .node("if again")
            .edge("yes", "again")
            .edge("again:true", "end")
            .edge("yes", "end");

    assertThat(joins(drawing))
        .hasSize(2)
        .noneMatch(Finding::blocksPublishing)
        .allSatisfy(finding -> assertThat(finding.problem().message()).contains("“end”", "Merge"));
  }

  @Test
  void errorsAndResultsOfOneNodeExcludeEachOther() {
    Drawing drawing =
        Drawing.of("manual start", "transform risky", "transform end")
            .apply(
                new Change.SetPolicy(
                    "risky", Policy.DEFAULT.withOnError(Policy.OnError.ERROR_HANDLE)))
            .edge("start", "risky")
            .edge("risky:out", "end")
            .edge("risky:error", "end");

    assertThat(joins(drawing)).isEmpty();
  }

  @Test
  void casesOfASwitchThatTakesEveryOneDoNotExcludeEachOther() {
    String cases = "\"cases\": [{\"id\": \"x\"}, {\"id\": \"y\"}]";
    Drawing all =
        Drawing.of("manual start", "transform end")
            .node("switch s", "{\"mode\": \"ALL\", " + cases + "}")
            .edge("start", "s")
            .edge("s:x", "end");
    Drawing first =
        Drawing.of("manual start", "transform end")
            .node("switch s", "{\"mode\": \"FIRST\", " + cases + "}")
            .edge("start", "s")
            .edge("s:x", "end")
            .edge("s:y", "end");

    assertThat(all.refusedEdge("s:y", "end").code()).isEqualTo("graph.join");
    assertThat(joins(first)).isEmpty();
  }

  @Test
  void aMergeTakesAnyNumber() {
    Drawing drawing =
        Drawing.of("manual start", "transform a", "merge m")
            .edge("start", "a")
            .edge("a", "m")
            .edge("start", "m");

    assertThat(joins(drawing)).isEmpty();
  }

  @Test
  void insideAContainerEveryItemStartsAtOnce() {
    Drawing drawing =
        Drawing.of("manual start", "for-each each")
            .inside("each", "transform a")
            .inside("each", "transform b")
            .edge("start", "each")
            .edge("each:start", "a")
            .edge("each:start", "b");

    assertThat(drawing.refusedEdge("a", "b").code()).isEqualTo("graph.join");
    assertThat(drawing.edge("a", "each:end").refusedEdge("b", "each:end").code())
        .isEqualTo("graph.join");
  }

  @Test
  void whatIsSaidAgreesWithEveryRunThatCanHappen() {
    int clashes = 0;
    int refusals = 0;
    for (long seed = 0; seed < 4_000; seed++) {
      Graph graph = new RandomDrawings(seed).marked(8);
      var runs = new EveryRun(graph);
      var joins = new Joins(new GraphHandles(graph, Drawing.EDITOR.handles()));
      Set<String> warned = joins.possibleClashes();

      assertThat(warned).as("seed " + seed).containsAll(runs.deliveredTogether());
      clashes += runs.deliveredTogether().size();
      for (Edge edge : graph.soundEdges().toList()) {
        var certain = joins.certainClash(edge);
        if (certain.isPresent()) {
          refusals++;
          assertThat(runs.always(edge.id(), certain.get().id()))
              .as("seed %d: %s with %s", seed, edge.id(), certain.get().id())
              .isTrue();
        }
      }
    }
    assertThat(clashes).isGreaterThan(40);
    assertThat(refusals).isGreaterThan(40);
  }
}
