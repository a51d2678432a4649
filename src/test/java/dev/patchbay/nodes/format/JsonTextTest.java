package dev.patchbay.nodes.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  private final NodeFixture node = new NodeFixture(JsonText.TYPE);

  @Test
  void everyDigitIsKept() {
    assertThat(node.output(parse("[9007199254740993, 0.10, 1e3]"), "{}"))
        .isEqualTo(Json.parse("[9007199254740993, 0.10, 1e3]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a": 1          | line 1
          {"a": 1, "a": 2} | twice
          {'a': 1}         | not valid JSON
          [1] trailing     | not valid JSON
          NaN              | not valid JSON
          """)
  void whatIsNotJsonIsAnErrorWithItsPlace(String text, String why) {
    node.refuses(parse(text), "{}", ErrorCodes.JSON_UNREADABLE, why);
  }

  @Test
  void emptyTextIsNotJson() {
    node.refuses(parse(""), "{}", ErrorCodes.JSON_UNREADABLE, "empty");
  }

  @Test
  void deepNestingIsRefused() {
    node.refuses(parse("[".repeat(5_000)), "{}", ErrorCodes.JSON_UNREADABLE, "nested deeper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "{\"a\": 1}", "[]"})
  void whatIsNoTextIsNotParsedTwice(String value) {
    node.refuses("{\"value\": " + value + "}", "{}", ErrorCodes.INPUT_INVALID, "already");
  }

  @Test
  void everyLineCanBeAValueOfItsOwn() {
    String lines =
        Json.write(
            Json.object()
                .put("value", "{\"a\": 1}\n\n[2]\r\n\"x\"\n")
                .set("task", Json.object().put("kind", "parse").put("lines", true)));
    assertThat(node.output(lines, "{}")).isEqualTo(Json.parse("[{\"a\": 1}, [2], \"x\"]"));

    node.refuses(lines.replace("[2]", "[2"), "{}", ErrorCodes.JSON_UNREADABLE, "Line 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMPACT  | '{"b":1.50,"a":[]}'
          SORTED   | '{"a":[],"b":1.50}'
          """)
  void aValueIsWrittenAsText(String layout, String text) {
    assertThat(node.output(format("{\"b\": 1.50, \"a\": []}", layout), "{}").stringValue())
        .isEqualTo(text);
  }

  @Test
  void aListCanBeWrittenLineByLine() {
    assertThat(node.output(format("[{\"a\": 1}, 2]", "LINES"), "{}").stringValue())
        .isEqualTo("{\"a\":1}\n2\n");
    assertThat(node.output(format("{\"a\": 1}", "INDENTED"), "{}").stringValue())
        .isEqualTo("{\n  \"a\": 1\n}");
  }

  private static String parse(String text) {
    return Json.write(Json.object().put("value", text));
  }

  private static String format(String value, String layout) {
    return "{\"value\": %s, \"task\": {\"kind\": \"format\", \"layout\": \"%s\"}}"
        .formatted(value, layout);
  }
}
