package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The items that a node was told to work on.
final class Items {
  /// What one node puts out at most, where a list can grow beyond what came in.
  static final int MOST_ROWS = 1_000_000;

  /// The default of every `items` field.
  static final JsonNode INPUT = Json.NODES.stringNode("{{ $ }}");

  private Items() {}

  /// Why this cannot be worked on by a node for lists.
  static Optional<ActionResult> noList(JsonNode items) {
    return items.isArray()
        ? Optional.empty()
        : Optional.of(
            ActionResult.fatal(
                ErrorCodes.INPUT_INVALID,
                "Items must be a list, but it is " + Shape.of(items).words() + "."));
  }

  /// A list of objects, or one object.
  sealed interface Objects {
    /// @param single whether one object was given and not a list
    record Some(List<ObjectNode> rows, boolean single) implements Objects {
      /// One object comes out as one object.
      ActionResult result(List<ObjectNode> changed) {
        return ActionResult.success(single ? changed.getFirst() : list(changed));
      }
    }

    record Wrong(Error error) implements Objects {}
  }

  static Objects objects(JsonNode items) {
    if (items instanceof ObjectNode one) {
      return new Objects.Some(List.of(one), true);
    }
    if (!items.isArray()) {
      return wrong("Items must be an object or a list of objects, but it is ", items);
    }
    var rows = new ArrayList<ObjectNode>(items.size());
    for (JsonNode item : items) {
      if (!(item instanceof ObjectNode row)) {
        return wrong("Item " + rows.size() + " must be an object, but it is ", item);
      }
      rows.add(row);
    }
    return new Objects.Some(rows, false);
  }

  interface Change {
    /// @param item the place of the object in the list
    Changed of(ObjectNode row, int item);
  }

  /// Changes every object on its own; one object comes out as one object.
  static ActionResult changed(JsonNode items, Change change) {
    return switch (objects(items)) {
      case Objects.Wrong(var error) -> new ActionResult.FatalError(error);
      case Objects.Some objects -> {
        var changed = new ArrayList<ObjectNode>(objects.rows().size());
        for (ObjectNode row : objects.rows()) {
          switch (change.of(row, changed.size())) {
            case Changed.To(var object) -> changed.add(object);
            case Changed.Not(var code, var why) -> {
              yield ActionResult.fatal(code, "Item " + changed.size() + ": " + why);
            }
          }
        }
        yield objects.result(changed);
      }
    };
  }

  static ArrayNode list(List<? extends JsonNode> rows) {
    return Json.NODES.arrayNode(rows.size()).addAll(rows);
  }

  private static Objects wrong(String sentence, JsonNode found) {
    return new Objects.Wrong(
        Error.of(ErrorCodes.INPUT_INVALID, sentence + Shape.of(found).words() + "."));
  }
}
