package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Arrange;
import dev.patchbay.editor.Gestures;
import dev.patchbay.editor.Neighbours;
import dev.patchbay.editor.Neighbours.Direction;
import dev.patchbay.editor.Selection;
import dev.patchbay.editor.Session;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Snap;
import dev.patchbay.ui.session.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the focused canvas: those of its commands, second keys for some, arrows and Esc.
final class CanvasKeys {
  private static final double FAR = 5;

  private final CanvasView view;
  private final Session session;
  private final Gestures gestures;
  private final Neighbours neighbours;
  private final Arrange arrange;
  private final List<Command> commands;

  CanvasKeys(CanvasView view, Session session, Gestures gestures) {
    this.view = view;
    this.session = session;
    this.gestures = gestures;
    this.neighbours = new Neighbours(session);
    this.arrange = new Arrange(session);
    this.commands = view.commands();
  }

  /// @return whether the key meant something here
  boolean pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      return escape();
    }
    Optional<Direction> direction = direction(event.getCode());
    if (direction.isPresent() && !event.isAltDown()) {
      arrow(direction.get(), event);
      return true;
    }
    return commands.stream()
        .filter(command -> command.matches(event))
        .findFirst()
        .map(Command::run)
        .orElse(false);
  }

  private boolean escape() {
    if (gestures.cancel()) {
      return true;
    }
    if (!session.state().selection().isEmpty()) {
      session.clearSelection();
      return true;
    }
    return false;
  }

  private void arrow(Direction direction, KeyEvent event) {
    if (event.isShortcutDown()) {
      double step = event.isShiftDown() ? FAR * Snap.GRID : Snap.GRID;
      view.tell(arrange.nudge(delta(direction).times(step)));
      return;
    }
    if (event.isShiftDown() && (direction == Direction.LEFT || direction == Direction.RIGHT)) {
      Set<String> nodes = session.state().selection().nodes();
      session.select(
          Selection.ofNodes(
              direction == Direction.LEFT
                  ? Neighbours.upstream(session.graph(), nodes)
                  : Neighbours.downstream(session.graph(), nodes)));
      return;
    }
    neighbours
        .next(direction)
        .ifPresent(node -> {
          session.select(Selection.ofNode(node));
          view.glideTo(session.view().revealing(node));
        });
  }

  private static Optional<Direction> direction(KeyCode code) {
    return switch (code) {
      case LEFT, KP_LEFT -> Optional.of(Direction.LEFT);
      case RIGHT, KP_RIGHT -> Optional.of(Direction.RIGHT);
      case UP, KP_UP -> Optional.of(Direction.UP);
      case DOWN, KP_DOWN -> Optional.of(Direction.DOWN);
      default -> Optional.empty();
    };
  }

  private static Delta delta(Direction direction) {
    return switch (direction) {
      case LEFT -> new Delta(-1, 0);
      case RIGHT -> new Delta(1, 0);
      case UP -> new Delta(0, -1);
      case DOWN -> new Delta(0, 1);
    };
  }
}
