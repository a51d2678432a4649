package dev.patchbay.ui.shell;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Page;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.scenario.UiState;
import dev.patchbay.schema.Parsed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Scenarios in memory, with the versions and the conflicts of the real store.
public final class MemoryStore implements ScenarioStore {
  private static final Instant START = Instant.parse("2026-01-15T09:00:00Z");

  private final Map<String, Scenario> scenarios = new ConcurrentHashMap<>();
  private final AtomicInteger ids = new AtomicInteger();
  private volatile @Nullable RuntimeException broken;

  /// From now on every save fails like a full disk, until `null`.
  public void breakWith(@Nullable RuntimeException failure) {
    broken = failure;
  }

  public void put(Scenario scenario) {
    scenarios.put(scenario.id(), scenario);
  }

  @Override
  public Page<ScenarioSummary> list(Optional<String> after, int limit) {
    List<ScenarioSummary> all =
        scenarios.values().stream()
            .sorted(Comparator.comparing(Scenario::updatedAt).reversed())
            .map(MemoryStore::summary)
            .toList();
    return new Page<>(all, Optional.empty());
  }

  @Override
  public Optional<Scenario> find(String id) {
    return Optional.ofNullable(scenarios.get(id));
  }

  @Override
  public Parsed<Scenario> create(String name, Graph draft) {
    int number = ids.incrementAndGet();
    var scenario =
        new Scenario(
            "s" + number,
            name,
            "",
            false,
            draft,
            1,
            Optional.empty(),
            Optional.empty(),
            START.plusSeconds(number));
    put(scenario);
    return Parsed.ok(scenario);
  }

  @Override
  public Parsed<Long> upsertScenarioGraph(String id, Graph graph, long expectedVersion) {
    RuntimeException failure = broken;
    if (failure != null) {
      throw failure;
    }
    Scenario old = scenarios.get(id);
    if (old == null) {
      return Parsed.failed("", "store.not_found", "This scenario does not exist any more.");
    }
    if (old.version() != expectedVersion) {
      return Parsed.failed("", "store.conflict", "Somebody else saved this scenario.");
    }
    long version = expectedVersion + 1;
    put(
        new Scenario(
            id,
            old.name(),
            old.description(),
            old.enabled(),
            graph,
            version,
            old.publishedVersion(),
            old.publishedDraft(),
            old.updatedAt()));
    return Parsed.ok(version);
  }

  @Override
  public Optional<Graph> getScenarioGraph(String id) {
    return find(id).map(Scenario::draft);
  }

  @Override
  public void saveUiState(String id, UiState uiState) {}

  @Override
  public Parsed<Scenario> rename(String id, String name, String description) {
    Scenario old = scenarios.get(id);
    if (old == null) {
      return Parsed.failed("", "store.not_found", "This scenario does not exist any more.");
    }
    var renamed =
        new Scenario(
            id,
            name,
            description,
            old.enabled(),
            old.draft(),
            old.version(),
            old.publishedVersion(),
            old.publishedDraft(),
            old.updatedAt());
    put(renamed);
    return Parsed.ok(renamed);
  }

  @Override
  public Parsed<Scenario> setEnabled(String id, boolean enabled) {
    return find(id).map(Parsed::ok).orElseGet(() -> Parsed.failed("", "store.not_found", "Gone."));
  }

  @Override
  public boolean delete(String id) {
    return scenarios.remove(id) != null;
  }

  private static ScenarioSummary summary(Scenario scenario) {
    return new ScenarioSummary(
        scenario.id(),
        scenario.name(),
        scenario.enabled(),
        scenario.draft().nodes().size(),
        scenario.version(),
        scenario.publishedVersion(),
        scenario.publishedDraft(),
        scenario.updatedAt());
  }
}
