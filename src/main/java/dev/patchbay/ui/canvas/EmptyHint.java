package dev.patchbay.ui.canvas;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What an empty canvas says.
final class EmptyHint extends VBox {
  EmptyHint() {
    setManaged(false);
    setMouseTransparent(true);
    setAlignment(Pos.CENTER);
    setSpacing(6);
    getStyleClass().add("canvas-empty");
    FontIcon icon = new FontIcon("mdi2p-plus-box-outline");
    icon.getStyleClass().add("canvas-empty-icon");
    Label title = new Label(Texts.EMPTY_TITLE);
    title.getStyleClass().add("canvas-empty-title");
    Label text = new Label(Texts.EMPTY_TEXT);
    text.getStyleClass().add("canvas-empty-text");
    getChildren().addAll(icon, title, text);
  }
}
