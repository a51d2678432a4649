package dev.patchbay.expression.jsonata;

import static dev.patchbay.expression.jsonata.Library.define;
import static dev.patchbay.expression.jsonata.Library.strict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/// Arithmetic on one number or a list of them, and numbers as text.
final class NumberFunctions {
  private static final Pattern WRITTEN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
  private static final Pattern RADIX = Pattern.compile("0[xX][0-9A-Fa-f]+|0[oO][0-7]+|0[bB][01]+");
  private static final int MAX_NUMBER_TEXT = 400;

  private NumberFunctions() {}

  static List<Function.Builtin> all() {
    return List.of(
        strict("sum", "<a<n>:n>", a -> Numbers.of(fold(a, 0, Double::sum))),
        define("count", "<a:n>", a -> Numbers.of(a.has(0) ? a.list(0).size() : 0)),
        strict("max", "<a<n>:n>", a -> some(a, Math::max)),
        strict("min", "<a<n>:n>", a -> some(a, Math::min)),
        strict("average", "<a<n>:n>", NumberFunctions::average),
        strict("number", "<(nsb)-:n>", NumberFunctions::number),
        strict("abs", "<n-:n>", a -> each(a, Math::abs)),
        strict("floor", "<n-:n>", a -> each(a, Math::floor)),
        strict("ceil", "<n-:n>", a -> each(a, Math::ceil)),
        strict("round", "<n-n?:n>", a -> round(a, a.whole(1, 0))),
        strict("sqrt", "<n-:n>", NumberFunctions::sqrt),
        strict("power", "<n-n:n>", a -> Numbers.of(Math.pow(a.number(0), a.number(1)))),
        define("random", "<:n>", a -> Numbers.of(a.interpreter().random().nextDouble())),
        strict("formatNumber", "<n-so?:s>", Pictures::formatNumber),
        strict("formatBase", "<n-n?:s>", NumberFunctions::formatBase),
        strict("formatInteger", "<n-s:s>", Pictures::formatInteger),
        strict("parseInteger", "<s-s:n>", Pictures::parseInteger));
  }

  private static double fold(Arguments a, double first, DoubleBinaryOperator operator) {
    double result = first;
    for (JsonNode number : a.list(0)) {
      a.meter().step();
      result = operator.applyAsDouble(result, Numbers.asDouble(number));
    }
    return result;
  }

  private static JsonNode some(Arguments a, DoubleBinaryOperator operator) {
    ArrayNode list = a.list(0);
    return list.isEmpty()
        ? Values.MISSING
        : Numbers.of(fold(a, Numbers.asDouble(list.get(0)), operator));
  }

  private static JsonNode average(Arguments a) {
    return a.list(0).isEmpty()
        ? Values.MISSING
        : Numbers.of(fold(a, 0, Double::sum) / a.list(0).size());
  }

  private static JsonNode each(Arguments a, DoubleUnaryOperator operator) {
    return a.get(0).isIntegralNumber() && a.number(0) >= 0
        ? a.get(0)
        : Numbers.of(operator.applyAsDouble(a.number(0)));
  }

  private static JsonNode sqrt(Arguments a) {
    if (a.number(0) < 0) {
      throw a.failure("a negative number has no square root");
    }
    return Numbers.of(Math.sqrt(a.number(0)));
  }

  /// Half to even, on the digits that are shown.
  private static JsonNode round(Arguments a, int precision) {
    double value = a.number(0);
    int places = Math.clamp(precision, -MAX_NUMBER_TEXT, MAX_NUMBER_TEXT);
    return Numbers.of(
        new BigDecimal(Double.toString(value))
            .setScale(places, RoundingMode.HALF_EVEN)
            .doubleValue());
  }

  private static JsonNode number(Arguments a) {
    JsonNode value = a.get(0);
    if (value.isNumber()) {
      return value;
    }
    if (value instanceof BooleanNode) {
      return Numbers.of(value.booleanValue() ? 1 : 0);
    }
    String text = value.stringValue();
    if (text.length() <= MAX_NUMBER_TEXT) {
      if (WRITTEN.matcher(text).matches()) {
        return writtenNumber(a, text);
      }
      if (RADIX.matcher(text).matches()) {
        return Numbers.of(radix(text));
      }
    }
    throw a.failure("the text is not a number");
  }

  private static JsonNode writtenNumber(Arguments a, String text) {
    try {
      return Numbers.written(text);
    } catch (NumberFormatException e) {
      throw a.failure("the number is too large");
    }
  }

  private static double radix(String text) {
    int radix =
        switch (text.charAt(1)) {
          case 'x', 'X' -> 16;
          case 'o', 'O' -> 8;
          default -> 2;
        };
    return new java.math.BigInteger(text.substring(2), radix).doubleValue();
  }

  private static JsonNode formatBase(Arguments a) {
    int radix = a.whole(1, 10);
    if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
      throw a.failure("the base must be between 2 and 36");
    }
    long value = new BigDecimal(a.number(0)).setScale(0, RoundingMode.HALF_EVEN).longValue();
    return StringNode.valueOf(Long.toString(value, radix));
  }
}
