package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Display;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Limits;
import java.util.Optional;
import javafx.scene.Node;
import tools.jackson.databind.JsonNode;

/// What an editor is told about its place in the form.
///
/// @param label empty for an element of a list, which needs none
/// @param name what a screen reader says
/// @param defaults what an absent value means
/// @param neighbours the other fields of the same record
record FieldSite(
    String label,
    String name,
    String help,
    boolean required,
    boolean optional,
    FieldStyle style,
    Limits limits,
    Display display,
    Optional<JsonNode> defaults,
    Neighbours neighbours) {

  /// What a field may know of the fields beside it, such as the time zone of a cron expression.
  @FunctionalInterface
  interface Neighbours {
    Neighbours NONE = _ -> Optional.empty();

    /// The text of the first field in this format.
    Optional<String> text(String format);
  }

  static FieldSite of(
      Field field, FieldStyle style, Optional<JsonNode> defaults, Neighbours neighbours) {
    return new FieldSite(
        field.label(),
        field.label(),
        field.help(),
        field.required(),
        field.optional(),
        style,
        field.limits(),
        field.display(),
        defaults,
        neighbours);
  }

  /// A value inside a list or map that stands here.
  FieldSite element(String elementName) {
    return new FieldSite(
        "",
        elementName,
        "",
        false,
        false,
        style.compact(),
        Limits.NONE,
        Display.PLAIN,
        Optional.empty(),
        Neighbours.NONE);
  }

  /// The same place, showing this in grey while it is empty.
  FieldSite prompting(String prompt) {
    return new FieldSite(
        label,
        name,
        help,
        required,
        optional,
        style,
        limits,
        new Display(display.unit(), Optional.of(prompt)),
        defaults,
        neighbours);
  }

  /// One field of a record in a grid, whose label is the heading of the column.
  static FieldSite cell(Field field, FieldStyle style, String name) {
    Display display =
        new Display(
            field.display().unit(), field.display().example().or(() -> Optional.of(field.label())));
    return new FieldSite(
        "",
        name,
        field.help(),
        field.required(),
        field.optional(),
        style.compact(),
        field.limits(),
        display,
        Optional.empty(),
        Neighbours.NONE);
  }

  /// The same place, where no expression is possible.
  FieldSite fixed() {
    return new FieldSite(
        label,
        name,
        help,
        required,
        optional,
        style.fixed(),
        limits,
        display,
        defaults,
        neighbours);
  }

  /// The same place, where the value is always there.
  FieldSite always() {
    return new FieldSite(
        label,
        name,
        "",
        false,
        false,
        style,
        Limits.NONE,
        Display.PLAIN,
        Optional.empty(),
        neighbours);
  }

  /// Says to assistive technology what the control is for.
  void describe(Node control) {
    control.setAccessibleText(name);
    control.setAccessibleHelp(help);
  }

  /// What an empty field shows in grey.
  String prompt() {
    return display.example().orElseGet(() -> bounds().orElse(optional ? Strings.OPTIONAL : ""));
  }

  Optional<String> bounds() {
    return limits.min().isPresent() && limits.max().isPresent()
        ? Optional.of(limits.min().get() + " – " + limits.max().get())
        : limits.min().map(m -> "≥ " + m).or(() -> limits.max().map(m -> "≤ " + m));
  }
}
