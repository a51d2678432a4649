package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is missing, what is null, and what a node may read of others.
class MissingValuesTest {
  private static Draft fields(String json) {
    return Draft.started()
        .node("set", "data.set-fields", "{\"keepInput\": false, \"fields\": %s}".formatted(json))
        .edges("start -> set");
  }

  @Test
  void anExpressionThatFindsNothingLeavesItsFieldOut() {
    Seen seen = fields("{\"a\": \"{{ $.nope }}\", \"b\": 1}").run("{}");

    seen.hasOutput("set", "{\"b\": 1}");
    assertThat(seen.codes("set")).isEmpty();
  }

  @Test
  void insideTextItIsEmptyWithAWarningThatNamesTheField() {
    Seen seen = fields("{\"a\": \"Dear {{ $.name }},\"}").run("{}");

    seen.hasOutput("set", "{\"a\": \"Dear ,\"}");
    assertThat(seen.codes("set")).containsExactly("expression.missing_value");
    assertThat(seen.node("set").problems().getFirst().path()).isEqualTo("/fields/a");
    assertThat(seen.messages("set")).contains("$.name");
  }

  @Test
  void nullStaysNull() {
    fields("{\"a\": \"{{ $.nil }}\", \"b\": null}")
        .run("{\"nil\": null}")
        .hasOutput("set", "{\"a\": null, \"b\": null}");
  }

  @Test
  void wholeTemplatesKeepTypesAndDigits() {
    fields(
            """
            {"n": "{{ $.n }}", "d": "{{ $.d }}", "t": "{{ $.t }}", "l": "{{ $.l }}",
             "text": "no. {{ $.n }}"}
            """)
        .run("{\"n\": 9007199254740993, \"d\": 0.10, \"t\": true, \"l\": [1, {\"x\": null}]}")
        .hasOutput(
            "set",
            """
            {"n": 9007199254740993, "d": 0.10, "t": true, "l": [1, {"x": null}],
             "text": "no. 9007199254740993"}
            """);
  }

  @Test
  void aSkippedNodeIsMissingNotNull() {
    Draft.started()
        .choice("if", "false")
        .transform("yes", "'yes'")
        .transform("no", "'no'")
        .merge("m", "first")
        .transform("after", "{'yes': $exists($nodes.yes), 'no': $nodes.no}")
        .edges(
            "start -> if", "if.true -> yes", "if.false -> no", "yes -> m", "no -> m", "m -> after")
        .run("0")
        .hasOutput("after", "{\"yes\": false, \"no\": \"no\"}");
  }

  @Test
  void onlyNodesBeforeANodeCanBeReadHoweverTheyAreOrdered() {
    Draft.started()
        .transform("beside", "'secret'")
        .transform("reader", "{'beside': $exists($nodes.beside), 'before': $nodes.start}")
        .edges("start -> beside", "start -> reader")
        .run("1")
        .hasOutput("reader", "{\"beside\": false, \"before\": 1}");
  }

  @Test
  void aRequiredFieldThatComesToNothingFailsItsNodeAtThatField() {
    Seen seen =
        Draft.started()
            .node("call", "http.request", "{\"url\": \"{{ $.nope }}\"}")
            .transform("beside", "$")
            .edges("start -> call", "start -> beside")
            .run("{}");

    assertThat(seen.node("call").status()).isEqualTo(Preview.Status.FAILED);
    assertThat(seen.node("call").problems().getFirst().path()).isEqualTo("/url");
    seen.succeeds("beside");
  }
}
