package dev.patchbay.ui.shell;

import dev.patchbay.ui.kit.Buttons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Questions inside the window: one card above everything else, closed by Escape.
final class Dialogs extends StackPane {
  private static final double WIDTH = 480;
  private @Nullable Node before;

  Dialogs() {
    getStyleClass().add("dialog-veil");
    setVisible(false);
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        close();
        event.consume();
      }
    });
    setOnMousePressed(event -> {
      if (event.getTarget() == this) {
        close();
      }
    });
  }

  /// @param first gets the focus
  /// @param buttons from left to right
  void show(String title, Node content, Node first, Button... buttons) {
    showWide(title, content, first, WIDTH, buttons);
  }

  /// @param width in pixels
  void showWide(String title, Node content, Node first, double width, Button... buttons) {
    before = getScene() == null ? null : getScene().getFocusOwner();
    var heading = new Label(title);
    heading.getStyleClass().add("dialog-title");
    heading.setWrapText(true);
    var row = new HBox(8, buttons);
    row.setAlignment(Pos.CENTER_RIGHT);
    var card = new VBox(14, heading, content, row);
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(width, Region.USE_PREF_SIZE);
    card.setPrefWidth(width);
    card.setAccessibleText(title);
    getChildren().setAll(card);
    setVisible(true);
    first.requestFocus();
  }

  Button cancel() {
    Button cancel = Buttons.text(Strings.CANCEL, "mdi2c-close", this::close);
    cancel.setCancelButton(true);
    return cancel;
  }

  void close() {
    setVisible(false);
    getChildren().clear();
    if (before != null) {
      before.requestFocus();
    }
  }
}
