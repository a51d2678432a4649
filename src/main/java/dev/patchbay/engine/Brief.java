package dev.patchbay.engine;

import dev.patchbay.schema.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The beginning of a value as compact JSON. Never looks at more than it shows, because values may
/// be many megabytes large.
final class Brief {
  private static final int MOST = 300;

  private final StringBuilder text = new StringBuilder();

  private Brief() {}

  static String of(JsonNode value) {
    var brief = new Brief();
    brief.write(value);
    return brief.full() ? brief.text.substring(0, MOST) + "…" : brief.text.toString();
  }

  private boolean full() {
    return text.length() > MOST;
  }

  private void write(JsonNode value) {
    if (value.isArray()) {
      writeList(value);
    } else if (value.isObject()) {
      writeObject(value);
    } else if (value.isString()) {
      String string = value.stringValue();
      text.append(
          Json.write(Json.NODES.stringNode(string.substring(0, Math.min(string.length(), MOST)))));
    } else {
      text.append(Json.write(value));
    }
  }

  private void writeList(JsonNode list) {
    String before = "[";
    for (JsonNode element : list) {
      text.append(before);
      before = ",";
      write(element);
      if (full()) {
        return;
      }
    }
    text.append(list.isEmpty() ? "[]" : "]");
  }

  private void writeObject(JsonNode object) {
    String before = "{";
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      text.append(before).append(Json.write(Json.NODES.stringNode(field.getKey()))).append(':');
      before = ",";
      write(field.getValue());
      if (full()) {
        return;
      }
    }
    text.append(object.isEmpty() ? "{}" : "}");
  }
}
