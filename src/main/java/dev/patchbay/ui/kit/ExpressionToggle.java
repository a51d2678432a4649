package dev.patchbay.ui.kit;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// The small “fx”: lit while the field is an expression. It is no stop of the Tab key, because
/// every field would have two; Ctrl+E does the same.
final class ExpressionToggle extends ToggleButton {
  static final String STYLE = "fx-toggle";

  private final Tooltip tip = new Tooltip(Strings.TO_EXPRESSION);

  ExpressionToggle(String field, Runnable toggle) {
    super(Strings.EXPRESSION);
    getStyleClass().add(STYLE);
    setFocusTraversable(false);
    setAccessibleText(field + ": " + Strings.EXPRESSION);
    setTooltip(tip);
    setMinWidth(USE_PREF_SIZE);
    setOnAction(_ -> toggle.run());
  }

  void show(boolean expression) {
    setSelected(expression);
    tip.setText(expression ? Strings.TO_FIXED : Strings.TO_EXPRESSION);
  }
}
