package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Text on one line.
final class TextBody implements FieldBody {
  private final TextField field = new TextField();
  private boolean showing;

  /// @param optional an empty text means that the field is absent
  TextBody(FieldSite site, boolean optional, Sink sink) {
    site.describe(field);
    field.setPromptText(site.prompt());
    field
        .textProperty()
        .addListener((_, _, text) -> {
          if (!showing) {
            sink.edited(
                optional && text.isEmpty()
                    ? MissingNode.getInstance()
                    : Json.NODES.stringNode(text),
                "");
          }
        });
  }

  @Override
  public Region view() {
    return field;
  }

  @Override
  public void show(JsonNode value) {
    String text =
        value.isMissingNode() || value.isNull()
            ? ""
            : value.isString() ? value.stringValue() : JsonText.brief(value);
    if (!text.equals(field.getText())) {
      showing = true;
      try {
        int caret = field.getCaretPosition();
        field.setText(text);
        field.positionCaret(Math.min(caret, text.length()));
      } finally {
        showing = false;
      }
    }
  }

  @Override
  public void focus(String pointer) {
    field.requestFocus();
  }
}
