package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A walk that is told by hand how nodes ended, as an executor tells it.
class WalkTest {
  private static Walk walk(Draft draft) {
    return Walk.fromTrigger(Level.top(draft.graph(), Draft.REGISTRY), "start");
  }

  private static Outcome emitted(String json) {
    return new Outcome.Emitted(Map.of("out", Json.parse(json)));
  }

  private static Outcome failed() {
    return new Outcome.Failed(Error.of(ErrorCodes.HTTP_UNREACHABLE, "Nobody is there."), 3);
  }

  private static Iterable<String> ready(Walk walk) {
    return walk.ready().stream().map(ready -> ready.node().id()).toList();
  }

  @Test
  void onlyTheTriggerIsReadyAtFirst() {
    Walk walk = walk(Draft.started().transform("a", "$").edges("start -> a"));

    assertThat(ready(walk)).containsExactly("start");
    assertThat(walk.finished()).isFalse();
  }

  @Test
  void whatIsReadyIsToldInDocumentOrder() {
    Walk walk =
        walk(
            Draft.started()
                .transform("c", "$")
                .transform("a", "$")
                .transform("b", "$")
                .edges("start -> a", "start -> b", "start -> c"));
    walk.settle("start", emitted("1"));

    assertThat(ready(walk)).containsExactly("c", "a", "b");
  }

  @Test
  void aJoinIsReadyOnlyAfterTheLastOfItsEdges() {
    Walk walk =
        walk(
            Draft.started()
                .transform("a", "$")
                .transform("b", "$")
                .merge("m", "append")
                .edges("start -> a", "start -> b", "a -> m", "b -> m"));
    walk.settle("start", emitted("1"));
    walk.settle("b", emitted("2"));

    assertThat(ready(walk)).containsExactly("a");

    walk.settle("a", emitted("3"));
    assertThat(ready(walk)).containsExactly("m");
    assertThat(walk.ready().getFirst().input()).isEqualTo(Json.parse("[3, 2]"));
  }

  @Test
  void aNodeThatEmitsNothingKillsItsEdges() {
    Walk walk =
        walk(Draft.started().transform("a", "$").transform("b", "$").edges("start -> a", "a -> b"));
    walk.settle("start", emitted("1"));
    walk.settle("a", new Outcome.Emitted(Map.of()));

    assertThat(walk.finished()).isTrue();
    assertThat(walk.outcomes()).containsEntry("b", new Outcome.Skipped());
  }

  @Test
  void anEmissionOnAHandleThatNobodyDeclaredReachesNobody() {
    Walk walk = walk(Draft.started().transform("a", "$").edges("start -> a"));
    walk.settle("start", new Outcome.Emitted(Map.of("elsewhere", Json.parse("1"))));

    assertThat(walk.outcomes()).containsEntry("a", new Outcome.Skipped());
  }

  @Test
  void anErrorKnowsAfterHowManyAttemptsItWasGivenUp() {
    Draft draft =
        Draft.started()
            .transform("a", "$")
            .onError("a", dev.patchbay.scenario.Policy.OnError.CONTINUE)
            .transform("b", "$")
            .edges("start -> a", "a -> b");
    Walk walk = walk(draft);
    walk.settle("start", emitted("1"));
    walk.settle("a", failed());

    assertThat(walk.ready().getFirst().input().path("error").path("attempts").intValue())
        .isEqualTo(3);
    assertThat(walk.stopped()).isEmpty();
  }

  @Test
  void ofSeveralUnhandledErrorsTheFirstInTheDocumentStopsTheRun() {
    Draft draft =
        Draft.started().transform("a", "$").transform("b", "$").edges("start -> a", "start -> b");
    Error first = Error.of(ErrorCodes.HTTP_TIMEOUT, "Too slow.");
    Walk walk = walk(draft);
    walk.settle("start", emitted("1"));
    walk.settle("b", failed());
    walk.settle("a", new Outcome.Failed(first, 1));

    assertThat(walk.stopped()).contains(first);
  }

  @Test
  void aNodeIsSettledOnceAndOnlyWhenItIsReady() {
    Walk walk = walk(Draft.started().transform("a", "$").edges("start -> a"));

    assertThatThrownBy(() -> walk.settle("a", emitted("1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a");
    walk.settle("start", emitted("1"));
    assertThatThrownBy(() -> walk.settle("start", emitted("1")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void toldTheSameOutcomesAgainAWalkIsWhereItWas() {
    Draft draft =
        Draft.started()
            .choice("if", "true")
            .transform("yes", "$")
            .transform("no", "$")
            .merge("m", "append")
            .edges("start -> if", "if.true -> yes", "if.false -> no", "yes -> m", "no -> m");
    Walk first = walk(draft);
    first.settle("start", emitted("1"));
    first.settle("if", new Outcome.Emitted(Map.of("true", Json.parse("1"))));

    Walk resumed = walk(draft);
    while (resumed.ready().stream().anyMatch(r -> first.outcomes().containsKey(r.node().id()))) {
      for (Walk.Ready ready : resumed.ready()) {
        Outcome recorded = first.outcomes().get(ready.node().id());
        if (recorded != null) {
          resumed.settle(ready.node().id(), recorded);
        }
      }
    }

    assertThat(resumed.ready()).isEqualTo(first.ready());
    assertThat(resumed.delivered()).isEqualTo(first.delivered());
    assertThat(ready(resumed)).containsExactly("yes");
  }
}
