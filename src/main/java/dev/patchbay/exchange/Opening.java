package dev.patchbay.exchange;

import dev.patchbay.scenario.Scenario;
import dev.patchbay.schema.Problem;
import java.util.List;

/// What opening a scenario file came to.
public sealed interface Opening {
  /// The scenario to show.
  ///
  /// @param report what had to be repaired or was not understood in a file read for the first time
  record Opened(Scenario scenario, List<Problem> report) implements Opening {
    public Opened {
      report = List.copyOf(report);
    }
  }

  /// The file belongs to a scenario, and somebody has changed it since: a person has to choose
  /// between [LinkedFiles#takeOver] and [LinkedFiles#keepDraft].
  record Changed(Scenario draft, Imported file, String path, String digest) implements Opening {}
}
