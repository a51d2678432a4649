package dev.patchbay.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files that are dragged onto the window from elsewhere: it says that they can be dropped, and
/// opens them.
final class FileDrop {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Node window;
  private final Consumer<Path> open;

  FileDrop(Node window, Consumer<Path> open) {
    this.window = window;
    this.open = open;
    window.addEventHandler(
        DragEvent.DRAG_ENTERED_TARGET, event -> offered(event.getDragboard().hasFiles()));
    window.addEventHandler(DragEvent.DRAG_EXITED_TARGET, _ -> offered(false));
    window.addEventHandler(DragEvent.DRAG_OVER, FileDrop::accept);
    window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  void offered(boolean files) {
    window.pseudoClassStateChanged(DROPPING, files);
  }

  void dropped(List<File> files) {
    offered(false);
    files.forEach(file -> open.accept(file.toPath()));
  }

  private static void accept(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      dropped(event.getDragboard().getFiles());
      event.setDropCompleted(true);
      event.consume();
    }
  }
}
