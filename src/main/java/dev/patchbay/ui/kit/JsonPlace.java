package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Copies of JSON values with one part changed; the originals are shared and stay as they are.
public final class JsonPlace {
  private JsonPlace() {}

  /// The object with the field set, or without it when the value is missing.
  static ObjectNode with(JsonNode object, String name, JsonNode value) {
    ObjectNode copy = Json.object();
    if (object instanceof ObjectNode given) {
      given.properties().forEach(entry -> copy.set(entry.getKey(), entry.getValue()));
    }
    if (value.isMissingNode()) {
      copy.remove(name);
    } else {
      copy.set(name, value);
    }
    return copy;
  }

  /// The same, where a field that was not there goes before those that follow it in this order.
  static ObjectNode with(JsonNode object, String name, JsonNode value, List<String> order) {
    if (value.isMissingNode() || object.has(name) || !order.contains(name)) {
      return with(object, name, value);
    }
    List<String> later = order.subList(order.indexOf(name) + 1, order.size());
    ObjectNode copy = Json.object();
    object
        .properties()
        .forEach(entry -> {
          if (later.contains(entry.getKey()) && !copy.has(name)) {
            copy.set(name, value);
          }
          copy.set(entry.getKey(), entry.getValue());
        });
    if (!copy.has(name)) {
      copy.set(name, value);
    }
    return copy;
  }

  static ArrayNode with(JsonNode array, int index, JsonNode value) {
    ArrayNode copy = Json.NODES.arrayNode();
    array.forEach(copy::add);
    if (index < copy.size()) {
      copy.set(index, value);
    }
    return copy;
  }

  /// The value with the part at the pointer replaced; empty when nothing stands around that place.
  public static Optional<JsonNode> replaced(JsonNode value, String pointer, JsonNode part) {
    if (pointer.isEmpty()) {
      return Optional.of(part);
    }
    JsonPointer at = JsonPointer.compile(pointer);
    String rest = String.valueOf(at.tail());
    return switch (value) {
      case ObjectNode object ->
          replaced(object.path(at.getMatchingProperty()), rest, part)
              .<JsonNode>map(inner -> with(object, at.getMatchingProperty(), inner));
      case ArrayNode array when array.has(at.getMatchingIndex()) ->
          replaced(array.get(at.getMatchingIndex()), rest, part)
              .<JsonNode>map(inner -> with(array, at.getMatchingIndex(), inner));
      default -> Optional.empty();
    };
  }

  /// What follows when the pointer starts with this step.
  static Optional<String> below(String step, String pointer) {
    return pointer.equals(step) || pointer.startsWith(step + "/")
        ? Optional.of(pointer.substring(step.length()))
        : Optional.empty();
  }
}
