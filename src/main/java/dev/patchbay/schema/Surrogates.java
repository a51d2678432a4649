package dev.patchbay.schema;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Half a character: one `char` of a pair, without the other. A text that was cut in the middle of
/// an emoji ends with one. UTF-8 has no bytes for it and puts a question mark in its place, so what
/// was written would not be what is read. A string in JSON can escape it; a key cannot, because
/// readers refuse that, so there it becomes the replacement character.
final class Surrogates {
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private Surrogates() {}

  /// Whether the text has half a character.
  static boolean cut(String text) {
    return HALF.matcher(text).find();
  }

  /// @param json a JSON text whose keys are whole
  static String escape(String json) {
    return HALF.matcher(json)
        .replaceAll(half -> "\\\\u" + Integer.toHexString(half.group().charAt(0)));
  }

  static JsonNode withWholeKeys(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode result = Json.object();
        object
            .properties()
            .forEach(entry -> result.set(whole(entry.getKey()), withWholeKeys(entry.getValue())));
        yield result;
      }
      case ArrayNode array -> {
        ArrayNode result = Json.NODES.arrayNode(array.size());
        array.forEach(element -> result.add(withWholeKeys(element)));
        yield result;
      }
      default -> node;
    };
  }

  private static String whole(String key) {
    return HALF.matcher(key).replaceAll("\ufffd");
  }
}
