package dev.patchbay.app.cli;

import dev.patchbay.app.Wiring;
import dev.patchbay.app.Wiring.Stores;
import dev.patchbay.scenario.Page;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What several commands need.
final class Commands {
  private static final int PAGE = 200;
  private static final int SUGGESTED = 3;

  private Commands() {}

  static Wiring wiring(@Nullable PatchbayCommand parent) {
    return known(parent).wiring();
  }

  /// What is missing so that no window can open here, in one sentence.
  static Optional<String> missingDisplay(@Nullable PatchbayCommand parent) {
    return known(parent).missingDisplay();
  }

  private static PatchbayCommand known(@Nullable PatchbayCommand parent) {
    if (parent == null) {
      throw new IllegalStateException("picocli sets the parent before it calls");
    }
    return parent;
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

  /// Every scenario, last changed first.
  static List<ScenarioSummary> all(Stores stores) {
    var all = new ArrayList<ScenarioSummary>();
    Optional<String> after = Optional.empty();
    do {
      Page<ScenarioSummary> page = stores.scenarios().list(after, PAGE);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  /// Says that no scenario has the id, and which was probably meant, by its id or its name.
  static int noScenario(Output output, Stores stores, String id) {
    List<ScenarioSummary> known = all(stores);
    String suggestion =
        Suggestion.among(id, known.stream().map(ScenarioSummary::id).toList()) + named(known, id);
    output.problem(
        id,
        new Problem(
            "",
            "store.not_found",
            "There is no scenario with this id; `patchbay list` shows all." + suggestion));
    return Output.PROBLEMS;
  }

  private static String named(List<ScenarioSummary> known, String name) {
    return Suggestion.nearest(name, known.stream().map(ScenarioSummary::name).toList())
        .map(nearest ->
            known.stream()
                .filter(scenario -> scenario.name().equals(nearest))
                .limit(SUGGESTED)
                .map(ScenarioSummary::id)
                .collect(Collectors.joining(", ", " The id of “" + nearest + "” is ", ".")))
        .orElse("");
  }
}
