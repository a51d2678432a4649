package dev.patchbay.nodes.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CsvTextTest {
  private final NodeFixture node = new NodeFixture(CsvText.TYPE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,city\nZoë,\"Bern, CH\"\nAnn,Rome\n",
        "name;city\r\nZoë;Bern, CH\r\nAnn;Rome\r\n",
        "name\tcity\nZoë\tBern, CH\nAnn\tRome",
        "name|city\nZoë|Bern, CH\nAnn|Rome",
        "\uFEFFname;city\nZoë;Bern, CH\nAnn;Rome",
        "sep=;\nname;city\nZoë;Bern, CH\nAnn;Rome",
        "name;city\n\n\nZoë;Bern, CH\n\nAnn;Rome\n\n",
        "'name';'city'\n'Zoë';'Bern, CH'\n'Ann';'Rome'",
        "\"name\" ; \"city\"\n\"Zoë\";\"Bern, CH\"\nAnn;\"Rome\"",
        "name,city\rZoë,\"Bern, CH\"\rAnn,Rome\r"
      })
  void theDialectIsFoundOut(String text) {
    assertThat(rows(text, "{}"))
        .isEqualTo(
            Json.parse(
                "[{\"name\": \"Zoë\", \"city\": \"Bern, CH\"}, {\"name\": \"Ann\", \"city\":"
                    + " \"Rome\"}]"));
  }

  /// Empty lines and a text over two lines count, as in an editor.
  @Test
  void rowsCarryTheLineWhereTheyBeginWhenAskedTo() {
    assertThat(rows("name,note\n\nZoë,\"two\nlines\"\nAnn,x\n", "{\"lineField\": \"line\"}"))
        .isEqualTo(
            Json.parse(
                "[{\"name\": \"Zoë\", \"note\": \"two\\nlines\", \"line\": 3},"
                    + " {\"name\": \"Ann\", \"note\": \"x\", \"line\": 5}]"));
    assertThat(rows("sep=;\na;b\n1;2\n", "{\"lineField\": \"n\"}").get(0).path("n").intValue())
        .isEqualTo(3);
  }

  @Test
  void aColumnIsNeverReplacedByTheLineNumber() {
    assertThat(read("line,name\n7,Ann\n", "{\"lineField\": \"line\"}"))
        .isInstanceOfSatisfying(
            ActionResult.FatalError.class,
            failed -> {
              assertThat(failed.error().code()).isEqualTo(ErrorCodes.CSV_COLUMNS.code());
              assertThat(failed.error().message()).contains("“line”");
            });
  }

  @Test
  void decimalCommasDoNotHideTheSemicolon() {
    assertThat(rows("sku;price;tax\nA;1,50;0,30\nB;2,75;0,55\nC;3,00;0,60", "{}").get(0))
        .isEqualTo(Json.parse("{\"sku\": \"A\", \"price\": \"1,50\", \"tax\": \"0,30\"}"));
  }

  @Test
  void theReportSaysWhatWasFound() {
    JsonNode report =
        emission(read("\uFEFFsku;price\nA;1\nB\n", "{\"columns\": [\"sku\", \"name\"]}"), "report");

    assertThat(report)
        .isEqualTo(
            Json.parse(
                """
                {"rows": 1, "ragged": 1, "delimiter": ";", "quote": "\\"", "byteOrderMark": true,
                 "header": true, "columns": ["sku", "price"], "missing": ["name"],
                 "unexpected": ["price"]}
                """));
  }

  @Test
  void raggedRowsLeaveWithTheirLineNumbers() {
    String text = "a,b\n1,2\n3\n\n\"4\n4\",5,6\n7,8\n";

    ActionResult result = read(text, "{}");

    assertThat(emission(result, "out"))
        .isEqualTo(Json.parse("[{\"a\": \"1\", \"b\": \"2\"}, {\"a\": \"7\", \"b\": \"8\"}]"));
    assertThat(emission(result, "ragged"))
        .isEqualTo(
            Json.parse(
                """
                [{"line": 3, "problem": "Line 3 has 1 field instead of 2.", "cells": ["3"]},
                 {"line": 5, "problem": "Line 5 has 3 fields instead of 2.",
                  "cells": ["4\\n4", "5", "6"]}]
                """));
  }

  @Test
  void theLineOfARaggedRowCountsExcelsOwnLine() {
    assertThat(emission(read("sep=,\na,b\n1\n", "{}"), "ragged").get(0).path("line").asInt())
        .isEqualTo(3);
  }

  @Test
  void aRaggedRowFailsTheNodeIfThatIsWanted() {
    NodeFixture.failed(
        read("a,b\n1,2\n3\n", "{\"ragged\": \"FAIL\"}"),
        ErrorCodes.CSV_RAGGED,
        "Line 3",
        "1 field");
    assertThat(handles("{\"task\": {\"kind\": \"parse\", \"ragged\": \"FAIL\"}}"))
        .containsExactly("out", "report");
    assertThat(handles("{}")).containsExactly("out", "ragged", "report");
  }

  @Test
  void aHeaderThatDriftsFailsTheNodeIfThatIsWanted() {
    NodeFixture.failed(
        read(
            "sku,e-mail\nA,z@example.org\n",
            "{\"columns\": [\"sku\", \"email\"], \"drift\": \"FAIL\"}"),
        ErrorCodes.CSV_COLUMNS,
        "“email” is missing",
        "Did you mean “e-mail”?",
        "“e-mail” was not expected");
    NodeFixture.failed(
        read("", "{\"columns\": [\"sku\"], \"drift\": \"FAIL\"}"), ErrorCodes.CSV_COLUMNS, "“sku”");
  }

  @Test
  void theOrderOfColumnsIsNoDrift() {
    assertThat(
            emission(
                read("b,a\n1,2\n", "{\"columns\": [\"a\", \"b\"], \"drift\": \"FAIL\"}"), "out"))
        .isEqualTo(Json.parse("[{\"b\": \"1\", \"a\": \"2\"}]"));
  }

  @Test
  void withoutAHeaderColumnsHaveTheExpectedNamesOrNumbers() {
    assertThat(rows("1,2\n3,4\n", "{}"))
        .isEqualTo(
            Json.parse(
                "[{\"column1\": \"1\", \"column2\": \"2\"}, {\"column1\": \"3\", \"column2\":"
                    + " \"4\"}]"));
    assertThat(rows("x,y\n", "{\"header\": \"NONE\", \"columns\": [\"a\", \"b\"]}"))
        .isEqualTo(Json.parse("[{\"a\": \"x\", \"b\": \"y\"}]"));
  }

  @Test
  void namesOfColumnsAreFilledInAndMadeDistinct() {
    assertThat(rows("a,,a\n1,2,3\n", "{\"header\": \"FIRST_ROW\"}"))
        .isEqualTo(Json.parse("[{\"a\": \"1\", \"column2\": \"2\", \"a_2\": \"3\"}]"));
  }

  @Test
  void everyCharacterOfAFieldIsKeptUnlessToldOtherwise() {
    assertThat(rows("a,b\n x ,\n", "{\"delimiter\": \"COMMA\", \"header\": \"FIRST_ROW\"}"))
        .isEqualTo(Json.parse("[{\"a\": \" x \", \"b\": \"\"}]"));
    assertThat(
            rows(
                "a,b\n x ,\n",
                "{\"header\": \"FIRST_ROW\", \"trim\": true, \"emptyIsNull\": true}"))
        .isEqualTo(Json.parse("[{\"a\": \"x\", \"b\": null}]"));
    assertThat(rows("a,b\n007,9007199254740993\n", "{}"))
        .isEqualTo(Json.parse("[{\"a\": \"007\", \"b\": \"9007199254740993\"}]"));
  }

  @Test
  void quotesCanBeOrdinaryCharacters() {
    assertThat(rows("a\tb\n5\" pipe\t\"x\n", "{\"quote\": \"NONE\"}"))
        .isEqualTo(Json.parse("[{\"a\": \"5\\\" pipe\", \"b\": \"\\\"x\"}]"));
  }

  @Test
  void aQuoteThatIsNeverClosedIsAnErrorWithItsLine() {
    NodeFixture.failed(read("a,b\n1,\"2\n3,4\n", "{}"), ErrorCodes.CSV_UNREADABLE, "line 2");
  }

  @Test
  void nothingIsNoRows() {
    for (String text : List.of("", "\n\n", "\uFEFF")) {
      ActionResult result = read(text, "{}");
      assertThat(emission(result, "out")).isEqualTo(Json.parse("[]"));
      assertThat(emission(result, "report").path("rows").asInt()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "[]", "{\"a\": 1}"})
  void onlyTextIsParsedAndOnlyListsOfObjectsAreWritten(String value) {
    node.refuses("{\"value\": " + value + "}", "{}", ErrorCodes.INPUT_INVALID, "Only text");
    node.refuses(
        "{\"value\": %s, \"task\": {\"kind\": \"format\", \"delimiter\": \"COMMA\"}}"
            .formatted(value.equals("[]") ? "[1]" : value),
        "{}",
        ErrorCodes.INPUT_INVALID);
  }

  @Test
  void rowsAreWrittenWithTheFieldsOfAllOfThem() {
    assertThat(
            written(
                "[{\"a\": 1.50, \"b\": \"x;y\"}, {\"a\": null, \"c\": {\"d\": [true]}}, {\"b\":"
                    + " \"\\\"q\\\"\\n\"}]",
                "{\"delimiter\": \"SEMICOLON\"}"))
        .isEqualTo("a;b;c\r\n1.50;\"x;y\";\r\n;;\"{\"\"d\"\":[true]}\"\r\n;\"\"\"q\"\"\n\";\r\n");
    assertThat(
            written(
                "[{\"a\": 1, \"b\": 2}]",
                "{\"delimiter\": \"DETECT\", \"columns\": [\"b\"], \"bare\": true, \"quoteAll\":"
                    + " true, \"byteOrderMark\": true}"))
        .isEqualTo("\uFEFF\"2\"\r\n");
    assertThat(written("[]", "{\"delimiter\": \"COMMA\"}")).isEmpty();
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    var random = new Random(7);
    List<String> cells =
        List.of("", " ", "a", ";", "\"", "x\ny", "\r\n", "'", "é😀", "1,5", "#", "\t");
    for (int i = 0; i < 300; i++) {
      ArrayNode rows = Json.NODES.arrayNode();
      int columns = random.nextInt(1, 4);
      for (int row = random.nextInt(1, 5); row > 0; row--) {
        ObjectNode object = rows.addObject();
        for (int column = 0; column < columns; column++) {
          object.put(
              "c" + column, cells.get(random.nextInt(cells.size())) + (column == 0 ? "x" : ""));
        }
      }
      String text = written(Json.write(rows), "{\"delimiter\": \"SEMICOLON\"}");
      assertThat(
              rows(
                  text,
                  "{\"delimiter\": \"SEMICOLON\", \"quote\": \"DOUBLE\", \"header\":"
                      + " \"FIRST_ROW\"}"))
          .as("seed 7, round %d: %s", i, text)
          .isEqualTo(rows);
    }
  }

  private ActionResult read(String text, String how) {
    ObjectNode task = (ObjectNode) Json.parse(how);
    return node.run(
        Json.object().put("value", text).set("task", task.put("kind", "parse")), Json.object());
  }

  private JsonNode rows(String text, String how) {
    return emission(read(text, how), "out");
  }

  private String written(String rows, String how) {
    ObjectNode task = ((ObjectNode) Json.parse(how)).put("kind", "format");
    return node.output(
            Json.write(Json.object().set("value", Json.parse(rows)).set("task", task)), "{}")
        .stringValue();
  }

  private static JsonNode emission(ActionResult result, String handle) {
    assertThat(result).isInstanceOf(ActionResult.Success.class);
    return ((ActionResult.Success) result)
        .emissions().stream()
            .filter(emission -> emission.handle().equals(handle))
            .map(Emission::data)
            .findFirst()
            .orElseThrow();
  }

  private static List<String> handles(String config) {
    return CsvText.TYPE.handles(Json.parse(config)).outputs().stream().map(Handle::id).toList();
  }
}
