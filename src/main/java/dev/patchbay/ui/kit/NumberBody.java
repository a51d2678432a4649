package dev.patchbay.ui.kit;

import atlantafx.base.controls.CustomTextField;
import dev.patchbay.schema.FieldType.Limits;
import dev.patchbay.schema.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A number as it was typed, with its unit behind it; Up and Down count within the limits. What is
/// no number is kept as text, so that the problem is shown and nothing typed is lost.
final class NumberBody implements FieldBody {
  private static final int MAX_DIGITS = 100;

  private final CustomTextField field = new CustomTextField();
  private final Limits limits;
  private JsonNode shown = MissingNode.getInstance();
  private boolean showing;

  NumberBody(FieldSite site, Sink sink) {
    limits = site.limits();
    site.describe(field);
    field.setPromptText(site.prompt());
    field.getStyleClass().add("number-field");
    site.display()
        .unit()
        .ifPresent(unit -> {
          var label = new Label(unit);
          label.getStyleClass().add("unit");
          field.setRight(label);
        });
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::count);
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

  @Override
  public boolean takes(JsonNode value) {
    return !value.isContainer() && !value.isBoolean();
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

  private void count(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case UP -> 1;
          case DOWN -> -1;
          default -> 0;
        };
    if (step != 0 && !event.isAltDown() && !event.isShortcutDown()) {
      event.consume();
      JsonNode now = value(field.getText().strip());
      if (now.isNumber()) {
        var next = now.decimalValue().add(BigDecimal.valueOf(step));
        boolean allowed =
            limits.min().map(BigDecimal::valueOf).filter(min -> next.compareTo(min) < 0).isEmpty()
                && limits
                    .max()
                    .map(BigDecimal::valueOf)
                    .filter(max -> next.compareTo(max) > 0)
                    .isEmpty();
        if (allowed) {
          type(next.toPlainString());
        }
      } else if (field.getText().isBlank()) {
        type(String.valueOf(limits.min().orElse(0L)));
      }
    }
  }

  private void type(String text) {
    field.setText(text);
    field.positionCaret(text.length());
  }

  private void write(JsonNode value) {
    String text = TextBody.text(value);
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
