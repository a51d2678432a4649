package dev.patchbay.expression;

import dev.patchbay.schema.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Goes through the strings of a configuration and replaces some. What stays as it was is shared,
/// so a configuration in which nothing changes comes back as the same instance.
final class ConfigTexts {
  /// What becomes of a string; the missing node takes it out of its object or list.
  @FunctionalInterface
  interface Change {
    JsonNode apply(StringNode text, String path, boolean program);
  }

  private ConfigTexts() {}

  static JsonNode change(JsonNode config, FieldPatterns programs, Change change) {
    return change(config, "", programs, change);
  }

  private static JsonNode change(
      JsonNode node, String path, FieldPatterns programs, Change change) {
    return switch (node) {
      case StringNode text -> change.apply(text, path, programs.here());
      case ObjectNode object -> changeObject(object, path, programs, change);
      case ArrayNode array -> changeArray(array, path, programs, change);
      default -> node;
    };
  }

  private static JsonNode changeObject(
      ObjectNode object, String path, FieldPatterns programs, Change change) {
    ObjectNode copy = object;
    for (var field : object.properties()) {
      JsonNode value = field.getValue();
      if (!value.isString() && !value.isContainer()) {
        continue;
      }
      String key = field.getKey();
      JsonNode changed = change(value, path + Json.pointer(key), programs.below(key), change);
      if (same(changed, value)) {
        continue;
      }
      if (same(copy, object)) {
        copy = Json.object();
        copy.setAll(object);
      }
      if (changed.isMissingNode()) {
        copy.remove(key);
      } else {
        copy.set(key, changed);
      }
    }
    return copy;
  }

  private static JsonNode changeArray(
      ArrayNode array, String path, FieldPatterns programs, Change change) {
    ArrayNode copy = Json.NODES.arrayNode(array.size());
    boolean same = true;
    int index = 0;
    for (JsonNode element : array) {
      String step = String.valueOf(index++);
      JsonNode changed = change(element, path + "/" + step, programs.below(step), change);
      same &= same(changed, element);
      if (!changed.isMissingNode()) {
        copy.add(changed);
      }
    }
    return same ? array : copy;
  }

  /// The same instance: comparing values would cost more than copying them.
  @SuppressWarnings("ReferenceEquality")
  private static boolean same(JsonNode a, JsonNode b) {
    return a == b;
  }
}
