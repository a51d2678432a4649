package dev.patchbay.catalog;

import tools.jackson.databind.JsonNode;

/// What ended the waiting of a run.
public sealed interface Wake {
  /// The moment has come.
  record Due() implements Wake {}

  /// The callback's payload, the person's answer, or the result of the child run.
  record Answered(JsonNode answer) implements Wake {}

  /// No answer came in the time that was given.
  record TimedOut() implements Wake {}

  /// The child run failed.
  record Failed(Error error) implements Wake {}
}
