package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One name with its value.
final class MapRow extends VBox {
  private static final double KEY_SHARE = 110;

  private final TextField key = new TextField();
  private final FieldFrame frame;
  private final Label problem = new Label();
  private JsonNode value = MissingNode.getInstance();
  private boolean showing;

  /// @param changed told the pointer inside the value that was edited, empty for the name
  MapRow(FieldType type, FieldSite site, Consumer<String> changed, Runnable removed) {
    key.setPromptText(Strings.KEY);
    key.setAccessibleText(site.name() + ": " + Strings.KEY);
    key.setPrefWidth(KEY_SHARE);
    key.setMinWidth(KEY_SHARE);
    key.textProperty()
        .addListener((_, _, _) -> {
          if (!showing) {
            changed.accept("");
          }
        });
    frame =
        new FieldFrame(
            type,
            site.element(site.name() + ": " + Strings.VALUE),
            (edited, field) -> {
              value = edited;
              changed.accept(field);
            });
    HBox.setHgrow(frame, Priority.ALWAYS);
    Button remove = Buttons.smallIcon("mdi2c-close", Strings.REMOVE, removed);
    var row = new HBox(6, key, frame, remove);
    problem.getStyleClass().add(FieldFrame.PROBLEM);
    problem.setWrapText(true);
    getChildren().addAll(row, problem);
    judge("");
  }

  FieldFrame frame() {
    return frame;
  }

  String key() {
    return key.getText();
  }

  JsonNode value() {
    return value;
  }

  void show(String name, JsonNode newValue) {
    showing = true;
    if (!key.getText().equals(name)) {
      key.setText(name);
    }
    showing = false;
    value = newValue;
    frame.show(newValue);
  }

  void judge(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }

  void focusKey() {
    key.requestFocus();
  }
}
