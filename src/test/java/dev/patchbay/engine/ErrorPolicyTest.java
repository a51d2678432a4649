package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.engine.Preview.Status;
import dev.patchbay.scenario.Policy.OnError;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the policy of a node makes of its failure.
class ErrorPolicyTest {
  private static Draft failing(OnError policy) {
    Draft draft = Draft.started().transform("bad", "$error('broken')");
    return draft
        .onError("bad", policy)
        .transform("next", "$")
        .transform("rescue", "$")
        .transform("seen", "$nodes.bad.error.code")
        .edges("start -> bad", "bad.out -> next", "bad.error -> rescue", "rescue -> seen");
  }

  @Test
  void stopSendsNothingOn() {
    Seen seen = failing(OnError.STOP).run("{\"order\": 7}");

    seen.fails("bad", "expression.failed").skips("next", "rescue").takes("start -> bad");
    assertThat(seen.node("bad").outputs()).isEmpty();
  }

  @Test
  void continueSendsTheErrorOnByTheFirstOutput() {
    Seen seen = failing(OnError.CONTINUE).run("{\"order\": 7}");

    seen.fails("bad", "expression.failed").skips("rescue");
    isTheError(seen.output("next"));
    assertThat(seen.node("bad").outputs()).containsOnlyKeys("out");
  }

  @Test
  void theErrorHandleSendsTheErrorOnByItself() {
    Seen seen = failing(OnError.ERROR_HANDLE).run("{\"order\": 7}");

    seen.fails("bad", "expression.failed").skips("next");
    isTheError(seen.output("rescue"));
    assertThat(seen.node("bad").outputs()).containsOnlyKeys("error");
    seen.hasOutput("seen", "\"expression.failed\"");
  }

  private static void isTheError(JsonNode value) {
    assertThat(value.propertyNames()).containsExactly("error", "input");
    assertThat(value.path("input")).isEqualTo(Json.parse("{\"order\": 7}"));
    assertThat(value.path("error").propertyNames()).containsExactly("code", "message", "attempts");
    assertThat(value.path("error").path("code").asString()).isEqualTo("expression.failed");
    assertThat(value.path("error").path("message").asString()).contains("$error");
    assertThat(value.path("error").path("attempts").intValue()).isEqualTo(1);
  }

  @Test
  void theErrorHandleIsDeadWhenNothingFails() {
    Draft.started()
        .transform("good", "1")
        .onError("good", OnError.ERROR_HANDLE)
        .transform("next", "$")
        .transform("rescue", "$")
        .edges("start -> good", "good.out -> next", "good.error -> rescue")
        .run("0")
        .hasOutput("next", "1")
        .skips("rescue");
  }

  @Test
  void aHandledErrorInsideAForEachIsAnItemLikeAnyOther() {
    Draft.started()
        .forEach("each", "{{ $ }}")
        .transform("risky", "$ = 2 ? $error('two') : $")
        .onError("risky", OnError.CONTINUE)
        .transform("plain", "error ? 'was bad' : $")
        .outside()
        .edges("start -> each", "each.start -> risky", "risky -> plain", "plain -> each.end")
        .run("[1, 2, 3]")
        .hasOutput("each", "[1, \"was bad\", 3]");
  }

  @Test
  void aJoinThatFailsCanBeHandledToo() {
    Draft.started()
        .transform("a", "1")
        .transform("b", "2")
        .transform("both", "$")
        .onError("both", OnError.ERROR_HANDLE)
        .transform("rescue", "error.code")
        .edges("start -> a", "start -> b", "a -> both", "b -> both", "both.error -> rescue")
        .run("0")
        .hasOutput("rescue", "\"graph.join\"");
  }

  @Test
  void aFailedNodeStillShowsWhatArrived() {
    Seen seen = failing(OnError.STOP).run("{\"order\": 7}");

    seen.hasInput("bad", "{\"order\": 7}");
    assertThat(seen.node("bad").status()).isEqualTo(Status.FAILED);
    assertThat(seen.node("bad").headline()).contains("$error");
  }
}
