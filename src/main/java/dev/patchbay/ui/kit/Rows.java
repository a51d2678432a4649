package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// A JSON value as a table: the columns, and the rows without copying the list.
record Rows(List<String> columns, List<JsonNode> rows) {
  /// The column of a list whose elements are no objects.
  static final String ELEMENT = "\0";

  private static final int LOOKED_AT = 200;
  private static final int MAX_COLUMNS = 60;

  /// A list has a row for every element; an object one for every field; anything else is one row.
  static Rows of(JsonNode value) {
    if (value instanceof ArrayNode list) {
      return new Rows(columns(list), elements(list));
    }
    if (value.isObject()) {
      var fields = new ArrayList<JsonNode>();
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        fields.add(
            Json.object()
                .put(Strings.COLUMN_FIELD, field.getKey())
                .set(Strings.COLUMN_VALUE, field.getValue()));
      }
      return new Rows(List.of(Strings.COLUMN_FIELD, Strings.COLUMN_VALUE), fields);
    }
    return new Rows(List.of(ELEMENT), List.of(value));
  }

  static JsonNode cell(JsonNode row, String column) {
    return column.equals(ELEMENT) ? row : row.path(column);
  }

  private static List<String> columns(ArrayNode list) {
    var columns = new LinkedHashSet<String>();
    for (int i = 0; i < Math.min(list.size(), LOOKED_AT); i++) {
      if (list.get(i).isObject()) {
        columns.addAll(list.get(i).propertyNames());
      } else {
        columns.add(ELEMENT);
      }
    }
    return columns.stream().limit(MAX_COLUMNS).toList();
  }

  private static List<JsonNode> elements(ArrayNode list) {
    return new AbstractList<>() {
      @Override
      public JsonNode get(int index) {
        return list.get(index);
      }

      @Override
      public int size() {
        return list.size();
      }
    };
  }
}
