package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.Imported;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.scenario.Sample;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The same draft and the same sample show the same, byte for byte.
class DeterminismTest {
  private static final String CHANCE =
      "{'now': $now(), 'millis': $millis(), 'random': $random(), 'mixed': $shuffle([1..20])}";

  @Test
  void timeAndChanceArePartOfTheStart() {
    Draft draft =
        Draft.started()
            .transform("a", CHANCE)
            .transform("b", CHANCE)
            .node("set", "data.set-fields", "{\"fields\": {\"r\": \"{{ $random() }}\"}}")
            .edges("start -> a", "a -> b", "b -> set");

    Seen once = draft.run("{}");
    Seen again = draft.run("{}");

    assertThat(again.everything()).isEqualTo(once.everything());
    assertThat(once.output("a").path("random")).isNotEqualTo(once.output("b").path("random"));
    assertThat(once.output("a").path("now")).isEqualTo(once.output("b").path("now"));
  }

  @Test
  void everySampleOfTheExampleShowsTheSameTwiceAlsoInAnotherProgramAndOnManyThreads() {
    Imported example =
        new ScenarioFile(Draft.REGISTRY)
            .read(Examples.find(Examples.FIRST).orElseThrow().file())
            .orThrow();
    for (Sample sample : example.graph().samples()) {
      String expected = everything(Draft.DRY_RUN, example, sample);

      var another = new DryRun(Draft.REGISTRY, new Evaluator(Bounds.DEFAULT));
      assertThat(everything(another, example, sample)).isEqualTo(expected);

      List<CompletableFuture<String>> runs =
          IntStream.range(0, 16)
              .mapToObj(_ ->
                  CompletableFuture.supplyAsync(() -> everything(Draft.DRY_RUN, example, sample)))
              .toList();
      assertThat(runs).allSatisfy(run -> assertThat(run.join()).isEqualTo(expected));
    }
  }

  private static String everything(DryRun dryRun, Imported example, Sample sample) {
    Start start =
        Start.choose(example.graph(), Draft.REGISTRY, Optional.empty(), Optional.of(sample.name()))
            .orThrow();
    return new Seen(dryRun.run(example.graph(), start)).everything();
  }
}
