package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class SortTest {
  private final NodeFixture node = new NodeFixture(Sort.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          AUTOMATIC     | [10, 9, 1e400, -3, 9007199254740993, 9007199254740992] | [-3, 9, 10, 9007199254740992, 9007199254740993, 1e400]
          AUTOMATIC     | ["b", true, 2, "a", false, 1]                | [1, 2, "a", "b", false, true]
          AUTOMATIC     | ["Zoë", "zoe", "Äpfel", "apfel", "ß"]        | ["apfel", "Äpfel", "ß", "Zoë", "zoe"]
          NUMBER        | ["10", 9, " 1.50 ", "-1e3"]                  | ["-1e3", " 1.50 ", 9, "10"]
          TEXT          | [10, 9, "item 10", "item 9"]                 | [10, 9, "item 10", "item 9"]
          NUMBERED_TEXT | ["item 10", "Item 9", "item 009", "item"]    | ["item", "Item 9", "item 009", "item 10"]
          NUMBERED_TEXT | ["v99999999999999999999", "v100000000000000000000"] | ["v99999999999999999999", "v100000000000000000000"]
          DATE          | ["2026-01-14T10:00+02:00", "2026-01-14T09:00Z", "2026-01-14", "2026-01-14 08:30:00"] | ["2026-01-14", "2026-01-14T10:00+02:00", "2026-01-14 08:30:00", "2026-01-14T09:00Z"]
          """)
  void comparesAsTold(String as, String items, String sorted) {
    assertThat(node.output(config(items, key("$", as, "ASCENDING", "LAST")), "[]"))
        .isEqualTo(Json.parse(sorted));
  }

  @Test
  void theNextKeyDecidesBetweenEqualOnesAndTheOldOrderAfterThat() {
    String items =
        """
        [{"a": 1, "b": "x", "n": 1}, {"a": 2, "b": "y", "n": 2}, {"a": 1.0, "b": "y", "n": 3},
         {"a": 1, "b": "x", "n": 4}]
        """;

    assertThat(
            node.output(
                    config(
                        items,
                        key("a", "AUTOMATIC", "DESCENDING", "LAST"),
                        key("b", "TEXT", "DESCENDING", "LAST")),
                    "[]")
                .findValues("n"))
        .extracting(JsonNode::intValue)
        .containsExactly(2, 3, 1, 4);
  }

  @ParameterizedTest
  @CsvSource({
    "ASCENDING,  LAST,  2 3 0 1",
    "ASCENDING,  FIRST, 0 1 2 3",
    "DESCENDING, LAST,  3 2 0 1",
    "DESCENDING, FIRST, 0 1 3 2"
  })
  void emptyOnesGoWhereTheyAreTold(String direction, String empty, String order) {
    String items =
        "[{\"n\": 0, \"v\": null}, {\"n\": 1}, {\"n\": 2, \"v\": 5}, {\"n\": 3, \"v\": 6}]";

    List<JsonNode> numbers =
        node.output(config(items, key("v", "NUMBER", direction, empty)), "[]").findValues("n");

    assertThat(numbers.stream().map(JsonNode::asString)).containsExactly(order.split(" "));
  }

  @Test
  void sortsByAnyExpression() {
    assertThat(
            node.output(
                config(
                    "[{\"p\": 2, \"q\": 9}, {\"p\": 3, \"q\": 1}]",
                    key("p * q", "NUMBER", "ASCENDING", "LAST")),
                "[]"))
        .isEqualTo(Json.parse("[{\"p\": 3, \"q\": 1}, {\"p\": 2, \"q\": 9}]"));
  }

  @Test
  void keepsDigits() {
    String items = "[{\"id\": 9007199254740993, \"p\": 0.10}]";

    assertThat(
            Json.write(node.output(config(items, key("p", "NUMBER", "ASCENDING", "LAST")), "[]")))
        .isEqualTo("[{\"id\":9007199254740993,\"p\":0.10}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          NUMBER    | [1, "ten"]        | Item 1: $ is “ten”, not a number
          NUMBER    | [true]            | not a number
          DATE      | ["14.01.2026"]    | “14.01.2026”, not a date
          DATE      | ["2026-02-30"]    | not a date
          DATE      | [20260114]        | not a date
          TEXT      | [[1]]             | not a text
          AUTOMATIC | [{"a": 1}]        | sort by one of its fields
          """)
  void namesTheItemThatHasNoPlaceInTheOrder(String as, String items, String words) {
    node.refuses(
        config(items, key("$", as, "ASCENDING", "LAST")), "[]", ErrorCodes.INPUT_INVALID, words);
  }

  @Test
  void refusesToSortWhatIsNoList() {
    node.refuses(
        config("{\"a\": 1}", key("a", "TEXT", "ASCENDING", "LAST")),
        "[]",
        ErrorCodes.INPUT_INVALID,
        "must be a list");
  }

  /// The same as a plain sort by exact numbers, whatever the digits look like.
  @Test
  void agreesWithAPlainSortOfNumbers() {
    long seed = 20260114;
    var random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      ArrayNode items = Json.NODES.arrayNode();
      for (int i = random.nextInt(30); i > 0; i--) {
        items.add(
            Json.parse(
                random.nextBoolean()
                    ? String.valueOf(random.nextInt(5))
                    : random.nextInt(5) + ".50e" + random.nextInt(-3, 4)));
      }
      var expected = new ArrayList<JsonNode>();
      items.forEach(expected::add);
      expected.sort(Comparator.comparing(JsonNode::decimalValue));

      JsonNode sorted =
          node.output(config(Json.write(items), key("$", "NUMBER", "ASCENDING", "LAST")), "[]");

      assertThat(Json.write(sorted)).as("seed " + seed).isEqualTo(Json.write(Items.list(expected)));
    }
  }

  private static String key(String by, String as, String direction, String empty) {
    return Json.write(
        Json.object().put("by", by).put("as", as).put("direction", direction).put("empty", empty));
  }

  private static String config(String items, String... keys) {
    return "{\"items\": %s, \"keys\": [%s]}".formatted(items, String.join(",", keys));
  }
}
