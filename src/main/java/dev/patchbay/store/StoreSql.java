package dev.patchbay.store;

/// About the database itself.
enum StoreSql implements Sql {
  SCHEMA_VERSION(
      """
      SELECT "version" FROM "flyway_schema_history" WHERE "success"
      ORDER BY "installed_rank" DESC LIMIT 1\
      """),
  CHECKPOINTS("SELECT checkpoints FROM store_info WHERE id = 1"),
  COUNT_CHECKPOINT("UPDATE store_info SET checkpoints = checkpoints + 1 WHERE id = 1");

  private final String text;

  StoreSql(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
