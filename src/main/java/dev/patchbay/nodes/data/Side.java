package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Programs;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One of the two lists that a node with two inputs works on. A side whose branch was skipped is an
/// empty list.
sealed interface Side {
  /// @param keys by item; empty where a part of the key is null or missing
  record Keyed(List<ObjectNode> rows, List<Optional<String>> keys, PerItem.Table.Columns values)
      implements Side {
    /// The key as people read it: one value, or a list of several.
    JsonNode shownKey(int item) {
      List<JsonNode> row = values.row(item);
      return row.size() == 1 ? row.getFirst() : Items.list(row);
    }
  }

  record Wrong(Error error) implements Side {}

  static Side of(JsonNode inputs, String name, List<String> keys, Programs programs) {
    JsonNode items = inputs.path(name).isMissingNode() ? Json.NODES.arrayNode() : inputs.path(name);
    return switch (Items.objects(items)) {
      case Items.Objects.Some(var rows, boolean single) when !single ->
          switch (PerItem.table(keys, items, programs)) {
            case PerItem.Table.Failed(var error) ->
                new Wrong(new Error(error.code(), named(name) + error.message()));
            case PerItem.Table.Columns table -> new Keyed(rows, keys(rows.size(), table), table);
          };
      case Items.Objects.Some _, Items.Objects.Wrong _ ->
          new Wrong(
              Error.of(
                  ErrorCodes.INPUT_INVALID,
                  named(name)
                      + "must be a list of objects, but it is "
                      + Shape.of(items).words()
                      + "."));
    };
  }

  static ActionResult both(Side one, Side other, BiFunction<Keyed, Keyed, ActionResult> work) {
    return switch (one) {
      case Wrong(var error) -> new ActionResult.FatalError(error);
      case Keyed first ->
          switch (other) {
            case Wrong(var error) -> new ActionResult.FatalError(error);
            case Keyed second -> work.apply(first, second);
          };
    };
  }

  private static List<Optional<String>> keys(int rows, PerItem.Table.Columns table) {
    var keys = new ArrayList<Optional<String>>(rows);
    int programs = table.columns().size();
    for (int i = 0; i < rows; i++) {
      keys.add(table.lacksSome(i) ? Optional.empty() : Optional.of(table.key(i, programs)));
    }
    return keys;
  }

  private static String named(String side) {
    return "The " + side + " input: ";
  }
}
