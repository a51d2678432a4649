package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import dev.patchbay.app.Wiring.Stores;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// What several commands need.
final class Commands {
  private Commands() {}

  static Wiring wiring(@Nullable PatchbayCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("picocli sets the parent before it calls");
    }
    return parent.wiring();
  }

  /// Lends the stores to a command and closes them again.
  static int withStores(Wiring wiring, Output output, ToIntFunction<Stores> command) {
    return switch (wiring.openStores()) {
      case Parsed.Failed<Stores>(var problems) -> output.problems("", problems);
      case Parsed.Ok<Stores>(var stores) -> {
        try (stores) {
          yield command.applyAsInt(stores);
        }
      }
    };
  }

  static int noScenario(Output output, String id) {
    output.problem(
        id,
        new Problem(
            "",
            "store.not_found",
            "There is no scenario with this id; `patchbay list` shows all."));
    return Output.PROBLEMS;
  }
}
