package dev.patchbay.ui.kit;

import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// One row of a grid: handle, cells, remove, and below them what is wrong with it.
final class GridRow extends VBox {
  private static final PseudoClass GHOST = PseudoClass.getPseudoClass("ghost");

  /// What a row tells its grid.
  interface Owner extends RowDrag.Rows {
    void edited(GridRow row, GridColumn column, JsonNode cell, String field);

    void remove(GridRow row);
  }

  private final GridKind kind;
  private final List<GridCell> cells = new ArrayList<>();
  private final FieldNotes notes = new FieldNotes();
  private final Button remove;
  private final RowDrag handle;
  private List<Problem> problems = List.of();
  private String judgement = "";

  GridRow(GridKind kind, Owner owner) {
    this.kind = kind;
    getStyleClass().add("grid-row");
    for (GridColumn column : kind.columns()) {
      cells.add(new GridCell(column, (value, field) -> owner.edited(this, column, value, field)));
    }
    handle = new RowDrag(() -> this, owner);
    remove = Buttons.smallIcon("mdi2c-close", Strings.REMOVE_ROW, () -> owner.remove(this));
    remove.setFocusTraversable(false);
    remove.getStyleClass().add("row-remove");
    var flow = new CellFlow(kind.columns(), cells);
    HBox.setHgrow(flow, Priority.ALWAYS);
    var line = new HBox(handle, flow, remove);
    Reveal.within(this, 0, remove);
    Reveal.within(this, 0.45, handle);
    notes.getStyleClass().add("grid-notes");
    getChildren().addAll(line, notes);
  }

  /// @param ghost the empty last row, which becomes a real one by typing into it
  void show(JsonNode row, boolean ghost) {
    pseudoClassStateChanged(GHOST, ghost);
    handle.setVisible(!ghost);
    remove.setVisible(!ghost);
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).show(kind.cell(row, kind.columns().get(i)));
    }
    if (ghost) {
      judge("");
      place(List.of());
      notes.showValue("");
    }
  }

  /// Whether the columns no longer stand side by side.
  void broken(boolean now) {
    cells.forEach(cell -> cell.broken(now));
  }

  /// Why the row is not part of the value.
  void judge(String sentence) {
    judgement = sentence;
    showNotes();
  }

  void place(List<Problem> found) {
    problems = found;
    showNotes();
  }

  void showValues(Map<String, String> values) {
    notes.showValue(
        kind.columns().stream()
            .flatMap(column ->
                values.entrySet().stream()
                    .filter(entry -> entry.getKey().equals(kind.pointer(column)))
                    .map(Map.Entry::getValue))
            .distinct()
            .collect(Collectors.joining(" · ")));
  }

  void focusColumn(int column) {
    cells.get(Math.clamp(column, 0, cells.size() - 1)).focusField();
  }

  /// The column of the cell that has the focus, -1 for none.
  int focusedColumn() {
    for (int i = 0; i < cells.size(); i++) {
      if (FocusInside.of(cells.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private void showNotes() {
    var all = new ArrayList<>(problems);
    if (!judgement.isEmpty()) {
      all.add(new Problem("", "grid.row", judgement));
    }
    notes.showProblems(all);
    for (int i = 0; i < cells.size(); i++) {
      String own = kind.pointer(kind.columns().get(i));
      boolean keyed = kind instanceof GridKind.Names;
      boolean wrong =
          keyed && i == 0
              ? !judgement.isEmpty()
              : problems.stream().anyMatch(p -> JsonPlace.below(own, p.path()).isPresent());
      cells.get(i).mark(wrong);
    }
  }
}
