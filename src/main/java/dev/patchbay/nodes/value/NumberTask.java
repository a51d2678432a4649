package dev.patchbay.nodes.value;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Readable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.RoundingMode;

/// What is done with a number.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface NumberTask {
  @JsonTypeName("read")
  @Label("Read from text")
  @Help("Turns a text such as 1.234,50 € into the number 1234.50.")
  record Read(@Label("Decimals come after") @Help("A point or a comma.") DecimalMark mark)
      implements NumberTask {}

  @JsonTypeName("from-minor")
  @Label("From minor units")
  @Help("Turns 1999 cents into 19.99; yen have no minor unit, dinars of Kuwait have 1000.")
  record FromMinor(
      @Readable(by = CurrencyCode.class)
          @Format(Formats.CURRENCY)
          @Help("The code of ISO 4217, such as EUR, if it is the same for all.")
          String currency,
      @Label("Or currency in the field") @Help("The items' field that holds the code.")
          String currencyField)
      implements NumberTask {}

  @JsonTypeName("to-minor")
  @Label("To minor units")
  @Help("Turns 19.99 into 1999 cents, as payment services want it.")
  record ToMinor(
      @Readable(by = CurrencyCode.class)
          @Format(Formats.CURRENCY)
          @Help("The code of ISO 4217, such as EUR, if it is the same for all.")
          String currency,
      @Label("Or currency in the field") @Help("The items' field that holds the code.")
          String currencyField,
      @Help("What happens with more digits than the currency has.") Rounding rounding)
      implements NumberTask {}

  @JsonTypeName("round")
  @Label("Round")
  @Help("Cuts a number to so many digits behind the point.")
  record Round(
      @Min(-20) @Max(100) @Help("Behind the point; -3 rounds to thousands.") int digits,
      @Help("Which way it goes.") Rounding rounding)
      implements NumberTask {}

  @JsonTypeName("write")
  @Label("Write as text")
  @Help("Turns 1234.5 into a text such as 1.234,50 €.")
  record Write(
      @Readable(by = LanguageTag.class)
          @Help("Whose way of writing, such as de, en-GB or de-CH; English if left empty.")
          String language,
      @Min(0) @Max(100) @Help("How many stand behind the decimal mark.") int digits,
      @Readable(by = CurrencyCode.class)
          @Format(Formats.CURRENCY)
          @Help("A code of ISO 4217, to write an amount of money; a plain number if left empty.")
          String currency,
      @Label("Without grouping") @Help("Writes 1234 instead of 1,234.") boolean plain)
      implements NumberTask {}

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
}
