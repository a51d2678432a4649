package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.StoreException;
import dev.patchbay.schema.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// H2 quotes stored values in its messages; ours never do.
class QuietFaultsTest {
  private static final String SECRET = "SECRET_sk_live_4eC39HqLyjWD";

  @TempDir Path folder;

  private static Graph withSecret() {
    return Graph.of(
        List.of(
            Drafts.transform("shape", SECRET)
                .notes(SECRET)
                .pin(Optional.of(Json.object().put("key", SECRET)))
                .build()),
        List.of());
  }

  private static String everythingAbout(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void anErrorOfTheDatabaseNeverQuotesWhatIsStored() throws IOException {
    try (TestHome home = TestHome.open(folder)) {
      home.scenarios().create("Orders", withSecret()).orThrow();
      // H2 itself would say: Unique index or primary key violation ... VALUES ('SECRET...').
      StoreException fault =
          catchThrowableOfType(
              StoreException.class,
              () ->
                  home.database()
                      .write(work -> {
                        for (int i = 0; i < 2; i++) {
                          work.update(VersionSql.INSERT_TRIGGER)
                              .bind("scenario_id", anyId(home))
                              .bind("node_id", SECRET)
                              .bind("rf_type", SECRET)
                              .execute();
                        }
                        return true;
                      }));

      assertThat(fault.problem().code()).isEqualTo("store.io");
      assertThat(everythingAbout(fault)).doesNotContain(SECRET, "INSERT", "VALUES");
      assertThat(Rows.of(home).count("scenario_triggers")).isZero();
    }
    assertNoTrace();
  }

  @Test
  void aValueThatTheDatabaseCannotConvertIsDamageAndIsNotQuoted() throws IOException {
    try (TestHome home = TestHome.open(folder)) {
      home.scenarios().create(SECRET, withSecret()).orThrow();
      StoreException fault =
          catchThrowableOfType(
              StoreException.class,
              () ->
                  home.database()
                      .read(work ->
                          work.query(ScenarioSql.FIND)
                              .bind("id", anyId(home))
                              .map((row, _) -> row.getInt("name"))
                              .one()));

      assertThat(fault.problem().code()).isEqualTo("store.damaged");
      assertThat(everythingAbout(fault)).doesNotContain(SECRET);
    }
    assertNoTrace();
  }

  @Test
  void anExceptionOfAnyKindIsTranslatedWithoutItsWords() {
    StoreException fault =
        new Faults(folder)
            .translate(
                new IllegalStateException(
                    SECRET, new SQLException("row " + SECRET, "HY000", 12_345)));

    assertThat(fault.problem().code()).isEqualTo("store.io");
    assertThat(fault.problem().message()).contains("12345");
    assertThat(everythingAbout(fault)).doesNotContain(SECRET);
    assertThat(fault.getCause()).isNull();
  }

  private static String anyId(TestHome home) {
    return home.scenarios().list(Optional.empty(), 1).items().getFirst().id();
  }

  private void assertNoTrace() throws IOException {
    for (Path file : TestHome.files(folder)) {
      assertThat(file.getFileName().toString()).doesNotContain("trace");
      if (!file.toString().endsWith(".mv.db")) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(SECRET);
      }
    }
  }
}
