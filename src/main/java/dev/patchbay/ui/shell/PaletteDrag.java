package dev.patchbay.ui.shell;

import dev.patchbay.ui.session.DragFormats;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Popup;

/// A node type on its way out of the palette: a picture of it follows the pointer until the button
/// is released. The window's own mouse gesture and not the system's drag and drop, so that it is
/// the same on every platform.
final class PaletteDrag {
  private static final double BESIDE = 14;

  private final Node source;
  private final Scene scene;
  private final Popup picture = new Popup();
  private final EventHandler<MouseEvent> moved = this::moved;
  private final EventHandler<MouseEvent> released = _ -> end();
  private final EventHandler<KeyEvent> key = this::key;

  private PaletteDrag(Node source, Node look) {
    this.source = source;
    this.scene = source.getScene();
    var clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    picture.getContent().add(new ImageView(look.snapshot(clear, null)));
    picture.setAutoFix(false);
  }

  /// Begins with the event that detected the drag.
  ///
  /// @param look what the picture is taken of
  static void start(Node source, Node look, String type, MouseEvent event) {
    var drag = new PaletteDrag(source, look);
    source.getProperties().put(DragFormats.NODE_TYPE, type);
    source.startFullDrag();
    source.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag.moved);
    drag.scene.addEventFilter(MouseEvent.MOUSE_RELEASED, drag.released);
    drag.scene.addEventFilter(KeyEvent.KEY_PRESSED, drag.key);
    drag.picture.addEventFilter(KeyEvent.KEY_PRESSED, drag.key);
    drag.scene.setCursor(Cursor.CLOSED_HAND);
    drag.picture.show(source, event.getScreenX() + BESIDE, event.getScreenY() + BESIDE);
    event.consume();
  }

  private void moved(MouseEvent event) {
    picture.setX(event.getScreenX() + BESIDE);
    picture.setY(event.getScreenY() + BESIDE);
  }

  /// Esc gives the type back; what is under the pointer asks for it once more and finds none.
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      source.getProperties().remove(DragFormats.NODE_TYPE);
      picture.hide();
      event.consume();
    }
  }

  private void end() {
    picture.hide();
    scene.setCursor(Cursor.DEFAULT);
    source.removeEventHandler(MouseEvent.MOUSE_DRAGGED, moved);
    scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, key);
  }
}
