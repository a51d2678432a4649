package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Short texts for JSON values of any size, made without writing the whole value.
public final class JsonText {
  private static final int SHORT = 120;

  private JsonText() {}

  /// One line of at most about 120 characters.
  public static String brief(JsonNode value) {
    return brief(value, SHORT);
  }

  public static String brief(JsonNode value, int limit) {
    var text = new StringBuilder();
    append(value, text, limit);
    return text.length() <= limit ? text.toString() : text.substring(0, limit - 1) + "…";
  }

  /// As [#brief(JsonNode)], but a text stands there without quotes.
  public static String cell(JsonNode value) {
    return value.isString() ? oneLine(value.stringValue(), 300) : brief(value, 300);
  }

  /// What a person copies: the text itself, or the JSON.
  public static String copied(JsonNode value) {
    return value.isString() ? value.stringValue() : Json.pretty(value);
  }

  private static void append(JsonNode value, StringBuilder text, int limit) {
    switch (value) {
      case ObjectNode object -> {
        text.append('{');
        Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
        while (fields.hasNext() && text.length() <= limit) {
          Map.Entry<String, JsonNode> field = fields.next();
          text.append(field.getKey()).append(": ");
          append(field.getValue(), text, limit);
          text.append(fields.hasNext() ? ", " : "");
        }
        text.append('}');
      }
      case ArrayNode array -> {
        text.append('[');
        for (int i = 0; i < array.size() && text.length() <= limit; i++) {
          text.append(i == 0 ? "" : ", ");
          append(array.get(i), text, limit);
        }
        text.append(']');
      }
      default ->
          text.append(
              value.isString()
                  ? '"' + oneLine(value.stringValue(), limit) + '"'
                  : Json.write(value));
    }
  }

  private static String oneLine(String text, int limit) {
    String start = text.length() > limit ? text.substring(0, limit) + "…" : text;
    return start.replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎').replace('\t', ' ');
  }
}
