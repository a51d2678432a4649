package dev.patchbay.exchange;

import dev.patchbay.scenario.Graph;
import dev.patchbay.schema.Problem;
import java.util.List;

/// A scenario read from a file.
///
/// @param report what had to be repaired or was not understood; empty for a file that is fine
public record Imported(String name, String description, Graph graph, List<Problem> report) {
  public Imported {
    report = List.copyOf(report);
  }

  /// What of the report is nowhere else to be seen: edges that are broken stay so in the graph.
  public List<Problem> repairs() {
    return report.stream().filter(problem -> !problem.path().startsWith("/edges/")).toList();
  }
}
