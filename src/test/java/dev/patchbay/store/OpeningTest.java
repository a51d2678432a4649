package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.scenario.StoreException;
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A database is opened when it is the one that was closed, and left alone when it is not.
class OpeningTest {
  @TempDir Path folder;
  private Path database;
  private Path marker;
  private String id;

  @BeforeEach
  void keepAScenario() {
    database = TestHome.databaseFile(folder);
    marker = database.resolveSibling("marker.json");
    try (TestHome home = TestHome.open(folder)) {
      id = home.scenarios().create("Orders", Drafts.chain(40, "1")).orThrow().id();
      home.publish(id);
    }
  }

  private Parsed<TestHome> opened() {
    return TestHome.tryToOpen(folder, Clock.systemUTC());
  }

  private Problem refusal() {
    assertThat(opened().problems()).hasSize(1);
    return opened().problems().getFirst();
  }

  private void assertThatItOpens() {
    try (TestHome home = opened().orThrow()) {
      assertThat(home.draft(id).draft()).isEqualTo(Drafts.chain(40, "1"));
      assertThat(home.versions().version(id, 1)).isPresent();
    }
  }

  private Map<String, String> contents() throws IOException {
    var contents = new HashMap<String, String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file.toString(), CanonicalJson.sha256(Files.readAllBytes(file)));
      }
    }
    return contents;
  }

  @Test
  void theSchemaNumberIsThatOfTheLastMigration() throws IOException {
    try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(migrations.map(file -> file.getFileName().toString().replaceAll("__.*", "")))
          .contains("V" + SchemaVersions.OURS.current())
          .doesNotContain("V" + (SchemaVersions.OURS.current() + 1));
    }
  }

  @Test
  void openingAndClosingAgainAndAgainIsFine() {
    for (int i = 0; i < 5; i++) {
      assertThatItOpens();
    }
  }

  /// H2 itself falls back to such a state when a bit of the newest part has turned over.
  @Test
  void aStateFromBeforeTheLastSaveIsNotTakenForTheNewest() throws IOException {
    byte[] before = Files.readAllBytes(database);
    try (TestHome home = opened().orThrow()) {
      home.save(id, Drafts.chain(40, "2"));
    }
    Files.write(database, before);
    String remembered = Files.readString(marker);
    Files.writeString(
        marker,
        remembered.replaceAll("\"closedSize\" ?: ?\\d+", "\"closedSize\":" + before.length));

    assertThat(refusal().code()).isEqualTo("store.damaged");
    assertThat(refusal().message()).contains("lost what was already written to disk");
    assertThat(Files.readAllBytes(database)).as("left as it was").isEqualTo(before);
  }

  @Test
  void anEmptyFileIsNeverTakenForANewDatabase() throws IOException {
    Files.write(database, new byte[0]);

    assertThat(refusal().code()).isEqualTo("store.damaged");
    assertThat(refusal().message()).contains("empty", "backup");
    assertThat(database).isEmptyFile();
  }

  @Test
  void anEmptyFileWithoutAMarkerIsNotTakenForANewDatabaseEither() throws IOException {
    Files.write(database, new byte[0]);
    Files.delete(marker);

    assertThat(refusal().code()).isEqualTo("store.damaged");
    assertThat(database).isEmptyFile();
  }

  @Test
  void aMissingFileIsNotMadeAnew() throws IOException {
    Files.delete(database);

    assertThat(refusal().code()).isEqualTo("store.damaged");
    assertThat(database).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.999, 0.9, 0.5, 0.1})
  void aFileThatWasCutShortIsRefusedAndLeftAsItIs(double part) throws IOException {
    long length = (long) (Files.size(database) * part);
    try (var file = new RandomAccessFile(database.toFile(), "rw")) {
      file.setLength(length);
    }
    Map<String, String> before = contents();

    assertThat(refusal().code()).isEqualTo("store.damaged");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Files.write(database, new byte[(int) Files.size(database)]);

    assertThat(refusal().code()).isEqualTo("store.damaged");
  }

  @Test
  void anOlderCopyPutInPlaceAfterACrashIsRefusedBecauseItLostWhatWasPublished() throws IOException {
    Path copy = folder.resolve("copy");
    Files.copy(database, copy);
    try (TestHome home = opened().orThrow()) {
      home.save(id, Drafts.small("2"));
      home.publish(id);
      // As a process that was killed leaves it.
      Files.copy(marker, folder.resolve("marker"));
    }
    Files.copy(copy, database, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(folder.resolve("marker"), marker, StandardCopyOption.REPLACE_EXISTING);

    assertThat(refusal().code()).isEqualTo("store.damaged");
    assertThat(refusal().message()).contains("lost");
  }

  @Test
  void aBackupPutInPlaceAsTheSentenceSaysIsOpened() throws IOException {
    Path backup = folder.resolve("backup");
    Files.copy(database, backup);
    Files.write(database, new byte[10]);
    assertThat(refusal().message()).contains("marker.json");

    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(marker);

    assertThatItOpens();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"schema\": \"x\"}"})
  void aMarkerThatCannotBeReadIsMadeAgainFromASoundDatabase(String text) throws IOException {
    Files.writeString(marker, text);

    assertThatItOpens();
    assertThatItOpens();
  }

  @Test
  void theMarkerSaysOpenBeforeAnythingIsOpened() throws IOException {
    try (TestHome home = opened().orThrow()) {
      assertThat(home.draft(id).version()).isEqualTo(1);
      assertThat(marker).content().doesNotContain("closedSize");
    }
    assertThat(marker).content().contains("\"closedSize\":" + Files.size(database));
  }

  private void pretendANewerProgramWroteIt() throws IOException, SQLException {
    try (Connection connection = TestHome.h2(folder).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO "flyway_schema_history" SELECT "installed_rank" + 1, '999', "description",
            "type", "script", "checksum", "installed_by", "installed_on", "execution_time", TRUE
          FROM "flyway_schema_history" ORDER BY "installed_rank" DESC LIMIT 1\
          """);
      statement.execute("SHUTDOWN");
    }
  }

  @Test
  void aDatabaseOfANewerProgramIsRefusedUntouched() throws IOException, SQLException {
    pretendANewerProgramWroteIt();
    Files.writeString(
        marker, "{\"schema\":999,\"checkpoints\":1,\"closedSize\":" + Files.size(database) + "}");
    Map<String, String> before = contents();

    assertThat(refusal().code()).isEqualTo("store.newer");
    assertThat(refusal().message()).contains("newer Patchbay", "--home");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aDatabaseOfANewerProgramWithoutItsMarkerIsRefusedUntouched()
      throws IOException, SQLException {
    pretendANewerProgramWroteIt();
    Files.delete(marker);
    Map<String, String> before = contents();

    assertThat(refusal().code()).isEqualTo("store.newer");
    assertThat(contents()).isEqualTo(before);
  }

  /// The schema of a later program.
  private SchemaVersions next(String migration) throws IOException {
    Path migrations = Files.createDirectory(folder.resolve("migrations"));
    try (Stream<Path> ours = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (Path file : ours.toList()) {
        Files.copy(file, migrations.resolve(file.getFileName()));
      }
    }
    int number = SchemaVersions.OURS.current() + 1;
    Files.writeString(migrations.resolve("V" + number + "__later.sql"), migration);
    return new SchemaVersions("filesystem:" + migrations, number);
  }

  @Test
  void anOlderDatabaseIsUpgradedAndKeptAsABackup() throws IOException {
    SchemaVersions next = next("ALTER TABLE scenarios ADD COLUMN colour VARCHAR;");

    Home home = Home.open(folder.toString()).orThrow();
    Database upgraded = Database.open(home, next, "async:").orThrow();
    upgraded.close();

    Path backup =
        database
            .resolveSibling("backups")
            .resolve("schema-" + SchemaVersions.OURS.current() + ".mv.db");
    assertThat(backup).isNotEmptyFile();
    assertThat(database.resolveSibling("upgrade")).doesNotExist();
    assertThat(refusal().code()).isEqualTo("store.newer");
    // The way back that the sentence of a damaged database describes.
    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(marker);
    assertThatItOpens();
  }

  @Test
  void anUpgradeThatFailsLeavesTheDatabaseAsItWas() throws IOException {
    SchemaVersions broken = next("UPDATE scenarios SET name = ''; ALTER TABLE nobody DROP x;");

    Home home = Home.open(folder.toString()).orThrow();
    assertThat(Database.open(home, broken, "async:").problems())
        .extracting(Problem::code)
        .hasSize(1)
        .allMatch(code -> code.startsWith("store."));

    assertThatItOpens();
  }

  @Test
  void everyConnectionHasTheSettingsThatKeepAcknowledgedWritesAndSecrets() throws SQLException {
    try (TestHome home = opened().orThrow()) {
      assertThat(setting(home, "WRITE_DELAY")).contains("0");
      var file = TestHome.h2(folder);
      try (Connection connection = file.connect()) {
        assertThat(connection.getMetaData().getURL()).startsWith("jdbc:h2:async:/");
      }
      String address = file.creatingAddress();
      assertThat(address)
          .startsWith("jdbc:h2:async:")
          .contains(";WRITE_DELAY=0;", ";TRACE_LEVEL_FILE=0;", ";DB_CLOSE_ON_EXIT=FALSE")
          .doesNotContain("AUTO_SERVER", "INIT=");
    }
    assertThat(database.resolveSibling("patchbay.trace.db")).doesNotExist();
  }

  private Optional<String> setting(TestHome home, String name) throws SQLException {
    try (Connection connection = home.h2().connect();
        var query =
            connection.prepareStatement(
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    }
  }

  @Test
  void connectingNeverMakesADatabase() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    var nothing = new DatabaseFile(empty, "patchbay");

    assertThatThrownBy(nothing::connect).isInstanceOf(SQLException.class);
    assertThatThrownBy(nothing::connectReading).isInstanceOf(SQLException.class);
    assertThat(List.of(empty.toFile().list())).isEmpty();
  }

  @Test
  void afterClosingNothingIsReadOrWritten() {
    TestHome home = opened().orThrow();
    home.close();
    home.close();

    assertThatThrownBy(() -> home.scenarios().find(id))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("store.closed");
  }
}
