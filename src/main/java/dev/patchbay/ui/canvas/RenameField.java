package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.geometry.Rect;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

/// Renames a node on its card: Enter or leaving keeps the name, Esc gives it up.
final class RenameField extends TextField {
  private final BiConsumer<String, String> renamed;
  private final Runnable closed;
  private Optional<String> node = Optional.empty();

  RenameField(BiConsumer<String, String> renamed, Runnable closed) {
    this.renamed = renamed;
    this.closed = closed;
    setManaged(false);
    setVisible(false);
    getStyleClass().add("canvas-rename");
    setAccessibleText(Texts.RENAME);
    setOnAction(_ -> finish(true));
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        finish(false);
        event.consume();
      }
    });
    focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            finish(true);
          }
        });
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
  }

  boolean isOpen() {
    return node.isPresent();
  }

  void show(String nodeId, String name, Rect screen) {
    node = Optional.of(nodeId);
    setText(name);
    resizeRelocate(
        Math.round(screen.x()), Math.round(screen.y()), Math.max(140, screen.width()), 32);
    setVisible(true);
    requestFocus();
    selectAll();
  }

  private void finish(boolean keep) {
    Optional<String> renaming = node;
    node = Optional.empty();
    if (renaming.isPresent()) {
      setVisible(false);
      if (keep) {
        renamed.accept(renaming.get(), getText().strip());
      }
      closed.run();
    }
  }
}
