package dev.patchbay.ui.kit;

/// How the fields of a form behave.
///
/// @param expressions whether values may be expressions
/// @param captions whether help stands under each field; else it is the label's tooltip
record FieldStyle(boolean expressions, boolean captions) {
  FieldStyle compact() {
    return new FieldStyle(expressions, false);
  }
}
