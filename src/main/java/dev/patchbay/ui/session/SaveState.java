package dev.patchbay.ui.session;

import dev.patchbay.schema.Problem;

/// How the draft stands to what is stored.
public sealed interface SaveState {
  record Saved() implements SaveState {}

  record Saving() implements SaveState {}

  /// The last attempt failed; the draft is only in memory.
  record Failed(Problem problem) implements SaveState {}

  SaveState SAVED = new Saved();
  SaveState SAVING = new Saving();
}
