package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Json;
import javafx.event.EventTarget;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.CodeArea;
import tools.jackson.databind.JsonNode;

/// When a field is an expression, and how a fixed value becomes one.
final class Expressions {
  static final String START = "{{  }}";
  static final int START_CARET = 3;

  private Expressions() {}

  /// Whether a person may switch a field of this type to an expression. A record is edited field by
  /// field; a program is one already.
  static boolean possible(FieldType type) {
    return switch (type) {
      case FieldType.Text text ->
          !text.program()
              && text.format().filter(Formats::isConnection).isEmpty()
              && !SecretBody.isSecret(text);
      case FieldType.Number _, FieldType.Switch _, FieldType.Choice _ -> true;
      case FieldType.ListOf _, FieldType.MapOf _, FieldType.Json _ -> true;
      case FieldType.Fields _, FieldType.Alternatives _ -> false;
    };
  }

  static boolean in(JsonNode value, FieldType type) {
    boolean program = type instanceof FieldType.Text text && text.program();
    return !program && value.isString() && Templates.occursIn(value.stringValue());
  }

  /// The expression that has this value: JSON is JSONata too.
  static String of(JsonNode value) {
    if (value.isMissingNode() || value.isNull() || value.isContainer() && value.isEmpty()) {
      return START;
    }
    if (value.isString()) {
      return value.stringValue().isEmpty() ? START : value.stringValue();
    }
    return "{{ " + Json.write(value) + " }}";
  }

  /// Typing `=` means an expression where it cannot be meant as text.
  static boolean startsBy(FieldType type, EventTarget target) {
    return possible(type)
        && switch (target) {
          case TextInputControl text -> scalar(type) && text.getText().isEmpty();
          case CodeArea code -> code.getText().isEmpty();
          default -> scalar(type);
        };
  }

  private static boolean scalar(FieldType type) {
    return type instanceof FieldType.Text
        || type instanceof FieldType.Number
        || type instanceof FieldType.Switch
        || type instanceof FieldType.Choice;
  }

  /// Where the caret stands after an edit, seen from the texts alone.
  static int caretAfter(String before, String after) {
    int suffix = 0;
    while (suffix < Math.min(before.length(), after.length())
        && before.charAt(before.length() - 1 - suffix)
            == after.charAt(after.length() - 1 - suffix)) {
      suffix++;
    }
    return after.length() - suffix;
  }
}
