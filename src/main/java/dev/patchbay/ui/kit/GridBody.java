package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// Rows of a few simple values under headings. The last row is always empty: typing into it makes
/// it a real one and adds another. Rows stay where they are when values move through them, so the
/// focus is never lost to a rebuild.
final class GridBody implements FieldBody, GridRow.Owner {
  private final GridKind kind;
  private final Sink sink;
  private final VBox view = new VBox();
  private final VBox lines = new VBox();
  private final List<GridRow> shownRows = new ArrayList<>();
  private final List<JsonNode> rows = new ArrayList<>();
  private Map<String, String> values = Map.of();

  GridBody(GridKind kind, FieldSite site, Sink sink) {
    this.kind = kind;
    this.sink = sink;
    view.getStyleClass().add("grid");
    view.setAccessibleText(site.name());
    if (kind.columns().stream().anyMatch(column -> !column.heading().isEmpty())) {
      view.getChildren().add(new Headings());
    }
    view.getChildren().add(lines);
    view.widthProperty().addListener((_, _, _) -> breakRows());
    new GridKeys(this, lines);
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

  /// Rows that are not part of the value stay while the value is still the one of the others.
  @Override
  public void show(JsonNode value) {
    List<JsonNode> given = kind.rows(value);
    if (!Json.write(kind.value(rows)).equals(Json.write(kind.value(given)))) {
      rows.clear();
      rows.addAll(given);
    }
    fill();
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    var rest = new ArrayList<>(problems);
    for (int i = 0; i < rows.size(); i++) {
      String step = kind.pointer(rows, i);
      boolean counts = kind.judge(rows, i).isEmpty();
      shownRows.get(i).place(counts ? Below.problems(step, problems) : List.of());
      rest.removeIf(problem -> JsonPlace.below(step, problem.path()).isPresent());
    }
    return rest;
  }

  @Override
  public void showValues(Map<String, String> now) {
    values = now;
    for (int i = 0; i < rows.size(); i++) {
      shownRows.get(i).showValues(Below.values(kind.pointer(rows, i), now));
    }
  }

  @Override
  public void focus(String pointer) {
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> inner = JsonPlace.below(kind.pointer(rows, i), pointer);
      if (inner.isPresent()) {
        String rest = inner.get();
        int column = 0;
        for (int c = 0; c < kind.columns().size(); c++) {
          if (JsonPlace.below(kind.pointer(kind.columns().get(c)), rest).isPresent()) {
            column = c;
          }
        }
        shownRows.get(i).focusColumn(column);
        return;
      }
    }
    shownRows.getFirst().focusColumn(0);
  }

  @Override
  public void edited(GridRow row, GridColumn column, JsonNode cell, String field) {
    int at = shownRows.indexOf(row);
    boolean grows = at == rows.size();
    if (grows) {
      rows.add(kind.fresh(rows));
    }
    rows.set(at, kind.with(rows.get(at), column, cell));
    if (grows) {
      fill();
    }
    judge();
    boolean name = kind instanceof GridKind.Names && column.name().equals("name");
    sink.edited(
        kind.value(rows), name ? "" : kind.pointer(rows, at) + kind.pointer(column) + field);
  }

  @Override
  public void remove(GridRow row) {
    int at = shownRows.indexOf(row);
    if (at < rows.size()) {
      int column = Math.max(0, row.focusedColumn());
      rows.remove(at);
      replaced();
      shownRows.get(Math.min(at, rows.size())).focusColumn(column);
    }
  }

  @Override
  public List<? extends Node> nodes() {
    return shownRows.subList(0, rows.size());
  }

  @Override
  public void move(int from, int to) {
    if (from < rows.size() && to >= 0 && to < rows.size()) {
      int column = Math.max(0, shownRows.get(from).focusedColumn());
      rows.add(to, rows.remove(from));
      replaced();
      shownRows.get(to).focusColumn(column);
    }
  }

  /// Puts rows of texts in place of the empty row at this index, or after the one there.
  boolean paste(int at, String text) {
    List<String> headings = kind.columns().stream().map(GridColumn::heading).toList();
    Optional<List<List<String>>> pasted = PastedRows.of(text, headings);
    pasted.ifPresent(lists -> insert(at, lists));
    return pasted.isPresent();
  }

  private void insert(int at, List<List<String>> pasted) {
    int place = at;
    if (at < rows.size()) {
      boolean empty = kind.columns().stream().allMatch(c -> blank(kind.cell(rows.get(at), c)));
      if (empty) {
        rows.remove(at);
      } else {
        place = at + 1;
      }
    }
    for (List<String> texts : pasted) {
      JsonNode row = kind.fresh(rows);
      for (int c = 0; c < Math.min(texts.size(), kind.columns().size()); c++) {
        row = kind.with(row, kind.columns().get(c), kind.columns().get(c).read(texts.get(c)));
      }
      rows.add(place++, row);
    }
    replaced();
    shownRows.get(place).focusColumn(0);
  }

  private static boolean blank(JsonNode cell) {
    return cell.isMissingNode() || cell.isNull() || TextBody.text(cell).isEmpty();
  }

  List<GridRow> shownRows() {
    return shownRows;
  }

  private void replaced() {
    fill();
    sink.edited(kind.value(rows), "");
  }

  private void fill() {
    while (shownRows.size() > rows.size() + 1) {
      shownRows.removeLast();
      lines.getChildren().removeLast();
    }
    while (shownRows.size() < rows.size() + 1) {
      var row = new GridRow(kind, this);
      shownRows.add(row);
      lines.getChildren().add(row);
    }
    for (int i = 0; i < rows.size(); i++) {
      shownRows.get(i).show(rows.get(i), false);
    }
    shownRows.getLast().show(tools.jackson.databind.node.MissingNode.getInstance(), true);
    judge();
    showValues(values);
    breakRows();
  }

  private void breakRows() {
    boolean broken =
        view.getWidth() > 0 && !CellFlow.fits(kind.columns(), view.getWidth() - GridKeys.MARGINS);
    shownRows.forEach(row -> row.broken(broken));
  }

  private void judge() {
    for (int i = 0; i < rows.size(); i++) {
      shownRows.get(i).judge(kind.judge(rows, i));
    }
  }

  /// The names of the columns, while all of them stand side by side.
  private final class Headings extends HBox {
    private final Region cells;

    Headings() {
      getStyleClass().add("grid-headings");
      var labels = new ArrayList<Label>();
      for (GridColumn column : kind.columns()) {
        var label = new Label(column.heading());
        label.getStyleClass().add("grid-heading");
        label.setMaxWidth(Double.MAX_VALUE);
        if (!column.site().help().isEmpty()) {
          Tooltip.install(label, FieldHelp.tooltip(column.type(), column.site()));
        }
        labels.add(label);
      }
      cells = new CellFlow(kind.columns(), labels);
      HBox.setHgrow(cells, Priority.ALWAYS);
      getChildren().add(cells);
      view.widthProperty()
          .addListener((_, _, width) -> {
            boolean wide = CellFlow.fits(kind.columns(), width.doubleValue() - GridKeys.MARGINS);
            setVisible(wide);
            setManaged(wide);
          });
    }
  }
}
