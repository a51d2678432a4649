package dev.patchbay.catalog;

import tools.jackson.databind.JsonNode;

/// Evaluates the config fields that are programs, in the scope of the node being run.
public interface Programs {
  /// @param focus what `$` is
  Result evaluate(String program, JsonNode focus);

  /// Evaluates for one element of a list that the node walks: `$` and `$item` are the element,
  /// `$index` its position.
  Result evaluateItem(String program, JsonNode item, int index);

  sealed interface Result {
    record Value(JsonNode value) implements Result {}

    /// The program found nothing, which is not `null`.
    record Missing() implements Result {}

    record Failed(Error error) implements Result {}
  }
}
