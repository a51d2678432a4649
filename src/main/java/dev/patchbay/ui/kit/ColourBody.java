package dev.patchbay.ui.kit;

import dev.patchbay.schema.FormatRules;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ColorPicker;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import tools.jackson.databind.JsonNode;

/// A colour as text and as a patch that opens the palette.
final class ColourBody implements FieldBody {
  private final TextBody text;
  private final ColorPicker picker = new ColorPicker(Color.TRANSPARENT);
  private final HBox view;
  private boolean showing;

  ColourBody(FieldSite site, Sink sink) {
    text =
        new TextBody(
            site,
            Optional.empty(),
            Bodies.byFormat(Formats.COLOUR),
            (value, field) -> {
              paint(TextBody.text(value));
              sink.edited(value, field);
            });
    picker.getStyleClass().addAll("button", "colour-patch");
    picker.setAccessibleText(site.name() + ": " + Strings.CHOOSE);
    picker.setMinWidth(Region.USE_PREF_SIZE);
    picker
        .valueProperty()
        .addListener((_, _, colour) -> {
          if (!showing) {
            text.field().setText(hex(colour));
          }
        });
    HBox.setHgrow(text.view(), Priority.ALWAYS);
    view = new HBox(6, picker, text.view());
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean takes(JsonNode value) {
    return text.takes(value);
  }

  @Override
  public void show(JsonNode value) {
    text.show(value);
    paint(TextBody.text(value));
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    return text.place(problems);
  }

  @Override
  public boolean saysWrong() {
    return text.saysWrong();
  }

  @Override
  public void focus(String pointer) {
    text.focus(pointer);
  }

  private void paint(String colour) {
    showing = true;
    try {
      boolean known = !colour.isBlank() && FormatRules.wrong(Formats.COLOUR, colour).isEmpty();
      picker.setValue(known ? Color.web(colour) : Color.TRANSPARENT);
    } finally {
      showing = false;
    }
  }

  static String hex(Color colour) {
    String rgb =
        String.format(
            Locale.ROOT,
            "#%02x%02x%02x",
            Math.round(colour.getRed() * 255),
            Math.round(colour.getGreen() * 255),
            Math.round(colour.getBlue() * 255));
    return colour.isOpaque()
        ? rgb
        : rgb + String.format(Locale.ROOT, "%02x", Math.round(colour.getOpacity() * 255));
  }
}
