package dev.patchbay.nodes.flow;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCode;

/// What a condition came to: yes or no, or why neither can be said.
sealed interface Verdict {
  record Decided(boolean holds) implements Verdict {}

  record Undecidable(Error error) implements Verdict {}

  static Verdict of(boolean holds) {
    return new Decided(holds);
  }

  static Verdict undecidable(ErrorCode code, String message) {
    return new Undecidable(Error.of(code, message));
  }

  default Verdict negated() {
    return switch (this) {
      case Decided(boolean holds) -> new Decided(!holds);
      case Undecidable _ -> this;
    };
  }
}
