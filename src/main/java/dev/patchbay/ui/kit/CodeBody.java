package dev.patchbay.ui.kit;

import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// Text of several lines: prose, code with line numbers, or a program.
final class CodeBody implements FieldBody {
  private final CodeField code;
  private final HintLine line = new HintLine();
  private final VBox view;
  private final Function<String, Hint> judge;

  CodeBody(FieldSite site, CodeField.Kind kind, Sink sink) {
    this(site, kind, _ -> Hint.NONE, sink);
  }

  CodeBody(FieldSite site, CodeField.Kind kind, Function<String, Hint> judge, Sink sink) {
    this.judge = judge;
    code =
        new CodeField(
            kind,
            site.name(),
            site.prompt(),
            text -> {
              line.say(judge.apply(text));
              sink.edited(TextBody.value(text, site.optional()), "");
            });
    view = new VBox(4, code, line);
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
    String text = TextBody.text(value);
    code.show(text);
    line.say(judge.apply(text));
  }

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
    code.edit(code.text().length());
  }

  @Override
  public boolean takesTemplates() {
    return true;
  }
}
