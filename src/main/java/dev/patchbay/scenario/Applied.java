package dev.patchbay.scenario;

import dev.patchbay.schema.Problem;

/// The outcome of a change.
public sealed interface Applied {
  /// @param inverse brings back the graph before
  record Done(Graph graph, Change inverse) implements Applied {}

  /// Nothing was changed; the message names the nodes concerned.
  record Refused(Problem problem) implements Applied {}
}
