package dev.patchbay.ui.shell;

import dev.patchbay.ui.canvas.CanvasView;
import dev.patchbay.ui.session.Command;
import dev.patchbay.ui.session.SessionModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The commands of the editor around the canvas.
final class EditorCommands {
  private static final KeyCombination ALSO_REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination ALSO_DRY_RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final CanvasView canvas;
  private final Command undo;
  private final Command redo;
  private final Command fit;
  private final Command dryRun;
  private final Command publish;
  private final List<Command> files;
  private final List<Command> panels;

  EditorCommands(
      SessionModel model,
      CanvasView canvas,
      EditorLayout layout,
      Runnable publishNow,
      Runnable dryRunNow,
      Runnable saveNow,
      Runnable saveAsNow) {
    this.canvas = canvas;
    undo =
        Command.of("editor.undo", Strings.UNDO, "mdi2u-undo", "Shortcut+Z", model.session()::undo)
            .when(model.session()::canUndo);
    redo =
        Command.of(
                "editor.redo",
                Strings.REDO,
                "mdi2r-redo",
                "Shortcut+Shift+Z",
                model.session()::redo)
            .when(model.session()::canRedo);
    fit =
        Command.of(
            "editor.fit", Strings.FIT, "mdi2f-fit-to-page-outline", "", () -> run("view.fit"));
    dryRun = Command.of("editor.dry-run", Strings.DRY_RUN, "mdi2p-play-outline", "F8", dryRunNow);
    publish = Command.of("editor.publish", Strings.PUBLISH, "mdi2u-upload", "", publishNow);
    files =
        List.of(
            Command.of(
                "file.save", Strings.SAVE, "mdi2c-content-save-outline", "Shortcut+S", saveNow),
            Command.of(
                "file.save-as",
                Strings.EXPORT,
                "mdi2f-file-export-outline",
                "Shortcut+Shift+S",
                saveAsNow));
    panels =
        List.of(
            Command.of(
                "panel.palette",
                Strings.PALETTE_TOGGLE,
                "mdi2d-dock-left",
                "Shortcut+B",
                layout::togglePalette),
            Command.of(
                "panel.drawer",
                Strings.DRAWER_TOGGLE,
                "mdi2d-dock-bottom",
                "Shortcut+J",
                layout::toggleDrawer),
            Command.of(
                "panel.inspector",
                Strings.INSPECTOR_TOGGLE,
                "mdi2d-dock-right",
                "Shortcut+I",
                layout::toggleInspector));
  }

  Toolbar.Groups toolbar() {
    return new Toolbar.Groups(List.of(List.of(undo, redo), List.of(fit), panels), dryRun, publish);
  }

  List<Command> all() {
    var all = new ArrayList<>(canvas.commands());
    all.add(dryRun);
    all.add(publish);
    all.addAll(files);
    all.addAll(panels);
    return all;
  }

  /// Keys that the focused control did not want.
  void pressed(KeyEvent event) {
    List<Command> here = new ArrayList<>(panels);
    here.addAll(files);
    here.addAll(List.of(undo, redo, dryRun));
    for (Command command : here) {
      if (command.accelerator().filter(keys -> keys.match(event)).isPresent()) {
        command.run();
        event.consume();
        return;
      }
    }
    if (ALSO_REDO.match(event)) {
      redo.run();
      event.consume();
    } else if (ALSO_DRY_RUN.match(event)) {
      dryRun.run();
      event.consume();
    }
  }

  private void run(String id) {
    canvas.commands().stream()
        .filter(command -> command.id().equals(id))
        .findFirst()
        .ifPresent(Command::run);
  }
}
