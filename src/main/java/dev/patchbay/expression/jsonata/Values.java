package dev.patchbay.expression.jsonata;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.POJONode;

/// Questions about values. A value is a [JsonNode]; "nothing" is the missing node, which is not null,
/// and a function is a node too, so that it can lie in a variable or a list.
final class Values {
  static final JsonNode MISSING = MissingNode.getInstance();

  private Values() {}

  /// The node of a function.
  static JsonNode function(Function function) {
    return new POJONode(function);
  }

  static boolean isFunction(JsonNode value) {
    return value instanceof POJONode node && node.getPojo() instanceof Function;
  }

  static Function asFunction(JsonNode value) {
    if (value instanceof POJONode node && node.getPojo() instanceof Function function) {
      return function;
    }
    throw Failure.failed("Something that is not a function is called");
  }

  /// A list at the top is wrapped for paths; everybody else sees the list.
  static JsonNode unwrap(JsonNode value) {
    return value instanceof Items items && items.isWrapper() ? items.get(0) : value;
  }

  /// Whether it counts as true in a condition.
  static boolean isTrue(JsonNode value, Meter meter) {
    return switch (value.getNodeType()) {
      case BOOLEAN -> value.booleanValue();
      case STRING -> !value.stringValue().isEmpty();
      case NUMBER -> Numbers.asDouble(value) != 0;
      case OBJECT -> !value.isEmpty();
      case ARRAY -> {
        for (JsonNode element : value) {
          meter.step();
          if (isTrue(element, meter)) {
            yield true;
          }
        }
        yield false;
      }
      case NULL, MISSING, POJO, BINARY -> false;
    };
  }

  /// The letter of a type in a [Signature].
  static char letter(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BINARY -> 's';
      case NUMBER -> 'n';
      case BOOLEAN -> 'b';
      case NULL -> 'l';
      case ARRAY -> 'a';
      case OBJECT -> 'o';
      case POJO -> 'f';
      case MISSING -> 'm';
    };
  }

  static String described(char letter) {
    return switch (letter) {
      case 's' -> "a text";
      case 'n' -> "a number";
      case 'b' -> "true or false";
      case 'l' -> "null";
      case 'a' -> "a list";
      case 'o' -> "an object";
      case 'f' -> "a function";
      default -> "missing";
    };
  }

  static String plural(char letter) {
    return switch (letter) {
      case 's' -> "texts";
      case 'n' -> "numbers";
      case 'b' -> "booleans";
      case 'o' -> "objects";
      case 'f' -> "functions";
      default -> "such values";
    };
  }
}
