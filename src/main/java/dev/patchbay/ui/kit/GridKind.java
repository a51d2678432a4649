package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the rows of a grid are: records, names with values, or single values. Translates between
/// the JSON value and its rows; knows no screen.
sealed interface GridKind {
  int MAX_COLUMNS = 4;
  Set<String> ONE_LINE =
      Set.of(Formats.URL, Formats.EMAIL, Formats.MAILBOX, Formats.CONTENT_TYPE, Formats.TIME_ZONE);

  List<GridColumn> columns();

  /// Whether the value has this form at all.
  boolean takes(JsonNode value);

  List<JsonNode> rows(JsonNode value);

  JsonNode value(List<JsonNode> rows);

  JsonNode cell(JsonNode row, GridColumn column);

  JsonNode with(JsonNode row, GridColumn column, JsonNode cell);

  /// A new row to be added to those.
  JsonNode fresh(List<JsonNode> rows);

  /// The JSON pointer of a row in the value.
  String pointer(List<JsonNode> rows, int row);

  /// The JSON pointer of a cell in its row.
  String pointer(GridColumn column);

  /// Why a row is not part of the value, empty if it is.
  default String judge(List<JsonNode> rows, int row) {
    return "";
  }

  /// Whether a field is edited on one line without anything around it.
  static boolean simple(FieldType type) {
    return switch (type) {
      case FieldType.Text text ->
          !text.multiline()
              && !text.program()
              && text.format().stream().allMatch(ONE_LINE::contains);
      case FieldType.Number _, FieldType.Switch _, FieldType.Choice _, FieldType.Json _ -> true;
      case FieldType.ListOf _, FieldType.MapOf _, FieldType.Fields _ -> false;
      case FieldType.Alternatives _ -> false;
    };
  }

  /// Whether a record has few and simple enough fields to be a row.
  static boolean simple(Fields fields) {
    List<Field> shown = shown(fields);
    return !shown.isEmpty()
        && shown.size() <= MAX_COLUMNS
        && shown.stream().allMatch(field -> simple(field.type()));
  }

  private static List<Field> shown(Fields fields) {
    return fields.fields().stream().filter(field -> !StableIds.hidden(fields, field)).toList();
  }

  /// A list of records; fields that a record does not know stay in its row.
  record Records(Fields fields, List<GridColumn> columns) implements GridKind {
    static Records of(Fields fields, FieldSite site) {
      return new Records(
          fields,
          shown(fields).stream()
              .map(field ->
                  GridColumn.of(
                      field.name(),
                      field.label(),
                      field.type(),
                      FieldSite.cell(field, site.style(), site.name() + ": " + field.label())))
              .toList());
    }

    @Override
    public boolean takes(JsonNode value) {
      return absent(value) || value.isArray() && value.valueStream().allMatch(JsonNode::isObject);
    }

    @Override
    public List<JsonNode> rows(JsonNode value) {
      return value.isArray() ? value.valueStream().toList() : List.of();
    }

    @Override
    public JsonNode value(List<JsonNode> rows) {
      return list(rows);
    }

    @Override
    public JsonNode cell(JsonNode row, GridColumn column) {
      return row.path(column.name());
    }

    @Override
    public JsonNode with(JsonNode row, GridColumn column, JsonNode cell) {
      return JsonPlace.with(row, column.name(), cell);
    }

    @Override
    public JsonNode fresh(List<JsonNode> rows) {
      return StableIds.fresh(fields, list(rows));
    }

    @Override
    public String pointer(List<JsonNode> rows, int row) {
      return "/" + row;
    }

    @Override
    public String pointer(GridColumn column) {
      return Json.pointer(column.name());
    }
  }

  /// A JSON object with free keys. A row without a name, or with one that occurs before it, stays
  /// on the screen but not in the value.
  record Names(FieldType type, List<GridColumn> columns) implements GridKind {
    private static final String NAME = "name";
    private static final String VALUE = "value";

    static Names of(FieldType type, FieldSite site) {
      var text = new FieldType.Text(false, false, java.util.Optional.empty());
      return new Names(
          type,
          List.of(
              GridColumn.of(
                  NAME,
                  Strings.KEY,
                  text,
                  site.element(site.name() + ": " + Strings.KEY).fixed().prompting(Strings.KEY)),
              GridColumn.of(
                  VALUE,
                  Strings.VALUE,
                  type,
                  site.element(site.name() + ": " + Strings.VALUE).prompting(Strings.VALUE))));
    }

    @Override
    public boolean takes(JsonNode value) {
      return absent(value) || value.isObject();
    }

    @Override
    public List<JsonNode> rows(JsonNode value) {
      return value.properties().stream()
          .<JsonNode>map(entry -> {
            ObjectNode row = Json.object().put(NAME, entry.getKey());
            row.set(VALUE, entry.getValue());
            return row;
          })
          .toList();
    }

    @Override
    public JsonNode value(List<JsonNode> rows) {
      ObjectNode object = Json.object();
      for (int i = 0; i < rows.size(); i++) {
        if (judge(rows, i).isEmpty()) {
          object.set(name(rows.get(i)), rows.get(i).path(VALUE));
        }
      }
      return object;
    }

    @Override
    public JsonNode cell(JsonNode row, GridColumn column) {
      return row.path(column.name());
    }

    @Override
    public JsonNode with(JsonNode row, GridColumn column, JsonNode cell) {
      JsonNode kept = cell.isMissingNode() ? StableIds.fresh(type, Json.NODES.arrayNode()) : cell;
      return JsonPlace.with(row, column.name(), kept);
    }

    @Override
    public JsonNode fresh(List<JsonNode> rows) {
      ObjectNode row = Json.object().put(NAME, "");
      row.set(VALUE, StableIds.fresh(type, Json.NODES.arrayNode()));
      return row;
    }

    @Override
    public String pointer(List<JsonNode> rows, int row) {
      return Json.pointer(name(rows.get(row)));
    }

    @Override
    public String pointer(GridColumn column) {
      return "";
    }

    @Override
    public String judge(List<JsonNode> rows, int row) {
      String name = name(rows.get(row));
      if (name.isEmpty()) {
        return Strings.EMPTY_KEY;
      }
      var before = new HashSet<String>();
      rows.subList(0, row).forEach(other -> before.add(name(other)));
      return before.contains(name) ? Strings.DUPLICATE_KEY : "";
    }

    private static String name(JsonNode row) {
      return TextBody.text(row.path(NAME));
    }
  }

  /// A list of single values.
  record Plain(FieldType type, List<GridColumn> columns) implements GridKind {
    static Plain of(FieldType type, FieldSite site) {
      return new Plain(
          type,
          List.of(
              GridColumn.of("", "", type, site.element(site.name()).prompting(Strings.ADD_ROW))));
    }

    @Override
    public boolean takes(JsonNode value) {
      return absent(value)
          || value.isArray()
              && (type instanceof FieldType.Json
                  || value.valueStream().noneMatch(JsonNode::isContainer));
    }

    @Override
    public List<JsonNode> rows(JsonNode value) {
      return value.isArray() ? value.valueStream().toList() : List.of();
    }

    @Override
    public JsonNode value(List<JsonNode> rows) {
      return list(rows);
    }

    @Override
    public JsonNode cell(JsonNode row, GridColumn column) {
      return row;
    }

    @Override
    public JsonNode with(JsonNode row, GridColumn column, JsonNode cell) {
      return cell.isMissingNode() ? Json.NODES.nullNode() : cell;
    }

    @Override
    public JsonNode fresh(List<JsonNode> rows) {
      return StableIds.fresh(type, list(rows));
    }

    @Override
    public String pointer(List<JsonNode> rows, int row) {
      return "/" + row;
    }

    @Override
    public String pointer(GridColumn column) {
      return "";
    }
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static ArrayNode list(List<JsonNode> rows) {
    ArrayNode list = Json.NODES.arrayNode();
    new ArrayList<>(rows).forEach(list::add);
    return list;
  }
}
