package dev.patchbay.store;

/// About the parts of a draft.
enum GraphSql implements Sql {
  NODES("SELECT * FROM nodes WHERE scenario_id = :scenario_id ORDER BY ordinal"),
  NODE_STAMPS("SELECT id, ordinal, digest FROM nodes WHERE scenario_id = :scenario_id"),
  INSERT_NODE(
      """
      INSERT INTO nodes (scenario_id, id, ordinal, rf_type, position_x, position_y, width, height,
        label, name, config, config_version, parent_id, notes, policy, pin, disabled, extra, digest)
      VALUES (:scenario_id, :id, :ordinal, :rf_type, :position_x, :position_y, :width, :height,
        :label, :name, :config, :config_version, :parent_id, :notes, :policy, :pin, :disabled,
        :extra, :digest)\
      """),
  UPDATE_NODE(
      """
      UPDATE nodes SET ordinal = :ordinal, rf_type = :rf_type, position_x = :position_x,
        position_y = :position_y, width = :width, height = :height, label = :label, name = :name,
        config = :config, config_version = :config_version, parent_id = :parent_id,
        notes = :notes, policy = :policy, pin = :pin, disabled = :disabled, extra = :extra,
        digest = :digest
      WHERE scenario_id = :scenario_id AND id = :id\
      """),
  DELETE_NODE("DELETE FROM nodes WHERE scenario_id = :scenario_id AND id = :id"),

  EDGES("SELECT * FROM scenario_edges WHERE scenario_id = :scenario_id ORDER BY ordinal"),
  EDGE_STAMPS("SELECT id, ordinal, digest FROM scenario_edges WHERE scenario_id = :scenario_id"),
  INSERT_EDGE(
      """
      INSERT INTO scenario_edges (scenario_id, id, ordinal, source, source_handle, target,
        target_handle, label, animated, style, input_order, created_at, updated_at, broken, extra,
        digest)
      VALUES (:scenario_id, :id, :ordinal, :source, :source_handle, :target, :target_handle,
        :label, :animated, :style, :input_order, :created_at, :updated_at, :broken, :extra,
        :digest)\
      """),
  UPDATE_EDGE(
      """
      UPDATE scenario_edges SET ordinal = :ordinal, source = :source,
        source_handle = :source_handle, target = :target, target_handle = :target_handle,
        label = :label, animated = :animated, style = :style, input_order = :input_order,
        created_at = :created_at, updated_at = :updated_at, broken = :broken, extra = :extra,
        digest = :digest
      WHERE scenario_id = :scenario_id AND id = :id\
      """),
  DELETE_EDGE("DELETE FROM scenario_edges WHERE scenario_id = :scenario_id AND id = :id"),

  SAMPLES("SELECT * FROM samples WHERE scenario_id = :scenario_id ORDER BY ordinal"),
  SAMPLE_STAMPS("SELECT id, ordinal, digest FROM samples WHERE scenario_id = :scenario_id"),
  INSERT_SAMPLE(
      """
      INSERT INTO samples (scenario_id, id, ordinal, trigger_id, name, payload, digest)
      VALUES (:scenario_id, :id, :ordinal, :trigger_id, :name, :payload, :digest)\
      """),
  UPDATE_SAMPLE(
      """
      UPDATE samples SET ordinal = :ordinal, trigger_id = :trigger_id, name = :name,
        payload = :payload, digest = :digest
      WHERE scenario_id = :scenario_id AND id = :id\
      """),
  DELETE_SAMPLE("DELETE FROM samples WHERE scenario_id = :scenario_id AND id = :id");

  private final String text;

  GraphSql(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
