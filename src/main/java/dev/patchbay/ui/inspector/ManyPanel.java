package dev.patchbay.ui.inspector;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.editor.Selection;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Node;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.EmptyState;
import dev.patchbay.ui.session.SessionModel;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What can be done with several things at once.
final class ManyPanel extends VBox {
  private final SessionModel model;

  ManyPanel(SessionModel model) {
    this.model = model;
    getStyleClass().add("many-panel");
  }

  void render() {
    Selection selection = model.selection().getValue();
    int nodes = selection.nodes().size();
    int edges = selection.edges().size();
    var actions = new VBox(6);
    actions.setFillWidth(true);
    Set<String> canDisable = canDisable(selection);
    boolean allDisabled =
        canDisable.stream()
            .flatMap(id -> model.session().graph().node(id).stream())
            .allMatch(Node::disabled);
    if (!canDisable.isEmpty()) {
      actions
          .getChildren()
          .add(
              wide(
                  Buttons.text(
                      allDisabled ? Strings.ENABLE_ALL : Strings.DISABLE_ALL,
                      allDisabled ? "mdi2p-play-circle-outline" : "mdi2c-cancel",
                      () -> model.propose(new Change.SetDisabled(canDisable, !allDisabled)))));
    }
    if (nodes > 0) {
      actions
          .getChildren()
          .add(
              wide(
                  Buttons.text(
                      Strings.DELETE_REJOIN,
                      "mdi2v-vector-line",
                      () -> model.propose(new Change.RemoveAndRejoin(selection.nodes())))));
    }
    Button delete =
        Buttons.text(
            Strings.DELETE,
            "mdi2t-trash-can-outline",
            () -> model.propose(new Change.Remove(selection.nodes(), selection.edges())));
    actions.getChildren().add(wide(delete));
    actions.setMaxWidth(220);
    String sentence =
        nodes == 0
            ? Strings.count(edges, "edge", "edges")
            : Strings.count(nodes, "node", "nodes")
                + (edges == 0 ? "" : " · " + Strings.count(edges, "edge", "edges"));
    getChildren()
        .setAll(
            new EmptyState(
                "mdi2s-select-group",
                Strings.SELECTED.formatted(nodes + edges),
                sentence,
                actions));
  }

  private Set<String> canDisable(Selection selection) {
    return selection.nodes().stream()
        .flatMap(id -> model.session().graph().node(id).stream())
        .filter(node -> model.type(node).flatMap(NodeType::passThrough).isPresent())
        .map(Node::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Button wide(Button button) {
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }
}
