package dev.patchbay.nodes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.HttpCall;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.catalog.WouldDo.Detail;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is planned and shown before anything is sent.
class HttpRequestTest {
  private final NodeFixture node = new NodeFixture(HttpRequest.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org                  | https://example.org/
          HTTPS://example.org/A                | https://example.org/A
          https://example.org:8443/a?b=c       | https://example.org:8443/a?b=c
          http://localhost:8080/x              | http://localhost:8080/x
          http://[::1]:8080/x                  | http://[::1]:8080/x
          https://example.org/a b/ü            | https://example.org/a%20b/%C3%BC
          https://example.org/a%20b            | https://example.org/a%20b
          https://example.org/100%             | https://example.org/100%25
          https://example.org/?f[x]={1}        | https://example.org/?f%5Bx%5D=%7B1%7D
          https://example.org/a#part           | https://example.org/a
          https://example.org?a=1              | https://example.org/?a=1
          https://bücher.example/              | https://xn--bcher-kva.example/
          """)
  void theUrlIsMadeFitForTheWire(String given, String sent) {
    assertThat(call(url(given)).url()).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org/a",
        "/orders",
        "ftp://example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "https://exa mple.org/",
        "https://example.org:port/",
        "https://example.org:0/",
        "https://example.org:65536/",
        "https://example.org\\\\@evil.org/",
        "https://-/",
        "https://zoe:secret@example.org/",
        "https://example.org/\\r\\nHost: evil.org",
        "https://example.org/\\u0000",
      })
  void refusesWhatIsNoCompleteUrl(String url) {
    node.planRefused("{\"url\": \"" + url + "\"}", ErrorCodes.HTTP_URL);
  }

  @Test
  void doesNotRepeatAPasswordThatStandsInTheUrl() {
    assertThat(node.plan("{\"url\": \"https://zoe:hunter2@example.org/\"}").toString())
        .contains("connection")
        .doesNotContain("hunter2");
  }

  @Test
  void encodesTheQueryAndPutsItBehindTheOneInTheUrl() {
    String query =
        """
        "query": [
          {"name": "q", "value": "a&b=c d+e/ü?#"},
          {"name": "q", "value": ""},
          {"name": "größe", "value": 9007199254740993}
        ]
        """;

    assertThat(call("{\"url\": \"https://example.org/s?x=1#f\", " + query + "}").url())
        .isEqualTo(
            "https://example.org/s?x=1&q=a%26b%3Dc%20d%2Be%2F%C3%BC%3F%23&q=&gr%C3%B6%C3%9Fe=9007199254740993");
  }

  @Test
  void aLineBreakInAQueryValueIsEncodedAndBreaksNothing() {
    assertThat(
            call("{\"url\": \"https://example.org/\","
                    + " \"query\": [{\"name\": \"a\", \"value\": \"x\\r\\ny\"}]}")
                .url())
        .isEqualTo("https://example.org/?a=x%0D%0Ay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          X-A      | a\\r\\nX-Evil: 1
          X-A      | a\\nb
          X-A      | \\u0000
          X-A      | é
          X A      | a
          X:A      | a
          X\\r\\nB | a
          ä        | a
          Host     | evil.org
          content-LENGTH | 0
          Transfer-Encoding | chunked
          """)
  void refusesHeadersThatAreNotAllowed(String name, String value) {
    node.planRefused(header(name, value), ErrorCodes.HTTP_HEADER);
  }

  @Test
  void aHeaderThatIsRefusedIsNotRepeatedWithItsValue() {
    assertThat(node.plan(header("Authorization", "Bearer hunter2\\n")).toString())
        .contains("Authorization")
        .doesNotContain("hunter2");
  }

  @Test
  void sendsJsonWithItsDigitsAndItsContentType() {
    HttpCall call =
        call(
            body(
                "{\"kind\": \"json\", \"json\": {\"id\": 9007199254740993, \"p\": 0.10, \"n\":"
                    + " \"ü\\\"\"}}"));

    assertThat(call.body()).hasValue("{\"id\":9007199254740993,\"p\":0.10,\"n\":\"ü\\\"\"}");
    assertThat(call.headers())
        .containsExactly(new HttpCall.Header("Content-Type", "application/json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"kind\": \"json\"}", "{\"kind\": \"json\", \"json\": null}"})
  void refusesAJsonBodyThatIsMissing(String body) {
    node.planRefused(body(body), ErrorCodes.HTTP_BODY, "found nothing");
  }

  @Test
  void encodesAForm() {
    assertThat(
            call(body(
                    "{\"kind\": \"form\", \"fields\": [{\"name\": \"a b\", \"value\": \"ü&=\"},"
                        + " {\"name\": \"x\", \"value\": true}]}"))
                .body())
        .hasValue("a+b=%C3%BC%26%3D&x=true");
    assertThat(call(body("{\"kind\": \"form\"}")).body()).hasValue("");
  }

  @Test
  void sendsATextAsItIs() {
    HttpCall call =
        call(body("{\"kind\": \"raw\", \"contentType\": \"text/xml\", \"text\": \"<a>ü</a>\\n\"}"));

    assertThat(call.body()).hasValue("<a>ü</a>\n");
    assertThat(call.headers()).containsExactly(new HttpCall.Header("Content-Type", "text/xml"));
    assertThat(call(body("{\"kind\": \"raw\"}")).headers())
        .containsExactly(new HttpCall.Header("Content-Type", "text/plain; charset=utf-8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain; charset=iso-8859-1", "text/plain\\r\\nX: y", "text/ü"})
  void refusesAContentTypeThatItCannotKeep(String type) {
    node.planRefused(
        body("{\"kind\": \"raw\", \"contentType\": \"" + type + "\"}"), ErrorCodes.HTTP_BODY);
  }

  @Test
  void aContentTypeGivenAsAHeaderComesFirst() {
    assertThat(
            call("{\"url\": \"https://example.org/\", \"body\": {\"kind\": \"json\", \"json\": 1},"
                    + " \"headers\": [{\"name\": \"content-type\", \"value\":"
                    + " \"application/ld+json\"}]}")
                .headers())
        .containsExactly(new HttpCall.Header("content-type", "application/ld+json"));
  }

  @Test
  void carriesTheConnectionByNameAndTheKeyOfTheStep() {
    HttpCall call = call("{\"url\": \"https://example.org/\", \"connection\": \"shop-api\"}");

    assertThat(call.connection())
        .hasValueSatisfying(ref -> assertThat(ref.id()).isEqualTo("shop-api"));
    assertThat(call.idempotencyKey()).isEqualTo(NodeFixture.KEY);
  }

  @Test
  void saysWhatItWouldSend() {
    WouldDo would =
        node.wouldDo(
            """
            {
              "method": "POST",
              "url": "https://example.org/tickets?api_key=hunter2&a=1",
              "headers": [
                {"name": "Accept", "value": "application/json"},
                {"name": "Authorization", "value": "Bearer hunter2"},
                {"name": "X-Api-Key", "value": "hunter2"},
                {"name": "Cookie", "value": "hunter2"}
              ],
              "body": {"kind": "json", "json": {"title": "ü"}},
              "connection": "shop-api"
            }
            """);

    assertThat(would.sentence())
        .isEqualTo(
            "would POST https://example.org/tickets?api_key=••••••&a=1 · 5 headers · body 14"
                + " bytes");
    assertThat(would.details())
        .containsExactly(
            new Detail("Accept", "application/json"),
            new Detail("Authorization", "••••••"),
            new Detail("X-Api-Key", "••••••"),
            new Detail("Cookie", "••••••"),
            new Detail("Content-Type", "application/json"),
            new Detail("Body", Json.pretty(Json.parse("{\"title\": \"ü\"}"))),
            new Detail("Connection", "shop-api"),
            new Detail("Timeout", "30 s"));
  }

  @Test
  void showsTheBeginningOfALongBody() {
    String text = "x".repeat(30_000);

    assertThat(node.wouldDo(body("{\"kind\": \"raw\", \"text\": \"" + text + "\"}")).details())
        .filteredOn(detail -> detail.label().equals("Body"))
        .singleElement()
        .satisfies(detail -> assertThat(detail.value()).endsWith("… and 10000 more characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "301", "-5"})
  void waitsAtLeastOneSecondAndAtMostFiveMinutes(String seconds) {
    assertThat(node.problems("{\"url\": \"https://a.org\", \"timeoutSeconds\": " + seconds + "}"))
        .extracting(problem -> problem.path())
        .containsExactly("/timeoutSeconds");
  }

  private HttpCall call(String config) {
    return switch (node.plan(config)) {
      case Planned.Ready<?>(HttpRequest.Request request) -> request.call();
      case Planned<?> other -> throw new AssertionError(other);
    };
  }

  private static String url(String url) {
    return Json.write(Json.object().put("url", url));
  }

  private static String header(String name, String value) {
    return """
    {"url": "https://example.org/", "headers": [{"name": "%s", "value": "%s"}]}
    """
        .formatted(name, value);
  }

  private static String body(String body) {
    return "{\"url\": \"https://example.org/\", \"method\": \"POST\", \"body\": " + body + "}";
  }
}
