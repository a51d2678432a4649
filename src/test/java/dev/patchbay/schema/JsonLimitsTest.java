package dev.patchbay.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What is read is strict and bounded, and keeps every digit.
class JsonLimitsTest {
  private static Parsed<JsonNode> read(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refused(String text) {
    return read(text).problems().getFirst().code();
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740993",
        "0.10",
        "1.0",
        "1E+2",
        "123456789012345678901234567890.5",
        "\"\\u0000ü😀\"",
        "{\"b\":1,\"a\":[null,true]}"
      })
  void everyDigitAndTheOrderOfKeysAreKept(String text) {
    assertThat(read(text).map(Json::write).orThrow()).isEqualTo(text);
  }

  @Test
  void depthIsBounded() {
    assertThat(read(nested(Json.MAX_DEPTH))).isInstanceOf(Parsed.Ok.class);
    assertThat(refused(nested(Json.MAX_DEPTH + 1))).isEqualTo("json.limit");
  }

  @Test
  void aPayloadIsShallowEnoughToStandInAFileLater() {
    assertThat(Json.readPayload(nested(Json.MAX_PAYLOAD_DEPTH))).isInstanceOf(Parsed.Ok.class);
    assertThat(Json.readPayload(nested(Json.MAX_PAYLOAD_DEPTH + 1)).problems().getFirst().message())
        .contains("64 levels");
    assertThat(Json.MAX_PAYLOAD_DEPTH).isLessThan(Json.MAX_DEPTH - 10);
  }

  @Test
  void textsNumbersAndPayloadsAreBounded() {
    assertThat(read("\"" + "x".repeat(Json.MAX_STRING) + "\"")).isInstanceOf(Parsed.Ok.class);
    assertThat(refused("\"" + "x".repeat(Json.MAX_STRING + 1) + "\"")).isEqualTo("json.limit");
    assertThat(read("9".repeat(100))).isInstanceOf(Parsed.Ok.class);
    assertThat(refused("9".repeat(101))).isEqualTo("json.limit");
    assertThat(Json.readPayload(" ".repeat(Json.MAX_PAYLOAD + 1)).problems().getFirst().code())
        .isEqualTo("json.too_large");
    assertThat(Json.readPayload(new byte[Json.MAX_PAYLOAD + 1]).problems().getFirst().code())
        .isEqualTo("json.too_large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999", "1e-99999999", "0e-99999999", "-1.5e1002", "1e2147483647"})
  void aNumberWhoseDigitsWouldFillTheMemoryIsRefused(String number) {
    assertThat(refused("[" + number + "]")).isEqualTo("json.limit");
    assertThat(read("[" + number + "]").problems().getFirst().message()).contains("exponent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e308", "4.9e-324", "1e999", "-1e-999", "0e-10"})
  void aNumberThatCanBeWrittenOutIsKept(String number) {
    JsonNode value = read(number).orThrow();

    assertThat(value.decimalValue()).isEqualByComparingTo(number);
    assertThat(value.decimalValue().toPlainString()).hasSizeLessThan(1_100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"a\":1} | json.duplicate_key",
        "[{\"b\":{\"a\":1,\"\\u0061\":2}}] | json.duplicate_key",
        "1 2 | json.syntax",
        "{} x | json.syntax",
        "[1,] | json.syntax",
        "{\"a\":1,} | json.syntax",
        "NaN | json.syntax",
        "+1 | json.syntax",
        "01 | json.syntax",
        ".5 | json.syntax",
        "'a' | json.syntax",
        "# c | json.syntax",
        "\"tab\tinside\" | json.syntax",
        "`   ` | json.empty"
      })
  void whatIsNotStrictlyJsonIsRefusedSayingWhere(String text, String code) {
    Problem problem = read(text).problems().getFirst();

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.message()).endsWith(".");
    if (!code.equals("json.empty")) {
      assertThat(problem.message()).contains("line 1, column ");
    }
  }

  @Test
  void aPointerEscapesWhatItUsesItself() {
    assertThat(Json.pointer("a/b~c")).isEqualTo("/a~1b~0c");
    assertThat(Json.parse("{\"a/b~c\": 7}").at(Json.pointer("a/b~c")).intValue()).isEqualTo(7);
  }

  @Test
  void canonicalTextSortsKeysAndKeepsDigits() {
    JsonNode one = Json.parse("{\"b\": [1.10, {\"z\": 1, \"ä\": 2}], \"a\": 1e2}");
    JsonNode other = Json.parse("{\"a\": 1e2, \"b\": [1.10, {\"ä\": 2, \"z\": 1}]}");

    assertThat(CanonicalJson.text(one)).isEqualTo(CanonicalJson.text(other));
    assertThat(CanonicalJson.text(one)).startsWith("{\"a\":").contains("1.10");
    assertThat(CanonicalJson.sha256(one)).isEqualTo(CanonicalJson.sha256(other)).hasSize(64);
    assertThat(CanonicalJson.sha256("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
