package dev.patchbay.ui.kit;

import dev.patchbay.schema.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A number as it was typed. What is no number is kept as text, so that the problem is shown and
/// nothing typed is lost.
final class NumberBody implements FieldBody {
  private static final int MAX_DIGITS = 100;

  private final TextField field = new TextField();
  private JsonNode shown = MissingNode.getInstance();
  private boolean showing;

  NumberBody(FieldSite site, Sink sink) {
    site.describe(field);
    field.setPromptText(site.prompt());
    field.getStyleClass().add("number-field");
    field
        .textProperty()
        .addListener((_, _, text) -> {
          if (!showing) {
            shown = value(text.strip());
            sink.edited(shown, "");
          }
        });
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            write(shown);
          }
        });
  }

  @Override
  public Region view() {
    return field;
  }

  /// An emptied field stays empty while it has the focus, even when its default comes back.
  @Override
  public void show(JsonNode value) {
    boolean typing = field.isFocused() && field.getText().isBlank() && shown.isMissingNode();
    if (!value.equals(shown) && !(typing && value.isNumber())) {
      write(value);
    }
    shown = value;
  }

  @Override
  public void focus(String pointer) {
    field.requestFocus();
  }

  private void write(JsonNode value) {
    String text =
        value.isMissingNode() || value.isNull()
            ? ""
            : value.isString() ? value.stringValue() : Json.write(value);
    if (!text.equals(field.getText())) {
      showing = true;
      try {
        field.setText(text);
      } finally {
        showing = false;
      }
    }
  }

  static JsonNode value(String text) {
    if (text.isEmpty()) {
      return MissingNode.getInstance();
    }
    if (text.length() <= MAX_DIGITS && text.matches("[+-]?\\d+")) {
      var whole = new BigInteger(text);
      return whole.bitLength() < Integer.SIZE
          ? Json.NODES.numberNode(whole.intValue())
          : whole.bitLength() < Long.SIZE
              ? Json.NODES.numberNode(whole.longValue())
              : Json.NODES.numberNode(whole);
    }
    if (text.length() <= MAX_DIGITS && text.matches("[+-]?\\d*\\.?\\d+([eE][+-]?\\d{1,3})?")) {
      return Json.NODES.numberNode(new BigDecimal(text));
    }
    return Json.NODES.stringNode(text);
  }
}
