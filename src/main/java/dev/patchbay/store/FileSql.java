package dev.patchbay.store;

/// About the files that scenarios were opened from.
enum FileSql implements Sql {
  OF_SCENARIO("SELECT scenario_id, path, digest FROM scenario_files WHERE scenario_id = :id"),
  OF_PATH("SELECT scenario_id, path, digest FROM scenario_files WHERE path = :path"),
  UNLINK_SCENARIO("DELETE FROM scenario_files WHERE scenario_id = :id"),
  UNLINK_PATH("DELETE FROM scenario_files WHERE path = :path"),
  LINK("INSERT INTO scenario_files (scenario_id, path, digest) VALUES (:id, :path, :digest)");

  private final String text;

  FileSql(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }
}
