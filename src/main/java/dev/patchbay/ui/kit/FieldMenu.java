package dev.patchbay.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/// What a right click on a field offers: the clipboard where there is text, then what concerns the
/// field as a whole.
final class FieldMenu {
  private FieldMenu() {}

  static ContextMenu of(FieldFrame frame, EventTarget target) {
    var items = new ArrayList<MenuItem>();
    if (input(target) instanceof TextInputControl text) {
      boolean selected = text.getSelection().getLength() > 0;
      items.addAll(
          List.of(
              item(Strings.CUT, "mdi2c-content-cut", selected && text.isEditable(), text::cut),
              item(Strings.COPY, "mdi2c-content-copy", selected, text::copy),
              item(Strings.PASTE, "mdi2c-content-paste", text.isEditable(), text::paste),
              new SeparatorMenuItem()));
    }
    if (frame.slot().canBeExpression()) {
      items.add(
          item(Strings.TOGGLE_EXPRESSION, "mdi2f-function-variant", true, frame.slot()::toggle));
    }
    boolean hidden = SecretBody.isSecret(frame.type());
    items.add(item(Strings.RESET, "mdi2r-restore", frame.differs(), frame::reset));
    items.add(
        item(
            Strings.COPY_VALUE,
            "mdi2c-content-copy",
            !hidden && !frame.slot().effective().isMissingNode(),
            () -> Clip.copy(JsonText.copied(frame.slot().effective()))));
    items.add(new SeparatorMenuItem());
    items.add(
        item(
            Strings.HELP,
            "mdi2h-help-circle-outline",
            true,
            () -> FieldHelp.open(frame.type(), frame.site(), frame)));
    var menu = new ContextMenu();
    menu.getItems().setAll(items);
    return menu;
  }

  private static MenuItem item(String text, String icon, boolean enabled, Runnable action) {
    var item = new MenuItem(text, Icons.of(icon));
    item.setDisable(!enabled);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static @Nullable Node input(EventTarget target) {
    Node node = target instanceof Node given ? given : null;
    while (node != null && !(node instanceof TextInputControl)) {
      node = node.getParent();
    }
    return node;
  }

  /// The innermost field around a node that has a label of its own, or the innermost of all.
  static @Nullable FieldFrame around(@Nullable Node from) {
    FieldFrame nearest = null;
    for (Node node = from; node != null; node = node.getParent()) {
      if (node instanceof FieldFrame frame) {
        if (!frame.site().label().isEmpty()) {
          return frame;
        }
        nearest = nearest == null ? frame : nearest;
      }
    }
    return nearest;
  }
}
