package dev.patchbay.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// The line right under an editor that says what its text means or why it cannot be used. It takes
/// no room while there is nothing to say.
final class HintLine extends Label {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private boolean wrong;

  HintLine() {
    getStyleClass().add("hint-line");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    say(Hint.NONE);
  }

  void say(Hint hint) {
    switch (hint) {
      case Hint.Note(var text) -> {
        wrong = false;
        setText(text);
        setGraphic(null);
      }
      case Hint.Wrong(var text) -> {
        wrong = true;
        setText(text);
        setGraphic(Icons.of("mdi2a-alert-circle-outline"));
      }
    }
    pseudoClassStateChanged(WRONG, wrong);
    setVisible(!getText().isEmpty());
    setManaged(isVisible());
  }

  boolean saysWrong() {
    return wrong;
  }
}
