package dev.patchbay.nodes.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class FormTest {
  private static final String FORM =
      """
      {"fields": [
        {"name": "orderId", "label": "Order", "required": true, "type": {"kind": "text"}},
        {"name": "pieces", "required": true, "type": {"kind": "number", "whole": true}},
        {"name": "price", "type": {"kind": "number"}},
        {"name": "express", "type": {"kind": "yes-no"}},
        {"name": "due", "type": {"kind": "date"}},
        {"name": "email", "type": {"kind": "email"}},
        {"name": "size", "type": {"kind": "choice", "options": ["S", "M"]}},
        {"name": "lines", "type": {"kind": "json"}}
      ]}
      """;

  @Test
  void aPayloadThatFitsStartsARunUnchanged() {
    String payload =
        """
        {"orderId": "A-1", "pieces": 9007199254740993, "price": 0.10, "express": false,
         "due": "2026-02-28", "email": "zoë@example.org", "size": "M", "lines": [{"a": null}]}
        """;

    assertThat(fired(FORM, payload))
        .isInstanceOfSatisfying(
            TriggerResult.Start.class,
            start -> assertThat(start.payload()).isEqualTo(Json.parse(payload)));
  }

  @Test
  void whatIsNotRequiredMayBeAbsentNullOrEmpty() {
    assertThat(fired(FORM, "{\"orderId\": \"A-1\", \"pieces\": 2}"))
        .isInstanceOf(TriggerResult.Start.class);
    assertThat(
            fired(FORM, "{\"orderId\": \"A-1\", \"pieces\": 2.0, \"due\": \"\", \"size\": null}"))
        .isInstanceOf(TriggerResult.Start.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"pieces": 2}                                      | “orderId” is required.
          {"orderId": " ", "pieces": 2}                      | “orderId” is required.
          {"orderId": null, "pieces": 2}                     | “orderId” is required.
          {"orderId": 7, "pieces": 2}                        | “orderId” must be text, not number.
          {"orderId": "A", "pieces": 2.5}                    | “pieces” must be a whole number, not number.
          {"orderId": "A", "pieces": "2"}                    | “pieces” must be a whole number, not “2”.
          {"orderId": "A", "pieces": 2, "express": "true"}   | “express” must be true or false, not “true”.
          {"orderId": "A", "pieces": 2, "due": "2026-02-29"} | “due” must be a date such as 2026-01-31, not “2026-02-29”.
          {"orderId": "A", "pieces": 2, "due": "28.2.2026"}  | “due” must be a date such as 2026-01-31, not “28.2.2026”.
          {"orderId": "A", "pieces": 2, "email": "zoe"}      | “email” must be an e-mail address, not “zoe”.
          {"orderId": "A", "pieces": 2, "size": "XL"}        | “size” must be one of S, M, not “XL”.
          {"orderId": "A", "pieces": 2, "emai": "z@e.org"}   | The form has no field “emai”. Did you mean “email”?
          []                                                 | The payload must be an object with the form's fields, not list.
          """)
  void aPayloadThatDoesNotFitIsRefusedFieldByField(String payload, String why) {
    assertThat(fired(FORM, payload))
        .isInstanceOfSatisfying(
            TriggerResult.Reject.class,
            reject -> {
              assertThat(reject.error().code()).isEqualTo("payload.invalid");
              assertThat(reject.error().message()).isEqualTo(why);
            });
  }

  @Test
  void everyProblemIsNamedAtOnce() {
    assertThat(fired(FORM, "{\"size\": \"XL\"}"))
        .isInstanceOfSatisfying(
            TriggerResult.Reject.class,
            reject ->
                assertThat(reject.error().message())
                    .contains("“orderId” is", "“pieces” is", "“size” must"));
  }

  @Test
  void theNodesOutputHasTheFieldsThatTheAnalystDefined() {
    Shape data = Form.TYPE.handles(Json.parse(FORM)).outputs().getFirst().data();

    assertThat(data)
        .isInstanceOfSatisfying(
            Shape.Obj.class,
            object -> {
              assertThat(object.fields().get("pieces")).isEqualTo(new Shape.Field(Shape.NUM, true));
              assertThat(object.fields().get("email"))
                  .isEqualTo(new Shape.Field(Shape.TEXT.or(Shape.NULL), false));
              assertThat(object.open()).isFalse();
            });
  }

  @Test
  void theSamplesOfAFormFitIt() {
    var samples = Form.TYPE.expected().apply(Json.parse(FORM)).samples();

    assertThat(samples).hasSize(2);
    assertThat(samples)
        .allSatisfy(sample ->
            assertThat(fired(FORM, Json.write(sample.payload())))
                .isInstanceOf(TriggerResult.Start.class));
  }

  @Test
  void twoFieldsOfOneNameAreAProblem() {
    assertThat(
            Form.TYPE
                .config()
                .parse(
                    Json.parse(
                        """
                        {"fields": [{"name": "a", "type": {"kind": "text"}},
                                    {"name": "a", "type": {"kind": "email"}}]}
                        """))
                .problems())
        .extracting(Problem::message)
        .containsExactly("Two fields have the same name.");
  }

  private static TriggerResult fired(String config, String payload) {
    return fired(Form.TYPE, Json.parse(config), Json.parse(payload));
  }

  private static <C> TriggerResult fired(
      TriggerType<C, ?> type, JsonNode config, JsonNode payload) {
    return type.fire().apply(type.config().parse(config).orThrow(), payload);
  }
}
