package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
  private final NodeFixture node = new NodeFixture(Filter.TYPE);

  @Test
  void dividesInOrder() {
    divides("[5, 1, 7, 2]", "$ > 3", "[5, 7]", "[1, 2]");
  }

  @Test
  void emitsAnEmptyListOnTheSideWhereNothingWent() {
    divides("[]", "true", "[]", "[]");
    divides("[1]", "false", "[]", "[1]");
  }

  @Test
  void discardsItemsThatLackTheFieldAskedFor() {
    divides("[{\"n\": 1}, {}, {\"n\": 9}]", "n > 3", "[{\"n\": 9}]", "[{\"n\": 1}, {}]");
  }

  @Test
  void knowsTheItemAndItsPlace() {
    divides("[\"a\", \"b\", \"c\"]", "$index > 0 and $item != 'c'", "[\"b\"]", "[\"a\", \"c\"]");
  }

  @Test
  void keepsItemsAsTheyWere() {
    divides(
        "[{\"id\": 9007199254740993, \"p\": 0.10}]",
        "true",
        "[{\"id\": 9007199254740993, \"p\": 0.10}]",
        "[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'false'", "0", "$", "[]"})
  void refusesAConditionThatIsNeitherTrueNorFalse(String condition) {
    node.refuses(config("[{\"a\": 1}]", condition), "[]", ErrorCodes.INPUT_INVALID, "item 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1}", "\"text\"", "null"})
  void refusesToDivideWhatIsNoList(String items) {
    node.refuses(config(items, "true"), "[]", ErrorCodes.INPUT_INVALID, "must be a list");
  }

  @Test
  void namesTheItemForWhichTheConditionFails() {
    node.refuses(config("[1, \"x\"]", "$ + 1 > 0"), "[]", ErrorCodes.EXPRESSION_FAILED, "Item 1");
  }

  private void divides(String items, String condition, String kept, String discarded) {
    var emissions = node.emissions(config(items, condition), "{}");

    assertThat(emissions).extracting(e -> e.handle()).containsExactly("kept", "discarded");
    assertThat(emissions.getFirst().data()).isEqualTo(Json.parse(kept));
    assertThat(emissions.getLast().data()).isEqualTo(Json.parse(discarded));
  }

  private static String config(String items, String condition) {
    return Json.write(Json.object().put("condition", condition).set("items", Json.parse(items)));
  }
}
