package dev.patchbay.store;

import dev.patchbay.schema.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;

/// Opens the database of a home, step by step, and stops before touching one that is damaged or too
/// new.
///
/// A new database is made only where neither the file nor its marker was ever there. The file is
/// first read without being written.
final class Opening {
  private static final String NAME = "patchbay";

  private final SchemaVersions schema;
  private final DatabaseFile database;
  private final Path markerFile;

  Opening(Path folder, SchemaVersions schema, String fileSystem) {
    this.schema = schema;
    this.database = new DatabaseFile(folder, NAME, fileSystem);
    this.markerFile = folder.resolve("marker.json");
  }

  /// An open database; as long as `keeper` is open, so is the file.
  record Opened(DatabaseFile database, Connection keeper, Path markerFile, Marker marker) {}

  Parsed<Opened> run() throws IOException, SQLException {
    Optional<Marker> known = Marker.read(markerFile);
    if (known.isEmpty() && !Files.exists(database.path())) {
      new SchemaUpgrade(schema).create(database);
      return connect();
    }
    return known.orElse(Marker.UNKNOWN).schema() > schema.current()
        ? newer()
        : existing(known.orElse(Marker.UNKNOWN));
  }

  private Parsed<Opened> existing(Marker marker) throws IOException, SQLException {
    if (!Files.exists(database.path())) {
      return damaged("is missing, although there was one");
    }
    long size = Files.size(database.path());
    if (size == 0) {
      return damaged("is empty, although there was data in it");
    }
    if (marker.closedSize().isPresent() && marker.closedSize().getAsLong() != size) {
      return damaged("was changed or cut short since it was closed");
    }
    Optional<Parsed<Opened>> objection = inspect(marker);
    if (objection.isPresent()) {
      return objection.get();
    }
    // Opening can change the size already, and the process may end at any moment.
    marker.opened().write(markerFile);
    return connect();
  }

  /// Reads without writing. H2 passes over a last part that it cannot read and shows the state
  /// before it, which is whole but old; only the count tells.
  private Optional<Parsed<Opened>> inspect(Marker marker) throws SQLException {
    try (Connection connection = database.connectReading()) {
      if (number(connection, StoreSql.SCHEMA_VERSION) > schema.current()) {
        return Optional.of(newer());
      }
      return number(connection, StoreSql.CHECKPOINTS) < marker.checkpoints()
          ? Optional.of(damaged("lost what was already written to disk"))
          : Optional.empty();
    }
  }

  private Parsed<Opened> connect() throws IOException, SQLException {
    long version;
    try (Connection connection = database.connect()) {
      version = number(connection, StoreSql.SCHEMA_VERSION);
      if (version == schema.current()) {
        return Parsed.ok(opened(database.connect()));
      }
    }
    if (version > schema.current()) {
      return newer();
    }
    new SchemaUpgrade(schema).upgrade(database, (int) version);
    return Parsed.ok(opened(database.connect()));
  }

  /// Takes over the connection, and closes it when something fails.
  private Opened opened(Connection connection) throws IOException, SQLException {
    boolean done = false;
    try {
      var marker =
          new Marker(
              schema.current(), number(connection, StoreSql.CHECKPOINTS), OptionalLong.empty());
      marker.write(markerFile);
      done = true;
      return new Opened(database, connection, markerFile, marker);
    } finally {
      if (!done) {
        connection.close();
      }
    }
  }

  static long number(Connection connection, Sql query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.text())) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  private <T> Parsed<T> newer() {
    return Parsed.failed(
        "",
        "store.newer",
        "The database "
            + database.path()
            + " was written by a newer Patchbay and was not touched. Use that version, or another"
            + " folder with --home.");
  }

  private <T> Parsed<T> damaged(String how) {
    return Parsed.failed("", "store.damaged", Faults.damageSentence(database.path(), how));
  }
}
