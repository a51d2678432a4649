package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Operator;
import java.util.HashMap;
import java.util.Map;

/// How strongly operators bind what stands left of them; the numbers are those of the reference
/// implementation.
final class Precedence {
  static final int PREFIX = 70;

  private static final Map<String, Integer> POWERS = powers();

  private static final Map<String, Operator> OPERATORS =
      Map.ofEntries(
          Map.entry("+", Operator.ADD),
          Map.entry("-", Operator.SUBTRACT),
          Map.entry("*", Operator.MULTIPLY),
          Map.entry("/", Operator.DIVIDE),
          Map.entry("%", Operator.REMAINDER),
          Map.entry("=", Operator.EQUAL),
          Map.entry("!=", Operator.UNEQUAL),
          Map.entry("<", Operator.LESS),
          Map.entry("<=", Operator.LESS_OR_EQUAL),
          Map.entry(">", Operator.GREATER),
          Map.entry(">=", Operator.GREATER_OR_EQUAL),
          Map.entry("&", Operator.CONCAT),
          Map.entry("in", Operator.IN),
          Map.entry("and", Operator.AND),
          Map.entry("or", Operator.OR));

  private Precedence() {}

  private static Map<String, Integer> powers() {
    var powers = new HashMap<String, Integer>();
    add(powers, 80, "[ ( @ #");
    add(powers, 75, ".");
    add(powers, 70, "{");
    add(powers, 60, "* / %");
    add(powers, 50, "+ - &");
    add(powers, 40, "= != < <= > >= ^ ~> ?: ?? in");
    add(powers, 30, "and");
    add(powers, 25, "or");
    add(powers, 20, "?");
    add(powers, 10, ":=");
    return Map.copyOf(powers);
  }

  private static void add(Map<String, Integer> powers, int power, String operators) {
    for (String operator : operators.split(" ", -1)) {
      powers.put(operator, power);
    }
  }

  /// 0 for what does not stand between two operands.
  static int of(String operator) {
    return POWERS.getOrDefault(operator, 0);
  }

  static Operator operator(Token token) {
    Operator operator = OPERATORS.get(token.text());
    if (operator == null) {
      throw Failure.syntax(token.start(), "Unexpected " + token.text());
    }
    return operator;
  }
}
