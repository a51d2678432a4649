package dev.patchbay.store;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A scenario in the table `scenarios`. Its digest covers the head, and through the head's digest
/// the draft, but neither the time of the last change nor the look of it.
record ScenarioRow(
    ScenarioHead head, String variables, String extra, String uiState, Instant updatedAt) {

  /// @throws StoreException `store.damaged` when the row is not as it was written
  static ScenarioRow read(ResultSet row) throws SQLException {
    var scenario =
        new ScenarioRow(
            ScenarioHead.read(row),
            Columns.text(row, "variables"),
            Columns.text(row, "extra"),
            Columns.text(row, "ui_state"),
            Columns.time(row, "updated_at"));
    if (!scenario.head.matches(row)) {
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
            .bind("digest", head.digest());
    new Column("updated_at", updatedAt).bind(statement);
    Column.bind(statement, head.columns());
    statement.execute();
  }

  void updateHead(Work work) {
    var statement = work.update(ScenarioSql.UPDATE_HEAD).bind("digest", head.digest());
    new Column("updated_at", updatedAt).bind(statement);
    Column.bind(statement, head.columns());
    statement.execute();
  }

  Graph graph(Work work) {
    DraftRows draft = DraftRows.read(work, this);
    if (!Arrays.equals(draft.digest(), head.draftDigest())) {
      throw damaged();
    }
    return draft.graph(JsonText.uiState(uiState));
  }

  Scenario scenario(Work work) {
    return new Scenario(
        head.id(),
        head.name(),
        head.description(),
        head.enabled(),
        graph(work),
        head.version(),
        head.publishedVersion(),
        head.publishedDraft(),
        updatedAt);
  }

  /// The same draft under another head.
  ScenarioRow with(ScenarioHead newHead, Instant time) {
    return new ScenarioRow(newHead, variables, extra, uiState, time);
  }

  private StoreException damaged() {
    return new StoreException(
        "store.damaged",
        "The scenario “"
            + head.name()
            + "” ("
            + head.id()
            + ") is damaged on disk and is not shown. It was left as it is; restore a backup.");
  }
}
