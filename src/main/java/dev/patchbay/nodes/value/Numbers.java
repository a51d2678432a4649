package dev.patchbay.nodes.value;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads, rounds and writes numbers and amounts of money, exactly.
public final class Numbers {
  record Config(
      @Label("Value or items")
          @Help("One number, a list of numbers, or objects that hold one: {{ $ }} is the input.")
          JsonNode items,
      @Help("The items' field that holds the number, such as amount; empty for plain numbers.")
          String field,
      @Label("Result into") @Help("The field for the result; the same field if left empty.")
          String into,
      @Label("Do") @Help("What is done with the number.") NumberTask task,
      @Label("If a number does not fit") @Help("Such as a text without digits.") IfBad ifBad) {}

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [
              {"invoice": "in_1", "amount": 7780, "currency": "eur"},
              {"invoice": "in_2", "amount": 5000, "currency": "jpy"},
              {"invoice": "in_3", "amount": 12345, "currency": "kwd"}
            ],
            "field": "amount",
            "task": {"kind": "from-minor", "currencyField": "currency"}
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.number",
              "Number and currency",
              "mdi2n-numeric",
              Category.DATA,
              "Reads, rounds and writes numbers and amounts of money, exactly.",
              "Works on one number, a list of them, or a field of every item. For example turns the"
                  + " 1999 cents of a payment service into 19.99, as many digits as ISO 4217 gives"
                  + " the currency, or reads `1.234,50 €`. All digits are kept; nothing is rounded"
                  + " that you did not ask to round.",
              List.of(
                  "Math",
                  "Round Double",
                  "Number Formatter",
                  "String to Number",
                  "Number to String",
                  "currency",
                  "money",
                  "cents",
                  "amount",
                  "decimal")),
          Schema.of(
              Config.class,
              new Config(
                  Json.NODES.stringNode("{{ $ }}"),
                  "",
                  "",
                  new NumberTask.Read(NumberTask.DecimalMark.POINT),
                  IfBad.FAIL)),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          Schema.any(),
          Json.parse(
              """
              [
                {"invoice": "in_1", "amount": 77.80, "currency": "eur"},
                {"invoice": "in_2", "amount": 5000, "currency": "jpy"},
                {"invoice": "in_3", "amount": 12.345, "currency": "kwd"}
              ]
              """),
          Set.of(ErrorCodes.INPUT_INVALID, ErrorCodes.NUMBER_UNREADABLE, ErrorCodes.NUMBER_INEXACT),
          EachValue::handles,
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Numbers::run);

  private Numbers() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    var amounts = new Amounts(config.task());
    return new EachValue(config.items(), config.field(), config.into(), config.ifBad())
        .with(amounts::changed);
  }
}
