package dev.patchbay.ui.shell;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.ui.kit.Buttons;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One line of the palette, which can be dragged, and marked as a favourite.
final class PaletteCell extends ListCell<PaletteRow> {
  private static final String HEADING = "palette-heading";

  private final BiConsumer<NodeType, Boolean> mark;

  /// @param mark told that a type is a favourite or no more
  PaletteCell(Consumer<NodeType> add, BiConsumer<NodeType, Boolean> mark) {
    this.mark = mark;
    setPrefWidth(0);
    setOnDragDetected(this::drag);
    setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && getItem() instanceof PaletteRow.Entry(var type, var _)) {
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
      case PaletteRow.Heading(var title) -> {
        getStyleClass().add(HEADING);
        setText(title);
        setMouseTransparent(true);
      }
      case PaletteRow.Entry(var type, var favourite) -> {
        setMouseTransparent(false);
        setGraphic(entry(type, favourite));
        setAccessibleText(type.info().title() + ". " + type.info().description());
        setTooltip(TypeCard.tooltip(type));
      }
    }
  }

  private HBox entry(NodeType type, boolean favourite) {
    var title = new Label(type.info().title());
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button star =
        Buttons.smallIcon(
            favourite ? "mdi2s-star" : "mdi2s-star-outline",
            favourite ? Strings.NO_FAVOURITE : Strings.FAVOURITE,
            () -> mark.accept(type, !favourite));
    star.getStyleClass().add("palette-star");
    star.setFocusTraversable(false);
    star.visibleProperty().bind(hoverProperty().or(selectedProperty()));
    var line = new HBox(9, TypeCard.icon(type), title, star);
    line.getStyleClass().add("palette-entry");
    return line;
  }

  private void drag(MouseEvent event) {
    if (getItem() instanceof PaletteRow.Entry(var type, var _) && getGraphic() != null) {
      PaletteDrag.start(this, getGraphic(), type.id(), event);
    }
  }
}
