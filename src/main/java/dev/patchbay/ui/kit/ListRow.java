package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// One element of a list: on one line when it is a single field, else a card with a heading.
final class ListRow extends VBox {
  private static final int TITLE = 40;

  private final FieldFrame frame;
  private final boolean card;
  private final Label title = new Label();
  private final Button up;
  private final Button down;

  /// What a row can ask of its list.
  record Actions(FieldBody.Sink sink, Runnable up, Runnable down, Runnable remove) {}

  ListRow(FieldType element, FieldSite site, Actions actions) {
    card = element instanceof FieldType.Fields || element instanceof FieldType.Alternatives;
    frame = new FieldFrame(element, site, actions.sink());
    up = Buttons.smallIcon("mdi2a-arrow-up", Strings.MOVE_UP, actions.up());
    down = Buttons.smallIcon("mdi2a-arrow-down", Strings.MOVE_DOWN, actions.down());
    Button remove = Buttons.smallIcon("mdi2c-close", Strings.REMOVE, actions.remove());
    var buttons = new HBox(up, down, remove);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    if (card) {
      getStyleClass().add("list-card");
      title.getStyleClass().add("list-card-title");
      title.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(title, Priority.ALWAYS);
      var header = new HBox(title, buttons);
      header.setAlignment(Pos.CENTER_LEFT);
      getChildren().addAll(header, frame);
    } else {
      HBox.setHgrow(frame, Priority.ALWAYS);
      buttons.setAlignment(Pos.TOP_RIGHT);
      getChildren().add(new HBox(frame, buttons));
    }
  }

  FieldFrame frame() {
    return frame;
  }

  void show(JsonNode value, int index, int size) {
    frame.show(value);
    up.setDisable(index == 0);
    down.setDisable(index == size - 1);
    title.setText((index + 1) + heading(value));
  }

  /// The first text inside says best which element it is.
  private static String heading(JsonNode value) {
    for (var entry : value.properties()) {
      JsonNode field = entry.getValue();
      if (field.isString()
          && !field.stringValue().isBlank()
          && !entry.getKey().equals("id")
          && !entry.getKey().equals("kind")) {
        return " · " + JsonText.brief(field, TITLE).replace("\"", "");
      }
    }
    return "";
  }
}
