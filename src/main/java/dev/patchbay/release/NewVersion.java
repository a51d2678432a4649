package dev.patchbay.release;

import dev.patchbay.scenario.Graph;
import java.util.List;

/// A version that shall be published.
///
/// @param draftVersion the version of the draft that `graph` is
/// @param triggers the triggers that are not disabled
/// @param note what the analyst says about it
public record NewVersion(
    String scenarioId,
    long draftVersion,
    Graph graph,
    BehaviourForm behaviour,
    List<Trigger> triggers,
    String note) {
  public NewVersion {
    triggers = List.copyOf(triggers);
  }

  public record Trigger(String nodeId, String type) {}
}
