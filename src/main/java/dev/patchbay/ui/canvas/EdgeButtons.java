package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.geometry.Point;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The two buttons in the middle of the edge under the pointer: insert a node, delete the edge.
final class EdgeButtons extends HBox {
  private static final double SIZE = 24;

  private Optional<String> edge = Optional.empty();

  EdgeButtons(Consumer<String> insert, Consumer<String> delete) {
    setManaged(false);
    setVisible(false);
    setSpacing(4);
    getStyleClass().add("edge-buttons");
    getChildren()
        .addAll(
            button("mdi2p-plus", Texts.INSERT_HERE, insert),
            button("mdi2t-trash-can-outline", Texts.DELETE_EDGE, delete));
    // The canvas must not take a click on a button for one of its own.
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
  }

  void show(String edgeId, Point middle) {
    edge = Optional.of(edgeId);
    double width = 2 * SIZE + getSpacing();
    resizeRelocate(
        Math.round(middle.x() - width / 2), Math.round(middle.y() - SIZE / 2), width, SIZE);
    setVisible(true);
  }

  void hide() {
    edge = Optional.empty();
    setVisible(false);
  }

  Optional<String> edge() {
    return edge;
  }

  private Button button(String icon, String text, Consumer<String> action) {
    Button button = new Button();
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("edge-button");
    button.setFocusTraversable(false);
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    button.setMinSize(SIZE, SIZE);
    button.setMaxSize(SIZE, SIZE);
    button.setOnAction(_ -> {
      Optional<String> shown = edge;
      hide();
      shown.ifPresent(action);
    });
    return button;
  }
}
