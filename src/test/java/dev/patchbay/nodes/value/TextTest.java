package dev.patchbay.nodes.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TextTest {
  private final NodeFixture node = new NodeFixture(Text.TYPE);

  @Test
  void aTextMatchesOrDoesNot() {
    assertThat(out("\"Order 1027\"", "\"kind\": \"match\", " + pattern("[0-9]{4}")).booleanValue())
        .isTrue();
    assertThat(out("\"Order\"", "\"kind\": \"match\", " + pattern("[0-9]{4}")).booleanValue())
        .isFalse();
    assertThat(out("\"MÜLLER\"", "\"kind\": \"match\", " + text("müller", true)).booleanValue())
        .isTrue();
    assertThat(out("\"a.c\"", "\"kind\": \"match\", " + text("abc", false)).booleanValue())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [0-9]+                          | false | "12"
          [0-9]+                          | true  | ["12", "34"]
          ([a-z])([0-9])                  | false | ["a", "1"]
          (?P<letter>[a-z])(?P<digit>x)?  | false | {"letter": "a", "digit": null}
          order ([0-9]+)                  | false | null
          x*                              | true  | ["", "", "", "", "", "", ""]
          """)
  void whatAPatternFindsIsExtracted(String pattern, boolean all, String result) {
    assertThat(
            out("\"a12b34\"", "\"kind\": \"extract\", \"all\": " + all + ", " + pattern(pattern)))
        .isEqualTo(Json.parse(result));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          ([a-z])([0-9])         → $2$1        → 1a2b
          ([a-z])([0-9])         → [$0]        → [a1][b2]
          (?P<l>[a-z])[0-9]      → ${l}$$      → a$b$
          ([a-z])|(x)            → <$1$2>      → <a>1<b>2
          [0-9]                  → $           → a$b$
          z                      → y           → a1b2
          """)
  void matchesAreReplaced(String pattern, String replacement, String result) {
    assertThat(
            out(
                    "\"a1b2\"",
                    "\"kind\": \"replace\", \"replacement\": \"%s\", %s"
                        .formatted(replacement, pattern(pattern)))
                .stringValue())
        .isEqualTo(result);
  }

  @Test
  void aPlainTextIsReplacedByExactlyThatText() {
    assertThat(
            out("\"a.b.c\"", "\"kind\": \"replace\", \"replacement\": \"$0\", " + text(".", false))
                .stringValue())
        .isEqualTo("a$0b$0c");
  }

  @Test
  void aGroupThatDoesNotExistIsAnError() {
    node.refuses(
        config("\"a\"", "\"kind\": \"replace\", \"replacement\": \"$2\", " + pattern("(a)")),
        "{}",
        ErrorCodes.CONFIG_INVALID,
        "$2");
    node.refuses(
        config("\"a\"", "\"kind\": \"replace\", \"replacement\": \"${x}\", " + pattern("(a)")),
        "{}",
        ErrorCodes.CONFIG_INVALID,
        "${x}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "a; b,c"    | [;,] * | ["a", "b", "c"]
          ";a;;b;"    | ;      | ["", "a", "", "b", ""]
          ""          | ;      | [""]
          "abc"       | x*     | ["a", "b", "c"]
          """)
  void aTextIsSplitBetweenMatches(String text, String pattern, String result) {
    assertThat(out(text, "\"kind\": \"split\", " + pattern(pattern))).isEqualTo(Json.parse(result));
  }

  @Test
  void aTemplateIsFilledInFromTheItem() {
    assertThat(
            node.output(
                """
                {"items": [{"name": "Zoë", "order": {"id": 9007199254740993}, "x": null}],
                 "into": "text",
                 "task": {"kind": "template",
                          "template": "Dear {name}, {order.id} {order} {x}{gone} { no } {} $1"}}
                """,
                "{}"))
        .isEqualTo(
            Json.parse(
                """
                [{"name": "Zoë", "order": {"id": 9007199254740993}, "x": null,
                  "text": "Dear Zoë, 9007199254740993 {\\"id\\":9007199254740993}  { no } {} $1"}]
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "kind": "case", "letters": "UPPER"    | straße o'neill éric  | STRASSE O'NEILL ÉRIC
          "kind": "case", "letters": "LOWER"    | STRASSE ÉRIC İ       | strasse éric i̇
          "kind": "case", "letters": "WORDS"    | ann-MARIE o'neill    | Ann-Marie O'neill
          "kind": "case", "letters": "FIRST"    | éric HUI             | Éric HUI
          "kind": "trim"                        | '  a  b '            | a  b
          "kind": "trim", "inside": true        | '  a   b '           | a b
          "kind": "pad", "length": 5, "with": "0"               | 42   | 00042
          "kind": "pad", "length": 5, "with": "ab", "end": true | 42   | 42aba
          "kind": "pad", "length": 2, "with": "0"               | 4200 | 4200
          "kind": "slug"                        | Zoë & Söhne: Straße! | zoe-sohne-strasse
          "kind": "slug"                        | --Ærø  Łódź--        | aero-lodz
          "kind": "slug"                        | 日本 語              | 日本-語
          """)
  void textsAreRewritten(String task, String text, String result) {
    assertThat(out(Json.write(Json.NODES.stringNode(text)), task).stringValue()).isEqualTo(result);
  }

  @Test
  void oddSpacesAreTrimmedToo() {
    assertThat(out("\"\\uFEFF\\u00A0 a \\u2003\"", "\"kind\": \"trim\"").stringValue())
        .isEqualTo("a");
  }

  @Test
  void aPadCountsCharactersAsPeopleDo() {
    assertThat(out("\"😀\"", "\"kind\": \"pad\", \"length\": 3, \"with\": \"-\"").stringValue())
        .isEqualTo("--😀");
  }

  @Test
  void numbersAreTextsAndListsAreNot() {
    assertThat(out("0.10", "\"kind\": \"trim\"").stringValue()).isEqualTo("0.10");
    assertThat(out("[\" a \", null, 7]", "\"kind\": \"trim\""))
        .isEqualTo(Json.parse("[\"a\", null, \"7\"]"));
    node.refuses(
        config("[[1]]", "\"kind\": \"trim\""), "{}", ErrorCodes.INPUT_INVALID, "list of number");
    node.refuses(config("{}", "\"kind\": \"trim\""), "{}", ErrorCodes.INPUT_INVALID, "object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(?=a)", "\\1", "(?:a{1000}){1000}"})
  void aPatternThatRe2DoesNotReadIsAProblem(String pattern) {
    assertThat(node.problems(config("\"a\"", "\"kind\": \"match\", " + pattern(pattern))))
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).isEqualTo("/task/find/pattern"));
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(strings = {"((a+)+)+$", "(.*?,){25}P", "(?:a{1,40}){1,40}b", "(a|b)*c", "a.*b|a"})
  void aPatternThatBacktracksElsewhereEndsHere(String pattern) {
    String long_ = Json.write(Json.NODES.stringNode("a,".repeat(20_000) + "a".repeat(40_000)));
    for (String task :
        new String[] {
          "\"kind\": \"match\", ",
          "\"kind\": \"extract\", \"all\": true, ",
          "\"kind\": \"replace\", \"replacement\": \"$0$0\", ",
          "\"kind\": \"split\", "
        }) {
      var result = node.run(config(long_, task + pattern(pattern)), "{}");
      if (!(result instanceof dev.patchbay.catalog.ActionResult.Success)) {
        NodeFixture.failed(result, ErrorCodes.INPUT_INVALID, "too long");
      }
    }
  }

  @Test
  @Timeout(60)
  void aReplacementThatGrowsWithoutEndIsStopped() {
    node.refuses(
        config(
            Json.write(Json.NODES.stringNode("a".repeat(100_000))),
            "\"kind\": \"replace\", \"replacement\": \"%s\", %s"
                .formatted("b".repeat(10_000), pattern("a"))),
        "{}",
        ErrorCodes.INPUT_INVALID,
        "too");
  }

  private JsonNode out(String items, String task) {
    return node.output(config(items, task), "{}");
  }

  private static String pattern(String pattern) {
    return "\"find\": " + Json.write(Json.object().put("kind", "pattern").put("pattern", pattern));
  }

  private static String text(String text, boolean ignoreCase) {
    return "\"find\": "
        + Json.write(
            Json.object().put("kind", "text").put("text", text).put("ignoreCase", ignoreCase));
  }

  private static String config(String items, String task) {
    return "{\"items\": %s, \"task\": {%s}}".formatted(items, task);
  }
}
