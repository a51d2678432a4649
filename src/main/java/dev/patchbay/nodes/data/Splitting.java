package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.data.SplitOut.All;
import dev.patchbay.nodes.data.SplitOut.Alone;
import dev.patchbay.nodes.data.SplitOut.Chosen;
import dev.patchbay.nodes.data.SplitOut.Missing;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Splits the list out of every item.
///
/// @param names of the fields taken along
/// @param found the list of every item, then what is taken along
record Splitting(
    SplitOut.Config config, List<String> names, JsonNode items, PerItem.Table.Columns found) {

  ActionResult result() {
    Optional<FieldPath> listField = FieldPath.ofProgram(config.list());
    Optional<String> into =
        config.into().isBlank()
            ? listField.flatMap(FieldPath::last)
            : Optional.of(config.into().strip());
    boolean bare = config.with() instanceof Alone && config.into().isBlank();
    ArrayNode rows = Json.NODES.arrayNode();
    for (int i = 0; i < items.size(); i++) {
      JsonNode elements = elements(found.columns().getFirst().get(i));
      if (elements.isEmpty() && config.missing() == Missing.FAIL) {
        return refused(i, "there is no element to split out.");
      }
      if (rows.size() + elements.size() > Items.MOST_ROWS) {
        return refused(i, "more than a million elements would come out.");
      }
      if (bare) {
        elements.forEach(rows::add);
        continue;
      }
      for (JsonNode element : elements) {
        int item = i;
        switch (along(item, listField).then(own -> with(own, element, into))) {
          case Changed.To(var row) -> rows.add(row);
          case Changed.Not(var _, var why) -> {
            return refused(item, why);
          }
        }
      }
    }
    return ActionResult.success(rows);
  }

  private JsonNode elements(JsonNode list) {
    boolean none = ItemKey.isNothing(list) || (list.isArray() && list.isEmpty());
    if (!none) {
      return list.isArray() ? list : Json.NODES.arrayNode().add(list);
    }
    return config.missing() == Missing.NULL
        ? Json.NODES.arrayNode().addNull()
        : Json.NODES.arrayNode();
  }

  /// A new object with what the element takes along.
  private Changed along(int item, Optional<FieldPath> listField) {
    ObjectNode own = Json.object();
    switch (config.with()) {
      case Alone _ -> {}
      case Chosen _ -> {
        for (int f = 0; f < names.size(); f++) {
          JsonNode value = found.columns().get(f + 1).get(item);
          if (!value.isMissingNode()) {
            own.set(names.get(f), value);
          }
        }
      }
      case All _ -> {
        if (!(items.get(item) instanceof ObjectNode object)) {
          return new Changed.Not("only an object has other fields to take along.");
        }
        own.setAll(object);
        listField.filter(path -> !path.names().isEmpty()).ifPresent(path -> path.removeFrom(own));
      }
    }
    return new Changed.To(own);
  }

  private Changed with(ObjectNode own, JsonNode element, Optional<String> into) {
    if (config.into().isBlank() && element.isObject()) {
      for (var field : element.properties()) {
        if (own.has(field.getKey())) {
          return taken(field.getKey());
        }
        own.set(field.getKey(), field.getValue());
      }
      return new Changed.To(own);
    }
    if (into.isEmpty()) {
      return new Changed.Not("the element is no object; say in which field it shall be.");
    }
    if (own.has(into.get())) {
      return taken(into.get());
    }
    own.set(into.get(), element);
    return new Changed.To(own);
  }

  private static Changed taken(String field) {
    return new Changed.Not(
        "both the item and the element have a field “"
            + field
            + "”; take it along under another name, or put the element into a field.");
  }

  private static ActionResult refused(int item, String why) {
    return ActionResult.fatal(ErrorCodes.INPUT_INVALID, "Item " + item + ": " + why);
  }
}
