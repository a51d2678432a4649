package dev.patchbay.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The handle by which a row is dragged to another place among its siblings. A line shows where it
/// would land; Alt+Up and Alt+Down do the same by keyboard.
final class RowDrag extends StackPane {
  private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
  private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

  /// What a row belongs to.
  interface Rows {
    /// The rows that may change places, from top to bottom.
    List<? extends Node> nodes();

    void move(int from, int to);
  }

  private final Supplier<Node> row;
  private final Rows rows;
  private int target = -1;

  RowDrag(Supplier<Node> row, Rows rows) {
    this.row = row;
    this.rows = rows;
    getStyleClass().add("drag-handle");
    getChildren().add(Icons.of("mdi2d-drag"));
    setCursor(Cursor.MOVE);
    setAccessibleText(Strings.MOVE_ROW);
    javafx.scene.control.Tooltip.install(this, new javafx.scene.control.Tooltip(Strings.MOVE_ROW));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
  }

  private void drag(MouseEvent event) {
    event.consume();
    row.get().pseudoClassStateChanged(DRAGGED, true);
    target = gap(event.getSceneY());
    List<? extends Node> nodes = rows.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get(i).pseudoClassStateChanged(ABOVE, i == target);
      nodes.get(i).pseudoClassStateChanged(BELOW, i == nodes.size() - 1 && target == nodes.size());
    }
  }

  private void release(MouseEvent event) {
    event.consume();
    row.get().pseudoClassStateChanged(DRAGGED, false);
    rows.nodes()
        .forEach(node -> {
          node.pseudoClassStateChanged(ABOVE, false);
          node.pseudoClassStateChanged(BELOW, false);
        });
    int from = rows.nodes().indexOf(row.get());
    if (target >= 0 && from >= 0) {
      int to = target > from ? target - 1 : target;
      target = -1;
      if (to != from) {
        rows.move(from, to);
      }
    }
  }

  /// Before which row the pointer is, or their number when it is below the middle of the last.
  private int gap(double sceneY) {
    List<? extends Node> nodes = rows.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      var bounds = nodes.get(i).localToScene(nodes.get(i).getBoundsInLocal());
      if (sceneY < bounds.getCenterY()) {
        return i;
      }
    }
    return nodes.size();
  }
}
