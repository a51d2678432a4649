package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database file at the moment a save returns is what a process leaves that is killed then. A
/// copy of it has to hold the save, also after many rounds of closing and opening, when H2 writes
/// into space that became free.
class CrashImageTest {
  private static final int ROUNDS = 5;
  private static final int SAVES = 6;

  @TempDir Path folder;
  @TempDir Path images;

  @Test
  void everySaveThatReturnedIsInTheFile() throws IOException, SQLException {
    String id;
    try (TestHome home = TestHome.open(folder)) {
      id = home.scenarios().create("Orders", SaverMain.draft(1)).orThrow().id();
    }
    for (int round = 0; round < ROUNDS; round++) {
      try (TestHome home = TestHome.open(folder)) {
        for (int i = 0; i < SAVES; i++) {
          long version = home.save(id, SaverMain.draft(home.draft(id).version() + 1));
          assertThat(versionInACopy(home)).as("round %d, save %d", round, i).isEqualTo(version);
          if (version % 2 == 0) {
            home.publish(id);
          }
        }
      }
    }
  }

  private long versionInACopy(TestHome home) throws IOException, SQLException {
    Files.copy(
        home.databaseFile(), images.resolve("image.mv.db"), StandardCopyOption.REPLACE_EXISTING);
    try (Connection connection = new DatabaseFile(images, "image").connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT version FROM scenarios")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
