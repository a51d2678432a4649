package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.schema.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What holds for every change on every graph, tried on random ones.
class EveryChangeTest {
  private static final int ROUNDS = 3_000;

  private static String text(Graph graph) {
    return Json.pretty(new ScenarioFile(Drawing.REGISTRY).write("", "", graph));
  }

  @Test
  void takingAChangeBackRestoresTheGraphExactlyAndTakingItAgainRepeatsIt() {
    Set<String> done = new HashSet<>();
    Set<String> refused = new HashSet<>();
    for (long seed = 0; seed < ROUNDS; seed++) {
      var random = new RandomDrawings(seed);
      Graph before = random.marked(9);
      Class<? extends Change> kind = random.anyKind();
      Change change = random.change(kind, before);
      String textBefore = text(before);
      String about = "seed %d: %s".formatted(seed, change);

      switch (Drawing.EDITOR.apply(before, change)) {
        case Applied.Done(var after, var inverse) -> {
          done.add(kind.getSimpleName());
          Applied.Done back = Drawing.done(after, inverse);
          assertThat(back.graph()).as(about).isEqualTo(before);
          assertThat(text(back.graph())).as(about).isEqualTo(textBefore);
          Graph again = Drawing.done(back.graph(), back.inverse()).graph();
          assertThat(text(again)).as(about).isEqualTo(text(after));
        }
        case Applied.Refused(var problem) -> {
          refused.add(kind.getSimpleName());
          assertThat(problem.code()).as(about).isNotBlank();
          assertThat(problem.message()).as(about).endsWith(".");
        }
      }
      assertThat(text(before)).as(about).isEqualTo(textBefore);
    }

    Set<String> all =
        RandomDrawings.kinds().stream().map(Class::getSimpleName).collect(Collectors.toSet());
    assertThat(done).as("kinds that were done").isEqualTo(all);
    assertThat(refused)
        .as("kinds that were refused")
        .contains("Add", "Connect", "Reconnect", "Reparent", "SetDisabled", "Sequence");
  }

  @Test
  void noChangeLeavesAViolationThatIsNotMarked() {
    var check = new GraphCheck(Drawing.REGISTRY);
    for (long seed = 0; seed < ROUNDS; seed++) {
      var random = new RandomDrawings(seed);
      Graph graph = random.marked(9);
      assertThat(check.unmarkedViolations(graph)).as("seed " + seed).isEmpty();
      for (int step = 0; step < 3; step++) {
        Change change = random.change(random.anyKind(), graph);
        if (Drawing.EDITOR.apply(graph, change) instanceof Applied.Done(var after, var _)) {
          assertThat(check.unmarkedViolations(after)).as("seed %d: %s", seed, change).isEmpty();
          graph = after;
        }
      }
    }
  }

  @Test
  void namesStayUniqueWhateverIsDone() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      var random = new RandomDrawings(seed);
      Graph graph = random.marked(9);
      if (Drawing.EDITOR.apply(graph, random.change(random.anyKind(), graph))
          instanceof Applied.Done(var after, var _)) {
        List<String> names = after.nodes().stream().map(Node::name).toList();
        assertThat(names).as("seed " + seed).doesNotHaveDuplicates().doesNotContain("");
      }
    }
  }

  @Test
  void anEdgeThatWasSoundIsNeverBrokenForTheSakeOfOneThatWasNot() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      var random = new RandomDrawings(seed);
      Graph graph = random.marked(9);
      Change change = new Change.Remove(Set.of(), Set.of("e0"));
      Graph after = Drawing.done(graph, change).graph();
      assertThat(after.edges().stream().filter(edge -> !edge.sound()).map(Edge::id))
          .as("seed " + seed)
          .isSubsetOf(graph.edges().stream().filter(edge -> !edge.sound()).map(Edge::id).toList());
    }
  }

  @Test
  void lookingAgainAfterEachChangeFindsWhatAFreshLookFinds() {
    for (long seed = 0; seed < ROUNDS / 4; seed++) {
      var random = new RandomDrawings(seed);
      Graph graph = random.marked(9);
      var remembering = new GraphCheck(Drawing.REGISTRY);
      remembering.check(graph);
      for (int step = 0; step < 4; step++) {
        Change change = random.change(random.anyKind(), graph);
        if (Drawing.EDITOR.apply(graph, change) instanceof Applied.Done(var after, var _)) {
          assertThat(remembering.check(after))
              .as("seed %d: %s", seed, change)
              .isEqualTo(new GraphCheck(Drawing.REGISTRY).check(after));
          graph = after;
        }
      }
    }
  }
}
