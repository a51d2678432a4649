package dev.patchbay.expression;

import dev.patchbay.schema.Problem;
import tools.jackson.databind.JsonNode;

/// What came of an expression.
public sealed interface Evaluation {
  /// Null is a value. Parts may be shared with the scope: do not change it.
  record Value(JsonNode value) implements Evaluation {}

  /// There is nothing where the expression looks: an absent field, a node that was skipped.
  record Missing() implements Evaluation {}

  /// The problem has an empty path and one of the codes in [Codes].
  record Failed(Problem problem) implements Evaluation {}
}
