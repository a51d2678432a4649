package dev.patchbay.store;

import dev.patchbay.release.NewVersion;
import dev.patchbay.release.PublishedVersion;
import dev.patchbay.release.VersionStore;
import dev.patchbay.release.VersionSummary;
import dev.patchbay.scenario.Page;
import dev.patchbay.schema.Parsed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Published versions in the database.
public final class H2VersionStore implements VersionStore {
  private static final int MAX_PAGE = 1000;

  private final Database database;
  private final Clock clock;

  public H2VersionStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Parsed<PublishedVersion> publish(NewVersion version) {
    return database.writeThrough(work ->
        ScenarioRow.lock(work, version.scenarioId())
            .map(scenario -> publish(work, scenario, version))
            .orElseGet(H2ScenarioStore::notFound));
  }

  @Override
  public Page<VersionSummary> versions(String scenarioId, Optional<String> after, int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("a page has 1 to " + MAX_PAGE + " lines: " + limit);
    }
    int before = after.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    List<VersionSummary> lines =
        database.read(work ->
            work.query(VersionSql.PAGE)
                .bind("scenario_id", scenarioId)
                .bind("before", before)
                .bind("limit", limit + 1)
                .map((row, _) -> VersionHead.read(row).summary())
                .list());
    return lines.size() <= limit
        ? new Page<>(lines, Optional.empty())
        : new Page<>(
            lines.subList(0, limit), Optional.of(Integer.toString(lines.get(limit - 1).number())));
  }

  @Override
  public Optional<PublishedVersion> version(String scenarioId, int number) {
    return database
        .read(work ->
            work.query(VersionSql.FIND)
                .bind("scenario_id", scenarioId)
                .bind("version", number)
                .map((row, _) -> VersionRow.read(row))
                .findOne())
        .map(VersionRow::published);
  }

  private Parsed<PublishedVersion> publish(Work work, ScenarioRow scenario, NewVersion version) {
    ScenarioHead head = scenario.head();
    if (head.version() != version.draftVersion()) {
      return Parsed.failed(
          "", "store.conflict", "The draft was saved elsewhere in the meantime; look at it first.");
    }
    Optional<String> parent =
        head.publishedVersion().map(number -> contentHash(work, head.id(), number));
    String hash = version.behaviour().hash();
    if (parent.filter(hash::equals).isPresent()) {
      return Parsed.failed(
          "",
          "publish.unchanged",
          "The draft behaves exactly like the published version; there is nothing to publish.");
    }
    var summary =
        new VersionSummary(
            head.id(),
            latest(work, head.id()) + 1,
            head.name(),
            version.note(),
            version.draftVersion(),
            hash,
            parent,
            clock.instant());
    VersionRow row = VersionRow.of(summary, head.description(), version);
    row.insert(work);
    replaceTriggers(work, version);
    scenario.with(head.published(summary.number()), scenario.updatedAt()).updateHead(work);
    return Parsed.ok(row.published());
  }

  private static String contentHash(Work work, String scenarioId, int number) {
    return work.query(VersionSql.HEAD)
        .bind("scenario_id", scenarioId)
        .bind("version", number)
        .map((row, _) -> VersionHead.read(row).summary().contentHash())
        .one();
  }

  private static int latest(Work work, String scenarioId) {
    return work.query(VersionSql.LATEST)
        .bind("scenario_id", scenarioId)
        .map((row, _) -> row.getInt(1))
        .one();
  }

  private static void replaceTriggers(Work work, NewVersion version) {
    work.update(VersionSql.DELETE_TRIGGERS).bind("scenario_id", version.scenarioId()).execute();
    if (!version.triggers().isEmpty()) {
      PreparedBatch batch = work.batch(VersionSql.INSERT_TRIGGER);
      version
          .triggers()
          .forEach(trigger ->
              batch
                  .bind("scenario_id", version.scenarioId())
                  .bind("node_id", trigger.nodeId())
                  .bind("rf_type", trigger.type())
                  .add());
      batch.execute();
    }
  }
}
