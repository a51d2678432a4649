package dev.patchbay.ui.shell;

import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.ui.kit.Icons;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with a scenario of the list.
record ScenarioMenu(
    Consumer<ScenarioSummary> opens,
    Consumer<ScenarioSummary> duplicates,
    Consumer<ScenarioSummary> renames,
    Consumer<ScenarioSummary> tags,
    Consumer<ScenarioSummary> exports,
    Consumer<ScenarioSummary> deletes) {

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
    return new ContextMenu(
        item(Strings.OPEN, "mdi2f-folder-open-outline", () -> opens.accept(scenario)),
        item(Strings.RENAME, "mdi2f-form-textbox", () -> renames.accept(scenario)),
        item(Strings.TAGS_MENU, "mdi2t-tag-outline", () -> tags.accept(scenario)),
        item(Strings.DUPLICATE, "mdi2c-content-duplicate", () -> duplicates.accept(scenario)),
        item(Strings.EXPORT, "mdi2f-file-export-outline", () -> exports.accept(scenario)),
        new SeparatorMenuItem(),
        item(Strings.DELETE, "mdi2t-trash-can-outline", () -> deletes.accept(scenario)));
  }

  private static MenuItem item(String text, String icon, Runnable action) {
    var item = new MenuItem(text, Icons.of(icon));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
