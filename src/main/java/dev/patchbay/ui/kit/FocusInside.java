package dev.patchbay.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Whether the focus is in a part of the window, seen from who has it.
///
/// JavaFX counts gains and losses on the way up (`focusWithin`), and that count stays wrong for
/// good once a control is moved or hidden while its window opens.
final class FocusInside {
  private FocusInside() {}

  static boolean of(Node part) {
    return of(part, part.getScene() == null ? null : part.getScene().getFocusOwner());
  }

  static ObservableValue<Boolean> property(Node part) {
    return part.sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .map(owner -> of(part, owner))
        .orElse(false);
  }

  private static boolean of(Node part, @Nullable Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == part) {
        return true;
      }
    }
    return false;
  }
}
