package dev.patchbay.ui.canvas;

import dev.patchbay.editor.EditorState;
import dev.patchbay.editor.Feedback;
import dev.patchbay.editor.Session;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.ui.session.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is done most with the selected nodes, above them and as large at every zoom.
final class NodeToolbar extends HBox {
  private static final double BUTTON = 26;
  private static final double GAP = 10;
  private static final double MARGIN = 4;

  /// The commands it offers, by their ids, in the order of its buttons.
  private static final List<String> OFFERED =
      List.of(
          "canvas.add-next",
          "node.replace",
          "node.disable",
          "node.pin",
          "edit.duplicate",
          "edit.delete");

  private final Session session;
  private final Map<Command, Button> buttons = new LinkedHashMap<>();

  NodeToolbar(Session session, List<Command> commands) {
    this.session = session;
    setManaged(false);
    setVisible(false);
    getStyleClass().add("node-toolbar");
    for (String id : OFFERED) {
      commands.stream().filter(command -> command.id().equals(id)).forEach(this::add);
    }
    // The canvas must not take a click on a button for one of its own.
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
  }

  /// Follows the selection; hidden while something is dragged, and where nothing can be edited.
  ///
  /// @param width of the canvas, in pixels
  void update(double width) {
    EditorState state = session.state();
    Optional<Rect> place =
        state.readOnly() || !(state.feedback() instanceof Feedback.None)
            ? Optional.empty()
            : place(state.selection().nodes()).filter(state.visible()::intersects);
    setVisible(place.isPresent());
    buttons.forEach((command, button) -> {
      boolean now = command.enabled().getAsBoolean();
      button.setManaged(now);
      button.setVisible(now);
    });
    place
        .map(state.viewport()::toScreen)
        .ifPresent(box -> {
          autosize();
          double x = box.centre().x() - getWidth() / 2;
          double above = box.y() - getHeight() - GAP;
          relocate(
              Math.round(Math.clamp(x, MARGIN, Math.max(MARGIN, width - getWidth() - MARGIN))),
              Math.round(Math.max(MARGIN, above)));
        });
  }

  private Optional<Rect> place(Set<String> nodes) {
    return nodes.isEmpty() ? Optional.empty() : session.layout().bounds(nodes);
  }

  private void add(Command command) {
    Button button = button(command);
    buttons.put(command, button);
    getChildren().add(button);
  }

  private static Button button(Command command) {
    var button = new Button();
    button.setId("toolbar." + command.id());
    button.setGraphic(new FontIcon(command.icon()));
    button.getStyleClass().add("edge-button");
    button.setFocusTraversable(false);
    button.setAccessibleText(command.label());
    button.setTooltip(new Tooltip(command.tip()));
    button.setMinSize(BUTTON, BUTTON);
    button.setMaxSize(BUTTON, BUTTON);
    button.setOnAction(_ -> command.run());
    return button;
  }
}
