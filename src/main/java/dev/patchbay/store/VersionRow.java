package dev.patchbay.store;

import dev.patchbay.release.NewVersion;
import dev.patchbay.release.PublishedVersion;
import dev.patchbay.release.VersionSummary;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.StoreException;
import dev.patchbay.scenario.UiState;
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A version in the table `scenario_versions`. Its digest covers all of it.
///
/// @param behaviour the canonical text that was hashed
/// @param document the rows of the draft
record VersionRow(VersionSummary summary, String description, String behaviour, String document) {

  static VersionRow of(VersionSummary summary, String description, NewVersion version) {
    return new VersionRow(
        summary,
        description,
        CanonicalJson.text(version.behaviour().json()),
        JsonText.of(Document.of(version.graph())));
  }

  /// @throws StoreException `store.damaged` when the row is not as it was written
  static VersionRow read(ResultSet row) throws SQLException {
    var version =
        new VersionRow(
            summary(row, row.getString("scenario_id")),
            row.getString("description"),
            row.getString("behaviour"),
            row.getString("document"));
    if (!Arrays.equals(Digest.of(version.columns()), row.getBytes("digest"))) {
      throw version.damaged();
    }
    return version;
  }

  static VersionSummary summary(ResultSet row, String scenarioId) throws SQLException {
    return new VersionSummary(
        scenarioId,
        row.getInt("version"),
        row.getString("name"),
        row.getString("note"),
        row.getLong("draft_version"),
        row.getString("content_hash"),
        Columns.optionalText(row, "parent_hash"),
        Columns.time(row, "published_at"));
  }

  void insert(Work work) {
    var statement = work.update(VersionSql.INSERT).bind("digest", Digest.of(columns()));
    Column.bind(statement, columns());
    statement.execute();
  }

  PublishedVersion published() {
    JsonNode parsed = Json.parse(behaviour);
    return new PublishedVersion(
        summary, description, parsed, JsonText.value(document, Document.class).graph());
  }

  private List<Column> columns() {
    return List.of(
        new Column("scenario_id", summary.scenarioId()),
        new Column("version", summary.number()),
        new Column("name", summary.name()),
        new Column("description", description),
        new Column("note", summary.note()),
        new Column("draft_version", summary.draftVersion()),
        new Column("content_hash", summary.contentHash()),
        new Column("parent_hash", summary.parentHash()),
        new Column("behaviour", behaviour),
        new Column("document", document),
        new Column("published_at", summary.publishedAt()));
  }

  private StoreException damaged() {
    return new StoreException(
        "store.damaged",
        "Version "
            + summary.number()
            + " of “"
            + summary.name()
            + "” is damaged on disk and is not shown. It was left as it is; restore a backup.");
  }

  /// A whole graph in one column.
  record Document(
      List<NodeRow> nodes,
      List<EdgeRow> edges,
      List<SampleRow> samples,
      String variables,
      String extra) {
    static Document of(Graph graph) {
      DraftRows rows = DraftRows.of(graph);
      return new Document(
          rows.nodes().stream().map(Stamped::row).toList(),
          rows.edges().stream().map(Stamped::row).toList(),
          rows.samples().stream().map(Stamped::row).toList(),
          rows.variables(),
          rows.extra());
    }

    Graph graph() {
      return new DraftRows(
              Stamped.all(nodes), Stamped.all(edges), Stamped.all(samples), variables, extra)
          .graph(UiState.INITIAL);
    }
  }
}
