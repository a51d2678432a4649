package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
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
/// Every keystroke is reported at once, so that previews follow it; a pause or leaving the form
/// says that the edit is complete, so that undo takes back an edit and not a letter. The form never
/// changes a model: it reports, and shows what it is given.
public final class Form extends VBox {
  private static final Duration PAUSE = Duration.millis(800);
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination REDO_TOO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

  /// Who owns what is edited here.
  public interface Owner {
    /// The value after a keystroke or click in the field at the JSON pointer.
    void edited(ObjectNode value, String field);

    /// The edit is complete: the next one is another step.
    void sealed();

    void undo();

    void redo();
  }

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final Owner owner;
  private final Fields fields;
  private final Optional<JsonNode> defaults;
  private final RecordBody root;
  private final HintLine refusal = new HintLine();
  private final FieldNotes notes = new FieldNotes();
  private JsonNode shown = Json.object();
  private final PauseTransition pause = new PauseTransition(PAUSE);

  /// @param defaults what absent fields mean
  /// @param clock from which the next times of a schedule are counted
  public static Form withExpressions(
      Fields fields, Optional<JsonNode> defaults, InstantSource clock, Owner owner) {
    return new Form(fields, new FieldStyle(true, true, clock), defaults, owner);
  }

  /// A form in which every value is fixed.
  public static Form fixed(
      Fields fields, Optional<JsonNode> defaults, InstantSource clock, Owner owner) {
    return new Form(fields, new FieldStyle(false, true, clock), defaults, owner);
  }

  private Form(Fields fields, FieldStyle style, Optional<JsonNode> defaults, Owner owner) {
    this.owner = owner;
    this.fields = fields;
    this.defaults = defaults;
    root = new RecordBody(fields, style, defaults, this::edited);
    pause.setOnFinished(_ -> owner.sealed());
    getStyleClass().add("form");
    getChildren().addAll(refusal, notes, root.view());
    addEventFilter(KeyEvent.KEY_PRESSED, this::undoByKey);
    addEventFilter(KeyEvent.KEY_PRESSED, this::wholeFormByKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::helpByKey);
    addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
    FocusInside.property(this)
        .subscribe((_, within) -> {
          if (!within) {
            seal();
          }
        });
  }

  /// Shows the model's value. Fields that have it already are left alone.
  public void show(JsonNode value) {
    shown = value;
    root.show(value);
  }

  /// Puts every field on the clipboard as JSON, secrets excepted.
  public void copyAll() {
    Clip.copy(Json.pretty(FormJson.copy(fields, shown, defaults)));
  }

  /// Takes the fields from the JSON on the clipboard, as one edit. What cannot be taken is said
  /// above the form.
  public void pasteAll() {
    switch (FormJson.paste(fields, shown, Clip.paste())) {
      case Parsed.Failed<ObjectNode>(var problems) ->
          refusal.say(new Hint.Wrong(problems.getFirst().message()));
      case Parsed.Ok<ObjectNode>(var value) -> {
        seal();
        refusal.say(Hint.NONE);
        show(value);
        owner.edited(value, "");
        seal();
      }
    }
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

  private void edited(JsonNode value, String field) {
    if (value instanceof ObjectNode object) {
      shown = object;
      refusal.say(Hint.NONE);
      owner.edited(object, field);
      pause.playFromStart();
    }
  }

  private void seal() {
    pause.stop();
    owner.sealed();
  }

  /// One history serves the whole program, the text being typed included.
  private void undoByKey(KeyEvent event) {
    if (UNDO.match(event)) {
      event.consume();
      seal();
      owner.undo();
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      event.consume();
      seal();
      owner.redo();
    }
  }

  private void wholeFormByKey(KeyEvent event) {
    if (COPY.match(event)) {
      event.consume();
      copyAll();
    } else if (PASTE.match(event)) {
      event.consume();
      pasteAll();
    }
  }

  private void helpByKey(KeyEvent event) {
    FieldFrame frame =
        event.getCode() == KeyCode.F1 && event.getTarget() instanceof Node node
            ? FieldMenu.around(node)
            : null;
    if (frame != null) {
      event.consume();
      FieldHelp.open(frame.type(), frame.site(), frame);
    }
  }

  private void openMenu(ContextMenuEvent event) {
    FieldFrame frame = event.getTarget() instanceof Node node ? FieldMenu.around(node) : null;
    if (frame != null) {
      event.consume();
      FieldMenu.of(frame, event.getTarget())
          .show(frame.getScene().getWindow(), event.getScreenX(), event.getScreenY());
    }
  }
}
