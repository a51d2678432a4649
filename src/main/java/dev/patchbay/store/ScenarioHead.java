package dev.patchbay.store;

import dev.patchbay.scenario.ScenarioSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What there is to say about a scenario without reading its draft, which it knows by the digest.
/// The digest of a row in the table `scenarios` is a digest of this.
record ScenarioHead(
    String id,
    String name,
    String description,
    boolean enabled,
    long version,
    Optional<Integer> publishedVersion,
    Optional<Long> publishedDraft,
    byte[] draftDigest) {

  static ScenarioHead read(ResultSet row) throws SQLException {
    return new ScenarioHead(
        Columns.text(row, "id"),
        Columns.text(row, "name"),
        Columns.text(row, "description"),
        row.getBoolean("enabled"),
        row.getLong("version"),
        Columns.optionalInt(row, "published_version"),
        Columns.optionalLong(row, "published_draft"),
        Columns.bytes(row, "draft_digest"));
  }

  /// Whether the row is as it was written.
  boolean matches(ResultSet row) throws SQLException {
    return Arrays.equals(digest(), Columns.bytes(row, "digest"));
  }

  ScenarioSummary summary(ResultSet row) throws SQLException {
    return new ScenarioSummary(
        id,
        name,
        description,
        enabled,
        row.getInt("node_count"),
        version,
        publishedVersion,
        publishedDraft,
        Columns.time(row, "updated_at"),
        JsonText.tags(Columns.text(row, "tags")),
        JsonText.sketch(Columns.text(row, "sketch")),
        JsonText.lastPreview(Columns.optionalText(row, "last_preview")),
        !matches(row));
  }

  List<Column> columns() {
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

  byte[] digest() {
    return Digest.of(columns());
  }

  ScenarioHead renamed(String newName, String newDescription) {
    return new ScenarioHead(
        id,
        newName,
        newDescription,
        enabled,
        version,
        publishedVersion,
        publishedDraft,
        draftDigest);
  }

  ScenarioHead enabled(boolean nowEnabled) {
    return new ScenarioHead(
        id, name, description, nowEnabled, version, publishedVersion, publishedDraft, draftDigest);
  }

  ScenarioHead saved(byte[] newDraftDigest) {
    return new ScenarioHead(
        id,
        name,
        description,
        enabled,
        version + 1,
        publishedVersion,
        publishedDraft,
        newDraftDigest);
  }

  ScenarioHead published(int newVersion) {
    return new ScenarioHead(
        id,
        name,
        description,
        enabled,
        version,
        Optional.of(newVersion),
        Optional.of(version),
        draftDigest);
  }
}
