package dev.patchbay.nodes.value;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Readable;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads, rounds and writes numbers and amounts of money, exactly.
public final class Numbers {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Task {}

  @JsonTypeName("read")
  @Label("Read from text")
  @Help("Turns a text such as 1.234,50 € into the number 1234.50.")
  record Read(@Label("Decimals come after") @Help("A point or a comma.") DecimalMark mark)
      implements Task {}

  @JsonTypeName("from-minor")
  @Label("From minor units")
  @Help("Turns 1999 cents into 19.99; yen have no minor unit, dinars of Kuwait have 1000.")
  record FromMinor(
      @Readable(by = CurrencyCode.class)
          @Format("currency")
          @Help("The code of ISO 4217, such as EUR, if it is the same for all.")
          String currency,
      @Label("Or currency in the field") @Help("The items' field that holds the code.")
          String currencyField)
      implements Task {}

  @JsonTypeName("to-minor")
  @Label("To minor units")
  @Help("Turns 19.99 into 1999 cents, as payment services want it.")
  record ToMinor(
      @Readable(by = CurrencyCode.class)
          @Format("currency")
          @Help("The code of ISO 4217, such as EUR, if it is the same for all.")
          String currency,
      @Label("Or currency in the field") @Help("The items' field that holds the code.")
          String currencyField,
      @Help("What happens with more digits than the currency has.") Rounding rounding)
      implements Task {}

  @JsonTypeName("round")
  @Label("Round")
  @Help("Cuts a number to so many digits behind the point.")
  record Round(
      @Min(-20) @Max(100) @Help("Behind the point; -3 rounds to thousands.") int digits,
      @Help("Which way it goes.") Rounding rounding)
      implements Task {}

  @JsonTypeName("write")
  @Label("Write as text")
  @Help("Turns 1234.5 into a text such as 1.234,50 €.")
  record Write(
      @Readable(by = LanguageTag.class)
          @Help("Whose way of writing, such as de, en-GB or de-CH; English if left empty.")
          String language,
      @Min(0) @Max(100) @Help("How many stand behind the decimal mark.") int digits,
      @Readable(by = CurrencyCode.class)
          @Format("currency")
          @Help("A code of ISO 4217, to write an amount of money; a plain number if left empty.")
          String currency,
      @Label("Without grouping") @Help("Writes 1234 instead of 1,234.") boolean plain)
      implements Task {}

  enum DecimalMark {
    @Label("Point, as in 1,234.50")
    POINT,
    @Label("Comma, as in 1.234,50")
    COMMA
  }

  enum Rounding {
    @Label("Refuse to lose digits")
    REFUSE(RoundingMode.UNNECESSARY),
    @Label("Half away from zero (commercial)")
    HALF_UP(RoundingMode.HALF_UP),
    @Label("Half to even (bankers)")
    HALF_EVEN(RoundingMode.HALF_EVEN),
    @Label("Towards zero")
    DOWN(RoundingMode.DOWN),
    @Label("Away from zero")
    UP(RoundingMode.UP),
    @Label("Down")
    FLOOR(RoundingMode.FLOOR),
    @Label("Up")
    CEILING(RoundingMode.CEILING);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
      this.mode = mode;
    }

    RoundingMode mode() {
      return mode;
    }
  }

  record Config(
      @Label("Value or items")
          @Help("One number, a list of numbers, or objects that hold one: {{ $ }} is the input.")
          JsonNode items,
      @Help("The items' field that holds the number, such as amount; empty for plain numbers.")
          String field,
      @Label("Result into") @Help("The field for the result; the same field if left empty.")
          String into,
      @Label("Do") @Help("What is done with the number.") Task task,
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
                  new Read(DecimalMark.POINT),
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
