package dev.patchbay.ui.kit;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// A text field whose text counts when Enter is pressed or the focus leaves it; Escape takes it
/// back.
public final class CommitField extends TextField {
  private final Consumer<String> commit;
  private String shown = "";

  public CommitField(String accessibleText, Consumer<String> commit) {
    this.commit = commit;
    setAccessibleText(accessibleText);
    setOnAction(_ -> done());
    focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            done();
          }
        });
    setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
        setText(shown);
        event.consume();
      }
    });
  }

  /// Shows the model's text, unless a person is typing another one.
  public void show(String text) {
    boolean typing = isFocused() && !getText().equals(shown);
    shown = text;
    if (!typing && !getText().equals(text)) {
      setText(text);
    }
  }

  private void done() {
    String text = getText().strip();
    if (!text.equals(shown)) {
      shown = text;
      commit.accept(text);
    }
  }
}
