package dev.patchbay.release;

import dev.patchbay.scenario.Page;
import dev.patchbay.schema.Parsed;
import java.util.Optional;

/// Where published versions are kept. Every method does I/O and throws
/// [dev.patchbay.scenario.StoreException] as [dev.patchbay.scenario.ScenarioStore] does.
public interface VersionStore {
  /// Writes the version and moves the scenario's pointer to it in one transaction, forced to disk.
  ///
  /// @return the version, or `publish.unchanged` when the published one behaves the same,
  ///   `store.conflict` when the draft was saved in between, or `store.not_found`
  Parsed<PublishedVersion> publish(NewVersion version);

  /// The versions of a scenario, newest first.
  ///
  /// @param after the [Page#next] of the page before, empty for the first
  Page<VersionSummary> versions(String scenarioId, Optional<String> after, int limit);

  Optional<PublishedVersion> version(String scenarioId, int number);
}
