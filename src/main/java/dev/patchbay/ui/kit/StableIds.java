package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Json;
import java.util.HashSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Ids inside list elements, to which edges are attached: made when an element is added, and never
/// shown, because editing one would cut the edges.
final class StableIds {
  private static final String FORMAT = "stable-id";

  private StableIds() {}

  static boolean hidden(Field field) {
    return field.type() instanceof FieldType.Text text
        && text.format().filter(FORMAT::equals).isPresent();
  }

  /// What a new element of a list starts with.
  static JsonNode fresh(FieldType element, JsonNode list) {
    return switch (element) {
      case FieldType.Text _ -> Json.NODES.stringNode("");
      case FieldType.Number _ -> Json.NODES.numberNode(0);
      case FieldType.Switch _ -> Json.NODES.booleanNode(false);
      case FieldType.Choice(var options) -> Json.NODES.stringNode(options.getFirst().value());
      case FieldType.ListOf _ -> Json.NODES.arrayNode();
      case FieldType.MapOf _ -> Json.object();
      case FieldType.Fields fields -> withId(fields, list, Json.object());
      case FieldType.Alternatives(var options) ->
          withId(
              options.getFirst().fields(),
              list,
              Json.object().put("kind", options.getFirst().kind()));
      case FieldType.Json _ -> Json.NODES.nullNode();
    };
  }

  private static ObjectNode withId(Fields fields, JsonNode list, ObjectNode element) {
    fields.fields().stream()
        .filter(field -> hidden(field) || field.name().equals("id"))
        .filter(field -> field.type() instanceof FieldType.Text)
        .forEach(field -> element.put(field.name(), unused(field.name(), list)));
    return element;
  }

  private static String unused(String name, JsonNode list) {
    var taken = new HashSet<String>();
    list.forEach(element -> taken.add(element.path(name).asString("")));
    int number = list.size() + 1;
    while (taken.contains("case" + number)) {
      number++;
    }
    return "case" + number;
  }
}
