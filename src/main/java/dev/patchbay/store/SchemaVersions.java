package dev.patchbay.store;

/// Where the migrations are and which schema the last of them makes.
record SchemaVersions(String location, int current) {
  /// The schema of this program. A test compares the number with the migration files.
  static final SchemaVersions OURS = new SchemaVersions("classpath:db/migration", 2);
}
