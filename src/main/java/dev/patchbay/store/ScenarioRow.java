package dev.patchbay.store;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A scenario in the table `scenarios`. Its digest covers the whole scenario, the draft by its own
/// digest, but neither the time of the last change nor the look of it.
record ScenarioRow(
    String id,
    String name,
    String description,
    boolean enabled,
    long version,
    Optional<Integer> publishedVersion,
    Optional<Long> publishedDraft,
    String variables,
    String extra,
    String uiState,
    byte[] draftDigest,
    Instant updatedAt) {

  /// @throws StoreException `store.damaged` when the row is not as it was written
  static ScenarioRow read(ResultSet row) throws SQLException {
    var scenario =
        new ScenarioRow(
            row.getString("id"),
            row.getString("name"),
            row.getString("description"),
            row.getBoolean("enabled"),
            row.getLong("version"),
            Columns.optionalInt(row, "published_version"),
            Columns.optionalLong(row, "published_draft"),
            row.getString("variables"),
            row.getString("extra"),
            row.getString("ui_state"),
            row.getBytes("draft_digest"),
            Columns.time(row, "updated_at"));
    if (!Arrays.equals(Digest.of(scenario.sealed()), row.getBytes("digest"))) {
      throw scenario.damaged();
    }
    return scenario;
  }

  static Optional<ScenarioRow> find(Work work, String id) {
    return find(work, ScenarioSql.FIND, id);
  }

  /// Nobody else changes the scenario until the transaction ends.
  static Optional<ScenarioRow> lock(Work work, String id) {
    return find(work, ScenarioSql.LOCK, id);
  }

  private static Optional<ScenarioRow> find(Work work, Sql query, String id) {
    return work.query(query).bind("id", id).map((row, _) -> read(row)).findOne();
  }

  void insert(Work work, int nodeCount) {
    var statement =
        work.update(ScenarioSql.INSERT)
            .bind("node_count", nodeCount)
            .bind("variables", variables)
            .bind("extra", extra)
            .bind("ui_state", uiState)
            .bind("digest", Digest.of(sealed()));
    new Column("updated_at", updatedAt).bind(statement);
    Column.bind(statement, sealed());
    statement.execute();
  }

  void updateHead(Work work) {
    var statement = work.update(ScenarioSql.UPDATE_HEAD).bind("digest", Digest.of(sealed()));
    new Column("updated_at", updatedAt).bind(statement);
    Column.bind(statement, sealed());
    statement.execute();
  }

  Graph graph(Work work) {
    DraftRows draft = DraftRows.read(work, this);
    if (!Arrays.equals(draft.digest(), draftDigest)) {
      throw damaged();
    }
    return draft.graph(JsonText.uiState(uiState));
  }

  Scenario scenario(Work work) {
    return new Scenario(
        id,
        name,
        description,
        enabled,
        graph(work),
        version,
        publishedVersion,
        publishedDraft,
        updatedAt);
  }

  ScenarioRow renamed(String newName, String newDescription, Instant now) {
    return new ScenarioRow(
        id,
        newName,
        newDescription,
        enabled,
        version,
        publishedVersion,
        publishedDraft,
        variables,
        extra,
        uiState,
        draftDigest,
        now);
  }

  ScenarioRow enabled(boolean nowEnabled, Instant now) {
    return new ScenarioRow(
        id,
        name,
        description,
        nowEnabled,
        version,
        publishedVersion,
        publishedDraft,
        variables,
        extra,
        uiState,
        draftDigest,
        now);
  }

  ScenarioRow saved(byte[] newDraftDigest, Instant now) {
    return new ScenarioRow(
        id,
        name,
        description,
        enabled,
        version + 1,
        publishedVersion,
        publishedDraft,
        variables,
        extra,
        uiState,
        newDraftDigest,
        now);
  }

  ScenarioRow published(int newVersion) {
    return new ScenarioRow(
        id,
        name,
        description,
        enabled,
        version,
        Optional.of(newVersion),
        Optional.of(version),
        variables,
        extra,
        uiState,
        draftDigest,
        updatedAt);
  }

  private List<Column> sealed() {
    return List.of(
        new Column("id", id),
        new Column("name", name),
        new Column("description", description),
        new Column("enabled", enabled),
        new Column("version", version),
        new Column("published_version", publishedVersion),
        new Column("published_draft", publishedDraft),
        new Column("draft_digest", draftDigest));
  }

  private StoreException damaged() {
    return new StoreException(
        "store.damaged",
        "The scenario “"
            + name
            + "” ("
            + id
            + ") is damaged on disk and is not shown. It was left as it is; restore a backup.");
  }
}
