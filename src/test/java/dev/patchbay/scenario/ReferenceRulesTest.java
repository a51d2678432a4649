package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What the expressions of a node may refer to.
class ReferenceRulesTest {
  private static Drawing forked(String program) {
    return Drawing.of("manual start", "transform before", "transform beside")
        .node("transform user", "{\"program\": \"" + program + "\"}")
        .node("transform after")
        .edge("start", "before")
        .edge("before", "user")
        .edge("start", "beside")
        .edge("user", "after");
  }

  @Test
  void theOutputsOfAncestorsAreKnown() {
    assertThat(forked("$nodes.before.x & $nodes.start.y & $trigger & $run & $").codes())
        .noneMatch(code -> code.startsWith("expression."));
  }

  @Test
  void theOutputsOfOthersAreNot() {
    for (String name : List.of("beside", "after", "user")) {
      assertThat(forked("$nodes." + name).codes()).as(name).contains("expression.not_upstream");
    }
  }

  @Test
  void aNodeThatDoesNotExistIsNamedWithTheOneThatWasMeant() {
    Drawing drawing = forked("$nodes.befor.x");

    assertThat(drawing.findings())
        .anySatisfy(finding -> {
          assertThat(finding.problem().code()).isEqualTo("expression.unknown_node");
          assertThat(finding.problem().message()).contains("“befor”", "Did you mean “before”?");
          assertThat(finding.problem().path()).isEqualTo("/program");
          assertThat(finding.place()).isEqualTo(new Finding.Place.OnNode("user"));
        });
  }

  @Test
  void aBrokenEdgeMakesNoAncestor() {
    Drawing drawing =
        Drawing.of("manual start", "transform a")
            .node("transform b", "{\"program\": \"$nodes.a\"}")
            .imported("a:nowhere", "b")
            .marked();

    assertThat(drawing.codes()).contains("expression.not_upstream");
  }

  @Test
  void insideAContainerTheAncestorsOfTheContainerAreKnownButNotTheContainer() {
    Drawing drawing =
        Drawing.of("manual start", "transform before", "for-each each", "transform after")
            .inside("each", "transform first", "{\"program\": \"$nodes.before & $item & $index\"}")
            .inside("each", "transform second", "{\"program\": \"$nodes.first & $nodes.each\"}")
            .edge("start", "before")
            .edge("before", "each")
            .edge("each", "after")
            .edge("each:start", "first")
            .edge("first", "second")
            .edge("second", "each:end");

    assertThat(drawing.codes()).containsExactly("expression.not_upstream");
    assertThat(new Upstream(drawing.graph()).upstreamOf("second"))
        .containsExactly("start", "before", "first");
  }

  @Test
  void fromOutsideTheInsideOfAContainerIsAnErrorOfItsOwn() {
    Drawing drawing =
        Drawing.of("manual start", "for-each each")
            .inside("each", "transform inner")
            .node("transform after", "{\"program\": \"$nodes.inner\"}")
            .edge("start", "each")
            .edge("each", "after");

    assertThat(drawing.codes()).contains("expression.inside_container");
  }

  @Test
  void itemAndIndexExistOnlyWhereThereAreItems() {
    assertThat(forked("$item").codes()).doesNotContain("expression.no_item");
    assertThat(
            Drawing.of("manual start")
                .node("set-fields s", "{\"fields\": {\"a\": \"{{ $item.x }}\"}}")
                .codes())
        .contains("expression.no_item");
  }

  @Test
  void variablesMustBeDeclared() {
    Drawing drawing = forked("$vars.regoin");
    assertThat(drawing.codes()).contains("expression.unknown_variable");

    drawing.apply(
        new Change.SetVariables(List.of(new Variable("region", Json.NODES.nullNode(), ""))));
    assertThat(drawing.findings())
        .anySatisfy(
            finding -> assertThat(finding.problem().message()).contains("Did you mean “region”?"));
  }

  @Test
  void aTriggerHasNothingToReferTo() {
    Drawing drawing =
        Drawing.of("transform a").node("webhook hook", "{\"path\": \"{{ $nodes.a.x }}\"}");

    assertThat(drawing.codes()).contains("expression.in_trigger");
  }

  @Test
  void aNodePutIntoAContainerSeesTheAncestorsOfThatContainerAtOnce() {
    var check = new GraphCheck(Drawing.REGISTRY);
    Drawing drawing =
        Drawing.of("manual start", "transform before", "for-each each")
            .node("transform user", "{\"program\": \"$nodes.before\"}")
            .edge("before", "each");
    assertThat(check.check(drawing.graph()))
        .extracting(finding -> finding.problem().code())
        .contains("expression.not_upstream");

    drawing.apply(
        new Change.Reparent(
            Map.of("user", new Change.Reparent.Place(Optional.of("each"), Point.ORIGIN))));
    assertThat(check.check(drawing.graph()))
        .extracting(finding -> finding.problem().code())
        .doesNotContain("expression.not_upstream");
  }

  @Test
  void upstreamIsWhatCanBeReachedBackwardsOnRandomGraphs() {
    for (long seed = 0; seed < 300; seed++) {
      Graph graph = new RandomDrawings(seed).marked(150);
      var upstream = new Upstream(graph);
      var random = new Random(seed);
      List<String> ids = graph.nodes().stream().map(Node::id).toList();
      for (int i = 0; i < Math.min(10, ids.size()); i++) {
        String of = ids.get(random.nextInt(ids.size()));
        Set<String> expected = reachedBackwards(graph, of);
        assertThat(Set.copyOf(upstream.upstreamOf(of))).as("seed " + seed).isEqualTo(expected);
        for (String candidate : ids) {
          assertThat(upstream.isUpstream(candidate, of))
              .as("seed %d: %s before %s", seed, candidate, of)
              .isEqualTo(expected.contains(candidate));
        }
      }
    }
  }

  /// The definition, by repetition until nothing is added.
  private static Set<String> reachedBackwards(Graph graph, String of) {
    var found = new TreeSet<String>();
    Optional<Node> level = graph.node(of);
    while (level.isPresent()) {
      var reached = new TreeSet<>(Set.of(level.get().id()));
      boolean grew = true;
      while (grew) {
        grew = false;
        for (Edge edge : graph.edges()) {
          Optional<String> from = graph.node(edge.source()).flatMap(Node::parentId);
          Optional<String> to = graph.node(edge.target()).flatMap(Node::parentId);
          boolean sameLevel = from.equals(to);
          if (edge.sound() && sameLevel && reached.contains(edge.target())) {
            found.add(edge.source());
            grew |= reached.add(edge.source());
          }
        }
      }
      level = level.get().parentId().flatMap(graph::node);
    }
    return found;
  }

  @Test
  void aConfigThatIsNoConfigIsAProblemOfItsNodeAlone() {
    Drawing drawing =
        Drawing.of("manual start")
            .node("transform a", "{\"program\": 5, \"typo\": 1}")
            .node("if b", "{\"condition\": {\"kind\": \"no such\"}}");

    assertThat(drawing.findings())
        .extracting(Finding::place)
        .containsOnly(new Finding.Place.OnNode("a"), new Finding.Place.OnNode("b"));
    assertThat(drawing.theNode("a").config().path("typo").intValue()).isOne();
  }
}
