package dev.patchbay.ui.kit;

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
record FieldSite(
    String label,
    String name,
    String help,
    boolean required,
    boolean optional,
    FieldStyle style,
    Optional<Limits> limits,
    Optional<JsonNode> defaults) {

  static FieldSite of(Field field, FieldStyle style, Optional<JsonNode> defaults) {
    return new FieldSite(
        field.label(),
        field.label(),
        field.help(),
        field.required(),
        field.optional(),
        style,
        Optional.of(field.limits()),
        defaults);
  }

  /// A value inside a list or map that stands here.
  FieldSite element(String elementName) {
    return new FieldSite(
        "", elementName, "", false, false, style.compact(), Optional.empty(), Optional.empty());
  }

  /// The same place, where the value is always there.
  FieldSite always() {
    return new FieldSite(label, name, "", false, false, style, Optional.empty(), Optional.empty());
  }

  /// Says to assistive technology what the control is for.
  void describe(Node control) {
    control.setAccessibleText(name);
    control.setAccessibleHelp(help);
  }

  /// What an empty field shows in grey.
  String prompt() {
    String bounds =
        limits
            .map(l ->
                l.min().isPresent() && l.max().isPresent()
                    ? l.min().get() + " – " + l.max().get()
                    : l.min().map(m -> "≥ " + m).or(() -> l.max().map(m -> "≤ " + m)).orElse(""))
            .orElse("");
    return !bounds.isEmpty() ? bounds : optional ? Strings.OPTIONAL : "";
  }
}
