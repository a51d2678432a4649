package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectFieldsTest {
  private static final String ROW =
      """
      {"id": 9007199254740993, "p": 0.10, "who": {"name": "Zoë", "mail": "z@example.org"},
       "first name": "Z", "a.b": 1, "none": null}
      """;

  private final NodeFixture node = new NodeFixture(SelectFields.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          keep | ["p", "id"]            | {"p":0.10,"id":9007199254740993}
          keep | ["who.mail"]           | {"who":{"mail":"z@example.org"}}
          keep | ["who.mail", "who.name"] | {"who":{"mail":"z@example.org","name":"Zoë"}}
          keep | ["first name", "`a.b`"] | {"first name":"Z","a.b":1}
          keep | ["none", "absent", "who.absent", "id.x"] | {"none":null}
          drop | ["who", "first name", "`a.b`", "none", "absent"] | {"id":9007199254740993,"p":0.10}
          drop | ["who.mail", "id", "p", "first name", "`a.b`", "none"] | {"who":{"name":"Zoë"}}
          """)
  void keepsAndDropsFields(String kind, String fields, String result) {
    String selection = "{\"kind\": \"%s\", \"fields\": %s}".formatted(kind, fields);

    assertThat(Json.write(node.output(config(ROW, selection, "LEAVE_OUT"), "{}")))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          a    | x    | {"x":1,"b":{"c":2,"d":3}}
          b.c  | b.x  | {"a":1,"b":{"x":2,"d":3}}
          b.c  | c    | {"a":1,"b":{"d":3},"c":2}
          a    | b.a  | {"b":{"c":2,"d":3,"a":1}}
          a    | y.z  | {"b":{"c":2,"d":3},"y":{"z":1}}
          x    | y    | {"a":1,"b":{"c":2,"d":3}}
          a    | a    | {"a":1,"b":{"c":2,"d":3}}
          """)
  void aRenamedFieldKeepsItsPlaceInItsObject(String from, String to, String result) {
    assertThat(Json.write(node.output(renaming("LEAVE_OUT", from, to), "{}"))).isEqualTo(result);
  }

  @Test
  void fieldsMaySwapTheirNames() {
    assertThat(Json.write(node.output(renaming("LEAVE_OUT", "a", "b", "b", "a"), "{}")))
        .isEqualTo("{\"b\":1,\"a\":{\"c\":2,\"d\":3}}");
  }

  @ParameterizedTest
  @CsvSource({"a, b", "b.c, b.d", "b.c, a", "b, a.b"})
  void refusesToRenameOntoAFieldThatIsThere(String from, String to) {
    node.refuses(renaming("LEAVE_OUT", from, to), "{}", ErrorCodes.INPUT_INVALID, "Item 0");
  }

  @Test
  void refusesNamesThatContradictEachOther() {
    node.refuses(
        renaming("NULL", "a", "x", "b", "x"),
        "{}",
        ErrorCodes.CONFIG_INVALID,
        "would be called “x”");
    node.refuses(
        renaming("NULL", "b", "x", "b.c", "y"),
        "{}",
        ErrorCodes.CONFIG_INVALID,
        "inside the other");
    node.refuses(
        renaming("NULL", "a", "x", "a", "y"), "{}", ErrorCodes.CONFIG_INVALID, "cannot both");
  }

  @Test
  void whatIsMissingBecomesNullOrFailsAsTold() {
    String keep = "{\"kind\": \"keep\", \"fields\": [\"x\", \"b.y\"]}";

    assertThat(node.output(config(SMALL, keep, "NULL"), "{}"))
        .isEqualTo(Json.parse("{\"x\": null, \"b\": {\"y\": null}}"));
    assertThat(Json.write(node.output(renaming("NULL", "x", "y"), "{}")))
        .isEqualTo("{\"a\":1,\"b\":{\"c\":2,\"d\":3},\"y\":null}");
    node.refuses(config(SMALL, keep, "FAIL"), "{}", ErrorCodes.INPUT_INVALID, "Item 0", "“x”");
    node.refuses(renaming("FAIL", "x", "y"), "{}", ErrorCodes.INPUT_INVALID, "“x”");
  }

  @Test
  void anObjectStaysOneAndAListAList() {
    assertThat(node.output(config("{\"a\": 1}", ALL, "FAIL"), "{}").isObject()).isTrue();
    assertThat(node.output(config("[{\"a\": 1}, {}]", ALL, "FAIL"), "{}")).hasSize(2);
    assertThat(node.output(config("[]", ALL, "FAIL"), "{}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "[{}, 1]", "[[]]"})
  void refusesWhatHasNoFields(String items) {
    node.refuses(config(items, ALL, "FAIL"), "{}", ErrorCodes.INPUT_INVALID, "must be an object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a..b", ".a", "`a"})
  void refusesNamesWithHoles(String name) {
    String keep = "{\"kind\": \"keep\", \"fields\": [\"%s\"]}".formatted(name);

    assertThat(node.problems(config("{}", keep, "NULL"))).isNotEmpty();
  }

  private static final String ALL = "{\"kind\": \"all\"}";
  private static final String SMALL = "{\"a\": 1, \"b\": {\"c\": 2, \"d\": 3}}";

  private static String renaming(String missing, String... fromTo) {
    return config(SMALL, ALL, missing, fromTo);
  }

  private static String config(String items, String selection, String missing, String... fromTo) {
    var renames = Json.NODES.arrayNode();
    for (int i = 0; i < fromTo.length; i += 2) {
      renames.addObject().put("from", fromTo[i]).put("to", fromTo[i + 1]);
    }
    return "{\"items\": %s, \"selection\": %s, \"renames\": %s, \"missing\": \"%s\"}"
        .formatted(items, selection, renames, missing);
  }
}
