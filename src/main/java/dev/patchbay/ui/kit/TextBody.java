package dev.patchbay.ui.kit;

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
  private final TypedText typed;
  private final VBox view;
  private final Function<String, Hint> judge;

  TextBody(FieldSite site, Sink sink) {
    this(site, Optional.empty(), _ -> Hint.NONE, sink);
  }

  /// @param icon an Ikonli literal
  TextBody(FieldSite site, Optional<String> icon, Function<String, Hint> judge, Sink sink) {
    this.judge = judge;
    typed =
        new TypedText(
            site,
            site.prompt(),
            text -> {
              say(text);
              sink.edited(value(text, site.optional()), "");
            });
    icon.ifPresent(literal -> typed.field().setLeft(Icons.of(literal)));
    view = new VBox(4, typed.field(), typed.line());
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
    return typed.field();
  }

  /// Puts a small button at the right end.
  void setButton(Button button) {
    typed.field().setRight(button);
  }

  @Override
  public boolean takes(JsonNode value) {
    return !value.isContainer();
  }

  @Override
  public void show(JsonNode value) {
    String text = text(value);
    typed.show(text);
    say(text);
  }

  private void say(String text) {
    typed.say(judge.apply(text));
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    return typed.unsaid(problems);
  }

  @Override
  public boolean saysWrong() {
    return typed.saysWrong();
  }

  @Override
  public void focus(String pointer) {
    typed.field().requestFocus();
  }
}
