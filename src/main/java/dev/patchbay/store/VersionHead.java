package dev.patchbay.store;

import dev.patchbay.release.VersionSummary;
import dev.patchbay.scenario.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/// What there is to say about a version without reading what it is, which it knows by the hashes.
/// The digest of a row in the table `scenario_versions` is a digest of this.
record VersionHead(VersionSummary summary, String description, byte[] documentDigest) {

  /// @throws StoreException `store.damaged` when the row is not as it was written
  static VersionHead read(ResultSet row) throws SQLException {
    var summary =
        new VersionSummary(
            Columns.text(row, "scenario_id"),
            row.getInt("version"),
            Columns.text(row, "name"),
            Columns.text(row, "note"),
            row.getLong("draft_version"),
            Columns.text(row, "content_hash"),
            Columns.optionalText(row, "parent_hash"),
            Columns.time(row, "published_at"));
    var head =
        new VersionHead(
            summary, Columns.text(row, "description"), Columns.bytes(row, "document_digest"));
    if (!Arrays.equals(head.digest(), Columns.bytes(row, "digest"))) {
      throw head.damaged();
    }
    return head;
  }

  List<Column> columns() {
    return List.of(
        new Column("scenario_id", summary.scenarioId()),
        new Column("version", summary.number()),
        new Column("name", summary.name()),
        new Column("description", description),
        new Column("note", summary.note()),
        new Column("draft_version", summary.draftVersion()),
        new Column("content_hash", summary.contentHash()),
        new Column("parent_hash", summary.parentHash()),
        new Column("document_digest", documentDigest),
        new Column("published_at", summary.publishedAt()));
  }

  byte[] digest() {
    return Digest.of(columns());
  }

  StoreException damaged() {
    return new StoreException(
        "store.damaged",
        "Version "
            + summary.number()
            + " of “"
            + summary.name()
            + "” is damaged on disk and is not shown. It was left as it is; restore a backup.");
  }
}
