package dev.patchbay.expression.jsonata;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// What a built-in function is called with; the signature has already put everything in its place.
record Arguments(String function, List<JsonNode> values, Interpreter interpreter) {
  JsonNode get(int i) {
    return i < values.size() ? values.get(i) : Values.MISSING;
  }

  boolean has(int i) {
    return !get(i).isMissingNode();
  }

  String text(int i) {
    return get(i).stringValue();
  }

  String text(int i, String otherwise) {
    return has(i) ? text(i) : otherwise;
  }

  double number(int i) {
    return Numbers.asDouble(get(i));
  }

  /// A whole number, cut to what fits into an int.
  int whole(int i, int otherwise) {
    return has(i) ? (int) Math.floor(number(i)) : otherwise;
  }

  ArrayNode list(int i) {
    return (ArrayNode) get(i);
  }

  Function callee(int i) {
    return Values.asFunction(get(i));
  }

  JsonNode call(Function callee, List<JsonNode> arguments) {
    return interpreter.calls().apply(callee, arguments, Values.MISSING);
  }

  boolean isTrue(JsonNode value) {
    return Values.isTrue(value, meter());
  }

  Meter meter() {
    return interpreter.meter();
  }

  Failure failure(String sentence) {
    return Failure.failed("$" + function + ": " + sentence);
  }
}
