package dev.patchbay.ui.kit;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The cells of a table and the keys that go from one to the other: Tab, Enter, Up and Down; Alt
/// with Up and Down moves the row, as does its handle, Ctrl+Shift+Delete removes it, Ctrl+V pastes
/// rows.
final class TableCells {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REMOVE =
      new KeyCodeCombination(
          KeyCode.DELETE, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final TableBody owner;
  private final TableView<Integer> table;
  private final Set<Cell> made = Collections.newSetFromMap(new IdentityHashMap<>());

  TableCells(TableBody owner, TableView<Integer> table) {
    this.owner = owner;
    this.table = table;
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  TableColumn<Integer, Integer> column(int index, TableHeading heading) {
    var column = new TableColumn<Integer, Integer>();
    column.setGraphic(heading);
    column.setSortable(false);
    column.setReorderable(false);
    column.setMinWidth(60);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> {
      var cell = new Cell(index);
      made.add(cell);
      return cell;
    });
    heading.prefWidthProperty().bind(column.widthProperty().subtract(4));
    return column;
  }

  TableColumn<Integer, Integer> removers(double width) {
    return narrow(width, Remover::new);
  }

  TableColumn<Integer, Integer> handles(double width) {
    TableColumn<Integer, Integer> column = narrow(width, Handle::new);
    column.setMaxWidth(width);
    return column;
  }

  private static TableColumn<Integer, Integer> narrow(
      double width, Supplier<TableCell<Integer, Integer>> cell) {
    var column = new TableColumn<Integer, Integer>();
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(false);
    column.setMinWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> cell.get());
    return column;
  }

  /// The rows on the screen, from top to bottom; the empty last one has no place to be moved to.
  private List<TableRow<?>> rowsInView() {
    return table.lookupAll(".table-row-cell").stream()
        .<TableRow<?>>map(TableRow.class::cast)
        .filter(row -> row.isVisible() && !row.isEmpty() && row.getIndex() < owner.data().rows())
        .sorted(Comparator.comparingInt(TableRow::getIndex))
        .toList();
  }

  /// Moves the focus to a cell, which is scrolled to first.
  void focus(int row, int column) {
    table.scrollTo(Math.max(0, row - 1));
    table.layout();
    made.stream()
        .filter(cell -> cell.column == column && !cell.isEmpty() && cell.getIndex() == row)
        .filter(cell -> cell.getScene() != null && cell.getParent() != null)
        .filter(cell -> cell.getParent().isVisible())
        .findFirst()
        .ifPresent(cell -> {
          cell.field.requestFocus();
          cell.field.selectAll();
        });
  }

  private void key(KeyEvent event) {
    Cell cell = made.stream().filter(c -> c.field == event.getTarget()).findFirst().orElse(null);
    if (cell == null) {
      return;
    }
    int row = cell.getIndex();
    int rows = table.getItems().size();
    int columns = owner.data().headings().size();
    if (REMOVE.match(event)) {
      event.consume();
      owner.remove(row);
      focus(row, cell.column);
    } else if (PASTE.match(event)) {
      if (owner.paste(row, Clip.paste())) {
        event.consume();
      }
    } else if (event.isAltDown()) {
      if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
        event.consume();
        owner.move(row, event.getCode() == KeyCode.UP ? row - 1 : row + 1, cell.column);
      }
    } else if (!event.isShortcutDown()) {
      int at = row * columns + cell.column;
      switch (event.getCode()) {
        case ENTER -> go(event, row + 1, row + 1 == rows - 1 ? 0 : cell.column);
        case DOWN -> go(event, row + 1, cell.column);
        case UP -> go(event, row - 1, cell.column);
        case TAB -> {
          int next = at + (event.isShiftDown() ? -1 : 1);
          if (next >= 0 && next < rows * columns) {
            go(event, next / columns, next % columns);
          }
        }
        default -> {}
      }
    }
  }

  private void go(KeyEvent event, int row, int column) {
    event.consume();
    if (row >= 0 && row < table.getItems().size()) {
      focus(row, column);
    }
  }

  private final class Cell extends TableCell<Integer, Integer> {
    private final int column;
    private final TextField field = new TextField();
    private boolean showing;

    Cell(int column) {
      this.column = column;
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      getStyleClass().add("text-cell");
      field
          .textProperty()
          .addListener((_, _, text) -> {
            if (!showing && !isEmpty()) {
              owner.write(getIndex(), column, text);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null || column >= owner.data().headings().size()) {
        setGraphic(null);
        return;
      }
      setGraphic(field);
      field.setAccessibleText(owner.name(row, column));
      pseudoClassStateChanged(WRONG, owner.wrong(row, column));
      String text = owner.data().text(row, column);
      if (!text.equals(field.getText())) {
        showing = true;
        try {
          field.setText(text);
        } finally {
          showing = false;
        }
      }
    }
  }

  /// Drags its row to another place among those on the screen; Alt+Up and Alt+Down go further.
  private final class Handle extends TableCell<Integer, Integer> implements RowDrag.Rows {
    private final RowDrag drag = new RowDrag(this::getTableRow, this);

    Handle() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      tableRowProperty()
          .subscribe(row -> {
            if (row != null) {
              Reveal.within(row, 0.45, drag);
            }
          });
    }

    @Override
    public List<? extends Node> nodes() {
      return rowsInView();
    }

    @Override
    public void move(int from, int to) {
      List<TableRow<?>> rows = rowsInView();
      owner.move(rows.get(from).getIndex(), rows.get(to).getIndex(), 0);
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
      super.updateItem(row, empty);
      boolean real = !empty && row != null && row < owner.data().rows();
      setGraphic(real ? drag : null);
    }
  }

  private final class Remover extends TableCell<Integer, Integer> {
    private final Button remove =
        Buttons.smallIcon("mdi2c-close", Strings.REMOVE_ROW, () -> owner.remove(getIndex()));

    Remover() {
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      remove.setFocusTraversable(false);
      remove.getStyleClass().add("row-remove");
      tableRowProperty()
          .subscribe(row -> {
            if (row != null) {
              Reveal.within(row, 0, remove);
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
      super.updateItem(row, empty);
      boolean real = !empty && row != null && row < owner.data().rows();
      setGraphic(real ? remove : null);
    }
  }
}
