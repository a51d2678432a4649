package dev.patchbay.ui.kit;

/// What an editor says about the text in it, at once and by itself.
sealed interface Hint {
  Hint NONE = new Note("");

  /// What the text means.
  record Note(String text) implements Hint {}

  /// Why the text cannot be used.
  record Wrong(String text) implements Hint {}
}
