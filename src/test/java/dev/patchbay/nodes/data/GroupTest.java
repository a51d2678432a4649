package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class GroupTest {
  private final NodeFixture node = new NodeFixture(Group.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SUM            | [0.1, 0.2]                        | 0.3
          SUM            | [0.10, 0.20]                      | 0.30
          SUM            | [9007199254740993, 1]             | 9007199254740994
          SUM            | [9223372036854775807, 1]          | 9223372036854775808
          SUM            | [1e20, 0.01]                      | 100000000000000000000.01
          SUM            | [1e400, 1e400]                    | 2E+400
          SUM            | [null, 5]                         | 5
          SUM            | [null]                            | 0
          AVERAGE        | [1, 2]                            | 1.5
          AVERAGE        | [2, 4]                            | 3
          AVERAGE        | [1.00, 2.00]                      | 1.50
          AVERAGE        | [1, 0, 0]                         | 0.3333333333333333333333333333333333
          AVERAGE        | [9007199254740993, 9007199254740995] | 9007199254740994
          AVERAGE        | [null]                            | null
          MINIMUM        | [3, 1.0, 2]                       | 1.0
          MAXIMUM        | [9007199254740992, 9007199254740993] | 9007199254740993
          MAXIMUM        | ["2026-01-14", "2025-12-31"]      | "2026-01-14"
          MINIMUM        | [1e400, -1e400]                   | -1e400
          MINIMUM        | [null]                            | null
          COUNT          | [null, 0, "", false]              | 3
          COUNT_DISTINCT | [1, 1.0, "1", null]               | 2
          LIST           | [3, null, {"a": 1}]               | [3, {"a": 1}]
          """)
  void figuresAreExact(String function, String values, String figure) {
    ArrayNode items = Json.NODES.arrayNode();
    Json.parse(values).forEach(value -> items.addObject().set("v", value));

    JsonNode rows = output(Json.write(items), "", figure("f", function, "v"));

    assertThat(Json.write(rows)).isEqualTo("[{\"f\":" + Json.write(Json.parse(figure)) + "}]");
  }

  @Test
  void groupsComeInTheOrderInWhichTheyFirstOccur() {
    assertThat(
            output(
                "[{\"c\": \"b\", \"n\": 1}, {\"c\": \"a\", \"n\": 2}, {\"c\": \"b\", \"n\": 3}]",
                key("c", ""),
                figure("sum", "SUM", "n")))
        .isEqualTo(Json.parse("[{\"c\": \"b\", \"sum\": 4}, {\"c\": \"a\", \"sum\": 2}]"));
  }

  @Test
  void severalKeysGroupTogetherAndMayBeExpressionsWithAName() {
    assertThat(
            output(
                "[{\"a\": {\"c\": 1}, \"d\": \"2026-01-14\"}, {\"a\": {\"c\": 1.0}, \"d\":"
                    + " \"2026-01-31\"}, {\"a\": {\"c\": 1}, \"d\": \"2026-02-01\"}]",
                key("a.c", "") + "," + key("$substring(d, 0, 7)", "month"),
                figure("n", "COUNT", "$")))
        .isEqualTo(
            Json.parse(
                "[{\"c\": 1, \"month\": \"2026-01\", \"n\": 2}, {\"c\": 1, \"month\": \"2026-02\","
                    + " \"n\": 1}]"));
  }

  @Test
  void itemsWithoutTheKeyMakeAGroupOfTheirOwn() {
    assertThat(output("[{\"c\": null}, {}, {\"c\": 1}]", key("c", ""), figure("n", "COUNT", "$")))
        .isEqualTo(Json.parse("[{\"c\": null, \"n\": 2}, {\"c\": 1, \"n\": 1}]"));
  }

  @Test
  void withoutKeysEvenAnEmptyListHasFiguresAndWithKeysItHasNoGroups() {
    assertThat(output("[]", "", figure("n", "COUNT", "$"))).isEqualTo(Json.parse("[{\"n\": 0}]"));
    assertThat(output("[]", key("c", ""), figure("n", "COUNT", "$"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SUM     | [1, "12.50"]        | Item 1: v is text, not a number; convert it on purpose
          AVERAGE | [true]              | not a number
          SUM     | [1e400, 1]          | more than a hundred digits
          SUM     | [1e-900, 1]         | more than a hundred digits
          MINIMUM | [1, "a"]            | text, but others are number
          MAXIMUM | [{"a": 1}]          | has no order
          """)
  void namesTheItemThatCannotBeCounted(String function, String values, String words) {
    ArrayNode items = Json.NODES.arrayNode();
    Json.parse(values).forEach(value -> items.addObject().set("v", value));

    node.refuses(
        config(Json.write(items), "", figure("f", function, "v")),
        "[]",
        ErrorCodes.INPUT_INVALID,
        words);
  }

  @Test
  void refusesTwoFieldsOfOneNameAndAKeyWithoutAName() {
    node.refuses(
        config("[]", key("c", ""), figure("c", "COUNT", "$")),
        "[]",
        ErrorCodes.CONFIG_INVALID,
        "“c”");
    node.refuses(config("[]", key("a & b", ""), ""), "[]", ErrorCodes.CONFIG_INVALID, "a name");
  }

  @Test
  void groupSumsAddUpToTheWhole() {
    long seed = 7_2026;
    var random = new Random(seed);
    ArrayNode items = Json.NODES.arrayNode();
    BigDecimal total = BigDecimal.ZERO;
    for (int i = 0; i < 5_000; i++) {
      var amount = BigDecimal.valueOf(random.nextLong(-100_000_000, 100_000_000), 2);
      total = total.add(amount);
      items.addObject().put("k", random.nextInt(20)).put("v", amount);
    }

    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : output(Json.write(items), key("k", ""), figure("s", "SUM", "v"))) {
      sum = sum.add(row.path("s").decimalValue());
    }

    assertThat(sum).as("seed " + seed).isEqualByComparingTo(total);
  }

  private JsonNode output(String items, String keys, String figures) {
    return node.output(config(items, keys, figures), "[]");
  }

  private static String key(String by, String name) {
    return "{\"by\": \"%s\", \"name\": \"%s\"}".formatted(by, name);
  }

  private static String figure(String name, String function, String of) {
    return "{\"name\": \"%s\", \"function\": \"%s\", \"of\": \"%s\"}".formatted(name, function, of);
  }

  private static String config(String items, String keys, String figures) {
    return "{\"items\": %s, \"keys\": [%s], \"figures\": [%s]}".formatted(items, keys, figures);
  }
}
