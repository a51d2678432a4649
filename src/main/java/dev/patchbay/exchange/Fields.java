package dev.patchbay.exchange;

import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Which fields of a file are ours; all others are kept as they are.
final class Fields {
  static final Set<String> ROOT = Set.of("nodes", "edges", "viewport", "patchbay");
  private static final Set<String> NODE =
      Set.of("id", "type", "position", "width", "height", "parentId", "parentNode", "selected");
  private static final Set<String> NODE_DATA =
      Set.of("label", "name", "config", "configVersion", "notes", "policy", "pin", "disabled");
  private static final Set<String> EDGE =
      Set.of(
          "id", "source", "sourceHandle", "target", "targetHandle", "label", "animated", "style");
  private static final Set<String> EDGE_DATA = Set.of("order", "createdAt", "updatedAt", "broken");

  private Fields() {}

  static ObjectNode nodeExtra(ObjectNode node) {
    return extra(node, NODE, NODE_DATA);
  }

  static ObjectNode edgeExtra(ObjectNode edge) {
    ObjectNode extra = extra(edge, EDGE, EDGE_DATA);
    // A label that is no text, or a style that is no object, is not ours to read.
    for (String name : List.of("label", "style")) {
      boolean read = name.equals("label") ? edge.path(name).isString() : edge.path(name).isObject();
      if (edge.has(name) && !read) {
        extra.set(name, edge.path(name));
      }
    }
    return extra;
  }

  static ObjectNode without(ObjectNode object, Set<String> known) {
    ObjectNode rest = Json.object();
    object.properties().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .forEach(entry -> rest.set(entry.getKey(), entry.getValue()));
    return rest;
  }

  private static ObjectNode extra(ObjectNode object, Set<String> known, Set<String> knownData) {
    ObjectNode rest = without(object, known);
    if (rest.path("data") instanceof ObjectNode data) {
      ObjectNode unknown = without(data, knownData);
      if (unknown.isEmpty()) {
        rest.remove("data");
      } else {
        rest.set("data", unknown);
      }
    }
    return rest;
  }
}
