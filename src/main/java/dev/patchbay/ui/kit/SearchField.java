package dev.patchbay.ui.kit;

import atlantafx.base.controls.CustomTextField;
import dev.patchbay.schema.FieldType.Option;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// A text field with a list below it that shows what fits the words typed so far, in any order.
/// Down opens the list, Enter takes the chosen line, Escape closes it.
///
/// What is typed counts only when it is free text; else it searches, and leaving the field puts the
/// chosen label back.
final class SearchField extends CustomTextField {
  private static final int MAX_ROWS = 9;
  private static final double ROW = 28;
  private static final double MIN_LIST = 220;

  private final List<Option> options;
  private final boolean free;
  private final Consumer<String> chosen;
  private final ListView<Option> list = new ListView<>();
  private final Popup popup = new Popup();
  private Option value = new Option("", "");
  private boolean showing;

  /// @param free whether texts that are no option are values too
  /// @param chosen told the value of what was chosen or typed
  SearchField(List<Option> options, boolean free, Consumer<String> chosen) {
    this.options = List.copyOf(options);
    this.free = free;
    this.chosen = chosen;
    setAccessibleRole(AccessibleRole.COMBO_BOX);
    getStyleClass().add("search-field");
    Button arrow = Buttons.smallIcon("mdi2m-menu-down", Strings.OPEN_LIST, this::toggleList);
    arrow.setFocusTraversable(false);
    setRight(arrow);
    list.getStyleClass().add("search-list");
    list.setCellFactory(_ -> new Line());
    list.setFocusTraversable(false);
    popup.setAutoHide(true);
    popup.getContent().add(list);
    textProperty().addListener((_, _, text) -> typed(text));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> takeSelected());
    focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            popup.hide();
            if (!free) {
              write(value.label());
            }
          } else if (!free) {
            selectAll();
          }
        });
  }

  /// Shows the option with this value; a value that is no option is shown as it is.
  void show(String text) {
    value =
        options.stream()
            .filter(option -> option.value().equals(text))
            .findFirst()
            .orElseGet(() -> new Option(text, text));
    boolean searching = isFocused() && popup.isShowing() && !free;
    if (!searching) {
      write(free ? text : value.label());
    }
  }

  ListView<Option> list() {
    return list;
  }

  void openList() {
    filter(free ? getText() : "");
    showPopup();
  }

  private void toggleList() {
    requestFocus();
    if (popup.isShowing()) {
      popup.hide();
    } else {
      filter("");
      showPopup();
    }
  }

  private void typed(String text) {
    if (showing) {
      return;
    }
    filter(text);
    if (isFocused()) {
      showPopup();
    }
    if (free) {
      value = new Option(text, text);
      chosen.accept(text);
    }
  }

  private void filter(String text) {
    List<String> words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s/_-]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    list.getItems()
        .setAll(
            options.stream()
                .filter(option -> {
                  String hay = (option.label() + " " + option.value()).toLowerCase(Locale.ROOT);
                  return words.stream().allMatch(hay::contains);
                })
                .toList());
    int at = list.getItems().indexOf(value);
    if (at >= 0) {
      list.getSelectionModel().select(at);
      list.scrollTo(Math.max(0, at - 2));
    } else if (!free && !list.getItems().isEmpty()) {
      list.getSelectionModel().selectFirst();
    } else {
      list.getSelectionModel().clearSelection();
    }
  }

  private void showPopup() {
    if (list.getItems().isEmpty() || getScene() == null) {
      popup.hide();
      return;
    }
    list.setPrefHeight(Math.min(list.getItems().size(), MAX_ROWS) * ROW + 4);
    list.setPrefWidth(Math.max(MIN_LIST, getWidth()));
    if (!popup.isShowing()) {
      Bounds bounds = localToScreen(getBoundsInLocal());
      popup.show(this, bounds.getMinX(), bounds.getMaxY() + 2);
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(event, 1);
      case UP -> move(event, -1);
      case ENTER -> {
        if (popup.isShowing() && list.getSelectionModel().getSelectedItem() != null) {
          event.consume();
          takeSelected();
        }
      }
      case ESCAPE -> {
        if (popup.isShowing()) {
          event.consume();
          popup.hide();
          if (!free) {
            write(value.label());
          }
        }
      }
      default -> {}
    }
  }

  private void move(KeyEvent event, int step) {
    if (event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    event.consume();
    if (!popup.isShowing()) {
      openList();
    } else {
      int last = list.getItems().size() - 1;
      int now = list.getSelectionModel().getSelectedIndex();
      int next = Math.clamp(now + (long) step, 0, last);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - MAX_ROWS / 2));
    }
  }

  private void takeSelected() {
    Option option = list.getSelectionModel().getSelectedItem();
    if (option != null) {
      value = option;
      popup.hide();
      write(free ? option.value() : option.label());
      positionCaret(getLength());
      chosen.accept(option.value());
    }
  }

  private void write(String text) {
    if (!text.equals(getText())) {
      showing = true;
      try {
        setText(text);
      } finally {
        showing = false;
      }
    }
  }

  private static final class Line extends ListCell<Option> {
    @Override
    protected void updateItem(@Nullable Option option, boolean empty) {
      super.updateItem(option, empty);
      setText(empty || option == null ? null : option.label());
    }
  }
}
