package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Arrange;
import dev.patchbay.editor.Clipboard;
import dev.patchbay.editor.EditorState;
import dev.patchbay.editor.Session;
import dev.patchbay.ui.session.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.ClipboardContent;

/// What can be done on the canvas.
final class CanvasCommands {
  private final CanvasView view;
  private final Session session;
  private final Arrange arrange;
  private final Clipboard clipboard;
  private final ArrangeCommands arranging;

  private final Command zoomIn;
  private final Command zoomOut;
  private final Command actualSize;
  private final Command fit;
  private final Command lock;

  CanvasCommands(CanvasView view, Session session) {
    this.view = view;
    this.session = session;
    this.arrange = new Arrange(session);
    this.clipboard = new Clipboard(session);
    this.arranging = new ArrangeCommands(view, session);
    zoomIn =
        Command.of(
            "view.zoom-in",
            Texts.ZOOM_IN,
            "mdi2p-plus",
            "Shortcut+PLUS",
            () -> view.glideTo(session.view().zoomedIn()));
    zoomOut =
        Command.of(
            "view.zoom-out",
            Texts.ZOOM_OUT,
            "mdi2m-minus",
            "Shortcut+MINUS",
            () -> view.glideTo(session.view().zoomedOut()));
    actualSize =
        Command.of(
                "view.actual-size",
                Texts.ZOOM_RESET,
                "mdi2m-magnify",
                "0",
                () -> view.jumpTo(session.view().zoomedTo(1)))
            .also("Shortcut+0", "Shift+0");
    fit =
        Command.of(
                "view.fit",
                Texts.FIT,
                "mdi2f-fit-to-page-outline",
                "1",
                () -> view.jumpTo(session.view().fitted()))
            .also("Shift+1");
    lock =
        Command.of(
            "view.lock",
            Texts.LOCK,
            "mdi2l-lock-outline",
            "",
            () -> session.setReadOnly(!session.state().readOnly()));
  }

  Command zoomIn() {
    return zoomIn;
  }

  Command zoomOut() {
    return zoomOut;
  }

  Command actualSize() {
    return actualSize;
  }

  Command fit() {
    return fit;
  }

  Command lock() {
    return lock;
  }

  List<Command> all() {
    return Stream.concat(own().stream(), arranging.all().stream()).toList();
  }

  private List<Command> own() {
    return List.of(
        Command.of("edit.undo", "Undo", "mdi2u-undo", "Shortcut+Z", session::undo)
            .when(session::canUndo),
        Command.of("edit.redo", "Redo", "mdi2r-redo", "Shortcut+Shift+Z", session::redo)
            .also("Shortcut+Y")
            .when(session::canRedo),
        Command.of("edit.cut", "Cut", "mdi2c-content-cut", "Shortcut+X", this::cut)
            .when(this::editableNodes),
        Command.of("edit.copy", "Copy", "mdi2c-content-copy", "Shortcut+C", this::copy)
            .when(this::hasNodes),
        Command.of("edit.paste", "Paste", "mdi2c-content-paste", "Shortcut+V", this::paste)
            .when(this::editable),
        Command.of(
                "edit.duplicate",
                "Duplicate",
                "mdi2c-content-duplicate",
                "Shortcut+D",
                () -> view.tell(clipboard.duplicate()))
            .when(this::editableNodes),
        Command.of(
                "edit.delete",
                "Delete",
                "mdi2t-trash-can-outline",
                "Delete",
                () -> view.tell(arrange.delete()))
            .also("Backspace")
            .when(() -> editable() && !session.state().selection().isEmpty()),
        Command.of(
                "edit.delete-rejoin",
                "Delete and reconnect",
                "mdi2v-vector-polyline-remove",
                "Shortcut+Delete",
                () -> view.tell(arrange.deleteAndRejoin()))
            .when(this::editableNodes),
        Command.of(
            "edit.select-all", "Select all", "mdi2s-select-all", "Shortcut+A", session::selectAll),
        Command.of("canvas.add", "Add a node", "mdi2p-plus", "N", view::quickAdd)
            .also("Shift+A")
            .when(this::editable),
        Command.of(
                "canvas.add-next",
                "Add the next node",
                "mdi2p-plus-box-outline",
                "Shift+N",
                () -> withNode(view::quickAddBehind))
            .when(this::editableSteps),
        Command.of("canvas.note", Texts.NOTE, "mdi2n-note-plus-outline", "Shift+S", view::addNote)
            .when(this::editable),
        Command.of(
                "node.replace",
                Texts.REPLACE,
                "mdi2s-swap-horizontal",
                "R",
                () -> withNode(view::replace))
            .when(this::editableSteps),
        Command.of(
                "node.rename", "Rename", "mdi2f-form-textbox", "F2", () -> withNode(view::rename))
            .when(this::editableNodes),
        Command.of(
                "node.open",
                "Open",
                "mdi2p-pencil-outline",
                "Enter",
                () -> withNode(view.actions()::open))
            .when(this::hasNodes),
        Command.of(
                "node.disable",
                "Disable or enable",
                "mdi2p-power",
                "D",
                () -> view.tell(arrange.toggleDisabled()))
            .when(this::editableSteps),
        Command.of(
                "node.pin",
                "Pin the output",
                "mdi2p-pin-outline",
                "P",
                () -> withNode(view.actions()::pin))
            .when(this::editableSteps),
        zoomIn,
        zoomOut,
        actualSize,
        fit,
        Command.of(
                "view.fit-selection",
                "Show the selection",
                "mdi2i-image-filter-center-focus",
                "2",
                () -> view.jumpTo(session.view().fitted(session.state().selection().nodes())))
            .also("Shift+2")
            .when(this::hasNodes),
        Command.of(
                "view.previous",
                Texts.PREVIOUS_VIEW,
                "mdi2h-history",
                "3",
                () -> view.glideTo(session.view().previous()))
            .also("Shift+3")
            .when(session.view()::hasPrevious),
        Command.of(
            "view.minimap", Texts.TOGGLE_MINIMAP, "mdi2m-map-outline", "M", view::toggleMinimap),
        lock);
  }

  private boolean editable() {
    return !session.state().readOnly();
  }

  private boolean hasNodes() {
    return !session.state().selection().nodes().isEmpty();
  }

  private boolean editableNodes() {
    return editable() && hasNodes();
  }

  /// Whether something is selected that takes part in a run: notes and frames do not.
  private boolean editableSteps() {
    return editable()
        && session.state().selection().nodes().stream()
            .flatMap(id -> session.graph().node(id).stream())
            .anyMatch(node -> !session.handles().isNote(node) && !node.isGroup());
  }

  private void withNode(Consumer<String> action) {
    EditorState state = session.state();
    state.selection().nodes().stream().sorted().findFirst().ifPresent(action);
  }

  private void copy() {
    clipboard
        .copy()
        .ifPresent(text -> {
          var content = new ClipboardContent();
          content.putString(text);
          javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void cut() {
    copy();
    view.tell(arrange.delete());
  }

  private void paste() {
    Optional.ofNullable(javafx.scene.input.Clipboard.getSystemClipboard().getString())
        .ifPresent(text -> view.tell(clipboard.paste(text, view.pointerInWorld())));
  }
}
