package dev.patchbay.ui.shell;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.ui.kit.CategoryColors;
import dev.patchbay.ui.kit.Icons;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// One line of the palette, which can be dragged.
final class PaletteCell extends ListCell<PaletteRow> {
  private static final String HEADING = "palette-heading";

  PaletteCell(Consumer<NodeType> add) {
    setPrefWidth(0);
    setOnDragDetected(this::drag);
    setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && getItem() instanceof PaletteRow.Entry(var type)) {
        add.accept(type);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable PaletteRow row, boolean empty) {
    super.updateItem(row, empty);
    getStyleClass().remove(HEADING);
    setText(null);
    setGraphic(null);
    setTooltip(null);
    if (empty || row == null) {
      setMouseTransparent(true);
      return;
    }
    switch (row) {
      case PaletteRow.Heading(var category) -> {
        getStyleClass().add(HEADING);
        setText(category.title());
        setMouseTransparent(true);
      }
      case PaletteRow.Entry(var type) -> {
        setMouseTransparent(false);
        setGraphic(entry(type));
        setAccessibleText(type.info().title() + ". " + type.info().description());
        var tip = new Tooltip(type.info().description());
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        tip.setShowDelay(Duration.millis(500));
        setTooltip(tip);
      }
    }
  }

  private static HBox entry(NodeType type) {
    var icon = new StackPane(Icons.of(type.info().icon()));
    icon.getStyleClass().addAll("palette-icon", CategoryColors.styleClass(type.info().category()));
    var title = new Label(type.info().title());
    title.setMinWidth(0);
    var line = new HBox(9, icon, title);
    line.getStyleClass().add("palette-entry");
    return line;
  }

  private void drag(MouseEvent event) {
    if (getItem() instanceof PaletteRow.Entry(var type) && getGraphic() != null) {
      PaletteDrag.start(this, getGraphic(), type.id(), event);
    }
  }
}
