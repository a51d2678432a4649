package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitOutTest {
  private static final String ALONE = "{\"kind\": \"alone\"}";
  private static final String ALL = "{\"kind\": \"all\"}";
  private static final String CHOSEN =
      "{\"kind\": \"chosen\", \"fields\": {\"order\": \"id\", \"city\": \"to.city\"}}";
  private static final String ORDERS =
      """
      [{"id": 1, "to": {"city": "Bern"}, "lines": [{"sku": "a", "n": 0.10}, {"sku": "b"}]},
       {"id": 2, "lines": []}, {"id": 3}, {"id": 4, "lines": null}]
      """;

  private final NodeFixture node = new NodeFixture(SplitOut.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          alone  |      | [{"sku":"a","n":0.10},{"sku":"b"}]
          alone  | line | [{"line":{"sku":"a","n":0.10}},{"line":{"sku":"b"}}]
          chosen |      | [{"order":1,"city":"Bern","sku":"a","n":0.10},{"order":1,"city":"Bern","sku":"b"}]
          chosen | line | [{"order":1,"city":"Bern","line":{"sku":"a","n":0.10}},{"order":1,"city":"Bern","line":{"sku":"b"}}]
          all    |      | [{"id":1,"to":{"city":"Bern"},"sku":"a","n":0.10},{"id":1,"to":{"city":"Bern"},"sku":"b"}]
          """)
  void everyElementBecomesAnItem(String with, String into, String result) {
    assertThat(Json.write(node.output(config(ORDERS, "lines", with(with), into), "[]")))
        .isEqualTo(result);
  }

  @Test
  void anItemWithoutElementsMayComeOutOnceOrFail() {
    assertThat(Json.write(node.output(config(ORDERS, "lines", ALL, "line", "NULL"), "[]").get(3)))
        .isEqualTo("{\"id\":3,\"line\":null}");
    node.refuses(
        config(ORDERS, "lines", ALL, "", "FAIL"), "[]", ErrorCodes.INPUT_INVALID, "Item 1");
  }

  @Test
  void elementsThatAreNoObjectsGoIntoAFieldNamedAsTheList() {
    assertThat(node.output(config("{\"id\": 1, \"tags\": [\"a\", null]}", "tags", ALL, ""), "[]"))
        .isEqualTo(Json.parse("[{\"id\": 1, \"tags\": \"a\"}, {\"id\": 1, \"tags\": null}]"));
  }

  @Test
  void theListMayLieDeepOrBeWorkedOut() {
    assertThat(node.output(config("{\"a\": {\"b\": [1, 2]}, \"c\": 3}", "a.b", ALL, "x"), "[]"))
        .isEqualTo(
            Json.parse("[{\"a\": {}, \"c\": 3, \"x\": 1}, {\"a\": {}, \"c\": 3, \"x\": 2}]"));
    assertThat(
            node.output(config("[{\"l\": [{\"n\": 1}, {\"n\": 5}]}]", "l[n > 3]", ALONE, ""), "[]"))
        .isEqualTo(Json.parse("[{\"n\": 5}]"));
  }

  @Test
  void aListOfListsIsFlattened() {
    assertThat(node.output(config("[[1, 2], [], [[3]]]", "$", ALONE, ""), "[]"))
        .isEqualTo(Json.parse("[1, 2, [3]]"));
  }

  @Test
  void refusesFieldsThatWouldOverwriteEachOther() {
    String items = "[{\"id\": 1, \"lines\": [{\"id\": 9}]}]";

    node.refuses(config(items, "lines", ALL, ""), "[]", ErrorCodes.INPUT_INVALID, "“id”");
    node.refuses(config(items, "lines", ALL, "id"), "[]", ErrorCodes.INPUT_INVALID, "“id”");
  }

  @Test
  void asksForAFieldWhereAnElementHasNone() {
    node.refuses(
        config("[{\"l\": [1]}]", "$append(l, 2)", ALL, ""),
        "[]",
        ErrorCodes.INPUT_INVALID,
        "in which field");
    node.refuses(config("[[1]]", "$", ALL, "x"), "[]", ErrorCodes.INPUT_INVALID, "only an object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"text\"", "7"})
  void refusesToSplitWhatIsNoListAndNoObject(String items) {
    node.refuses(config(items, "a", ALONE, ""), "[]", ErrorCodes.INPUT_INVALID, "must be a list");
  }

  @Test
  void stopsBeforeTheMemoryIsFull() {
    String items = "[" + "0,".repeat(1_999) + "0]";

    node.refuses(config(items, "[1..1000]", ALONE, ""), "[]", ErrorCodes.INPUT_INVALID, "million");
  }

  private static String with(String kind) {
    return switch (kind) {
      case "alone" -> ALONE;
      case "all" -> ALL;
      default -> CHOSEN;
    };
  }

  private static String config(String items, String list, String with, String into) {
    return config(items, list, with, into == null ? "" : into, "LEAVE_OUT");
  }

  private static String config(
      String items, String list, String with, String into, String missing) {
    return "{\"items\": %s, \"list\": \"%s\", \"with\": %s, \"into\": \"%s\", \"missing\": \"%s\"}"
        .formatted(items, list, with, into, missing);
  }
}
