package dev.patchbay.nodes.data;

import dev.patchbay.schema.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Numbers of JSON as exact decimals, and back with every digit.
final class Decimals {
  /// What is read as JSON has no more digits, so nothing that is written may have more.
  static final int MOST_DIGITS = 100;

  private static final int LONGEST_TEXT = 1_000;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");

  private Decimals() {}

  /// The number, unless computing with it exactly could take a billion digits.
  static Optional<BigDecimal> exact(JsonNode number) {
    BigDecimal value = number.decimalValue();
    long exponent = (long) value.precision() - value.scale();
    return Math.abs(exponent) <= Json.MAX_EXPONENT + MOST_DIGITS
        ? Optional.of(value)
        : Optional.empty();
  }

  /// Reads a text such as `12.50` or `-1e3`; nothing of any country, no thousands.
  static Optional<BigDecimal> read(String text) {
    String number = text.strip();
    return number.length() <= LONGEST_TEXT && NUMBER.matcher(number).matches()
        ? Optional.of(new BigDecimal(number))
        : Optional.empty();
  }

  /// The node that reading the number as JSON would give: a whole number stays one, so that it fits
  /// where a whole number is asked for.
  static JsonNode node(BigDecimal value) {
    if (value.scale() > 0 || value.precision() - value.scale() > MOST_DIGITS) {
      return Json.NODES.numberNode(value);
    }
    BigInteger whole = value.toBigIntegerExact();
    if (whole.bitLength() < Integer.SIZE) {
      return Json.NODES.numberNode(whole.intValueExact());
    }
    return whole.bitLength() < Long.SIZE
        ? Json.NODES.numberNode(whole.longValueExact())
        : Json.NODES.numberNode(whole);
  }
}
