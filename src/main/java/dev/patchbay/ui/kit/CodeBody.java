package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import javafx.scene.layout.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Text of several lines, or a program.
final class CodeBody implements FieldBody {
  private final CodeField code;

  CodeBody(FieldSite site, boolean program, Sink sink) {
    code =
        new CodeField(
            program ? CodeField.Kind.PROGRAM : CodeField.Kind.TEXT,
            site.name(),
            site.prompt(),
            text ->
                sink.edited(
                    site.optional() && text.isEmpty()
                        ? MissingNode.getInstance()
                        : Json.NODES.stringNode(text),
                    ""));
  }

  @Override
  public Region view() {
    return code;
  }

  @Override
  public void show(JsonNode value) {
    code.show(
        value.isMissingNode() || value.isNull()
            ? ""
            : value.isString() ? value.stringValue() : JsonText.brief(value));
  }

  @Override
  public void focus(String pointer) {
    code.edit(code.text().length());
  }

  @Override
  public boolean takesTemplates() {
    return true;
  }
}
