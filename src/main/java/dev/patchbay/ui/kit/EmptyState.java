package dev.patchbay.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands where nothing is yet: why, and what to do.
public final class EmptyState extends VBox {
  private static final double TEXT_WIDTH = 380;

  public EmptyState(String icon, String title, String sentence, Node... actions) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    var heading = new Label(title);
    heading.getStyleClass().add("empty-title");
    heading.setWrapText(true);
    var text = new Label(sentence);
    text.getStyleClass().add("empty-text");
    text.setWrapText(true);
    text.setMaxWidth(TEXT_WIDTH);
    text.setAlignment(Pos.CENTER);
    text.setTextAlignment(TextAlignment.CENTER);
    heading.setTextAlignment(TextAlignment.CENTER);
    text.setMinHeight(USE_PREF_SIZE);
    heading.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(Icons.of(icon, "empty-icon"), heading, text);
    if (actions.length > 0) {
      var row = new HBox(8, actions);
      row.setAlignment(Pos.CENTER);
      row.getStyleClass().add("empty-actions");
      getChildren().add(row);
    }
  }
}
