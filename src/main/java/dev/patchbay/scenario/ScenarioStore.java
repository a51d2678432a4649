package dev.patchbay.scenario;

import dev.patchbay.schema.Parsed;
import java.util.List;
import java.util.Optional;

/// Where scenarios are kept. Every method does I/O, so none is called on the user interface's
/// thread. What returned successfully is durable. Every method throws [StoreException] when the
/// storage itself fails or what it holds is damaged.
public interface ScenarioStore {
  /// Scenarios, last changed first.
  ///
  /// @param after the [Page#next] of the page before, empty for the first
  Page<ScenarioSummary> list(Optional<String> after, int limit);

  Optional<Scenario> find(String id);

  /// Keeps a new scenario, disabled and unpublished, at version 1; refused as by
  /// [#upsertScenarioGraph] and [#rename].
  Parsed<Scenario> create(String name, Graph draft);

  /// Replaces the draft's graph in one transaction, with full validation: only violations that are
  /// not marked as broken edges are refused. A graph that differs in its [UiState] at most leaves
  /// the version as it is.
  ///
  /// @param expectedVersion the [Scenario#version] the draft was read at
  /// @return the new version, or `store.conflict` when somebody else saved in between, or
  ///   `store.not_found`
  Parsed<Long> upsertScenarioGraph(String id, Graph graph, long expectedVersion);

  /// The draft in the shape React Flow reads.
  Optional<Graph> getScenarioGraph(String id);

  /// Keeps viewport and selection without counting as a change.
  void saveUiState(String id, UiState uiState);

  /// @return the renamed scenario, or `scenario.name` for a blank name, or `store.not_found`
  Parsed<Scenario> rename(String id, String name, String description);

  /// Replaces the scenario's tags, which count as no change of it.
  ///
  /// @return the tags as they are kept ([Tags#of]), or `store.not_found`
  Parsed<List<String>> setTags(String id, List<String> tags);

  /// Keeps how the last dry run of the draft went; no change either.
  void savePreview(String id, LastPreview preview);

  Parsed<Scenario> setEnabled(String id, boolean enabled);

  /// Deletes the scenario with its draft, its versions and its runs.
  ///
  /// @return whether there was one
  boolean delete(String id);
}
