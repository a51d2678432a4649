package dev.patchbay.nodes.data;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCode;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Programs;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What a program gives for every item of a list.
sealed interface PerItem {
  /// @param all in the order of the items; missing where the program found nothing
  record Values(List<JsonNode> all) implements PerItem {}

  /// @param error says at which item
  record Failed(Error error) implements PerItem {}

  /// A program that only leads to a field is read without an interpreter.
  static PerItem of(String program, JsonNode items, Programs programs) {
    Optional<FieldPath> path = FieldPath.ofProgram(program);
    var values = new ArrayList<JsonNode>(items.size());
    for (int i = 0; i < items.size(); i++) {
      JsonNode item = items.get(i);
      if (path.isPresent() && !path.get().meetsList(item)) {
        values.add(path.get().in(item));
        continue;
      }
      switch (programs.evaluateItem(program, item, i)) {
        case Programs.Result.Value(var value) -> values.add(value);
        case Programs.Result.Missing _ -> values.add(Json.NODES.missingNode());
        case Programs.Result.Failed(var error) -> {
          return new Failed(new Error(error.code(), "Item " + i + ": " + error.message()));
        }
      }
    }
    return new Values(values);
  }

  /// The values of several programs, program by program.
  static Table table(List<String> by, JsonNode items, Programs programs) {
    var columns = new ArrayList<List<JsonNode>>(by.size());
    for (String program : by) {
      switch (of(program, items, programs)) {
        case Values(var values) -> columns.add(values);
        case Failed(var error) -> {
          return new Table.Failed(error);
        }
      }
    }
    return new Table.Columns(columns);
  }

  sealed interface Table {
    record Columns(List<List<JsonNode>> columns) implements Table {
      /// What all programs gave for one item.
      List<JsonNode> row(int item) {
        var row = new ArrayList<JsonNode>(columns.size());
        for (List<JsonNode> column : columns) {
          row.add(column.get(item));
        }
        return row;
      }

      /// The key that the first few programs give one item; see [ItemKey].
      String key(int item, int programs) {
        return programs == 1
            ? ItemKey.of(columns.getFirst().get(item))
            : ItemKey.of(row(item).subList(0, programs));
      }

      /// Whether a program gave null or nothing for one item.
      boolean lacksSome(int item) {
        for (List<JsonNode> column : columns) {
          if (ItemKey.isNothing(column.get(item))) {
            return true;
          }
        }
        return false;
      }
    }

    record Failed(Error error) implements Table {}
  }

  /// The codes of a node that has such programs.
  static Set<ErrorCode> errors(ErrorCode... others) {
    var codes = new HashSet<>(List.of(others));
    codes.addAll(
        List.of(
            ErrorCodes.EXPRESSION_SYNTAX,
            ErrorCodes.EXPRESSION_FAILED,
            ErrorCodes.EXPRESSION_TIMEOUT,
            ErrorCodes.EXPRESSION_MEMORY,
            ErrorCodes.EXPRESSION_DEPTH));
    return codes;
  }
}
