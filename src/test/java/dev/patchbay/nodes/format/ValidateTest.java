package dev.patchbay.nodes.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateTest {
  private static final String ORDER =
      """
      {"type": "object", "required": ["sku"], "additionalProperties": false,
       "properties": {"sku": {"type": "string", "pattern": "^[A-Z]+-[0-9]+$"},
                      "price": {"type": "number", "minimum": 0},
                      "email": {"format": "email"}}}
      """;

  private final NodeFixture node = new NodeFixture(Validate.TYPE);

  @Test
  void whatFitsLeavesUnchanged() {
    var emissions =
        node.emissions(whole("{\"sku\": \"LAMP-1\", \"price\": 9007199254740993}", ORDER), "{}");

    assertThat(emissions).hasSize(1);
    assertThat(emissions.getFirst().handle()).isEqualTo("out");
    assertThat(emissions.getFirst().data())
        .isEqualTo(Json.parse("{\"sku\": \"LAMP-1\", \"price\": 9007199254740993}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                       | ''      | required
          {"sku": 7}                               | /sku    | type
          {"sku": "lamp"}                          | /sku    | pattern
          {"sku": "A-1", "price": -1}              | /price  | minimum
          {"sku": "A-1", "email": "zoe"}           | /email  | format
          {"sku": "A-1", "colour": "red"}          | ''      | additionalProperties
          []                                       | ''      | type
          """)
  void whatDoesNotFitLeavesWithItsProblems(String value, String path, String rule) {
    var invalid = node.emissions(whole(value, ORDER), "{}").getFirst();

    assertThat(invalid.handle()).isEqualTo("invalid");
    assertThat(invalid.data().path("value")).isEqualTo(Json.parse(value));
    var problem = invalid.data().path("problems").get(0);
    assertThat(problem.path("path").asString()).isEqualTo(path);
    assertThat(problem.path("rule").asString()).isEqualTo(rule);
    assertThat(problem.path("message").asString()).isNotBlank();
  }

  @Test
  void aListIsDividedItemByItem() {
    var emissions =
        node.emissions(each("[{\"sku\": \"A-1\"}, {\"sku\": 7}, {\"sku\": \"B-2\"}]", ORDER), "{}");

    assertThat(emissions.getFirst().data())
        .isEqualTo(Json.parse("[{\"sku\": \"A-1\"}, {\"sku\": \"B-2\"}]"));
    assertThat(emissions.getLast().data().get(0).path("index").asInt()).isEqualTo(1);
    assertThat(emissions.getLast().data().get(0).path("item"))
        .isEqualTo(Json.parse("{\"sku\": 7}"));
    node.refuses(each("{\"a\": 1}", ORDER), "{}", ErrorCodes.INPUT_INVALID, "Only a list");
  }

  @Test
  void theWholeGoesOneWayAndItemsGoBoth() {
    assertThat(Validate.TYPE.handles(Json.object()).outputs())
        .allMatch(Handle::exclusive)
        .extracting(Handle::id)
        .containsExactly("out", "invalid");
    assertThat(Validate.TYPE.handles(Json.parse("{\"subject\": \"EACH_ITEM\"}")).outputs())
        .noneMatch(Handle::exclusive);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"$ref": "https://example.org/s.json"}        | not allowed
          {"$ref": "file:///etc/passwd"}                | not allowed
          {"$ref": "classpath:logback.xml"}             | not allowed
          {"$schema": "https://example.org/x"}          | not allowed
          {"$ref": "#/nowhere"}                         | cannot be resolved
          {"type": "frob"}                              | /type
          {"properties": {"a": {"minimum": "x"}}}       | /properties/a/minimum
          {"properties": []}                            | /properties
          {"pattern": "("}                              | /pattern
          {"pattern": "(?=x)"}                          | /pattern
          []                                            | array
          7                                             | integer
          null                                          | null
          """)
  void aSchemaThatCannotBeUsedIsAnErrorThatSaysWhy(String schema, String why) {
    node.refuses(whole("{\"a\": 1}", schema), "{}", ErrorCodes.SCHEMA_UNUSABLE, why);
  }

  @Test
  void aSchemaNeverReachesOutside() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(300);
      String remote = "{\"$ref\": \"http://127.0.0.1:" + server.getLocalPort() + "/s.json\"}";

      node.refuses(whole("{}", remote), "{}", ErrorCodes.SCHEMA_UNUSABLE);

      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aSchemaThatCannotBeUsedIsAnErrorEvenWhenThereIsNothingToCheck() {
    node.refuses(
        each("[]", "{\"$ref\": \"https://example.org/s.json\"}"),
        "{}",
        ErrorCodes.SCHEMA_UNUSABLE,
        "not allowed");
  }

  @Test
  void schemasInsideTheSchemaMayBeReferredTo() {
    String schema =
        """
        {"$id": "https://example.org/order", "properties": {"line": {"$ref": "line"}},
         "$defs": {"line": {"$id": "line", "type": "object"}}}
        """;
    assertThat(node.handlesEmitting(whole("{\"line\": {}}", schema), "{}")).containsExactly("out");
    assertThat(node.handlesEmitting(whole("{\"line\": 7}", schema), "{}"))
        .containsExactly("invalid");
  }

  @Test
  void olderDraftsAreKnown() {
    String schema =
        "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"items\": [{\"type\":"
            + " \"string\"}]}";
    assertThat(node.handlesEmitting(whole("[7]", schema), "{}")).containsExactly("invalid");
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {
        "{\"$ref\": \"#\"}",
        "{\"$defs\": {\"a\": {\"anyOf\": [{\"$ref\": \"#/$defs/a\"}, {\"$ref\": \"#/$defs/a\"}]}},"
            + " \"$ref\": \"#/$defs/a\"}"
      })
  void aSchemaThatGoesRoundInCirclesEnds(String schema) {
    node.refuses(whole("{}", schema), "{}", ErrorCodes.SCHEMA_UNUSABLE, "without end");
  }

  @Test
  @Timeout(60)
  void aSchemaThatDoublesForEverEnds() {
    var definitions = Json.object();
    for (int i = 0; i < 60; i++) {
      var both = definitions.putObject("d" + i).putArray("allOf");
      both.addObject().put("$ref", "#/$defs/d" + (i + 1));
      both.addObject().put("$ref", "#/$defs/d" + (i + 1));
    }
    definitions.putObject("d60").put("type", "object");
    var schema = Json.object().put("$ref", "#/$defs/d0");
    schema.set("$defs", definitions);

    node.refuses(whole("{}", Json.write(schema)), "{}", ErrorCodes.SCHEMA_UNUSABLE, "too much");
  }

  @Test
  @Timeout(60)
  void aNumberOfABillionDigitsIsNotCalculatedWith() {
    node.refuses(
        whole("{\"n\": 1e999999999}", "{\"properties\": {\"n\": {\"multipleOf\": 0.01}}}"),
        "{}",
        ErrorCodes.CONFIG_INVALID);
  }

  @Test
  @Timeout(60)
  void aPatternDoesNotHang() {
    assertThat(
            node.handlesEmitting(
                whole("\"" + "a".repeat(5_000) + "b\"", "{\"pattern\": \"^((a+)+)+$\"}"), "{}"))
        .containsExactly("invalid");
  }

  @Test
  void aSchemaMayComeAsText() {
    assertThat(
            node.handlesEmitting(
                "{\"value\": 7, \"schema\": \"{\\\"type\\\": \\\"string\\\"}\"}", "{}"))
        .containsExactly("invalid");
  }

  private static String whole(String value, String schema) {
    return "{\"value\": %s, \"subject\": \"WHOLE\", \"schema\": %s}".formatted(value, schema);
  }

  private static String each(String value, String schema) {
    return "{\"value\": %s, \"subject\": \"EACH_ITEM\", \"schema\": %s}".formatted(value, schema);
  }
}
