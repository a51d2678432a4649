package dev.patchbay.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of a grid: Enter, Up and Down go from row to row, Alt+Up and Alt+Down move the row,
/// Ctrl+Shift+Delete removes it, and Ctrl+V pastes rows where the clipboard holds some.
final class GridKeys {
  /// The width of a row that is not its cells: handle and remove button.
  static final double MARGINS = 18 + 26 + 2;

  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REMOVE =
      new KeyCodeCombination(
          KeyCode.DELETE, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final GridBody grid;

  GridKeys(GridBody grid, Node lines) {
    this.grid = grid;
    lines.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    List<GridRow> rows = grid.shownRows();
    int at = focusedRow(rows);
    if (at < 0) {
      return;
    }
    GridRow row = rows.get(at);
    boolean plain =
        !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown() && inLine(event);
    if (REMOVE.match(event)) {
      event.consume();
      grid.remove(row);
    } else if (PASTE.match(event)) {
      if (inLine(event) && grid.paste(at, Clip.paste())) {
        event.consume();
      }
    } else if (event.isAltDown() && !event.isShortcutDown()) {
      if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
        event.consume();
        grid.move(at, event.getCode() == KeyCode.UP ? at - 1 : at + 1);
      }
    } else if (plain) {
      int column = row.focusedColumn();
      switch (event.getCode()) {
        case ENTER -> go(event, at + 1, at + 1 == rows.size() - 1 ? 0 : column);
        case DOWN -> go(event, at + 1, column);
        case UP -> go(event, at - 1, column);
        default -> {}
      }
    }
  }

  private void go(KeyEvent event, int to, int column) {
    event.consume();
    if (to >= 0 && to < grid.shownRows().size()) {
      grid.shownRows().get(to).focusColumn(column);
    }
  }

  /// In a field of one line; a code field and a list with suggestions use these keys themselves.
  private static boolean inLine(KeyEvent event) {
    return event.getTarget() instanceof TextField field && !(field instanceof SearchField);
  }

  private static int focusedRow(List<GridRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (FocusInside.of(rows.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
