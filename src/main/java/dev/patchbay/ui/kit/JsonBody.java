package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Any JSON as text. While it is not valid, the sentence says so and the last valid value stays.
final class JsonBody implements FieldBody {
  private final CodeField code;
  private final Label notApplied = new Label();
  private final VBox view;
  private final boolean optional;
  private JsonNode shown = MissingNode.getInstance();

  JsonBody(FieldSite site, Sink sink) {
    optional = site.optional();
    code = new CodeField(CodeField.Kind.JSON, site.name(), site.prompt(), text -> read(text, sink));
    notApplied.getStyleClass().add(FieldFrame.PROBLEM);
    notApplied.setWrapText(true);
    hide(notApplied, true);
    view = new VBox(4, code, notApplied);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(JsonNode value) {
    if (!value.equals(shown)) {
      shown = value;
      code.show(text(value));
      hide(notApplied, true);
    }
  }

  @Override
  public void focus(String pointer) {
    code.edit(0);
  }

  /// Begins with a text that is not valid yet, as if it had been typed here.
  void start(String text) {
    shown = MissingNode.getInstance();
    code.show(text);
    code.edit(text.length());
  }

  private void read(String text, Sink sink) {
    Parsed<JsonNode> parsed = value(text);
    switch (parsed) {
      case Parsed.Ok<JsonNode>(var value) -> {
        hide(notApplied, true);
        if (!value.equals(shown)) {
          shown = value;
          sink.edited(value, "");
        }
      }
      case Parsed.Failed<JsonNode>(var problems) -> {
        notApplied.setText(Strings.NOT_APPLIED + problems.getFirst().message());
        hide(notApplied, false);
      }
    }
  }

  /// A text that is one `{{ }}` stands for itself; an empty one for nothing or `null`.
  private Parsed<JsonNode> value(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Parsed.ok(optional ? MissingNode.getInstance() : Json.NODES.nullNode());
    }
    return stripped.startsWith("{{") && stripped.endsWith("}}")
        ? Parsed.ok(Json.NODES.stringNode(stripped))
        : Json.readPayload(stripped);
  }

  private static String text(JsonNode value) {
    if (value.isMissingNode()) {
      return "";
    }
    boolean template =
        value.isString()
            && value.stringValue().startsWith("{{")
            && value.stringValue().endsWith("}}");
    return template ? value.stringValue() : Json.pretty(value);
  }

  private static void hide(Label label, boolean hidden) {
    label.setVisible(!hidden);
    label.setManaged(!hidden);
  }
}
