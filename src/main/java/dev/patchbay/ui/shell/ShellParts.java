package dev.patchbay.ui.shell;

import dev.patchbay.engine.DryRun;
import dev.patchbay.exchange.LinkedFiles;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.ValuesNow;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// Everything the window works with.
///
/// @param check makes a check for one open scenario; it remembers what it saw last
/// @param values what expressions have as value, shown under their fields
/// @param files opens and writes scenario files
public record ShellParts(
    ScenarioStore store,
    GraphEditor editor,
    DryRun dryRun,
    Supplier<GraphCheck> check,
    ValuesNow values,
    Publisher publisher,
    List<Example> examples,
    LinkedFiles files,
    Background background,
    Remembered remembered,
    InstantSource clock) {
  public ShellParts {
    examples = List.copyOf(examples);
  }
}
