package dev.patchbay.nodes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.ContainerType.Loop;
import dev.patchbay.catalog.ContainerType.OnItemError;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ForEachTest {
  @Test
  void walksTheInputOneByOneAndStopsAtAnErrorUnlessToldOtherwise() {
    JsonNode complete = ForEach.TYPE.config().complete(Json.object());

    assertThat(complete)
        .isEqualTo(
            Json.parse("{\"items\": \"{{ $ }}\", \"concurrency\": 1, \"onItemError\": \"STOP\"}"));
  }

  @Test
  void tellsTheWalkWhatToDo() {
    Loop loop =
        loop(ForEach.TYPE, "{\"items\": [1], \"concurrency\": 9, \"onItemError\": \"SKIP\"}");

    assertThat(loop).isEqualTo(new Loop(Json.parse("[1]"), 9, OnItemError.SKIP));
    assertThat(loop.refusal()).isEmpty();
  }

  @Test
  void anEmptyListCanBeWalked() {
    assertThat(loop(ForEach.TYPE, "{\"items\": []}").refusal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"items\": {\"a\": 1}}", "{\"items\": \"[1]\"}", "{\"items\": null}", "{}"})
  void whatIsNoListIsRefusedAndNotGuessed(String config) {
    assertThat(loop(ForEach.TYPE, config).refusal())
        .hasValueSatisfying(error -> {
          assertThat(error.code()).isEqualTo(ErrorCodes.INPUT_INVALID.code());
          assertThat(error.message()).contains("must be a list");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "101", "9223372036854775807"})
  void worksOnBetweenOneAndAHundredItemsAtOnce(String concurrency) {
    assertThat(
            ForEach.TYPE
                .config()
                .parse(Json.parse("{\"items\": [], \"concurrency\": " + concurrency + "}"))
                .problems())
        .isNotEmpty()
        .first()
        .extracting(Problem::code)
        .isNotEqualTo("value.unknown_field");
  }

  private static <C> Loop loop(ContainerType<C> type, String config) {
    return type.loop().apply(type.config().parse(Json.parse(config)).orThrow());
  }
}
