package dev.patchbay.ui.inspector;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Node;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.CategoryColors;
import dev.patchbay.ui.kit.Clip;
import dev.patchbay.ui.kit.CommitField;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.SessionModel;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Icon, label, type, and the name that expressions use.
final class NodeHeader extends VBox {
  /// The field looks like a text until it is used: its text stands exactly above the type.
  private static final double LABEL_PADDING = 5;

  private final CommitField label;
  private final Label name = new Label();

  NodeHeader(SessionModel model, Node node) {
    getStyleClass().add("node-header");
    Optional<NodeType> type = model.type(node);
    String title = type.map(t -> t.info().title()).orElse(Strings.UNKNOWN_TYPE);
    label =
        new CommitField(Strings.LABEL, text -> model.propose(new Change.Relabel(node.id(), text)));
    label.setId("node-label");
    label.setPromptText(title);
    label.setAccessibleHelp(Strings.LABEL_HELP);
    label.getStyleClass().add("node-label-field");
    var badge = new StackPane(icon(type));
    badge
        .getStyleClass()
        .addAll(
            "node-badge",
            type.map(t -> CategoryColors.styleClass(t.info().category()))
                .orElse("category-unknown"));
    var kind = new Label(title);
    kind.getStyleClass().add("caption");
    kind.setMinWidth(0);
    name.getStyleClass().add("name-chip");
    name.setMinWidth(0);
    Button copy =
        Buttons.smallIcon("mdi2c-content-copy", Strings.NAME_TIP, () -> Clip.copy(name.getText()));
    var facts = new HBox(6, kind, new Label("·"), name, copy);
    facts.setAlignment(Pos.CENTER_LEFT);
    var texts = new VBox(1, label, facts);
    VBox.setMargin(label, new Insets(0, 0, 0, -LABEL_PADDING));
    HBox.setHgrow(texts, Priority.ALWAYS);
    var row = new HBox(10, badge, texts);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(row);
  }

  void render(Node node) {
    label.show(node.label());
    name.setText("$nodes." + node.name());
  }

  private static javafx.scene.Node icon(Optional<NodeType> type) {
    return Icons.of(type.map(t -> t.info().icon()).orElse("mdi2h-help-circle-outline"));
  }
}
