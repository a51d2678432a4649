package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Edits a JSON object by the form tree of its schema.
///
/// The form never changes a model: it reports, and shows what it is given. What is being typed stays
/// on the screen whatever is shown meanwhile.
public final class Form extends VBox {
  private static final Duration PAUSE = Duration.millis(400);
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(
          KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

  /// Who owns what is edited here.
  public interface Owner {
    /// An edit is complete.
    void edited(ObjectNode value);

    /// Every keystroke, for previews; [#edited] follows.
    default void typing(ObjectNode value) {}

    default void undo() {}

    default void redo() {}
  }

  private final Owner owner;
  private final RecordBody root;
  private final EditBurst burst;
  private final FieldNotes notes = new FieldNotes();
  private final PauseTransition pause = new PauseTransition(PAUSE);

  /// @param defaults what absent fields mean
  public Form(Fields fields, Optional<JsonNode> defaults, Owner owner) {
    this.owner = owner;
    burst = new EditBurst(owner::edited);
    root = new RecordBody(fields, defaults, this::typed);
    pause.setOnFinished(_ -> burst.flush());
    getStyleClass().add("form");
    getChildren().addAll(notes, root.view());
    addEventFilter(KeyEvent.KEY_PRESSED, this::undoByKey);
    focusWithinProperty()
        .subscribe(
            within -> {
              if (!within) {
                flush();
              }
            });
  }

  /// Shows the model's value.
  public void show(JsonNode value) {
    root.show(burst.shown(value));
  }

  public void showProblems(List<Problem> problems) {
    notes.showProblems(root.place(problems));
  }

  /// The values that expressions have now, by the pointer of their field.
  public void showValues(Map<String, String> values) {
    root.showValues(values);
  }

  /// Moves the focus to the field at the JSON pointer.
  public void focusField(String pointer) {
    root.focus(pointer);
  }

  /// Completes the edit in progress, if there is one.
  public void flush() {
    pause.stop();
    burst.flush();
  }

  private void typed(JsonNode value, String field) {
    burst.typed(value, field);
    if (value instanceof ObjectNode object && burst.isPending()) {
      owner.typing(object);
      pause.playFromStart();
    }
  }

  private void undoByKey(KeyEvent event) {
    if (UNDO.match(event)) {
      event.consume();
      flush();
      owner.undo();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      event.consume();
      flush();
      owner.redo();
    }
  }
}
