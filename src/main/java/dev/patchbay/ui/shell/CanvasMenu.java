package dev.patchbay.ui.shell;

import dev.patchbay.editor.Hit;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.Command;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/// The menu at the pointer: the canvas's commands that make sense where it is.
final class CanvasMenu {
  private static final Set<String> NOT_HERE =
      Set.of("view.zoom-in", "view.zoom-out", "view.actual-size");

  private CanvasMenu() {}

  static ContextMenu build(List<Command> commands, Hit hit) {
    return build(commands, hit instanceof Hit.OnNode);
  }

  static ContextMenu build(List<Command> commands, boolean onNode) {
    var menu = new ContextMenu();
    commands.stream()
        .filter(command -> !NOT_HERE.contains(command.id()))
        .filter(command -> command.enabled().getAsBoolean())
        .filter(command -> onNode || !command.id().startsWith("node."))
        .map(CanvasMenu::item)
        .forEach(menu.getItems()::add);
    return menu;
  }

  private static MenuItem item(Command command) {
    var item = new MenuItem(command.label(), Icons.of(command.icon()));
    command.accelerator().ifPresent(item::setAccelerator);
    item.setOnAction(_ -> command.run());
    return item;
  }
}
