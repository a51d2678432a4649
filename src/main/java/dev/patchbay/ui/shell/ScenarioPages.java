package dev.patchbay.ui.shell;

import dev.patchbay.scenario.Page;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.ScenarioSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The list of scenarios, which the store hands out in pages.
record ScenarioPages(ScenarioStore store) {
  /// More than a large window shows.
  private static final int SCREEN = 40;

  private static final int PAGE = 200;

  /// Those that were changed last.
  List<ScenarioSummary> first() {
    return store.list(Optional.empty(), SCREEN).items();
  }

  List<ScenarioSummary> everything() {
    var found = new ArrayList<ScenarioSummary>();
    Optional<String> after = Optional.empty();
    do {
      Page<ScenarioSummary> page = store.list(after, PAGE);
      found.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return found;
  }
}
