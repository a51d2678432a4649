package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Json;
import java.util.HashSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Ids inside list elements, to which edges are attached: made when an element is added, and not
/// shown beside the label that people read, because editing one would cut the edges.
final class StableIds {
  private static final String ID = "id";
  private static final String LABEL = "label";

  private StableIds() {}

  static boolean hidden(Fields fields, Field field) {
    return field.name().equals(ID)
        && field.type() instanceof FieldType.Text
        && fields.fields().stream().anyMatch(other -> other.name().equals(LABEL));
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
      case FieldType.Fields fields -> filled(fields, list, Json.object());
      case FieldType.Alternatives(var options) ->
          filled(
              options.getFirst().fields(),
              list,
              Json.object().put("kind", options.getFirst().kind()));
      case FieldType.Json _ -> Json.NODES.nullNode();
    };
  }

  /// What an alternative starts with when it is chosen for the first time.
  static JsonNode fresh(FieldType.Alternative chosen) {
    return filled(
        chosen.fields(), Json.NODES.arrayNode(), Json.object().put("kind", chosen.kind()));
  }

  /// An element like this one, with an id of its own.
  static JsonNode copy(FieldType element, JsonNode value, JsonNode list) {
    boolean identified =
        element instanceof Fields fields
            && fields.fields().stream().anyMatch(field -> hidden(fields, field));
    return identified ? JsonPlace.with(value, ID, Json.NODES.stringNode(unused(list))) : value;
  }

  /// Fields that have no empty value get their first one, so that a new element is complete.
  private static ObjectNode filled(Fields fields, JsonNode list, ObjectNode element) {
    for (Field field : fields.fields()) {
      if (hidden(fields, field)) {
        element.put(ID, unused(list));
      } else if (!field.optional() && startsWithAValue(field.type())) {
        element.set(field.name(), fresh(field.type(), Json.NODES.arrayNode()));
      }
    }
    return element;
  }

  private static boolean startsWithAValue(FieldType type) {
    return switch (type) {
      case FieldType.Choice _, FieldType.Fields _, FieldType.Alternatives _ -> true;
      case FieldType.Text _, FieldType.Number _, FieldType.Switch _ -> false;
      case FieldType.ListOf _, FieldType.MapOf _, FieldType.Json _ -> false;
    };
  }

  private static String unused(JsonNode list) {
    var taken = new HashSet<String>();
    list.forEach(element -> taken.add(element.path(ID).asString("")));
    int number = list.size() + 1;
    while (taken.contains("case" + number)) {
      number++;
    }
    return "case" + number;
  }
}
