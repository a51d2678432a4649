package dev.patchbay.ui.session;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.LastPreview;
import dev.patchbay.scenario.Page;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.scenario.StoreException;
import dev.patchbay.scenario.UiState;
import dev.patchbay.schema.Parsed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A store that fails when told to, and remembers who called it.
public final class FaultyStore implements ScenarioStore {
  private final ScenarioStore store;
  private final List<Thread> callers = Collections.synchronizedList(new ArrayList<>());
  private volatile Optional<StoreException> fault = Optional.empty();

  public FaultyStore(ScenarioStore store) {
    this.store = store;
  }

  void fail(String code, String message) {
    fault = Optional.of(new StoreException(code, message));
  }

  void heal() {
    fault = Optional.empty();
  }

  /// The threads of every call so far.
  public List<Thread> callers() {
    synchronized (callers) {
      return List.copyOf(callers);
    }
  }

  private ScenarioStore called() {
    callers.add(Thread.currentThread());
    if (fault.isPresent()) {
      throw fault.get();
    }
    return store;
  }

  @Override
  public Page<ScenarioSummary> list(Optional<String> after, int limit) {
    return called().list(after, limit);
  }

  @Override
  public Optional<Scenario> find(String id) {
    return called().find(id);
  }

  @Override
  public Parsed<Scenario> create(String name, Graph draft) {
    return called().create(name, draft);
  }

  @Override
  public Parsed<Long> upsertScenarioGraph(String id, Graph graph, long expectedVersion) {
    return called().upsertScenarioGraph(id, graph, expectedVersion);
  }

  @Override
  public Optional<Graph> getScenarioGraph(String id) {
    return called().getScenarioGraph(id);
  }

  @Override
  public void saveUiState(String id, UiState uiState) {
    called().saveUiState(id, uiState);
  }

  @Override
  public Parsed<Scenario> rename(String id, String name, String description) {
    return called().rename(id, name, description);
  }

  @Override
  public Parsed<List<String>> setTags(String id, List<String> tags) {
    return called().setTags(id, tags);
  }

  @Override
  public void savePreview(String id, LastPreview preview) {
    called().savePreview(id, preview);
  }

  @Override
  public Parsed<Scenario> setEnabled(String id, boolean enabled) {
    return called().setEnabled(id, enabled);
  }

  @Override
  public boolean delete(String id) {
    return called().delete(id);
  }
}
