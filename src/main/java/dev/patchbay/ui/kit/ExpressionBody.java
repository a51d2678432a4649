package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import javafx.scene.layout.Region;
import tools.jackson.databind.JsonNode;

/// Text with `{{ }}` in it, where a field is an expression.
final class ExpressionBody implements FieldBody {

  private final CodeField code;

  ExpressionBody(String accessibleText, Sink sink) {
    code =
        new CodeField(
            CodeField.Kind.EXPRESSION,
            accessibleText,
            "",
            text -> sink.edited(Json.NODES.stringNode(text), ""));
    code.getStyleClass().add("expression");
  }

  @Override
  public Region view() {
    return code;
  }

  @Override
  public void show(JsonNode value) {
    code.show(value.isString() ? value.stringValue() : JsonText.copied(value));
  }

  @Override
  public void focus(String pointer) {
    code.edit(code.text().length());
  }

  void edit(int caret) {
    code.edit(caret);
  }

  String text() {
    return code.text();
  }
}
