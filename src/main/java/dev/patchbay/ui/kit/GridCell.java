package dev.patchbay.ui.kit;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import tools.jackson.databind.JsonNode;

/// One value in a grid, with its own switch to an expression at the right end.
final class GridCell extends StackPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final ValueSlot slot;

  GridCell(GridColumn column, FieldBody.Sink sink) {
    slot = new ValueSlot(column.type(), column.site(), false, sink);
    getStyleClass().add("grid-cell");
    setMinWidth(0);
    StackPane.setAlignment(slot.toggleButton(), Pos.TOP_RIGHT);
    getChildren().addAll(slot, slot.toggleButton());
    Reveal.within(this, slot.toggleButton());
    addEventFilter(KeyEvent.KEY_TYPED, slot::startExpression);
    addEventHandler(KeyEvent.KEY_PRESSED, slot::toggleByKey);
  }

  void show(JsonNode value) {
    slot.show(value);
  }

  void focusField() {
    slot.focusField("");
  }

  void mark(boolean wrong) {
    pseudoClassStateChanged(WRONG, wrong);
  }
}
