package dev.patchbay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Makes a database, or brings an older one to the present schema. The only class that touches
/// Flyway, so that a current database opens without loading it.
///
/// All work is done on a copy in a folder of its own, which takes the place of the original in one
/// step: an interrupted upgrade leaves the original as it was, and a finished one leaves it as a
/// backup.
final class SchemaUpgrade {
  private static final String NAME = "upgrade";

  private final SchemaVersions schema;

  SchemaUpgrade(SchemaVersions schema) {
    this.schema = schema;
  }

  void create(DatabaseFile database) throws IOException {
    run(database, false);
  }

  /// @param from the schema version of the database, which nobody has open
  /// @return where the database as it was before is kept
  Path upgrade(DatabaseFile database, int from) throws IOException {
    Path backups = database.folder().resolve("backups");
    PrivateFiles.makeFolder(backups);
    Path backup = backups.resolve("schema-" + from + ".mv.db");
    if (!Files.exists(backup)) {
      Path copy = PrivateFiles.makeTemporary(backups);
      Files.copy(database.path(), copy, StandardCopyOption.REPLACE_EXISTING);
      PrivateFiles.makePrivate(copy);
      PrivateFiles.force(copy);
      PrivateFiles.moveOver(copy, backup);
    }
    run(database, true);
    return backup;
  }

  private void run(DatabaseFile database, boolean ofCopy) throws IOException {
    Path workshop = database.folder().resolve("upgrade");
    clear(workshop);
    PrivateFiles.makeFolder(workshop);
    var work = new DatabaseFile(workshop, NAME, database.fileSystem());
    if (ofCopy) {
      Files.copy(database.path(), work.path());
    }
    migrate(work);
    PrivateFiles.makePrivate(work.path());
    PrivateFiles.force(work.path());
    PrivateFiles.moveOver(work.path(), database.path());
    clear(workshop);
  }

  private void migrate(DatabaseFile database) {
    try {
      Flyway.configure()
          .dataSource(database.creatingAddress(), DatabaseFile.USER, "")
          .locations(schema.location())
          .target(Integer.toString(schema.current()))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new Faults(database.folder()).translate(e);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
