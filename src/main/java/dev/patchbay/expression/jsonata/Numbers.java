package dev.patchbay.expression.jsonata;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

/// Two kinds of numbers: those as written, which keep every digit, and IEEE doubles, which is what
/// arithmetic makes. Whether two whole numbers are equal is decided on all their digits.
final class Numbers {
  /// Above it a double skips whole numbers.
  private static final double EXACT = 0x1p53;

  /// Longer or larger numbers are refused, because plain digits of `1e99999999` are 100 MB.
  private static final int MAX_DIGITS = 1_000;

  private static final int MAX_EXPONENT = 100_000;

  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private Numbers() {}

  static JsonNode literal(Token token) {
    try {
      return written(token.text());
    } catch (NumberFormatException e) {
      throw Failure.syntax(token.start(), "The number is too large");
    }
  }

  /// A number with the digits it is written with, in the syntax of JSON.
  static JsonNode written(String digits) {
    if (digits.length() > MAX_DIGITS) {
      throw new NumberFormatException();
    }
    boolean whole = digits.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
    if (whole) {
      return whole(new BigInteger(digits));
    }
    var value = new BigDecimal(digits);
    if (Math.abs((long) value.scale()) > MAX_EXPONENT) {
      throw new NumberFormatException();
    }
    return DecimalNode.valueOf(value);
  }

  private static JsonNode whole(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return IntNode.valueOf(value.intValue());
    }
    return value.bitLength() < Long.SIZE
        ? LongNode.valueOf(value.longValue())
        : BigIntegerNode.valueOf(value);
  }

  static JsonNode negate(JsonNode literal) {
    return literal.isIntegralNumber()
        ? whole(literal.bigIntegerValue().negate())
        : DecimalNode.valueOf(literal.decimalValue().negate());
  }

  static JsonNode of(long value) {
    return (int) value == value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }

  /// The result of arithmetic.
  static JsonNode of(double value) {
    if (!Double.isFinite(value)) {
      throw Failure.failed("The result is not a number that can be written down");
    }
    return value == Math.rint(value) && Math.abs(value) <= EXACT
        ? of((long) value)
        : DoubleNode.valueOf(value);
  }

  static double asDouble(JsonNode number) {
    double value =
        switch (number) {
          case DecimalNode decimal -> decimal.decimalValue().doubleValue();
          case BigIntegerNode integer -> integer.bigIntegerValue().doubleValue();
          default -> number.doubleValue();
        };
    if (!Double.isFinite(value)) {
      throw Failure.failed("A number is too large to calculate with");
    }
    return value;
  }

  static boolean equal(JsonNode a, JsonNode b) {
    return compare(a, b) == 0;
  }

  static int compare(JsonNode a, JsonNode b) {
    if (a.isIntegralNumber() && b.isIntegralNumber()) {
      return a.canConvertToLong() && b.canConvertToLong()
          ? Long.compare(a.longValue(), b.longValue())
          : a.bigIntegerValue().compareTo(b.bigIntegerValue());
    }
    double left = asDouble(a);
    double right = asDouble(b);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /// As `$string` writes it: digits as written, results of arithmetic with 15 significant digits.
  static String text(JsonNode number) {
    if (number.isIntegralNumber()) {
      return number.asString();
    }
    boolean calculated = number.isDouble() || number.isFloat();
    BigDecimal value =
        calculated
            ? new BigDecimal(asDouble(number), SHOWN).stripTrailingZeros()
            : number.decimalValue();
    int exponent = value.precision() - value.scale() - 1;
    return exponent >= (calculated ? -6 : -20) && exponent <= 20
        ? value.toPlainString()
        : value.toString().replace('E', 'e');
  }
}
