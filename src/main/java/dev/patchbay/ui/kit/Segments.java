package dev.patchbay.ui.kit;

import atlantafx.base.theme.Styles;
import dev.patchbay.schema.FieldType.Option;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A few options side by side, of which one is pressed. The Tab key stops at it once; the arrow
/// keys choose.
public final class Segments extends HBox {
  private final List<Option> options;
  private final Consumer<Option> chosen;
  private final ToggleGroup group = new ToggleGroup();

  public Segments(String accessibleText, List<Option> options, Consumer<Option> chosen) {
    this.options = List.copyOf(options);
    this.chosen = chosen;
    getStyleClass().add("segments");
    for (int i = 0; i < options.size(); i++) {
      getChildren().add(button(accessibleText, i));
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
    setMinWidth(0);
    setAlignment(Pos.CENTER_LEFT);
    setMaxWidth(USE_PREF_SIZE);
    show("");
  }

  /// Presses the option with this value.
  public void show(String value) {
    group.selectToggle(null);
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).value().equals(value)) {
        button(i).setSelected(true);
      }
    }
    int stop = Math.max(0, selected());
    for (int i = 0; i < options.size(); i++) {
      button(i).setFocusTraversable(i == stop);
    }
  }

  void focusChosen() {
    button(Math.max(0, selected())).requestFocus();
  }

  private ToggleButton button(String accessibleText, int index) {
    Option option = options.get(index);
    var button = new ToggleButton(option.label());
    button.setToggleGroup(group);
    button.setAccessibleText(accessibleText + ": " + option.label());
    button.setMinWidth(USE_PREF_SIZE);
    button
        .getStyleClass()
        .addAll(
            "segment",
            options.size() == 1
                ? Styles.ROUNDED
                : index == 0
                    ? Styles.LEFT_PILL
                    : index == options.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
    button.setOnAction(_ -> {
      show(option.value());
      chosen.accept(option);
    });
    return button;
  }

  private ToggleButton button(int index) {
    return (ToggleButton) getChildren().get(index);
  }

  private int selected() {
    return getChildren().indexOf(group.getSelectedToggle());
  }

  private void arrow(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT, UP -> -1;
          case RIGHT, DOWN -> 1;
          default -> 0;
        };
    if (step != 0 && !event.isAltDown() && !event.isShortcutDown()) {
      event.consume();
      int next = Math.clamp(selected() + (long) step, 0, options.size() - 1);
      if (next != selected()) {
        show(options.get(next).value());
        button(next).requestFocus();
        chosen.accept(options.get(next));
      }
    }
  }
}
