package dev.patchbay.nodes.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfTest {
  private final NodeFixture node = new NodeFixture(If.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1                 | EQUALS           | 1.0           | true
          9007199254740993  | EQUALS           | 9007199254740992 | false
          "5"               | EQUALS           | 5             | false
          {"a":[1]}         | EQUALS           | {"a":[1.00]}  | true
          null              | EQUALS           | null          | true
          "a"               | NOT_EQUALS       | "b"           | true
          "Müller"          | CONTAINS         | "ü"           | true
          ["a","b"]         | CONTAINS         | "b"           | true
          [1,2]             | CONTAINS         | 2.0           | true
          []                | CONTAINS         | 2             | false
          null              | CONTAINS         | "x"           | false
          null              | NOT_CONTAINS     | "x"           | true
          "invoice.pdf"     | ENDS_WITH        | ".pdf"        | true
          "invoice.pdf"     | STARTS_WITH      | "pdf"         | false
          "A-1027"          | MATCHES          | "^[A-Z]-\\\\d+$" | true
          null              | MATCHES          | "."           | false
          10                | GREATER          | 9             | true
          0.30              | GREATER_OR_EQUAL | 0.3           | true
          "2026-01-14"      | LESS             | "2026-02-01"  | true
          null              | LESS             | 5             | false
          5                 | LESS_OR_EQUAL    | null          | false
          ""                | EMPTY            | null          | true
          []                | EMPTY            | null          | true
          {}                | EMPTY            | null          | true
          null              | EMPTY            | null          | true
          0                 | EMPTY            | null          | false
          " "               | NOT_EMPTY        | null          | true
          false             | EXISTS           | null          | true
          null              | NOT_EXISTS       | null          | true
          true              | TRUE             | null          | true
          null              | FALSE            | null          | false
          """)
  void comparesAsPeopleExpect(String left, String operator, String right, String expected) {
    assertThat(node.handlesEmitting(comparison(left, operator, right, false), "{}"))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({"EQUALS", "CONTAINS", "STARTS_WITH", "ENDS_WITH", "MATCHES", "GREATER_OR_EQUAL"})
  void ignoresUpperAndLowerCaseWhenAsked(String operator) {
    assertThat(node.handlesEmitting(comparison("\"MÜLLER\"", operator, "\"müller\"", true), "1"))
        .containsExactly("true");
  }

  @Test
  void handsItsInputOnUnchanged() {
    String input = "{\"id\": 9007199254740993, \"price\": 0.10, \"name\": \"Zoë\"}";

    assertThat(node.output(expression("true"), input)).isEqualTo(Json.parse(input));
    assertThat(node.output(expression("true"), "null")).isEqualTo(Json.parse("null"));
  }

  @Test
  void sendsItsInputByFalseWhenTheExpressionIsFalse() {
    assertThat(node.handlesEmitting(expression("false"), "[]")).containsExactly("false");
  }

  @Test
  void refusesTheTextFalseAsAnExpression() {
    node.refuses(expression("\"false\""), "{}", ErrorCodes.INPUT_INVALID, "text “false”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"\"", "[]", "{}", "1"})
  void refusesWhatIsNoBooleanAsAnExpression(String value) {
    node.refuses(expression(value), "{}", ErrorCodes.INPUT_INVALID, "true or false");
  }

  @Test
  void refusesAnExpressionThatFoundNothing() {
    node.refuses(
        "{\"condition\": {\"kind\": \"expression\"}}", "{}", ErrorCodes.INPUT_INVALID, "nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "10"   | GREATER     | 9
          10     | LESS        | "9"
          {"a":1}| LESS        | {"a":2}
          7      | STARTS_WITH | "7"
          {}     | CONTAINS    | "a"
          "true" | TRUE        | null
          1      | MATCHES     | "1"
          """)
  void saysWhichValuesDoNotGoTogether(String left, String operator, String right) {
    node.refuses(comparison(left, operator, right, false), "{}", ErrorCodes.INPUT_INVALID);
  }

  @Test
  void asksForAllConditionsOrForOne() {
    String both =
        """
        {"condition": {"kind": "conditions", "combine": "%s", "conditions": [
          {"left": 1, "operator": "EQUALS", "right": 1},
          {"left": 1, "operator": "EQUALS", "right": 2}]}}
        """;

    assertThat(node.handlesEmitting(both.formatted("ALL"), "{}")).containsExactly("false");
    assertThat(node.handlesEmitting(both.formatted("ANY"), "{}")).containsExactly("true");
  }

  @Test
  void needsAtLeastOneCondition() {
    assertThat(
            node.problems(
                "{\"condition\": {\"kind\": \"conditions\", \"combine\": \"ALL\", \"conditions\":"
                    + " []}}"))
        .extracting(problem -> problem.path())
        .containsExactly("/condition/conditions");
  }

  @Test
  void saysWhatIsWrongWithAPattern() {
    node.refuses(
        comparison("\"a\"", "MATCHES", "\"[a\"", false),
        "{}",
        ErrorCodes.CONFIG_INVALID,
        "missing closing ]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(.*?,){25}P",
        "(?:a{1,40}){1,40}b",
        "(a|b)*c",
        "([a-z]+)*!",
      })
  void isNotHeldUpByAHostilePattern(String pattern) {
    String text = Json.write(Json.NODES.stringNode("a".repeat(5_000)));
    String config = comparison(text, "MATCHES", Json.write(Json.NODES.stringNode(pattern)), false);

    assertTimeout(Duration.ofSeconds(2), () -> node.run(config, "{}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a{1,1000}){1,1000}",
        "((a{1,100}){1,100}){1,100}",
        "([(]a{1,1000}[)]){1,1000}",
        "(\\\\Q(\\\\Ea{1,1000}){1,1000}",
        "(\\\\(a{1000}){1000}",
      })
  void refusesAPatternThatGrowsWhenCompiled(String pattern) {
    node.refuses(
        comparison("\"a\"", "MATCHES", "\"" + pattern + "\"", false),
        "{}",
        ErrorCodes.CONFIG_INVALID,
        "too large");
  }

  @Test
  void takesThePatternsThatPeopleWrite() {
    List<String> patterns =
        List.of(
            "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$",
            "^[A-Z]{2}\\d{2}[A-Z0-9]{4}\\d{7}([A-Z0-9]?){0,16}$",
            "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}",
            "(?i)urgent|asap",
            "[]x]{2}");
    for (String pattern : patterns) {
      String config =
          comparison("\"~\"", "MATCHES", Json.write(Json.NODES.stringNode(pattern)), false);
      assertThat(node.handlesEmitting(config, "{}")).as(pattern).containsExactly("false");
    }
  }

  private static String comparison(String left, String operator, String right, boolean ignoreCase) {
    return """
    {"condition": {"kind": "conditions", "combine": "ALL", "conditions": [
      {"left": %s, "operator": "%s", "right": %s, "ignoreCase": %s}]}}
    """
        .formatted(left, operator, right, ignoreCase);
  }

  private static String expression(String value) {
    return "{\"condition\": {\"kind\": \"expression\", \"expression\": " + value + "}}";
  }
}
