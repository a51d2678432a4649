package dev.patchbay.nodes.value;

import dev.patchbay.schema.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/// Exact numbers out of JSON and into it. Digits that only an exponent makes are bounded, because
/// `1e999999999` is short to write and long to calculate with.
final class Decimals {
  private static final int MAX_DIGITS = 1_000;
  private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]{1,1000}(\\.[0-9]{1,1000})?");

  private Decimals() {}

  /// A number, or a text of plain ASCII digits with a point, as many systems send amounts.
  static Optional<BigDecimal> of(JsonNode value) {
    if (value.isString()) {
      String text = value.stringValue().strip();
      return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
    if (!value.isNumber() || (value.isDouble() && !Double.isFinite(value.doubleValue()))) {
      return Optional.empty();
    }
    return Optional.of(value.decimalValue())
        .filter(number -> Math.abs((long) number.scale()) <= MAX_DIGITS)
        .filter(number -> number.precision() <= MAX_DIGITS);
  }

  /// Keeps the digits: 19.90 stays 19.90.
  static JsonNode node(BigDecimal number) {
    if (number.scale() > 0) {
      return DecimalNode.valueOf(number);
    }
    BigInteger whole = number.toBigIntegerExact();
    return whole.bitLength() < Long.SIZE
        ? node(whole.longValueExact())
        : Json.NODES.numberNode(whole);
  }

  /// As reading JSON would make it.
  static JsonNode node(long number) {
    return number == (int) number
        ? Json.NODES.numberNode((int) number)
        : Json.NODES.numberNode(number);
  }

  /// What stands in a sentence for the value.
  static String shown(JsonNode value) {
    String text = value.isString() ? value.stringValue() : Json.write(value);
    return "“" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "”";
  }
}
