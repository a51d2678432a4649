package dev.patchbay.ui.shell;

import dev.patchbay.editor.Hit;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.Command;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu at the pointer: the canvas's commands that make sense where it is, by their kind.
final class CanvasMenu {
  private static final Set<String> NOT_HERE =
      Set.of("view.zoom-in", "view.zoom-out", "view.actual-size");

  /// What the ids of the commands begin with, in the order of the menu.
  private static final List<String> KINDS = List.of("node.", "canvas.", "align.", "edit.", "view.");

  private static final String ALIGN = "align.";

  private CanvasMenu() {}

  static ContextMenu build(List<Command> commands, Hit hit) {
    return build(commands, onNode(hit));
  }

  static ContextMenu build(List<Command> commands, boolean ofNode) {
    var menu = new ContextMenu();
    for (String kind : KINDS) {
      List<MenuItem> items =
          commands.stream()
              .filter(command -> command.id().startsWith(kind))
              .filter(command -> !NOT_HERE.contains(command.id()))
              .filter(command -> command.enabled().getAsBoolean())
              .filter(command -> ofNode || !kind.equals("node."))
              .map(CanvasMenu::item)
              .toList();
      if (items.isEmpty()) {
        continue;
      }
      if (kind.equals(ALIGN)) {
        var align = new Menu(Strings.ALIGN, Icons.of("mdi2a-align-horizontal-left"));
        align.getItems().addAll(items);
        menu.getItems().add(align);
      } else {
        if (!menu.getItems().isEmpty()) {
          menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().addAll(items);
      }
    }
    return menu;
  }

  private static boolean onNode(Hit hit) {
    return switch (hit) {
      case Hit.OnNode _, Hit.OnGrip _ -> true;
      case Hit.OnHandle _, Hit.OnEdge _, Hit.OnEdgeEnd _, Hit.Inside _, Hit.Nothing _ -> false;
    };
  }

  private static MenuItem item(Command command) {
    var item = new MenuItem(command.label(), Icons.of(command.icon()));
    command.accelerator().ifPresent(item::setAccelerator);
    item.setOnAction(_ -> command.run());
    return item;
  }
}
