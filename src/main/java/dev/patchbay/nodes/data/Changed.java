package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ErrorCode;
import dev.patchbay.catalog.ErrorCodes;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// What became of one object of a list.
sealed interface Changed {
  record To(ObjectNode object) implements Changed {}

  /// @param why half a sentence that follows “Item 3: ”
  record Not(ErrorCode code, String why) implements Changed {
    Not(String why) {
      this(ErrorCodes.INPUT_INVALID, why);
    }
  }

  default Changed then(Function<ObjectNode, Changed> next) {
    return switch (this) {
      case To(var object) -> next.apply(object);
      case Not not -> not;
    };
  }
}
