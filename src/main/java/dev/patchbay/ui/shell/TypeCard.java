package dev.patchbay.ui.shell;

import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.NoteType;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.ui.kit.CategoryColors;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.kit.JsonText;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Duration;
import tools.jackson.databind.JsonNode;

/// What a node type is: its sentence, and a small example of what goes in and comes out. Built when
/// it is first looked at.
final class TypeCard {
  private static final double WIDTH = 340;
  private static final double PADDING = 7;
  private static final int EXAMPLE = 90;

  private TypeCard() {}

  static Tooltip tooltip(NodeType type) {
    var tip = new Tooltip();
    tip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tip.getStyleClass().add("type-card");
    tip.setShowDelay(Duration.millis(450));
    tip.setShowDuration(Duration.minutes(1));
    tip.setOnShowing(_ -> {
      if (tip.getGraphic() == null) {
        tip.setGraphic(build(type));
      }
    });
    return tip;
  }

  static StackPane icon(NodeType type) {
    var icon = new StackPane(Icons.of(type.info().icon()));
    icon.getStyleClass().addAll("palette-icon", CategoryColors.styleClass(type.info().category()));
    return icon;
  }

  private static VBox build(NodeType type) {
    var title = new Label(type.info().title());
    title.getStyleClass().add("panel-heading");
    var category = new Label(type.info().category().title());
    category.getStyleClass().add("tag");
    var head = new HBox(9, icon(type), title, category);
    head.setAlignment(Pos.CENTER_LEFT);
    var card = new VBox(8, head, text(type.info().description(), "type-card-text"));
    switch (type) {
      case TriggerType<?, ?> trigger ->
          trigger.samples().stream()
              .findFirst()
              .ifPresent(sample -> card.getChildren().add(line(Strings.GIVES, sample.payload())));
      case ActionType<?, ?, ?> action ->
          card.getChildren()
              .addAll(
                  line(Strings.TAKES, action.inputSample()),
                  line(Strings.GIVES, action.outputSample()));
      case ContainerType<?> _, NoteType<?> _ -> {}
    }
    return card;
  }

  private static VBox line(String word, JsonNode example) {
    var heading = new Label(word);
    heading.getStyleClass().add("section-heading");
    var value = new StackPane(text(JsonText.brief(example, EXAMPLE), "type-card-code"));
    value.setAlignment(Pos.CENTER_LEFT);
    value.getStyleClass().add("type-card-example");
    return new VBox(3, heading, value);
  }

  /// A text of fixed width knows its height; a label that wraps only guesses it inside a tooltip.
  private static Text text(String text, String style) {
    var lines = new Text(text);
    lines.setWrappingWidth(WIDTH - 2 * PADDING);
    lines.getStyleClass().add(style);
    return lines;
  }
}
