package dev.patchbay.ui.kit;

import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import tools.jackson.databind.JsonNode;

/// The part of a field in which its value is edited. One per kind of field type.
///
/// Values only flow in by [#show] and out by the [Sink] given at creation; showing the value that
/// the editor already has changes nothing on the screen, so that typing is never disturbed by its
/// own echo.
interface FieldBody {
  /// Hears of an edit: the editor's whole new value, missing when it was cleared, and the JSON
  /// pointer of the innermost field that was edited, relative to this one.
  @FunctionalInterface
  interface Sink {
    void edited(JsonNode value, String field);
  }

  Region view();

  void show(JsonNode value);

  /// Takes the problems inside, with pointers relative to this field, and returns those that it has
  /// no place for.
  default List<Problem> place(List<Problem> problems) {
    return problems;
  }

  /// The values that expressions inside have now, by relative pointer.
  default void showValues(Map<String, String> values) {}

  /// Whether the editor can show this value at all. One that it cannot is shown as JSON instead.
  default boolean takes(JsonNode value) {
    return true;
  }

  /// Whether the editor itself says that its text cannot be used.
  default boolean saysWrong() {
    return false;
  }

  /// Moves the focus to the field at the relative pointer, or as near as possible.
  void focus(String pointer);

  /// Whether `{{ }}` are edited right here, so that no separate expression editor is needed.
  default boolean takesTemplates() {
    return false;
  }

  /// Whether the editor is small enough to stand beside the label.
  default boolean besideLabel() {
    return false;
  }
}
