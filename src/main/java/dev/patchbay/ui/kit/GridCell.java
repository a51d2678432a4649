package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import tools.jackson.databind.JsonNode;

/// One value in a grid, with its own switch to an expression at the right end.
final class GridCell extends StackPane {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final ValueSlot slot;
  private final Label label = new Label();
  private final boolean labelled;

  GridCell(GridColumn column, FieldBody.Sink sink) {
    slot = new ValueSlot(column.type(), column.site(), false, sink);
    getStyleClass().add("grid-cell");
    setMinWidth(0);
    StackPane.setAlignment(slot.toggleButton(), Pos.TOP_RIGHT);
    getChildren().addAll(slot, slot.toggleButton());
    Reveal.within(this, slot.toggleButton());
    label.setText(column.heading());
    label.getStyleClass().add("grid-cell-label");
    label.setMouseTransparent(true);
    StackPane.setAlignment(label, Pos.CENTER_LEFT);
    labelled = column.type() instanceof FieldType.Switch && !column.heading().isEmpty();
    label.setVisible(false);
    if (column.type() instanceof FieldType.Switch) {
      StackPane.setMargin(slot, new Insets(0, 0, 0, 8));
    }
    getChildren().add(label);
    addEventFilter(KeyEvent.KEY_TYPED, slot::startExpression);
    addEventHandler(KeyEvent.KEY_PRESSED, slot::toggleByKey);
  }

  void show(JsonNode value) {
    slot.show(value);
  }

  /// Where no heading stands above it, a switch says itself what it is for.
  void broken(boolean now) {
    label.setVisible(now && labelled && !slot.isExpression());
  }

  void focusField() {
    slot.focusField("");
  }

  void mark(boolean wrong) {
    pseudoClassStateChanged(WRONG, wrong);
  }
}
