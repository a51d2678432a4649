package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CompareTest {
  private final NodeFixture node = new NodeFixture(Compare.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"a": 1, "b": 2}        | {"b": 2.0, "a": 1}      | {"equal":true,"counts":{"added":0,"removed":0,"changed":0,"unchanged":2},"added":[],"removed":[],"changed":[]}
          {"a": 1}                | {"a": "1"}              | {"equal":false,"counts":{"added":0,"removed":0,"changed":1,"unchanged":0},"added":[],"removed":[],"changed":[{"path":"a","before":1,"after":"1"}]}
          {"a": null}             | {}                      | {"equal":false,"counts":{"added":0,"removed":1,"changed":0,"unchanged":0},"added":[],"removed":[{"path":"a","before":null}],"changed":[]}
          {"l": [{"p": 1}, 2]}    | {"l": [{"p": 3}, 2, 4]} | {"equal":false,"counts":{"added":1,"removed":0,"changed":1,"unchanged":1},"added":[{"path":"l[2]","after":4}],"removed":[],"changed":[{"path":"l[0].p","before":1,"after":3}]}
          [1]                     | [2]                     | {"equal":false,"counts":{"added":0,"removed":0,"changed":1,"unchanged":0},"added":[],"removed":[],"changed":[{"path":"$[0]","before":1,"after":2}]}
          {"first name": {"a.b": 1}} | {"first name": {}}   | {"equal":false,"counts":{"added":0,"removed":1,"changed":0,"unchanged":0},"added":[],"removed":[{"path":"`first name`.`a.b`","before":1}],"changed":[]}
          9007199254740993        | 9007199254740992        | {"equal":false,"counts":{"added":0,"removed":0,"changed":1,"unchanged":0},"added":[],"removed":[],"changed":[{"path":"","before":9007199254740993,"after":9007199254740992}]}
          """)
  void namesEveryFieldThatDiffers(String before, String after, String found) {
    assertThat(Json.write(values(before, after, "[]"))).isEqualTo(found);
  }

  @Test
  void ignoredFieldsDoNotCountAlsoInsideLists() {
    JsonNode found =
        values(
            "{\"at\": 1, \"l\": [{\"at\": 1, \"v\": 1}], \"m\": {\"at\": 1}}",
            "{\"l\": [{\"at\": 2, \"v\": 1}], \"m\": {\"at\": 2}}",
            "[\"at\", \"l.at\"]");

    assertThat(found.path("changed").findValuesAsString("path")).containsExactly("m.at");
    assertThat(found.path("removed")).isEmpty();
  }

  @Test
  void anInputWhoseBranchWasSkippedHasNothing() {
    JsonNode found =
        node.output("{\"what\": {\"kind\": \"values\"}, \"ignored\": []}", "{\"after\": 5}");

    assertThat(found.path("added")).isEqualTo(Json.parse("[{\"path\": \"\", \"after\": 5}]"));
  }

  @Test
  void itemsOfListsArePairedWhereverTheyAre() {
    JsonNode found =
        lists(
            "[{\"id\": 1, \"v\": 1}, {\"id\": 2, \"v\": {\"x\": 1}}, {\"id\": 3}]",
            "[{\"id\": 4}, {\"id\": 2.0, \"v\": {\"x\": 2}, \"w\": 0}, {\"id\": 1, \"v\": 1.00}]",
            "[\"id\"]");

    assertThat(found.path("counts"))
        .isEqualTo(Json.parse("{\"added\": 1, \"removed\": 1, \"changed\": 1, \"unchanged\": 1}"));
    assertThat(found.path("added")).isEqualTo(Json.parse("[{\"id\": 4}]"));
    assertThat(found.path("removed")).isEqualTo(Json.parse("[{\"id\": 3}]"));
    assertThat(found.path("changed").get(0).path("key")).isEqualTo(Json.parse("2"));
    assertThat(found.path("changed").get(0).path("changes"))
        .isEqualTo(
            Json.parse(
                "[{\"path\": \"v.x\", \"before\": 1, \"after\": 2}, {\"path\": \"w\", \"after\":"
                    + " 0}]"));
  }

  @Test
  void severalKeysAreShownAsAList() {
    JsonNode found =
        lists(
            "[{\"a\": 1, \"b\": \"x\", \"v\": 1}]",
            "[{\"a\": 1, \"b\": \"x\", \"v\": 2}]",
            "[\"a\", \"b\"]");

    assertThat(found.at("/changed/0/key")).isEqualTo(Json.parse("[1, \"x\"]"));
  }

  @Test
  void refusesItemsThatCannotBePaired() {
    refusesLists(
        "[{\"id\": 1}, {\"id\": 1.0}]", "[]", ErrorCodes.DUPLICATE_KEY, "Item 1", "before");
    refusesLists("[]", "[{\"id\": null}]", ErrorCodes.INPUT_INVALID, "Item 0", "after", "lacks");
    refusesLists("[]", "{\"id\": 1}", ErrorCodes.INPUT_INVALID, "after input", "object");
    refusesLists("[7]", "[]", ErrorCodes.INPUT_INVALID, "before input");
  }

  private void refusesLists(
      String before, String after, dev.patchbay.catalog.ErrorCode code, String... words) {
    node.refuses(
        "{\"what\": {\"kind\": \"lists\", \"keys\": [\"id\"]}, \"ignored\": []}",
        "{\"before\": %s, \"after\": %s}".formatted(before, after),
        code,
        words);
  }

  private JsonNode values(String before, String after, String ignored) {
    return node.output(
        "{\"what\": {\"kind\": \"values\"}, \"ignored\": " + ignored + "}",
        "{\"before\": %s, \"after\": %s}".formatted(before, after));
  }

  private JsonNode lists(String before, String after, String keys) {
    return node.output(
        "{\"what\": {\"kind\": \"lists\", \"keys\": " + keys + "}, \"ignored\": []}",
        "{\"before\": %s, \"after\": %s}".formatted(before, after));
  }
}
