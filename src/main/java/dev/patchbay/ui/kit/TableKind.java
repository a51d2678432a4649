package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// A table as JSON: a list of lists, whose columns have numbers, or a list of objects, whose
/// columns have names. Cells that nobody touched keep the value they have, texts or not.
enum TableKind {
  LISTS {
    @Override
    List<String> headings(JsonNode value) {
      int columns = value.valueStream().mapToInt(JsonNode::size).max().orElse(0);
      return IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).toList();
    }

    @Override
    boolean fits(JsonNode row) {
      return row.isArray();
    }

    @Override
    JsonNode cell(JsonNode row, String heading) {
      return row.path(Integer.parseInt(heading) - 1);
    }

    /// A short row stays short; a gap inside becomes an empty text.
    @Override
    JsonNode row(List<String> headings, List<JsonNode> cells) {
      int end = cells.size();
      while (end > 0 && cells.get(end - 1).isMissingNode()) {
        end--;
      }
      ArrayNode row = Json.NODES.arrayNode();
      for (JsonNode cell : cells.subList(0, end)) {
        row.add(cell.isMissingNode() ? Json.NODES.stringNode("") : cell);
      }
      return row;
    }

    @Override
    String step(List<String> headings, int column) {
      return "/" + column;
    }
  },
  MAPS {
    @Override
    List<String> headings(JsonNode value) {
      var names = new LinkedHashSet<String>();
      value.forEach(row -> names.addAll(row.propertyNames()));
      return List.copyOf(names);
    }

    @Override
    boolean fits(JsonNode row) {
      return row.isObject();
    }

    @Override
    JsonNode cell(JsonNode row, String heading) {
      return row.path(heading);
    }

    @Override
    JsonNode row(List<String> headings, List<JsonNode> cells) {
      ObjectNode row = Json.object();
      for (int i = 0; i < headings.size(); i++) {
        if (!cells.get(i).isMissingNode()) {
          row.set(headings.get(i), cells.get(i));
        }
      }
      return row;
    }

    @Override
    String step(List<String> headings, int column) {
      return Json.pointer(headings.get(column));
    }
  };

  abstract List<String> headings(JsonNode value);

  abstract boolean fits(JsonNode row);

  abstract JsonNode cell(JsonNode row, String heading);

  abstract JsonNode row(List<String> headings, List<JsonNode> cells);

  /// The JSON pointer of a cell in its row.
  abstract String step(List<String> headings, int column);

  boolean takes(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isArray()
            && value
                .valueStream()
                .allMatch(row -> fits(row) && row.valueStream().noneMatch(JsonNode::isContainer));
  }

  /// Every row with a cell for every heading, missing where the row has none.
  List<List<JsonNode>> cells(JsonNode value, List<String> headings) {
    var rows = new ArrayList<List<JsonNode>>();
    for (JsonNode row : value) {
      var cells = new ArrayList<JsonNode>();
      headings.forEach(heading -> cells.add(cell(row, heading)));
      rows.add(cells);
    }
    return rows;
  }

  JsonNode value(List<String> headings, List<List<JsonNode>> rows) {
    ArrayNode list = Json.NODES.arrayNode();
    rows.forEach(row -> list.add(row(headings, row)));
    return list;
  }

  static List<JsonNode> blank(int columns) {
    var cells = new ArrayList<JsonNode>();
    for (int i = 0; i < columns; i++) {
      cells.add(MissingNode.getInstance());
    }
    return cells;
  }
}
