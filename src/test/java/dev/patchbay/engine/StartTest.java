package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Sample;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a dry run starts from when little or something wrong is said.
class StartTest {
  private static Parsed<Start> choose(Graph graph, String trigger, String sample) {
    return Start.choose(
        graph,
        Draft.REGISTRY,
        Optional.of(trigger).filter(t -> !t.isEmpty()),
        Optional.of(sample).filter(s -> !s.isEmpty()));
  }

  private static Problem problem(Parsed<Start> parsed) {
    assertThat(parsed.problems()).hasSize(1);
    return parsed.problems().getFirst();
  }

  @Test
  void withNothingSaidItIsTheFirstSampleOfTheFirstTriggerThatIsNotDisabled() {
    Draft draft =
        Draft.started()
            .node("second", "trigger.manual", "{}")
            .sample("second", "mine", "{\"own\": 1}")
            .disable("start");

    Start start = choose(draft.graph(), "", "").orThrow();

    assertThat(start.trigger()).isEqualTo("second");
    assertThat(start.sampleName()).isEqualTo("mine");
    assertThat(start.payload()).isEqualTo(Json.parse("{\"own\": 1}"));
  }

  @Test
  void keptSamplesComeBeforeThoseOfTheTypeAndReplaceThoseOfTheirName() {
    Draft draft = Draft.started().sample("start", "mine", "1").sample("start", "A new order", "2");

    assertThat(Start.samples(draft.graph(), Draft.REGISTRY, "start"))
        .extracting(Sample::name)
        .containsExactly("mine", "A new order", "Nothing in particular");
    assertThat(choose(draft.graph(), "start", "A new order").orThrow().payload())
        .isEqualTo(Json.parse("2"));
  }

  @Test
  void aDraftWithoutATriggerSaysWhatIsMissing() {
    Problem problem = problem(choose(new Draft().transform("a", "1").graph(), "", ""));

    assertThat(problem.code()).isEqualTo("graph.no_trigger");
    assertThat(problem.message()).contains("Manual", "Webhook");
  }

  @Test
  void anUnknownTriggerIsAnsweredWithThoseThereAre() {
    Problem problem = problem(choose(Draft.started().transform("a", "1").graph(), "a", ""));

    assertThat(problem.code()).isEqualTo("trigger.unknown");
    assertThat(problem.message()).contains("“a”", "start");
  }

  @Test
  void anUnknownSampleIsAnsweredWithTheOneThatWasMeant() {
    Problem problem = problem(choose(Draft.started().graph(), "", "A new ordr"));

    assertThat(problem.code()).isEqualTo("sample.unknown");
    assertThat(problem.message()).contains("Did you mean “A new order”?");
  }
}
