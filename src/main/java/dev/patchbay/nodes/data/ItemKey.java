package dev.patchbay.nodes.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON values as they are told apart: 7 equals 7.0 but not “7”, and the order of an object's
/// fields does not matter. Null and a missing value are the same.
///
/// A key is a text, because maps stay fast with texts even if somebody sends thousands of values
/// that were made to collide.
final class ItemKey {
  private static final String[] NO_NAMES = {};

  /// Begins every key but that of a text, so that a text is its own key, whose hash is known.
  private static final char NO_TEXT = '\u0000';

  private static final int USUAL = 256;

  private ItemKey() {}

  /// Two values are the same when their keys are equal.
  static String of(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BINARY, POJO -> {
        String text = value.asString();
        yield !text.isEmpty() && text.charAt(0) == NO_TEXT ? NO_TEXT + "\"" + text : text;
      }
      case NUMBER -> NO_TEXT + number(value);
      case NULL, MISSING, BOOLEAN, ARRAY, OBJECT -> {
        var key = new StringBuilder(USUAL).append(NO_TEXT);
        append(value, key);
        yield key.toString();
      }
    };
  }

  static String of(List<JsonNode> values) {
    if (values.size() == 1) {
      return of(values.getFirst());
    }
    var key = new StringBuilder(USUAL);
    values.forEach(value -> append(value, key));
    return key.toString();
  }

  static boolean isNothing(JsonNode value) {
    return value.isNull() || value.isMissingNode();
  }

  private static void append(JsonNode value, StringBuilder key) {
    switch (value.getNodeType()) {
      case NULL, MISSING -> key.append('-');
      case BOOLEAN -> key.append(value.booleanValue() ? 't' : 'f');
      case STRING, BINARY, POJO -> append(value.asString(), key);
      case NUMBER -> key.append('#').append(number(value)).append(';');
      case ARRAY -> {
        key.append('[');
        for (JsonNode element : value) {
          append(element, key);
        }
        key.append(']');
      }
      case OBJECT -> {
        key.append('{');
        String[] names = ((ObjectNode) value).propertyNames().toArray(NO_NAMES);
        Arrays.sort(names);
        for (String name : names) {
          append(name, key);
          append(value.get(name), key);
        }
        key.append('}');
      }
    }
  }

  /// With its length before it, so that no text can look like two.
  private static void append(String text, StringBuilder key) {
    key.append('"').append(text.length()).append(':').append(text);
  }

  private static String number(JsonNode value) {
    if (value.isInt()) {
      return Integer.toString(value.intValue());
    }
    BigDecimal number = value.decimalValue().stripTrailingZeros();
    boolean fitsLong = number.scale() <= 0 && number.precision() - number.scale() <= 18;
    return fitsLong ? Long.toString(number.longValue()) : number.toString();
  }
}
