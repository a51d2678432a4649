package dev.patchbay.ui.kit;

import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// A table of texts whose columns are made by the person who fills it. Only the rows that can be
/// seen exist on the screen, so it may have many thousand. The last row is always empty.
final class TableBody implements FieldBody {
  /// The skin keeps a vertical bar that it needed for a moment while it was built.
  private static final String NO_BAR = "no-bar";

  private static final double ROW = 32;
  private static final double HEADER = 33;
  private static final int VISIBLE_ROWS = 10;
  private static final double MIN_COLUMN = 76;
  private static final double REMOVE = 30;
  private static final double HANDLE = 20;

  private final TableKind kind;
  private final FieldSite site;
  private final Sink sink;
  private final TableData data;
  private final ObservableList<Integer> indexes = FXCollections.observableArrayList();
  private final TableView<Integer> table = new TableView<>(indexes);
  private final Label empty = new Label(Strings.EMPTY_TABLE);
  private final Label count = new Label();
  private final HintLine line = new HintLine();
  private final FieldNotes notes = new FieldNotes();
  private final VBox view = new VBox(6);
  private final TableCells cells;
  private List<TableHeading> headings = List.of();
  private Optional<JsonNode> last = Optional.empty();
  private Map<String, List<Problem>> problems = Map.of();

  TableBody(TableKind kind, FieldSite site, Sink sink) {
    this.kind = kind;
    this.site = site;
    this.sink = sink;
    data = new TableData(kind);
    table.getStyleClass().add("text-table");
    table.setFixedCellSize(ROW);
    table.setAccessibleText(site.name());
    table.setFocusTraversable(false);
    table.widthProperty().addListener((_, _, _) -> shareWidth());
    empty.setWrapText(true);
    empty.setMinHeight(Region.USE_PREF_SIZE);
    empty.setMaxWidth(Double.MAX_VALUE);
    empty.getStyleClass().addAll("caption", "table-empty");
    table.setPlaceholder(new Label());
    cells = new TableCells(this, table);
    count.getStyleClass().add("caption");
    Button add = Buttons.flat(Strings.ADD_COLUMN, "mdi2t-table-column-plus-after", this::addColumn);
    Button paste =
        Buttons.flat(
            Strings.PASTE_TABLE, "mdi2c-content-paste", () -> paste(data.rows(), Clip.paste()));
    var space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    var tools = new HBox(4, add, paste, space, count);
    tools.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    view.getChildren().addAll(table, empty, notes, line, tools);
    fill();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean takes(JsonNode value) {
    return kind.takes(value);
  }

  @Override
  public void show(JsonNode value) {
    boolean same = last.filter(shown -> shown == value || shown.equals(value)).isPresent();
    if (!same) {
      last = Optional.of(value);
      data.read(value);
      fill();
    }
  }

  @Override
  public List<Problem> place(List<Problem> found) {
    var byCell = new HashMap<String, List<Problem>>();
    var rest = new ArrayList<Problem>();
    for (Problem problem : found) {
      if (problem.path().isEmpty()) {
        rest.add(problem);
      } else {
        byCell.computeIfAbsent(problem.path(), _ -> new ArrayList<>()).add(problem);
      }
    }
    if (!byCell.equals(problems)) {
      problems = Map.copyOf(byCell);
      notes.showProblems(
          byCell.values().stream()
              .flatMap(List::stream)
              .limit(3)
              .map(p -> new Problem(p.path(), p.code(), p.path() + ": " + p.message()))
              .toList());
      table.refresh();
    }
    return rest;
  }

  @Override
  public void focus(String pointer) {
    if (data.headings().isEmpty()) {
      view.requestFocus();
      return;
    }
    for (int row = 0; row < data.rows(); row++) {
      for (int column = 0; column < data.headings().size(); column++) {
        if (data.pointer(row, column).equals(pointer)) {
          cells.focus(row, column);
          return;
        }
      }
    }
    cells.focus(0, 0);
  }

  TableData data() {
    return data;
  }

  boolean wrong(int row, int column) {
    return row < data.rows() && problems.containsKey(data.pointer(row, column));
  }

  String name(int row, int column) {
    return "%s: %s, %d".formatted(site.name(), data.headings().get(column), row + 1);
  }

  void write(int row, int column, String text) {
    boolean grows = row == data.rows();
    data.write(row, column, text);
    if (grows) {
      indexes.add(data.rows());
      size();
    }
    edited(data.pointer(row, column));
  }

  void remove(int row) {
    if (row < data.rows()) {
      data.remove(row);
      replaced();
    }
  }

  void move(int from, int to, int column) {
    if (from < data.rows() && to >= 0 && to < data.rows()) {
      data.move(from, to);
      replaced();
      cells.focus(to, column);
    }
  }

  /// Whether the text was rows.
  boolean paste(int at, String text) {
    List<List<String>> rows =
        text.strip().indexOf('\t') >= 0
            ? PastedRows.separated(text.strip(), '\t')
            : PastedRows.of(text, List.of("", "")).orElse(List.of());
    if (rows.isEmpty()) {
      return false;
    }
    int end = data.paste(at, rows);
    last = Optional.of(data.value());
    fill();
    sink.edited(data.value(), "");
    cells.focus(end, 0);
    return true;
  }

  void removeColumn(int column) {
    data.removeColumn(column);
    replaced();
  }

  void rename(int column, String heading) {
    if (data.rename(column, heading)) {
      line.say(Hint.NONE);
      edited("");
    } else {
      line.say(new Hint.Wrong(heading.isBlank() ? Strings.EMPTY_KEY : Strings.DOUBLE_HEADING));
    }
  }

  private void addColumn() {
    data.addColumn();
    fill();
    table.layout();
    if (kind == TableKind.MAPS) {
      headings.getLast().focusText();
    } else {
      cells.focus(0, data.headings().size() - 1);
    }
  }

  private void replaced() {
    fill();
    edited("");
  }

  private void edited(String pointer) {
    JsonNode value = data.value();
    last = Optional.of(value);
    sink.edited(value, pointer);
  }

  private void fill() {
    if (headings.size() != data.headings().size()) {
      buildColumns();
    }
    for (int i = 0; i < headings.size(); i++) {
      headings.get(i).show(data.headings().get(i));
    }
    int wanted = data.headings().isEmpty() ? 0 : data.rows() + 1;
    if (indexes.size() != wanted) {
      var all = new ArrayList<Integer>();
      for (int i = 0; i < wanted; i++) {
        all.add(i);
      }
      indexes.setAll(all);
    }
    table.refresh();
    size();
  }

  private void buildColumns() {
    var columns = new ArrayList<TableColumn<Integer, ?>>();
    var made = new ArrayList<TableHeading>();
    for (int i = 0; i < data.headings().size(); i++) {
      var heading = new TableHeading(this, i, kind == TableKind.MAPS, site.name());
      made.add(heading);
      columns.add(cells.column(i, heading));
    }
    headings = made;
    if (!columns.isEmpty()) {
      columns.addFirst(cells.handles(HANDLE));
      columns.add(cells.removers(REMOVE));
    }
    table.getColumns().setAll(columns);
    shareWidth();
  }

  private void size() {
    boolean any = !data.headings().isEmpty();
    table.setVisible(any);
    table.setManaged(any);
    empty.setVisible(!any);
    empty.setManaged(!any);
    count.setText(
        switch (data.rows()) {
          case 0 -> "";
          case 1 -> Strings.ONE_ROW;
          default -> Strings.ROWS.formatted(data.rows());
        });
    int rows = Math.clamp(indexes.size(), 1, VISIBLE_ROWS);
    boolean scrolls = data.headings().size() * MIN_COLUMN + HANDLE + REMOVE > table.getWidth() - 2;
    if (indexes.size() > VISIBLE_ROWS) {
      table.getStyleClass().remove(NO_BAR);
    } else if (!table.getStyleClass().contains(NO_BAR)) {
      table.getStyleClass().add(NO_BAR);
    }
    double height = HEADER + rows * ROW + 1 + (scrolls ? 19 : 0);
    table.setMinHeight(height);
    table.setPrefHeight(height);
    table.setMaxHeight(height);
  }

  private void shareWidth() {
    int columns = data.headings().size();
    boolean bar = indexes.size() > VISIBLE_ROWS;
    double room = table.getWidth() - HANDLE - REMOVE - 2 - (bar ? 14 : 0);
    double share = columns == 0 ? 0 : Math.max(MIN_COLUMN, Math.floor(room / columns));
    // A width of exactly 80 is taken for "never set", and the column fits itself to its content.
    double width = share == 80 ? 79 : share;
    if (columns > 0 && table.getColumns().size() == columns + 2) {
      for (int i = 1; i <= columns; i++) {
        table.getColumns().get(i).setPrefWidth(width);
      }
      double used = columns * width;
      table.getColumns().getLast().setPrefWidth(Math.max(REMOVE, room + REMOVE - used));
    }
    size();
  }
}
