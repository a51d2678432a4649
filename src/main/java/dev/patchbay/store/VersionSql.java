package dev.patchbay.store;

/// About published versions. There is no update: a version never changes.
enum VersionSql implements Sql {
  INSERT(
      """
      INSERT INTO scenario_versions (scenario_id, version, name, description, note, draft_version,
        content_hash, parent_hash, behaviour, document, document_digest, published_at, digest)
      VALUES (:scenario_id, :version, :name, :description, :note, :draft_version, :content_hash,
        :parent_hash, :behaviour, :document, :document_digest, :published_at, :digest)\
      """),
  FIND(
      """
      SELECT * FROM scenario_versions
      WHERE scenario_id = :scenario_id AND version = :version\
      """),
  HEAD(
      """
      SELECT scenario_id, version, name, description, note, draft_version, content_hash,
        parent_hash, document_digest, published_at, digest
      FROM scenario_versions WHERE scenario_id = :scenario_id AND version = :version\
      """),
  LATEST("SELECT MAX(version) FROM scenario_versions WHERE scenario_id = :scenario_id"),
  PAGE(
      """
      SELECT scenario_id, version, name, description, note, draft_version, content_hash,
        parent_hash, document_digest, published_at, digest
      FROM scenario_versions WHERE scenario_id = :scenario_id AND version < :before
      ORDER BY scenario_id DESC, version DESC LIMIT :limit\
      """),
  DELETE_TRIGGERS("DELETE FROM scenario_triggers WHERE scenario_id = :scenario_id"),
  INSERT_TRIGGER(
      """
      INSERT INTO scenario_triggers (scenario_id, node_id, rf_type)
      VALUES (:scenario_id, :node_id, :rf_type)\
      """);

  private final String text;

  VersionSql(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
