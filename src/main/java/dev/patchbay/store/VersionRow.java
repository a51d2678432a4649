package dev.patchbay.store;

import dev.patchbay.release.NewVersion;
import dev.patchbay.release.PublishedVersion;
import dev.patchbay.release.VersionSummary;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.StoreException;
import dev.patchbay.scenario.UiState;
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Json;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// A version in the table `scenario_versions`.
///
/// @param behaviour the canonical text that was hashed
/// @param document the rows of the draft
record VersionRow(VersionHead head, String behaviour, String document) {

  static VersionRow of(VersionSummary summary, String description, NewVersion version) {
    String document = JsonText.of(Document.of(version.graph()));
    return new VersionRow(
        new VersionHead(summary, description, digest(document)),
        CanonicalJson.text(version.behaviour().json()),
        document);
  }

  /// @throws StoreException `store.damaged` when the row is not as it was written
  static VersionRow read(ResultSet row) throws SQLException {
    var version =
        new VersionRow(
            VersionHead.read(row), Columns.text(row, "behaviour"), Columns.text(row, "document"));
    if (!version.sound()) {
      throw version.head.damaged();
    }
    return version;
  }

  void insert(Work work) {
    var statement =
        work.update(VersionSql.INSERT)
            .bind("digest", head.digest())
            .bind("behaviour", behaviour)
            .bind("document", document);
    Column.bind(statement, head.columns());
    statement.execute();
  }

  PublishedVersion published() {
    return new PublishedVersion(
        head.summary(),
        head.description(),
        Json.parse(behaviour),
        JsonText.value(document, Document.class).graph());
  }

  private boolean sound() {
    return CanonicalJson.sha256(behaviour.getBytes(StandardCharsets.UTF_8))
            .equals(head.summary().contentHash())
        && Arrays.equals(digest(document), head.documentDigest());
  }

  private static byte[] digest(String document) {
    return new Digest().add(document).bytes();
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
