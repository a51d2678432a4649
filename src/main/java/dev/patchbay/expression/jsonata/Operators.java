package dev.patchbay.expression.jsonata;

import dev.patchbay.expression.jsonata.Expr.Operator;
import java.util.Iterator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The operators between two values.
final class Operators {
  private Operators() {}

  static JsonNode bool(boolean value) {
    return BooleanNode.valueOf(value);
  }

  static JsonNode apply(Operator operator, JsonNode left, JsonNode right, Meter meter) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic(operator, left, right);
      case EQUAL -> bool(present(left, right) && equal(left, right, meter));
      case UNEQUAL -> bool(present(left, right) && !equal(left, right, meter));
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(operator, left, right);
      case CONCAT -> concat(left, right, meter);
      case IN -> bool(present(left, right) && contains(right, left, meter));
      case AND, OR -> throw new IllegalStateException("decided before both sides are known");
    };
  }

  private static boolean present(JsonNode left, JsonNode right) {
    return !left.isMissingNode() && !right.isMissingNode();
  }

  private static JsonNode arithmetic(Operator operator, JsonNode left, JsonNode right) {
    requireNumber(left, "left");
    requireNumber(right, "right");
    if (!present(left, right)) {
      return Values.MISSING;
    }
    double a = Numbers.asDouble(left);
    double b = Numbers.asDouble(right);
    return Numbers.of(
        switch (operator) {
          case ADD -> a + b;
          case SUBTRACT -> a - b;
          case MULTIPLY -> a * b;
          case DIVIDE -> a / b;
          case REMAINDER -> a % b;
          case EQUAL,
              UNEQUAL,
              LESS,
              LESS_OR_EQUAL,
              GREATER,
              GREATER_OR_EQUAL,
              CONCAT,
              IN,
              AND,
              OR ->
              throw new IllegalArgumentException("no arithmetic: " + operator);
        });
  }

  private static void requireNumber(JsonNode value, String side) {
    if (!value.isMissingNode() && !value.isNumber()) {
      throw Failure.failed(
          "The "
              + side
              + " side of the calculation must be a number; it is "
              + Values.described(Values.letter(value)));
    }
  }

  private static JsonNode order(Operator operator, JsonNode left, JsonNode right) {
    if (!isOrdered(left) || !isOrdered(right)) {
      throw Failure.failed("Only numbers and texts can be compared with < and >");
    }
    if (!present(left, right)) {
      return Values.MISSING;
    }
    int order = compare(left, right);
    return bool(
        switch (operator) {
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case GREATER -> order > 0;
          case GREATER_OR_EQUAL -> order >= 0;
          case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, EQUAL, UNEQUAL, CONCAT, IN, AND, OR ->
              throw new IllegalArgumentException("no comparison: " + operator);
        });
  }

  private static boolean isOrdered(JsonNode value) {
    return value.isMissingNode() || value.isNumber() || value.isString();
  }

  /// Two numbers or two texts.
  static int compare(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return Numbers.compare(left, right);
    }
    if (left.isString() && right.isString()) {
      return left.stringValue().compareTo(right.stringValue());
    }
    throw Failure.failed("A number and a text cannot be compared");
  }

  private static JsonNode concat(JsonNode left, JsonNode right, Meter meter) {
    String a = Texts.of(left, meter);
    String b = Texts.of(right, meter);
    meter.text((long) a.length() + b.length());
    return StringNode.valueOf(a + b);
  }

  private static boolean contains(JsonNode list, JsonNode wanted, Meter meter) {
    if (!list.isArray()) {
      return equal(list, wanted, meter);
    }
    for (JsonNode element : list) {
      if (equal(element, wanted, meter)) {
        return true;
      }
    }
    return false;
  }

  /// Equal in meaning: `1` and `1.0` are, the order of keys is no matter.
  static boolean equal(JsonNode a, JsonNode b, Meter meter) {
    meter.step();
    if (same(a, b)) {
      return true;
    }
    if (a.isNumber() && b.isNumber()) {
      return Numbers.equal(a, b);
    }
    if (a.isArray() && b.isArray()) {
      return a.size() == b.size() && elementsEqual(a, b, meter);
    }
    if (a instanceof ObjectNode left && b instanceof ObjectNode right) {
      return left.size() == right.size() && fieldsEqual(left, right, meter);
    }
    return a.isValueNode() && b.isValueNode() && a.equals(b);
  }

  /// Saves looking into large values that are compared with themselves.
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(JsonNode a, JsonNode b) {
    return a == b;
  }

  private static boolean elementsEqual(JsonNode a, JsonNode b, Meter meter) {
    Iterator<JsonNode> others = b.iterator();
    for (JsonNode element : a) {
      if (!equal(element, others.next(), meter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fieldsEqual(ObjectNode a, ObjectNode b, Meter meter) {
    for (var field : a.properties()) {
      JsonNode other = b.get(field.getKey());
      if (other == null || !equal(field.getValue(), other, meter)) {
        return false;
      }
    }
    return true;
  }
}
