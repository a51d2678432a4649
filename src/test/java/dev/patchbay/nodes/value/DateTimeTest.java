package dev.patchbay.nodes.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DateTimeTest {
  private static final String BERLIN = "\"zone\": \"Europe/Berlin\"";

  private final NodeFixture node = new NodeFixture(DateTime.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-31                          | 2026-01-31T00:00:00+01:00
          2026-01-31T08:00                    | 2026-01-31T08:00:00+01:00
          2026-01-31 08:00:30                 | 2026-01-31T08:00:30+01:00
          2026-01-31T08:00:00Z                | 2026-01-31T09:00:00+01:00
          2026-01-31 08:00:00 +0300           | fails
          2026-01-31 08:00:00 +03:00          | 2026-01-31T06:00:00+01:00
          2026-01-31T08:00:00.123456789-05:00 | 2026-01-31T14:00:00.123456789+01:00
          2026-01-31T08:00:00[Asia/Tokyo]     | fails
          2026-01-31T08:00:00+09:00[Asia/Tokyo] | 2026-01-31T00:00:00+01:00
          2026-02-29                          | fails
          2024-02-29                          | 2024-02-29T00:00:00+01:00
          31.01.2026                          | fails
          20260131                            | fails
          ''                                  | fails
          """)
  void isoTextsAreReadInTheZone(String text, String result) {
    if (result.equals("fails")) {
      node.refuses(config(text, BERLIN), "{}", ErrorCodes.DATE_UNREADABLE);
    } else {
      assertThat(out(text, BERLIN)).isEqualTo(result);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30.01.2026 18:05   | dd.MM.yyyy HH:mm      | de | 2026-01-30T18:05:00+01:00
          30.01.2026         | dd.MM.yyyy            | de | 2026-01-30T00:00:00+01:00
          3/1/26             | d/M/yy                | en | 2026-01-03T00:00:00+01:00
          30. JANUAR 2026    | d. MMMM uuuu          | de | 2026-01-30T00:00:00+01:00
          30.02.2026         | dd.MM.yyyy            | de | fails
          30.1.2026          | dd.MM.yyyy            | de | fails
          2026-01-30T18:05-0500 | yyyy-MM-dd'T'HH:mmxx | en | 2026-01-31T00:05:00+01:00
          """)
  void ownPatternsAreReadStrictly(String text, String pattern, String language, String result) {
    String how =
        "%s, \"from\": {\"kind\": \"patterns\", \"patterns\": [\"%s\"], \"language\": \"%s\"}"
            .formatted(BERLIN, pattern, language);
    if (result.equals("fails")) {
      node.refuses(config(text, how), "{}", ErrorCodes.DATE_UNREADABLE, "no pattern fits");
    } else {
      assertThat(out(text, how)).isEqualTo(result);
    }
  }

  @Test
  void theFirstPatternThatFitsCounts() {
    String how =
        "\"from\": {\"kind\": \"patterns\", \"patterns\": [\"dd.MM.yyyy HH:mm\", \"dd.MM.yyyy\"]},"
            + " \"to\": {\"kind\": \"local\"}";
    assertThat(out("30.01.2026", how)).isEqualTo("2026-01-30T00:00:00");
    assertThat(out("30.01.2026 18:05", how)).isEqualTo("2026-01-30T18:05:00");
  }

  @Test
  void aTimeThatTheClockSkipsMovesOnByTheGapAndOneThatItRepeatsIsTheFirst() {
    assertThat(out("2026-03-29T02:30", BERLIN)).isEqualTo("2026-03-29T03:30:00+02:00");
    assertThat(out("2026-10-25T02:30", BERLIN)).isEqualTo("2026-10-25T02:30:00+02:00");
    assertThat(out("2018-11-04", "\"zone\": \"America/Sao_Paulo\""))
        .as("a day that begins with a gap begins when it ends")
        .isEqualTo("2018-11-04T01:00:00-02:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-31T08:00       | 1   | MONTHS   | 2026-02-28T08:00:00+01:00
          2024-02-29T08:00       | 1   | YEARS    | 2025-02-28T08:00:00+01:00
          2026-03-28T08:00       | 1   | DAYS     | 2026-03-29T08:00:00+02:00
          2026-03-28T08:00       | 24  | HOURS    | 2026-03-29T09:00:00+02:00
          2026-03-28T02:30       | 1   | DAYS     | 2026-03-29T03:30:00+02:00
          2026-01-01T00:00       | -1  | SECONDS  | 2025-12-31T23:59:59+01:00
          2026-01-31T00:00       | 1   | QUARTERS | 2026-04-30T00:00:00+02:00
          2026-01-31T00:00       | -2  | WEEKS    | 2026-01-17T00:00:00+01:00
          """)
  void daysFollowTheCalendarAndHoursTheTimeThatPasses(
      String text, int amount, String unit, String result) {
    String shift =
        "%s, \"change\": {\"kind\": \"shift\", \"amount\": %d, \"unit\": \"%s\"}"
            .formatted(BERLIN, amount, unit);
    assertThat(out(text, shift)).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-05-20T14:35:10.5 | START | HOURS    | 2026-05-20T14:00:00+02:00
          2026-05-20T14:35      | START | DAYS     | 2026-05-20T00:00:00+02:00
          2026-05-20T14:35      | START | WEEKS    | 2026-05-18T00:00:00+02:00
          2026-05-20T14:35      | START | MONTHS   | 2026-05-01T00:00:00+02:00
          2026-05-20T14:35      | START | QUARTERS | 2026-04-01T00:00:00+02:00
          2026-05-20T14:35      | START | YEARS    | 2026-01-01T00:00:00+01:00
          2026-02-20T14:35      | END   | MONTHS   | 2026-02-28T23:59:59.999+01:00
          2026-03-29T14:35      | END   | DAYS     | 2026-03-29T23:59:59.999+02:00
          2026-12-31T23:59      | END   | WEEKS    | 2027-01-03T23:59:59.999+01:00
          2026-08-31T14:35      | END   | QUARTERS | 2026-09-30T23:59:59.999+02:00
          """)
  void theStartAndEndOfAUnit(String text, String side, String unit, String result) {
    assertThat(
            out(
                text,
                "%s, \"change\": {\"kind\": \"edge\", \"side\": \"%s\", \"unit\": \"%s\"}"
                    .formatted(BERLIN, side, unit)))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-28T12:00 | 2026-03-29T12:00 | DAYS   | 1
          2026-03-28T12:00 | 2026-03-29T12:00 | HOURS  | 23
          2026-01-31T00:00 | 2026-02-28T00:00 | MONTHS | 0
          2026-01-31T00:00 | 2025-12-30T00:00 | MONTHS | -1
          2026-01-31T00:00 | 2026-01-31T23:59 | DAYS   | 0
          2026-01-31T00:00 | 2026-01-31T01:00:00Z | MINUTES | 120
          """)
  void theDifferenceCountsWholeUnits(String from, String to, String unit, long result) {
    String difference =
        "%s, \"change\": {\"kind\": \"difference\", \"other\": \"%s\", \"unit\": \"%s\"}"
            .formatted(BERLIN, to, unit);
    assertThat(node.output(config(from, difference), "{}").asLong()).isEqualTo(result);
  }

  @Test
  void theDifferenceOfTwoFieldsIsPutIntoAThird() {
    assertThat(
            items(
                "[{\"a\": \"01.02.2026\", \"b\": \"03.02.2026\"}, {\"a\": \"01.02.2026\"}]",
                """
                "field": "a", "into": "days",
                "from": {"kind": "patterns", "patterns": ["dd.MM.yyyy"]},
                "change": {"kind": "difference", "otherField": "b", "unit": "DAYS"}
                """))
        .isEqualTo(
            Json.parse(
                "[{\"a\": \"01.02.2026\", \"b\": \"03.02.2026\", \"days\": 2}, {\"a\":"
                    + " \"01.02.2026\", \"days\": null}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1769842800        | SECONDS      | 2026-01-31T08:00:00+01:00
          1769842800.25     | SECONDS      | 2026-01-31T08:00:00.25+01:00
          1769842800123     | MILLISECONDS | 2026-01-31T08:00:00.123+01:00
          "1769842800"      | SECONDS      | 2026-01-31T08:00:00+01:00
          -1                | SECONDS      | 1970-01-01T00:59:59+01:00
          1e30              | SECONDS      | fails
          "soon"            | SECONDS      | fails
          true              | SECONDS      | fails
          """)
  void unixTimesAreRead(String value, String count, String result) {
    String config =
        "{\"items\": %s, %s, \"from\": {\"kind\": \"epoch\", \"count\": \"%s\"}}"
            .formatted(value, BERLIN, count);
    if (result.equals("fails")) {
      node.refuses(config, "{}", ErrorCodes.DATE_UNREADABLE);
    } else {
      assertThat(node.output(config, "{}").stringValue()).isEqualTo(result);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "kind": "iso"                                                    | "2026-01-31T16:00:00+09:00"
          "kind": "date"                                                   | "2026-01-31"
          "kind": "local"                                                  | "2026-01-31T16:00:00"
          "kind": "pattern", "pattern": "EEEE, d. MMMM", "language": "de"  | "Samstag, 31. Januar"
          "kind": "epoch", "count": "SECONDS"                              | 1769842800
          "kind": "epoch", "count": "MILLISECONDS"                         | 1769842800000
          """)
  void theResultIsWrittenInAnyFormAndZone(String to, String result) {
    assertThat(
            node.output(
                config(
                    "2026-01-31T08:00",
                    BERLIN + ", \"toZone\": \"Asia/Tokyo\", \"to\": {" + to + "}"),
                "{}"))
        .isEqualTo(Json.parse(result));
  }

  @Test
  void whatDoesNotFitGoesAsIsWanted() {
    String list = "[\"2026-01-31\", \"soon\", null, 7]";
    String day = "\"to\": {\"kind\": \"date\"}";

    node.refuses("{\"items\": " + list + "}", "{}", ErrorCodes.DATE_UNREADABLE, "Item 1", "“soon”");
    assertThat(items(list, day + ", \"ifBad\": \"NULL\""))
        .isEqualTo(Json.parse("[\"2026-01-31\", null, null, null]"));

    var emissions =
        node.emissions("{\"items\": " + list + ", " + day + ", \"ifBad\": \"ASIDE\"}", "{}");
    assertThat(emissions.getFirst().data()).isEqualTo(Json.parse("[\"2026-01-31\", null]"));
    assertThat(emissions.getLast().handle()).isEqualTo("bad");
    assertThat(emissions.getLast().data().get(0).path("item").asString()).isEqualTo("soon");
    assertThat(emissions.getLast().data().get(0).path("index").asInt()).isEqualTo(1);
    assertThat(emissions.getLast().data().get(0).path("error").path("code").asString())
        .isEqualTo("date.unreadable");
  }

  @Test
  void aFieldInsideIsChangedWhereItIs() {
    String input = "{\"order\": {\"at\": \"2026-01-31\", \"id\": 7}}";
    JsonNode given = Json.parse(input);
    var config = Json.object().put("field", "order.at");
    config.set("items", given);
    config.set("to", Json.object().put("kind", "epoch").put("count", "SECONDS"));

    assertThat(node.output(Json.write(config), "{}"))
        .isEqualTo(Json.parse("{\"order\": {\"at\": 1769817600, \"id\": 7}}"));
    assertThat(given).as("the input is left alone").isEqualTo(Json.parse(input));
  }

  @Test
  void anItemThatIsNoObjectHasNoField() {
    node.refuses(
        "{\"items\": [{\"at\": \"2026-01-31\"}, 7], \"field\": \"at\"}",
        "{}",
        ErrorCodes.INPUT_INVALID,
        "Item 1",
        "“at”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"zone\": \"Mars/Olympus\"}",
        "{\"toZone\": \"CEST\"}",
        "{\"from\": {\"kind\": \"patterns\", \"patterns\": [\"QQQQQQQ\"]}}",
        "{\"from\": {\"kind\": \"patterns\", \"patterns\": []}}",
        "{\"from\": {\"kind\": \"patterns\", \"patterns\": [\"yyyy\"], \"language\": \"no such"
            + " tongue\"}}",
        "{\"to\": {\"kind\": \"pattern\", \"pattern\": \"{}{}\"}}"
      })
  void settingsThatNobodyCanReadAreProblems(String config) {
    assertThat(node.problems(config)).hasSize(1);
  }

  private String out(String text, String how) {
    return node.output(config(text, how), "{}").stringValue();
  }

  private JsonNode items(String items, String how) {
    return node.output("{\"items\": " + items + ", " + how + "}", "{}");
  }

  private static String config(String text, String how) {
    ObjectNode config = (ObjectNode) Json.parse("{" + how + "}");
    return Json.write(config.put("items", text));
  }
}
