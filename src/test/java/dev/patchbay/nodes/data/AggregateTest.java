package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateTest {
  private static final String ITEMS =
      """
      [{"k": "a", "v": 0.10}, {"k": "b", "v": null}, {"k": "a", "v": 9007199254740993}, {"k": "c"}]
      """;

  private final NodeFixture node = new NodeFixture(Aggregate.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"kind": "list", "of": "v"}                                          | [0.10,null,9007199254740993]
          {"kind": "list", "of": "$uppercase(k)"}                              | ["A","B","A","C"]
          {"kind": "text", "of": "v", "separator": " · "}                      | "0.10 · 9007199254740993"
          {"kind": "object", "name": "k", "value": "v", "again": "FIRST"}      | {"a":0.10,"b":null,"c":null}
          {"kind": "object", "name": "k", "value": "v", "again": "LAST"}       | {"a":9007199254740993,"b":null,"c":null}
          {"kind": "object", "name": "k", "value": "v", "again": "ALL"}        | {"a":[0.10,9007199254740993],"b":[null],"c":[null]}
          {"kind": "object", "name": "'/' & k", "value": "1", "again": "ALL"}  | {"/a":[1,1],"/b":[1],"/c":[1]}
          """)
  void gathersInOrder(String into, String result) {
    assertThat(Json.write(node.output(config(ITEMS, into), "[]"))).isEqualTo(result);
  }

  @Test
  void nothingGathersToNothing() {
    assertThat(node.output(config("[]", "{\"kind\": \"list\", \"of\": \"v\"}"), "[]"))
        .isEqualTo(Json.parse("[]"));
    assertThat(
            node.output(
                config("[]", "{\"kind\": \"text\", \"of\": \"v\", \"separator\": \",\"}"), "[]"))
        .isEqualTo(Json.parse("\"\""));
  }

  @Test
  void aNameThatOccursAgainMayBeAnError() {
    node.refuses(
        config(
            ITEMS,
            "{\"kind\": \"object\", \"name\": \"k\", \"value\": \"v\", \"again\": \"FAIL\"}"),
        "[]",
        ErrorCodes.DUPLICATE_KEY,
        "Item 2",
        "“a”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          [{"k": null}]   | object | Item 0 is null, which names no field
          [{}]            | object | names no field
          [{"k": [1]}]    | object | list of number
          [{"k": {}}]     | text   | object, not a text
          {"k": 1}        | text   | must be a list
          """)
  void saysWhichItemCannotBeGathered(String items, String kind, String words) {
    String into =
        kind.equals("object")
            ? "{\"kind\": \"object\", \"name\": \"k\", \"value\": \"k\", \"again\": \"FIRST\"}"
            : "{\"kind\": \"text\", \"of\": \"k\", \"separator\": \",\"}";

    node.refuses(config(items, into), "[]", ErrorCodes.INPUT_INVALID, words);
  }

  @Test
  void refusesATextTooLongForOneField() {
    String items = "[" + "0,".repeat(99) + "0]";
    String long20k = "$pad('', 20000, 'x')";

    node.refuses(
        config(
            items, "{\"kind\": \"text\", \"of\": \"%s\", \"separator\": \"\"}".formatted(long20k)),
        "[]",
        ErrorCodes.INPUT_INVALID,
        "a million characters");
  }

  private static String config(String items, String into) {
    return "{\"items\": %s, \"into\": %s}".formatted(items, into);
  }
}
