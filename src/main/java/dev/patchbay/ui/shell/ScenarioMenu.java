package dev.patchbay.ui.shell;

import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.ui.kit.Icons;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What can be done with a scenario of the list.
record ScenarioMenu(
    Consumer<ScenarioSummary> opens,
    Consumer<ScenarioSummary> duplicates,
    Consumer<ScenarioSummary> renames,
    Consumer<ScenarioSummary> tags,
    Consumer<ScenarioSummary> exports,
    Consumer<ScenarioSummary> deletes) {

  static final KeyCombination RENAME = new KeyCodeCombination(KeyCode.F2);
  static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE);
  static final KeyCombination DUPLICATE =
      new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

  void rename(ScenarioSummary scenario) {
    renames.accept(scenario);
  }

  void delete(ScenarioSummary scenario) {
    deletes.accept(scenario);
  }

  void duplicate(ScenarioSummary scenario) {
    duplicates.accept(scenario);
  }

  ContextMenu build(ScenarioSummary scenario) {
    MenuItem open = item(Strings.OPEN, "mdi2f-folder-open-outline", () -> opens.accept(scenario));
    MenuItem rename = item(Strings.RENAME, "mdi2f-form-textbox", () -> rename(scenario));
    MenuItem duplicate =
        item(Strings.DUPLICATE, "mdi2c-content-duplicate", () -> duplicate(scenario));
    MenuItem delete = item(Strings.DELETE, "mdi2t-trash-can-outline", () -> delete(scenario));
    open.setAccelerator(new KeyCodeCombination(KeyCode.ENTER));
    rename.setAccelerator(RENAME);
    duplicate.setAccelerator(DUPLICATE);
    delete.setAccelerator(DELETE);
    return new ContextMenu(
        open,
        rename,
        item(Strings.TAGS_MENU, "mdi2t-tag-outline", () -> tags.accept(scenario)),
        duplicate,
        item(Strings.EXPORT, "mdi2f-file-export-outline", () -> exports.accept(scenario)),
        new SeparatorMenuItem(),
        delete);
  }

  private static MenuItem item(String text, String icon, Runnable action) {
    var item = new MenuItem(text, Icons.of(icon));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
