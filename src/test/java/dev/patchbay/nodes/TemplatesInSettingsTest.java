package dev.patchbay.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.expression.ConfigResolver;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Settings as an analyst writes them, templates included, on their way into a node: completed,
/// resolved, parsed.
class TemplatesInSettingsTest {
  private static final String INPUT =
      """
      {"id": 9007199254740993, "name": "Zoë \\"Z\\"", "none": null, "to": ["a@example.org", "b@example.org"]}
      """;

  @Test
  void aListNodeWorksOnItsInputUnlessToldOtherwise() {
    var emissions =
        node("data.filter")
            .emissions(resolved("data.filter", "{\"condition\": \"$ > 1\"}", "[1, 2]"), "[1, 2]");

    assertThat(emissions.getFirst().data()).isEqualTo(Json.parse("[2]"));
  }

  @Test
  void aListThatIsNotFoundIsAnErrorAndNotTheInput() {
    node("data.filter")
        .refuses(
            resolved("data.filter", "{\"items\": \"{{ $.lines }}\"}", INPUT),
            INPUT,
            ErrorCodes.INPUT_INVALID,
            "must be a list");
  }

  @Test
  void aFieldWhoseExpressionFindsNothingIsNotSetAndNullIs() {
    String config =
        """
        {"keepInput": false, "fields": {
          "a": "{{ $.absent }}", "b": "{{ $.none }}", "c": "{{ $.id }}", "d": "no. {{ $.id }}",
          "e": {"deep": ["{{ $.name }}"]}}}
        """;

    assertThat(node("data.set-fields").output(resolved("data.set-fields", config, INPUT), INPUT))
        .isEqualTo(
            Json.parse(
                "{\"b\": null, \"c\": 9007199254740993, \"d\": \"no. 9007199254740993\","
                    + " \"e\": {\"deep\": [\"Zoë \\\"Z\\\"\"]}}"));
  }

  @Test
  void aConditionAboutAMissingFieldIsNoError() {
    String config =
        """
        {"condition": {"kind": "conditions", "combine": "ANY", "conditions": [
          {"left": "{{ $.absent }}", "operator": "GREATER", "right": 5},
          {"left": "{{ $.absent }}", "operator": "EXISTS"}]}}
        """;

    assertThat(node("control.if").handlesEmitting(resolved("control.if", config, INPUT), INPUT))
        .containsExactly("false");
  }

  @Test
  void anExpressionThatIsTheTextFalseIsAnError() {
    node("control.if")
        .refuses(
            resolved(
                "control.if",
                "{\"condition\": {\"kind\": \"expression\", \"expression\": \"{{ 'false' }}\"}}",
                INPUT),
            INPUT,
            ErrorCodes.INPUT_INVALID,
            "text “false”");
  }

  @Test
  void aNumberMayStandWhereTextIsExpectedAndAListWhereAListIs() {
    String config =
        """
        {"connection": "m", "from": "s@example.org", "to": "{{ $.to }}", "subject": "{{ $.id }}"}
        """;

    assertThat(node("mail.send").wouldDo(resolved("mail.send", config, INPUT)).sentence())
        .isEqualTo("would send mail to a@example.org, b@example.org · subject “9007199254740993”");
  }

  @Test
  void noValueCanBreakTheJsonThatIsSent() {
    String config =
        """
        {"url": "https://example.org/", "body": {"kind": "json", "json": {"n": "{{ $.name }}"}}}
        """;

    assertThat(node("http.request").plan(resolved("http.request", config, INPUT)).toString())
        .contains("{\"n\":\"Zoë \\\"Z\\\"\"}");
  }

  private static NodeFixture node(String type) {
    return new NodeFixture((ActionType<?, ?, ?>) BuiltIn.registry().find(type).orElseThrow());
  }

  private static String resolved(String type, String config, String input) {
    NodeType node = BuiltIn.registry().find(type).orElseThrow();
    JsonNode complete = node.config().complete(Json.parse(config));
    var resolution =
        new ConfigResolver(NodePrograms.EVALUATOR)
            .resolve(
                complete, node.config().programFields(), NodePrograms.scope(Json.parse(input)));
    assertThat(resolution.errors()).isEmpty();
    return Json.write(resolution.config());
  }
}
