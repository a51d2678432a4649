package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SetFieldsTest {
  private final NodeFixture node = new NodeFixture(SetFields.TYPE);

  @Test
  void keepsTheFieldsOfTheInput() {
    assertThat(node.output("{\"fields\": {\"b\": 2}}", "{\"a\": 1, \"b\": 1}"))
        .isEqualTo(Json.parse("{\"a\": 1, \"b\": 2}"));
  }

  @Test
  void dropsTheFieldsOfTheInputWhenAsked() {
    assertThat(node.output("{\"keepInput\": false, \"fields\": {\"b\": 2}}", "{\"a\": 1}"))
        .isEqualTo(Json.parse("{\"b\": 2}"));
  }

  @Test
  void leadsIntoObjectsByADotAndMakesThoseThatAreMissing() {
    assertThat(
            node.output(
                "{\"fields\": {\"a.b.c\": 1, \"a.b.d\": 2, \"n.x\": 3, \"straße.größe\": 4}}",
                "{\"a\": {\"k\": true, \"b\": {\"old\": 0}}, \"n\": null}"))
        .isEqualTo(
            Json.parse(
                "{\"a\": {\"k\": true, \"b\": {\"old\": 0, \"c\": 1, \"d\": 2}},"
                    + " \"n\": {\"x\": 3}, \"straße\": {\"größe\": 4}}"));
  }

  @Test
  void leavesItsInputAsItWas() {
    JsonNode input = Json.parse("{\"a\": {\"b\": 1}}");

    node.run(Json.parse("{\"fields\": {\"a.b\": 2, \"a.c\": 3}}"), input);

    assertThat(input).isEqualTo(Json.parse("{\"a\": {\"b\": 1}}"));
  }

  @Test
  void setsNullAndWholeValuesWithTheirDigits() {
    assertThat(
            Json.write(
                node.output("{\"fields\": {\"n\": null, \"x\": 0.10, \"l\": [{\"a\": 1}]}}", "{}")))
        .isEqualTo("{\"n\":null,\"x\":0.10,\"l\":[{\"a\":1}]}");
  }

  @Test
  void startsFromNothingWhenTheInputIsNull() {
    assertThat(node.output("{\"fields\": {\"a\": 1}}", "null")).isEqualTo(Json.parse("{\"a\": 1}"));
  }

  @Test
  void neverLoopsOverAListByItself() {
    node.refuses("{\"fields\": {\"a\": 1}}", "[{\"b\": 1}]", ErrorCodes.INPUT_INVALID, "For each");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "7", "true"})
  void refusesAnInputThatIsNoObjectUnlessItIsDropped(String input) {
    node.refuses("{\"fields\": {\"a\": 1}}", input, ErrorCodes.INPUT_INVALID);
    assertThat(node.output("{\"keepInput\": false, \"fields\": {\"a\": 1}}", input)).hasSize(1);
  }

  @Test
  void doesNotOverwriteATextByAnObjectUnasked() {
    node.refuses(
        "{\"fields\": {\"customer.name\": \"Zoë\"}}",
        "{\"customer\": \"C-7\"}",
        ErrorCodes.INPUT_INVALID,
        "“customer” is text");
  }

  @Test
  void refusesAFieldAndOneInsideItWhateverTheirOrder() {
    node.refuses(
        "{\"fields\": {\"a.b\": 1, \"a\": {}}}", "{}", ErrorCodes.CONFIG_INVALID, "“a.b”", "“a”");
    node.refuses("{\"fields\": {\"a\": {}, \"a.b\": 1}}", "{}", ErrorCodes.CONFIG_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b"})
  void refusesNamesWithEmptyParts(String name) {
    assertThat(node.problems("{\"fields\": {\"" + name + "\": 1}}"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).startsWith("/fields"));
  }
}
