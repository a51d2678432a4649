package dev.patchbay.nodes.trigger;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What may be entered into one field of a form.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface FieldKind {
  Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cc}]{1,64}@[^\\s@\\p{Cc}.]+(\\.[^\\s@\\p{Cc}.]+)+");

  @JsonTypeName("text")
  @Label("Text")
  @Help("Any text.")
  record Text(@Label("Several lines") @Help("Shows a larger field.") boolean multiline)
      implements FieldKind {}

  @JsonTypeName("number")
  @Label("Number")
  @Help("A number such as 12.5.")
  record Number(@Label("Whole numbers only") @Help("Refuses digits after the point.") boolean whole)
      implements FieldKind {}

  @JsonTypeName("yes-no")
  @Label("Yes or no")
  @Help("A box to tick, true or false in the payload.")
  record YesNo() implements FieldKind {}

  @JsonTypeName("date")
  @Label("Date")
  @Help("A day, written 2026-01-31 in the payload.")
  record Day() implements FieldKind {}

  @JsonTypeName("email")
  @Label("E-mail address")
  @Help("One e-mail address.")
  record Email() implements FieldKind {}

  @JsonTypeName("choice")
  @Label("Choice")
  @Help("One of several texts.")
  record Choice(@NotEmpty @Help("What can be chosen.") List<@NotBlank String> options)
      implements FieldKind {
    public Choice {
      options = List.copyOf(options);
    }
  }

  @JsonTypeName("json")
  @Label("JSON")
  @Help("Any JSON, such as a list of order lines.")
  record AnyJson() implements FieldKind {}

  /// What a value must be and is not: `a whole number`.
  default Optional<String> expectedInsteadOf(JsonNode value) {
    boolean fits =
        switch (this) {
          case Text _ -> value.isString();
          case Number(boolean whole) ->
              value.isNumber() && (!whole || value.isIntegralNumber() || isWhole(value));
          case YesNo _ -> value.isBoolean();
          case Day _ -> value.isString() && isDay(value.stringValue());
          case Email _ -> value.isString() && EMAIL.matcher(value.stringValue()).matches();
          case Choice(var options) -> value.isString() && options.contains(value.stringValue());
          case AnyJson _ -> true;
        };
    return fits ? Optional.empty() : Optional.of(words());
  }

  private String words() {
    return switch (this) {
      case Text _ -> "text";
      case Number(boolean whole) -> whole ? "a whole number" : "a number";
      case YesNo _ -> "true or false";
      case Day _ -> "a date such as 2026-01-31";
      case Email _ -> "an e-mail address";
      case Choice(var options) -> "one of " + String.join(", ", options);
      case AnyJson _ -> "JSON";
    };
  }

  default Shape shape() {
    return switch (this) {
      case Text _, Day _, Email _, Choice _ -> Shape.TEXT;
      case Number _ -> Shape.NUM;
      case YesNo _ -> Shape.BOOL;
      case AnyJson _ -> Shape.UNKNOWN;
    };
  }

  /// A value that fits, for the sample of a field with this label.
  default JsonNode example(String label) {
    return switch (this) {
      case Text _ -> Json.NODES.stringNode(label);
      case Number(boolean whole) -> whole ? Json.NODES.numberNode(3) : Json.parse("12.5");
      case YesNo _ -> Json.NODES.booleanNode(true);
      case Day _ -> Json.NODES.stringNode("2026-01-31");
      case Email _ -> Json.NODES.stringNode("zoe@example.org");
      case Choice(var options) -> Json.NODES.stringNode(options.getFirst());
      case AnyJson _ -> Json.object();
    };
  }

  private static boolean isWhole(JsonNode number) {
    var decimal = number.decimalValue();
    return decimal.signum() == 0 || decimal.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isDay(String text) {
    try {
      return text.equals(LocalDate.parse(text).toString());
    } catch (DateTimeException e) {
      return false;
    }
  }
}
