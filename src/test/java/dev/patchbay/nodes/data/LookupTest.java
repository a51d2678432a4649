package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
  private static final String NULLS = "{\"kind\": \"null\"}";
  private static final String FAIL = "{\"kind\": \"fail\"}";
  private static final String TYPED =
      """
      {"kind": "typed", "rows": [
        {"code": "CH", "name": "Schweiz", "vat": "8.10"}, {"code": "DE", "name": "Größe 😀"},
        {"code": "", "name": ""}, {"code": "7", "name": "seven"}]}
      """;

  private final NodeFixture node = new NodeFixture(Lookup.TYPE);

  @Test
  void takesAllOtherColumnsUnlessToldWhich() {
    assertThat(
            Json.write(node.output(config("{\"c\": \"CH\", \"n\": 0.10}", TYPED, "", NULLS), "{}")))
        .isEqualTo("{\"c\":\"CH\",\"n\":0.10,\"name\":\"Schweiz\",\"vat\":\"8.10\"}");
    assertThat(
            Json.write(
                node.output(
                    config(
                        "{\"c\": \"CH\"}",
                        TYPED,
                        "{\"column\": \"name\", \"field\": \"c\"}, {\"column\": \"code\"}",
                        NULLS),
                    "{}")))
        .isEqualTo("{\"c\":\"Schweiz\",\"code\":\"CH\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "DE"    | "Größe 😀"
          " DE "  | "Größe 😀"
          7       | "seven"
          7.00    | "seven"
          0.7e1   | "seven"
          "de"    | null
          "07"    | null
          ""      | null
          null    | null
          true    | null
          """)
  void findsARowByTheTextOfTheValue(String value, String name) {
    assertThat(node.output(config("{\"c\": " + value + "}", TYPED, "", NULLS), "{}").path("name"))
        .isEqualTo(Json.parse(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k,v\na,1\nb,2\n",
        "\uFEFFk;v;\r\na;1;\r\n\r\nb;2\r\n",
        "k\tv\na\t1\nb\t2",
        "\"k\"|\"v\"\n\"a\"|\"1\"\n b | 2 ",
      })
  void readsPastedTablesOfAnyDialect(String csv) {
    String table = Json.write(Json.object().put("kind", "pasted").put("csv", csv));

    assertThat(node.output(config("[{\"c\": \"b\"}, {\"c\": \"a\"}]", table, "", FAIL), "{}"))
        .isEqualTo(Json.parse("[{\"c\": \"b\", \"v\": \"2\"}, {\"c\": \"a\", \"v\": \"1\"}]"));
  }

  @Test
  void searchesInAnyColumnAndWithoutRegardToCapitals() {
    String config =
        """
        {"items": {"c": "GRÖSSE"}, "value": "c", "column": "name", "ignoreCase": true,
         "table": {"kind": "typed", "rows": [{"code": "1", "name": "Größe"}]},
         "take": [], "notFound": {"kind": "fail"}}
        """;

    assertThat(node.output(config, "{}").path("code").asString()).isEqualTo("1");
  }

  @Test
  void whatIsNotFoundIsFilledOrFailsAsTold() {
    String fixed = "{\"kind\": \"default\", \"values\": {\"name\": \"unknown\"}}";

    assertThat(node.output(config("{\"c\": \"??\"}", TYPED, "", fixed), "{}"))
        .isEqualTo(Json.parse("{\"c\": \"??\", \"name\": \"unknown\", \"vat\": null}"));
    node.refuses(
        config("[{\"c\": \"CH\"}, {\"c\": \"??\"}]", TYPED, "", FAIL),
        "{}",
        ErrorCodes.LOOKUP_MISSING,
        "Item 1",
        "“??”");
    node.refuses(config("{}", TYPED, "", FAIL), "{}", ErrorCodes.LOOKUP_MISSING, "nothing at c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"kind": "typed", "rows": []}                                         | The table is empty
          {"kind": "typed", "rows": [{"code": "a"}, {"code": " a"}]}            | “a” stands in two rows
          {"kind": "typed", "rows": [{"cod": "a"}]}                             | no column “code”. Did you mean “cod”?
          {"kind": "pasted", "csv": "code,x\\n\\"open"}                         | The CSV cannot be read
          """)
  void saysWhatIsWrongWithTheTable(String table, String words) {
    node.refuses(
        config("{\"c\": \"a\"}", table, "{\"column\": \"code\", \"field\": \"x\"}", NULLS),
        "{}",
        ErrorCodes.CONFIG_INVALID,
        words);
  }

  @Test
  void refusesToLookUpAListOrWhatHasNoFields() {
    node.refuses(
        config("{\"c\": [1]}", TYPED, "", NULLS), "{}", ErrorCodes.INPUT_INVALID, "list of number");
    node.refuses(config("[7]", TYPED, "", NULLS), "{}", ErrorCodes.INPUT_INVALID, "Item 0");
  }

  private static String config(String items, String table, String take, String notFound) {
    return """
    {"items": %s, "value": "c", "table": %s, "column": "", "ignoreCase": false,
     "take": [%s], "notFound": %s}
    """
        .formatted(items, table, take, notFound);
  }
}
