package dev.patchbay.ui.shell;

import dev.patchbay.ui.canvas.CanvasView;
import dev.patchbay.ui.session.Command;
import dev.patchbay.ui.session.SessionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// The commands of the editor around the canvas.
final class EditorCommands {
  private final CanvasView canvas;
  private final Command undo;
  private final Command redo;
  private final Command fit;
  private final Command dryRun;
  private final Command publish;
  private final Command connect;
  private final List<Command> finding;
  private final List<Command> files;
  private final List<Command> panels;

  EditorCommands(
      SessionModel model,
      CanvasView canvas,
      EditorLayout layout,
      Runnable publishNow,
      Runnable dryRunNow,
      Runnable saveNow,
      Runnable saveAsNow,
      Runnable savePicture,
      FinderQuestions questions,
      Runnable showShortcuts,
      Runnable showOutline) {
    this.canvas = canvas;
    finding =
        List.of(
            Command.of(
                "find.command",
                Strings.ALL_COMMANDS,
                "mdi2c-console-line",
                "Shortcut+K",
                () -> questions.commands(this::all)),
            Command.of("find.node", Strings.FIND, "mdi2m-magnify", "Shortcut+F", questions::nodes)
                .when(() -> !model.session().graph().nodes().isEmpty()),
            Command.of(
                "find.shortcuts",
                Strings.SHORTCUTS,
                "mdi2k-keyboard-outline",
                "'?'",
                showShortcuts));
    connect =
        Command.of(
                "node.connect",
                Strings.CONNECT,
                "mdi2v-vector-line",
                "C",
                () -> selectedNode(model).ifPresent(questions::connect))
            .when(() -> !model.session().state().readOnly() && selectedNode(model).isPresent());
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
            .also("Shortcut+Y")
            .when(model.session()::canRedo);
    fit =
        Command.of(
            "editor.fit", Strings.FIT, "mdi2f-fit-to-page-outline", "", () -> run("view.fit"));
    dryRun =
        Command.of("editor.dry-run", Strings.DRY_RUN, "mdi2p-play-outline", "F8", dryRunNow)
            .also("Shortcut+ENTER");
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
                saveAsNow),
            Command.of(
                "file.picture",
                Strings.PICTURE,
                "mdi2i-image-outline",
                "Shortcut+Shift+E",
                savePicture));
    panels =
        List.of(
            Command.of(
                "panel.palette",
                Strings.PALETTE_TOGGLE,
                "mdi2d-dock-left",
                "Shortcut+B",
                layout::togglePalette),
            Command.of(
                "panel.outline", Strings.OUTLINE, "mdi2f-file-tree", "Shortcut+O", showOutline),
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
    all.add(connect);
    all.add(dryRun);
    all.add(publish);
    all.addAll(finding);
    all.addAll(files);
    all.addAll(panels);
    return all;
  }

  /// What can be done with a node or edge, for menus.
  List<Command> onSelection() {
    var commands = new ArrayList<>(canvas.commands());
    commands.add(connect);
    return commands;
  }

  /// Keys on the canvas that mean a command of the editor.
  void pressedOnCanvas(KeyEvent event) {
    if (connect.matches(event) && connect.run()) {
      event.consume();
    }
  }

  /// The sheet of shortcuts opens by what `?` types, because its key is another on each keyboard.
  void typed(KeyEvent event) {
    boolean writing = event.getTarget() instanceof TextInputControl;
    if (!writing && event.getCharacter().equals("?")) {
      finding.getLast().run();
      event.consume();
    }
  }

  /// Keys that the focused control did not want.
  void pressed(KeyEvent event) {
    List<Command> here = new ArrayList<>(panels);
    here.addAll(finding.subList(0, 2));
    here.addAll(files);
    here.addAll(List.of(undo, redo, dryRun));
    here.stream()
        .filter(command -> command.matches(event))
        .findFirst()
        .ifPresent(command -> {
          command.run();
          event.consume();
        });
  }

  private static Optional<String> selectedNode(SessionModel model) {
    return model.session().state().selection().nodes().stream().sorted().findFirst();
  }

  private void run(String id) {
    canvas.commands().stream()
        .filter(command -> command.id().equals(id))
        .findFirst()
        .ifPresent(Command::run);
  }
}
