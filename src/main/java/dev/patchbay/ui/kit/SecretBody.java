package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.SecretMask;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Something that may be typed but not read: one that is set shows as dots, always as many, and can
/// only be replaced. Neither the value nor the mask ever comes out by copying, and a mask that is
/// typed or pasted is not taken for a value.
final class SecretBody implements FieldBody {
  private final Sink sink;
  private final boolean optional;
  private final PasswordField field = new PasswordField();
  private final HintLine line = new HintLine();
  private final VBox view = new VBox(4);
  private final HBox set;
  private final HBox typing;
  private final Button replace;
  private final Button keep;
  private JsonNode shown = MissingNode.getInstance();
  private JsonNode kept = MissingNode.getInstance();
  private boolean showing;

  SecretBody(FieldSite site, Sink sink) {
    this.sink = sink;
    optional = site.optional();
    site.describe(field);
    field.setPromptText(site.prompt());
    field.textProperty().addListener((_, _, text) -> typed(text));
    HBox.setHgrow(field, Priority.ALWAYS);
    replace = Buttons.flat(Strings.REPLACE, "mdi2l-lock-reset", this::replace);
    keep = Buttons.flat(Strings.KEEP_OLD, "mdi2u-undo", this::keepOld);
    var dots = new Label(SecretMask.TEXT, Icons.of("mdi2l-lock-outline"));
    dots.getStyleClass().add("secret-dots");
    dots.setAccessibleText(site.name() + ": " + Strings.SECRET_SET);
    dots.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(dots, Priority.ALWAYS);
    set = row(dots, replace);
    set.getStyleClass().add("secret-set");
    typing = row(field, keep);
    view.getChildren().addAll(typing, line);
    arrange(false);
  }

  static boolean isSecret(FieldType type) {
    return type instanceof FieldType.Text text
        && text.format().filter(Formats.SECRET::equals).isPresent();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean takes(JsonNode value) {
    return !value.isContainer();
  }

  @Override
  public void show(JsonNode value) {
    if (value.equals(shown)) {
      return;
    }
    shown = value;
    write("");
    arrange(!TextBody.text(value).isEmpty());
  }

  @Override
  public void focus(String pointer) {
    if (set.getParent() == null) {
      field.requestFocus();
    } else {
      replace.requestFocus();
    }
  }

  private void typed(String text) {
    if (showing) {
      return;
    }
    if (SecretMask.isMask(text)) {
      line.say(new Hint.Wrong(Strings.MASK_IS_NO_SECRET));
      return;
    }
    line.say(Hint.NONE);
    shown = text.isEmpty() ? kept : TextBody.value(text, optional);
    sink.edited(shown, "");
  }

  private void replace() {
    kept = shown;
    write("");
    arrange(false);
    field.requestFocus();
  }

  private void keepOld() {
    shown = kept;
    write("");
    arrange(true);
    sink.edited(shown, "");
    replace.requestFocus();
  }

  private void write(String text) {
    showing = true;
    try {
      field.setText(text);
      line.say(Hint.NONE);
    } finally {
      showing = false;
    }
  }

  private void arrange(boolean isSet) {
    if (isSet) {
      kept = MissingNode.getInstance();
    }
    keep.setVisible(!kept.isMissingNode());
    keep.setManaged(keep.isVisible());
    view.getChildren().setAll(isSet ? set : typing, line);
  }

  private static HBox row(Region field, Button button) {
    var row = new HBox(6, field, button);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
