package dev.patchbay.ui.kit;

import atlantafx.base.controls.CustomTextField;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Text on one line, with an icon where it has a special meaning and a line that says whether it
/// can be used.
final class TextBody implements FieldBody {
  private final CustomTextField field = new CustomTextField();
  private final HintLine line = new HintLine();
  private final VBox view = new VBox(4, field, line);
  private final Function<String, Hint> judge;
  private boolean showing;

  TextBody(FieldSite site, Sink sink) {
    this(site, Optional.empty(), _ -> Hint.NONE, sink);
  }

  /// @param icon an Ikonli literal
  TextBody(FieldSite site, Optional<String> icon, Function<String, Hint> judge, Sink sink) {
    this.judge = judge;
    site.describe(field);
    field.setPromptText(site.prompt());
    icon.ifPresent(literal -> field.setLeft(Icons.of(literal)));
    field
        .textProperty()
        .addListener((_, _, text) -> {
          line.say(judge.apply(text));
          if (!showing) {
            sink.edited(value(text, site.optional()), "");
          }
        });
  }

  /// An emptied optional text is absent.
  static JsonNode value(String text, boolean optional) {
    return optional && text.isEmpty() ? MissingNode.getInstance() : Json.NODES.stringNode(text);
  }

  /// The text that stands for a value; a number or truth value is taken where text is expected.
  static String text(JsonNode value) {
    return value.isMissingNode() || value.isNull()
        ? ""
        : value.isString() ? value.stringValue() : Json.write(value);
  }

  @Override
  public Region view() {
    return view;
  }

  TextField field() {
    return field;
  }

  /// Puts a small button at the right end.
  void setButton(Button button) {
    field.setRight(button);
  }

  @Override
  public boolean takes(JsonNode value) {
    return !value.isContainer();
  }

  @Override
  public void show(JsonNode value) {
    String text = text(value);
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
    line.say(judge.apply(text));
  }

  /// What the line says already is not said twice.
  @Override
  public List<Problem> place(List<Problem> problems) {
    return line.saysWrong()
        ? problems.stream().filter(problem -> !problem.path().isEmpty()).toList()
        : problems;
  }

  @Override
  public boolean saysWrong() {
    return line.saysWrong();
  }

  @Override
  public void focus(String pointer) {
    field.requestFocus();
  }
}
