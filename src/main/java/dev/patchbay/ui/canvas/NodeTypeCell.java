package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.NodeType;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A node type in the quick-add list: icon, title, and its sentence.
final class NodeTypeCell extends ListCell<NodeType> {
  private final FontIcon icon = new FontIcon();
  private final StackPane tile = new StackPane(icon);
  private final Label title = new Label();
  private final Label description = new Label();
  private final HBox row;

  NodeTypeCell() {
    tile.setMinSize(30, 30);
    tile.setMaxSize(30, 30);
    title.getStyleClass().add("quick-add-title");
    description.getStyleClass().add("quick-add-description");
    VBox texts = new VBox(title, description);
    texts.setAlignment(Pos.CENTER_LEFT);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    row = new HBox(10, tile, texts);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable NodeType type, boolean empty) {
    super.updateItem(type, empty);
    if (empty || type == null) {
      setGraphic(null);
      return;
    }
    String category = ThemeProbe.name(type.info().category());
    tile.getStyleClass().setAll("node-tile", category);
    icon.getStyleClass().setAll("node-icon", category);
    icon.setIconLiteral(type.info().icon());
    icon.setIconSize(17);
    title.setText(type.info().title());
    description.setText(type.info().description());
    setAccessibleText(type.info().title() + ", " + type.info().description());
    setGraphic(row);
  }
}
