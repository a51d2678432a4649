package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoveDuplicatesTest {
  private final NodeFixture node = new NodeFixture(RemoveDuplicates.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1, 1.0, 1e0, "1", true, null, null]            | [1, "1", true, null]
          [{"a": 1, "b": [2.0]}, {"b": [2], "a": 1.00}]   | [{"a": 1, "b": [2.0]}]
          [9007199254740993, 9007199254740992, 9007199254740993.0] | [9007199254740993, 9007199254740992]
          [1e400, 10e399, 1e401, -1e400]                  | [1e400, 1e401, -1e400]
          [100, 1e2, 1E+2]                                | [100]
          [["a", "b"], ["ab"], ["a\\",\\"b"], [["a"], "b"]] | [["a", "b"], ["ab"], ["a\\",\\"b"], [["a"], "b"]]
          [{}, [], "", 0, false]                          | [{}, [], "", 0, false]
          ["é", "e\\u0301"]                               | ["é", "e\\u0301"]
          """)
  void tellsItemsApartAsAWhole(String items, String unique) {
    assertThat(emissions(items, "[]", "FIRST").getFirst().data()).isEqualTo(Json.parse(unique));
  }

  @Test
  void theChosenOneStaysAtItsPlaceAndTheOthersLeaveByDuplicates() {
    String items = "[{\"k\": 1, \"n\": 1}, {\"k\": 2, \"n\": 2}, {\"k\": 1, \"n\": 3}]";

    divides(
        items, "FIRST", "[{\"k\": 1, \"n\": 1}, {\"k\": 2, \"n\": 2}]", "[{\"k\": 1, \"n\": 3}]");
    divides(
        items, "LAST", "[{\"k\": 2, \"n\": 2}, {\"k\": 1, \"n\": 3}]", "[{\"k\": 1, \"n\": 1}]");
  }

  @Test
  void severalKeysMustAllBeEqualAndAMissingOneEqualsNull() {
    String items =
        "[{\"a\": \"x\", \"b\": \"yz\"}, {\"a\": \"xy\", \"b\": \"z\"}, {\"a\": null, \"b\": 1},"
            + " {\"b\": 1}]";

    assertThat(emissions(items, "[\"a\", \"b\"]", "FIRST").getLast().data())
        .isEqualTo(Json.parse("[{\"b\": 1}]"));
  }

  @Test
  void readsKeysInsideObjectsAndThroughLists() {
    String items =
        "[{\"o\": [{\"id\": 1}, {\"id\": 2}]}, {\"o\": {\"id\": [1, 2]}}, {\"o\": {\"id\": 1}}]";

    assertThat(emissions(items, "[\"o.id\"]", "FIRST").getFirst().data()).hasSize(2);
  }

  /// Texts with equal hash codes: a table that trusts them alone would need minutes.
  @Test
  void isNotSlowedDownByKeysThatWereMadeToCollide() {
    var items = Json.NODES.arrayNode();
    for (int i = 0; i < 1 << 15; i++) {
      var text = new StringBuilder();
      for (int bit = 0; bit < 15; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      items.addArray().add(text.toString());
    }

    assertThat(emissions(Json.write(items), "[]", "FIRST").getFirst().data()).hasSize(1 << 15);
  }

  @Test
  void refusesWhatIsNoList() {
    node.refuses(
        "{\"items\": {\"a\": 1}, \"keys\": [], \"keep\": \"FIRST\"}",
        "[]",
        ErrorCodes.INPUT_INVALID,
        "must be a list");
  }

  @Test
  void namesTheItemAtWhichAKeyFails() {
    node.refuses(
        "{\"items\": [\"a\", 1], \"keys\": [\"$lowercase($)\"], \"keep\": \"FIRST\"}",
        "[]",
        ErrorCodes.EXPRESSION_FAILED,
        "Item 1");
  }

  private void divides(String items, String keep, String unique, String duplicates) {
    List<Emission> emissions = emissions(items, "[\"k\"]", keep);
    assertThat(emissions).extracting(Emission::handle).containsExactly("unique", "duplicates");
    assertThat(emissions.getFirst().data()).isEqualTo(Json.parse(unique));
    assertThat(emissions.getLast().data()).isEqualTo(Json.parse(duplicates));
  }

  private List<Emission> emissions(String items, String keys, String keep) {
    return node.emissions(
        "{\"items\": %s, \"keys\": %s, \"keep\": \"%s\"}".formatted(items, keys, keep), "[]");
  }
}
