package dev.patchbay.exchange;

import dev.patchbay.schema.Problem;

/// What writing a scenario to its file came to.
public sealed interface Saving {
  record Written(String path) implements Saving {}

  /// The scenario lives in the data folder alone.
  record NoFile() implements Saving {}

  /// Somebody has changed the file since it was read or written here; it was left alone.
  record ChangedOutside(String path) implements Saving {}

  record Failed(Problem problem) implements Saving {}
}
