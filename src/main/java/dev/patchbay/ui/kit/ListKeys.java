package dev.patchbay.ui.kit;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/// The keys of a panel in which a text field narrows a list: arrows step through the list while the
/// field keeps the focus, Enter takes the line, Escape closes.
public final class ListKeys<T> {
  /// How many lines stay visible above the one that is stepped on.
  private static final int ABOVE = 3;

  private final ListView<T> list;
  private final Consumer<T> look;
  private final Runnable choose;
  private final Runnable close;
  private boolean opening;

  /// @param look told the line that was stepped on
  public ListKeys(Node panel, ListView<T> list, Consumer<T> look, Runnable choose, Runnable close) {
    this.list = list;
    this.look = look;
    this.choose = choose;
    this.close = close;
    panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    panel.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  /// The panel opens by a key that was pressed elsewhere; the letter that it makes arrives here and
  /// means nothing.
  public void opening() {
    opening = true;
  }

  private void typed(KeyEvent event) {
    if (opening) {
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    opening = false;
    switch (event.getCode()) {
      case ESCAPE -> close.run();
      case ENTER -> choose.run();
      case DOWN -> step(1);
      case UP -> step(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    int size = list.getItems().size();
    if (size > 0) {
      int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - ABOVE));
      look.accept(list.getItems().get(next));
    }
  }
}
