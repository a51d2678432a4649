package dev.patchbay.store;

import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.LastPreview;
import dev.patchbay.scenario.Page;
import dev.patchbay.scenario.Sample;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.scenario.Tags;
import dev.patchbay.scenario.UiState;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Scenarios and their drafts in the database.
public final class H2ScenarioStore implements ScenarioStore {
  private static final int MAX_PAGE = 1000;

  private final Database database;
  private final Function<Graph, List<Finding>> violations;
  private final Function<Graph, Sketch> sketch;
  private final Clock clock;

  /// @param violations what may not even be saved
  ///   ([dev.patchbay.scenario.GraphCheck#unmarkedViolations])
  public H2ScenarioStore(
      Database database,
      Function<Graph, List<Finding>> violations,
      Function<Graph, Sketch> sketch,
      Clock clock) {
    this.database = database;
    this.violations = violations;
    this.sketch = sketch;
    this.clock = clock;
  }

  @Override
  public Page<ScenarioSummary> list(Optional<String> after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("a page has 1 to " + MAX_PAGE + " lines: " + limit);
    }
    PageKey key = PageKey.of(after);
    // One line more than asked for tells whether there is a next page.
    List<ScenarioSummary> lines =
        database.read(work -> {
          var query =
              work.query(ScenarioSql.PAGE).bind("after_id", key.id()).bind("limit", limit + 1);
          new Column("before", key.before()).bind(query);
          return query.map((row, _) -> ScenarioHead.read(row).summary(row)).list();
        });
    if (lines.size() <= limit) {
      return new Page<>(lines, Optional.empty());
    }
    ScenarioSummary last = lines.get(limit - 1);
    return new Page<>(
        lines.subList(0, limit), Optional.of(new PageKey(last.updatedAt(), last.id()).text()));
  }

  @Override
  public Optional<Scenario> find(String id) {
    return database.read(work -> ScenarioRow.find(work, id).map(row -> row.scenario(work)));
  }

  @Override
  public Optional<Graph> getScenarioGraph(String id) {
    return database.read(work -> ScenarioRow.find(work, id).map(row -> row.graph(work)));
  }

  @Override
  public Parsed<Scenario> create(String name, Graph draft) {
    List<Problem> problems = new ArrayList<>(nameProblems(name));
    problems.addAll(objections(draft));
    if (!problems.isEmpty()) {
      return new Parsed.Failed<>(problems);
    }
    DraftRows rows = DraftRows.of(draft);
    Sketch look = sketch.apply(draft);
    var row =
        new ScenarioRow(
            new ScenarioHead(
                UUID.randomUUID().toString(),
                name.strip(),
                "",
                false,
                1,
                Optional.empty(),
                Optional.empty(),
                rows.digest()),
            rows.variables(),
            rows.extra(),
            JsonText.of(draft.uiState()),
            clock.instant());
    return database.write(work -> {
      row.insert(work, rows.nodes().size());
      rows.replace(work, row.head().id());
      saveSketch(work, row.head().id(), look);
      return Parsed.ok(row.scenario(work));
    });
  }

  @Override
  public Parsed<Long> upsertScenarioGraph(String id, Graph graph, long expectedVersion) {
    List<Problem> problems = objections(graph);
    if (!problems.isEmpty()) {
      return new Parsed.Failed<>(problems);
    }
    DraftRows rows = DraftRows.of(graph);
    byte[] digest = rows.digest();
    return database.write(work ->
        ScenarioRow.lock(work, id)
            .map(row -> upsert(work, row, rows, digest, graph, expectedVersion))
            .orElseGet(H2ScenarioStore::notFound));
  }

  @Override
  public void saveUiState(String id, UiState uiState) {
    database.write(work -> {
      saveUiState(work, id, uiState);
      return true;
    });
  }

  @Override
  public Parsed<Scenario> rename(String id, String name, String description) {
    List<Problem> problems = nameProblems(name);
    return problems.isEmpty()
        ? change(id, head -> head.renamed(name.strip(), description))
        : new Parsed.Failed<>(problems);
  }

  @Override
  public Parsed<List<String>> setTags(String id, List<String> words) {
    return Tags.of(words)
        .flatMap(tags ->
            database.write(work ->
                work.update(ScenarioSql.UPDATE_TAGS)
                            .bind("id", id)
                            .bind("tags", JsonText.of(Json.toNode(tags)))
                            .execute()
                        > 0
                    ? Parsed.ok(tags)
                    : notFound()));
  }

  @Override
  public void savePreview(String id, LastPreview preview) {
    database.write(work ->
        work.update(ScenarioSql.UPDATE_PREVIEW)
            .bind("id", id)
            .bind("last_preview", JsonText.of(preview))
            .execute());
  }

  @Override
  public Parsed<Scenario> setEnabled(String id, boolean enabled) {
    return change(id, head -> head.enabled(enabled));
  }

  @Override
  public boolean delete(String id) {
    return database.write(work -> work.update(ScenarioSql.DELETE).bind("id", id).execute() > 0);
  }

  private Parsed<Long> upsert(
      Work work,
      ScenarioRow row,
      DraftRows rows,
      byte[] digest,
      Graph graph,
      long expectedVersion) {
    ScenarioHead head = row.head();
    if (head.version() != expectedVersion) {
      return Parsed.failed(
          "",
          "store.conflict",
          "“"
              + head.name()
              + "” was saved elsewhere in the meantime (version "
              + head.version()
              + ", yours began at "
              + expectedVersion
              + ").");
    }
    saveUiState(work, head.id(), graph.uiState());
    if (Arrays.equals(digest, head.draftDigest())) {
      return Parsed.ok(head.version());
    }
    rows.replace(work, head.id());
    saveSketch(work, head.id(), sketch.apply(graph));
    ScenarioHead saved = head.saved(digest);
    row.with(saved, clock.instant()).updateHead(work);
    return Parsed.ok(saved.version());
  }

  private Parsed<Scenario> change(String id, UnaryOperator<ScenarioHead> change) {
    return database.write(work ->
        ScenarioRow.lock(work, id)
            .map(row -> row.with(change.apply(row.head()), clock.instant()))
            .map(row -> {
              row.updateHead(work);
              return Parsed.ok(row.scenario(work));
            })
            .orElseGet(H2ScenarioStore::notFound));
  }

  private List<Problem> objections(Graph graph) {
    var problems = new ArrayList<Problem>();
    violations.apply(graph).forEach(finding -> problems.add(finding.problem()));
    var seen = new HashSet<List<String>>();
    for (Sample sample : graph.samples()) {
      if (!seen.add(List.of(sample.trigger(), sample.name()))) {
        problems.add(
            new Problem(
                "",
                "sample.duplicate",
                "There are two samples “" + sample.name() + "”; give one another name."));
      }
    }
    return problems;
  }

  private static List<Problem> nameProblems(String name) {
    return name.isBlank()
        ? List.of(new Problem("", "scenario.name", "A scenario needs a name."))
        : List.of();
  }

  private static void saveUiState(Work work, String id, UiState uiState) {
    work.update(ScenarioSql.UPDATE_UI_STATE)
        .bind("id", id)
        .bind("ui_state", JsonText.of(uiState))
        .execute();
  }

  private static void saveSketch(Work work, String id, Sketch sketch) {
    work.update(ScenarioSql.UPDATE_SKETCH)
        .bind("id", id)
        .bind("sketch", JsonText.of(sketch))
        .execute();
  }

  static <T> Parsed<T> notFound() {
    return Parsed.failed("", "store.not_found", "This scenario does not exist any more.");
  }
}
