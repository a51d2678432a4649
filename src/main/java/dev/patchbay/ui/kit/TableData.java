package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The headings and cells of a table while it is edited; knows no screen.
final class TableData {
  private final TableKind kind;
  private final List<String> headings = new ArrayList<>();
  private final List<List<JsonNode>> rows = new ArrayList<>();

  TableData(TableKind kind) {
    this.kind = kind;
  }

  void read(JsonNode value) {
    List<String> found = kind.headings(value);
    boolean emptyTable = value.isEmpty() && kind == TableKind.MAPS;
    if (!emptyTable) {
      headings.clear();
      headings.addAll(found);
    }
    rows.clear();
    rows.addAll(kind.cells(value, headings));
  }

  JsonNode value() {
    return kind.value(headings, rows);
  }

  List<String> headings() {
    return headings;
  }

  int rows() {
    return rows.size();
  }

  String text(int row, int column) {
    return row < rows.size() ? TextBody.text(rows.get(row).get(column)) : "";
  }

  String pointer(int row, int column) {
    return "/" + row + kind.step(headings, column);
  }

  /// Writes a cell; one below the last row makes a new row.
  void write(int row, int column, String text) {
    if (row == rows.size()) {
      rows.add(TableKind.blank(headings.size()));
    }
    rows.get(row).set(column, Json.NODES.stringNode(text));
  }

  void addColumn() {
    int number = headings.size() + 1;
    while (headings.contains(heading(number))) {
      number++;
    }
    headings.add(heading(number));
    rows.forEach(row -> row.add(MissingNode.getInstance()));
  }

  private String heading(int number) {
    return kind == TableKind.LISTS ? String.valueOf(number) : Strings.NEW_COLUMN.formatted(number);
  }

  void removeColumn(int column) {
    headings.remove(column);
    rows.forEach(row -> row.remove(column));
    if (kind == TableKind.LISTS) {
      headings.clear();
      IntStream.rangeClosed(1, rows.stream().mapToInt(List::size).max().orElse(0))
          .forEach(number -> headings.add(String.valueOf(number)));
    }
  }

  /// Whether the heading was taken: it is not, when it is blank or another column has it.
  boolean rename(int column, String heading) {
    int other = headings.indexOf(heading);
    if (heading.isBlank() || other >= 0 && other != column) {
      return false;
    }
    headings.set(column, heading);
    return true;
  }

  void remove(int row) {
    rows.remove(row);
  }

  void move(int from, int to) {
    rows.add(to, rows.remove(from));
  }

  /// Puts pasted rows before this one; into an empty table with names, the first row gives the
  /// headings. Columns that are missing are added.
  ///
  /// @return behind the last row that was put in
  int paste(int at, List<List<String>> pasted) {
    List<List<String>> texts = pasted;
    boolean named = kind == TableKind.MAPS;
    if (named && headings.isEmpty()) {
      for (String heading : texts.getFirst()) {
        addColumn();
        rename(headings.size() - 1, heading.strip());
      }
      texts = texts.subList(1, texts.size());
    } else if (named && texts.getFirst().equals(headings)) {
      texts = texts.subList(1, texts.size());
    }
    int columns = texts.stream().mapToInt(List::size).max().orElse(0);
    while (headings.size() < columns) {
      addColumn();
    }
    int place = Math.min(at, rows.size());
    for (List<String> row : texts) {
      List<JsonNode> cells = TableKind.blank(headings.size());
      for (int i = 0; i < row.size(); i++) {
        cells.set(i, Json.NODES.stringNode(row.get(i)));
      }
      rows.add(place++, cells);
    }
    return place;
  }
}
