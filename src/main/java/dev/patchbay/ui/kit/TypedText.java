package dev.patchbay.ui.kit;

import atlantafx.base.controls.CustomTextField;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.function.Consumer;

/// A text field and the line under it, as all editors have them that are typed into: what is shown
/// from outside is not taken for typing, and what the line says is not said twice.
final class TypedText {
  private final CustomTextField field = new CustomTextField();
  private final HintLine line = new HintLine();
  private boolean showing;

  /// @param typed told what a person has typed
  TypedText(FieldSite site, String prompt, Consumer<String> typed) {
    site.describe(field);
    field.setPromptText(prompt);
    field
        .textProperty()
        .addListener((_, _, text) -> {
          if (!showing) {
            typed.accept(text);
          }
        });
  }

  CustomTextField field() {
    return field;
  }

  HintLine line() {
    return line;
  }

  /// Shows a text; the caret stays where it is as far as there is text.
  void show(String text) {
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
  }

  void say(Hint hint) {
    line.say(hint);
  }

  boolean saysWrong() {
    return line.saysWrong();
  }

  /// The problems that are left to be said.
  List<Problem> unsaid(List<Problem> problems) {
    return line.saysWrong()
        ? problems.stream().filter(problem -> !problem.path().isEmpty()).toList()
        : problems;
  }
}
