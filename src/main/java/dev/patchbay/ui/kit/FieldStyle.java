package dev.patchbay.ui.kit;

import java.time.InstantSource;

/// How the fields of a form behave.
///
/// @param expressions whether values may be expressions
/// @param captions whether help stands under each field; else it is the label's tooltip
/// @param clock from which the next times of a schedule are counted
record FieldStyle(boolean expressions, boolean captions, InstantSource clock) {
  FieldStyle compact() {
    return new FieldStyle(expressions, false, clock);
  }

  FieldStyle fixed() {
    return new FieldStyle(false, captions, clock);
  }
}
