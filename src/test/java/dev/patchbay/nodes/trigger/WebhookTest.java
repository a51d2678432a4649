package dev.patchbay.nodes.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.InboundEvent;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class WebhookTest {
  @Test
  void theCallBecomesThePayload() {
    JsonNode payload =
        Webhook.TYPE
            .normalise()
            .apply(
                new InboundEvent(
                    "POST",
                    Map.of("x-github-event", "issues"),
                    Map.of("tag", List.of("a", "b"), "page", List.of("2")),
                    Json.parse("{\"action\": \"opened\", \"id\": 9007199254740993}")));

    assertThat(payload)
        .isEqualTo(
            Json.parse(
                """
                {
                  "method": "POST",
                  "headers": {"x-github-event": "issues"},
                  "query": {"page": "2", "tag": ["a", "b"]},
                  "body": {"action": "opened", "id": 9007199254740993}
                }
                """));
    assertThat(Webhook.TYPE.payload().parse(payload).problems()).isEmpty();
  }

  @Test
  void aCallWithoutABodyHasNullForIt() {
    JsonNode payload =
        Webhook.TYPE
            .normalise()
            .apply(new InboundEvent("GET", Map.of(), Map.of(), Json.NODES.nullNode()));

    assertThat(Webhook.TYPE.payload().parse(payload).problems()).isEmpty();
    assertThat(payload.get("body").isNull()).isTrue();
  }

  @Test
  void aCallWithAnotherMethodStartsNothing() {
    assertThat(fire(Webhook.TYPE, "POST", call("GET", "{}")))
        .isInstanceOfSatisfying(
            TriggerResult.Ignore.class,
            ignored -> assertThat(ignored.reason()).contains("GET", "POST"));
    assertThat(fire(Webhook.TYPE, "ANY", call("GET", "{}")))
        .isInstanceOf(TriggerResult.Start.class);
  }

  @Test
  void theCallersIdempotencyKeyIsTheRuns() {
    assertThat(key(call("POST", "{\"idempotency-key\": \"k-1\"}"))).hasValue("k-1");
    assertThat(key(call("POST", "{\"idempotency-key\": \" \"}"))).isEmpty();
    assertThat(key(call("POST", "{}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/orders", "orders/", "a//b", "../etc", "a/../b", "ä", "a b", "a?x=1", "a%2fb", " "
      })
  void refusesPathsThatAreNoPlainPath(String path) {
    assertThat(problems(path)).isNotEmpty().allMatch(at -> at.equals("/path"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "github/issues", "v1.2/a_b-c~d", "0"})
  void takesPlainPaths(String path) {
    assertThat(problems(path)).isEmpty();
  }

  @Test
  void aManualStartTakesAnyPayloadAndNeverRepeatsARun() {
    assertThat(fire(Manual.TYPE, Json.object(), Json.parse("[null]")))
        .isEqualTo(new TriggerResult.Start(Json.parse("[null]"), Optional.empty()));
  }

  private static List<String> problems(String path) {
    return Webhook.TYPE.config().parse(Json.object().put("path", path)).problems().stream()
        .map(problem -> problem.path())
        .toList();
  }

  private static Optional<String> key(JsonNode payload) {
    return ((TriggerResult.Start) fire(Webhook.TYPE, "POST", payload)).idempotencyKey();
  }

  private static JsonNode call(String method, String headers) {
    return Json.parse(
        "{\"method\": \"%s\", \"headers\": %s, \"query\": {}, \"body\": null}"
            .formatted(method, headers));
  }

  private static TriggerResult fire(TriggerType<?, ?> type, String method, JsonNode payload) {
    return fire(type, Json.object().put("method", method).put("path", "x"), payload);
  }

  private static <C> TriggerResult fire(TriggerType<C, ?> type, JsonNode config, JsonNode payload) {
    return type.fire().apply(type.config().parse(config).orThrow(), payload);
  }
}
