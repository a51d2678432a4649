package dev.patchbay.expression.jsonata;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finding fields: by name, all of them, or those at any depth.
final class Fields {
  private Fields() {}

  /// A field of an object; of a list, that field of all its objects.
  static JsonNode lookup(JsonNode input, String name, Meter meter) {
    if (input instanceof ObjectNode object) {
      JsonNode value = object.get(name);
      return value == null ? Values.MISSING : value;
    }
    if (!input.isArray()) {
      return Values.MISSING;
    }
    Items found = Items.sequence();
    for (JsonNode element : input) {
      meter.step();
      JsonNode value = lookup(element, name, meter);
      if (!value.isMissingNode()) {
        meter.list(value.isArray() ? value.size() : 0);
        found.addFlat(value);
      }
    }
    return found;
  }

  /// `*`
  static JsonNode all(JsonNode input, Meter meter) {
    Items found = Items.sequence();
    if (input.isContainer()) {
      for (JsonNode value : input) {
        meter.step();
        flatten(value, found, meter);
      }
    }
    meter.list(found.size());
    return found;
  }

  private static void flatten(JsonNode value, Items found, Meter meter) {
    if (!value.isArray()) {
      found.add(value);
      return;
    }
    meter.list(value.size());
    for (JsonNode element : value) {
      meter.step();
      flatten(element, found, meter);
    }
  }

  /// `**`
  static JsonNode descendants(JsonNode input, Meter meter) {
    if (input.isMissingNode()) {
      return input;
    }
    Items found = Items.sequence();
    descend(input, found, meter);
    return found;
  }

  private static void descend(JsonNode value, Items found, Meter meter) {
    meter.step();
    if (!value.isArray()) {
      meter.list(1);
      found.add(value);
    }
    if (value.isContainer()) {
      for (JsonNode child : value) {
        descend(child, found, meter);
      }
    }
  }
}
