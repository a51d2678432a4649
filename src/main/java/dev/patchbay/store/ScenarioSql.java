package dev.patchbay.store;

/// About scenarios as a whole.
enum ScenarioSql implements Sql {
  INSERT(
      """
      INSERT INTO scenarios (id, name, description, enabled, version, node_count, variables, extra,
        ui_state, draft_digest, digest, created_at, updated_at)
      VALUES (:id, :name, :description, :enabled, :version, :node_count, :variables, :extra,
        :ui_state, :draft_digest, :digest, :updated_at, :updated_at)\
      """),
  FIND(
      """
      SELECT id, name, description, enabled, version, published_version, published_draft,
        variables, extra, ui_state, draft_digest, digest, updated_at
      FROM scenarios WHERE id = :id\
      """),
  LOCK(FIND.text + " FOR UPDATE"),
  /// The page after the place (`before`, `after_id`) in the order of the last change.
  PAGE(
      """
      SELECT id, name, description, enabled, node_count, version, published_version,
        published_draft, draft_digest, digest, updated_at, tags, sketch, last_preview
      FROM scenarios
      WHERE updated_at <= :before AND (updated_at < :before OR id > :after_id)
      ORDER BY updated_at DESC, id LIMIT :limit\
      """),
  UPDATE_HEAD(
      """
      UPDATE scenarios SET name = :name, description = :description, enabled = :enabled,
        version = :version, published_version = :published_version,
        published_draft = :published_draft, draft_digest = :draft_digest, digest = :digest,
        updated_at = :updated_at
      WHERE id = :id\
      """),
  UPDATE_DRAFT(
      """
      UPDATE scenarios SET node_count = :node_count, variables = :variables, extra = :extra
      WHERE id = :id\
      """),
  UPDATE_UI_STATE("UPDATE scenarios SET ui_state = :ui_state WHERE id = :id"),
  UPDATE_SKETCH("UPDATE scenarios SET sketch = :sketch WHERE id = :id"),
  UPDATE_TAGS("UPDATE scenarios SET tags = :tags WHERE id = :id"),
  UPDATE_PREVIEW("UPDATE scenarios SET last_preview = :last_preview WHERE id = :id"),
  DELETE("DELETE FROM scenarios WHERE id = :id");

  private final String text;

  ScenarioSql(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
