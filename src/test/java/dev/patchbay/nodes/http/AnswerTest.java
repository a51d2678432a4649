package dev.patchbay.nodes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.HttpCall;
import dev.patchbay.catalog.HttpReply;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.nodes.PartialWire;
import dev.patchbay.schema.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What a server's answer means.
class AnswerTest {
  private static final String GET = "{\"url\": \"https://example.org/a?token=hunter2\"}";

  private final NodeFixture node = new NodeFixture(HttpRequest.TYPE);

  @Test
  void aJsonAnswerBecomesJson() {
    assertThat(
            output(
                new HttpReply(
                    200,
                    Map.of(
                        "Content-Type", List.of("application/problem+JSON; charset=utf-8"),
                        "X-Tag", List.of("a", "b")),
                    "{\"id\": 9007199254740993}")))
        .isEqualTo(
            Json.parse(
                """
                {
                  "status": 200,
                  "headers": {
                    "content-type": "application/problem+JSON; charset=utf-8",
                    "x-tag": "a, b"
                  },
                  "body": {"id": 9007199254740993}
                }
                """));
  }

  @Test
  void anotherAnswerIsText() {
    assertThat(output(reply(200, "text/html", "{\"id\": 1}")).get("body"))
        .isEqualTo(Json.NODES.stringNode("{\"id\": 1}"));
    assertThat(output(new HttpReply(200, Map.of(), "7")).get("body"))
        .isEqualTo(Json.NODES.stringNode("7"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 304})
  void anAnswerWithoutABodyHasNullForIt(int status) {
    assertThat(output(reply(status, "application/json", "")).get("body").isNull()).isTrue();
  }

  @Test
  void anAnswerThatOnlySaysThatItIsJsonFails() {
    NodeFixture.failed(
        answered(GET, reply(200, "application/json", "<html>")), ErrorCodes.HTTP_ANSWER, "JSON");
  }

  @ParameterizedTest
  @CsvSource({
    "301, http.redirect",
    "400, http.client_error",
    "401, http.client_error",
    "404, http.client_error",
    "410, http.client_error",
    "408, http.timeout",
    "425, http.throttled",
    "429, http.throttled",
    "500, http.server_error",
    "503, http.server_error",
    "599, http.server_error",
  })
  void everyErrorStatusHasItsCode(int status, String code) {
    NodeFixture.failed(
        answered(GET, reply(status, "text/plain", "no")),
        ErrorCodes.find(code).orElseThrow(),
        "GET https://example.org/a",
        "status " + status + ": no");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 404, 429, 500})
  void anErrorStatusIsHandedOnWhenAsked(int status) {
    ActionResult result =
        answered(
            "{\"url\": \"https://example.org/\", \"errorStatuses\": \"OUTPUT\"}",
            reply(status, "application/json", "{\"error\": \"e\"}"));

    assertThat(result)
        .isInstanceOfSatisfying(
            ActionResult.Success.class,
            success ->
                assertThat(success.emissions().getFirst().data().at("/body/error").asString())
                    .isEqualTo("e"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          120                           | none                          | 120
          0                             | none                          | 0
          Wed, 21 Oct 2026 07:28:30 GMT | Wed, 21 Oct 2026 07:28:00 GMT | 30
          Wed, 21 Oct 2026 07:27:00 GMT | Wed, 21 Oct 2026 07:28:00 GMT | 0
          Wed, 21 Oct 2026 07:28:30 GMT | none                          | none
          -5                            | none                          | none
          +5                            | none                          | none
          ٣                             | none                          | none
          99999999999                   | none                          | none
          soon                          | none                          | none
          none                          | none                          | none
          """)
  void waitsAsLongAsTheServerAsks(
      @Nullable String retryAfter, @Nullable String date, @Nullable Long seconds) {
    var headers = new HashMap<String, List<String>>();
    Optional.ofNullable(retryAfter).ifPresent(value -> headers.put("RETRY-after", List.of(value)));
    Optional.ofNullable(date).ifPresent(value -> headers.put("Date", List.of(value)));

    assertThat(answered(GET, new HttpReply(429, headers, "")))
        .isInstanceOfSatisfying(
            ActionResult.RetryableError.class,
            error ->
                assertThat(error.retryAfter())
                    .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds)));
  }

  @Test
  void anErrorQuotesTheAnswerInOneShortLineAndNoSecretOfTheUrl() {
    ActionResult result =
        answered(GET, reply(404, "text/html", "<p>\r\n\u0000no</p>" + "x".repeat(999)));

    assertThat(result)
        .isInstanceOfSatisfying(
            ActionResult.FatalError.class,
            fatal ->
                assertThat(fatal.error().message())
                    .contains("<p> no</p>x")
                    .endsWith("…")
                    .hasSizeLessThan(300)
                    .doesNotContain("hunter2", "\n", "\r"));
  }

  private JsonNode output(HttpReply reply) {
    ActionResult result = answered(GET, reply);
    assertThat(result).isInstanceOf(ActionResult.Success.class);
    JsonNode data = ((ActionResult.Success) result).emissions().getFirst().data();
    assertThat(HttpRequest.TYPE.output().parse(data).problems()).isEmpty();
    return data;
  }

  private ActionResult answered(String config, HttpReply reply) {
    return node.perform(config, new OneAnswer(reply));
  }

  private static HttpReply reply(int status, String contentType, String body) {
    return new HttpReply(status, Map.of("Content-Type", List.of(contentType)), body);
  }

  private record OneAnswer(HttpReply reply) implements PartialWire {
    @Override
    public HttpReply http(HttpCall call) {
      return reply;
    }
  }
}
