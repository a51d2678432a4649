package dev.patchbay.nodes.value;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCode;
import tools.jackson.databind.JsonNode;

/// What became of one value.
sealed interface Changed {
  record To(JsonNode value) implements Changed {}

  /// The value does not fit.
  record Bad(Error error) implements Changed {}

  /// Nothing more can be done with any value of this node.
  record GivenUp(Error error) implements Changed {}

  static Changed bad(ErrorCode code, String why) {
    return new Bad(Error.of(code, why));
  }

  static Changed givenUp(ErrorCode code, String why) {
    return new GivenUp(Error.of(code, why));
  }
}
