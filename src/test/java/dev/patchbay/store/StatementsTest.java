package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every statement that the stores can issue is explained by H2, with 10,000 rows in every table it
/// could scan. A statement is a constant of an enum that [Sql] permits, so a new one is explained
/// from its first day.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {
  private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");
  private static final int ROWS = 10_000;

  private TestHome home;
  private Connection connection;

  @BeforeAll
  void fill(@TempDir Path folder) throws SQLException {
    home = TestHome.open(folder);
    connection = home.h2().connect();
    try (Statement statement = connection.createStatement()) {
      for (String insert : inserts()) {
        statement.execute(insert.formatted(ROWS));
      }
      statement.execute("ANALYZE");
    }
  }

  /// 1,000 scenarios with ten of everything each.
  private static List<String> inserts() {
    return List.of(
        """
        INSERT INTO scenarios SELECT 's' || X, 'n', '', MOD(X, 2) = 0, 1, 1, 1, 2, '{}', '{}', '{}',
          X'00', X'00', DATEADD(SECOND, X, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z'),
          DATEADD(SECOND, X, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z'), '[]', '', NULL
        FROM SYSTEM_RANGE(0, %d)\
        """,
        """
        INSERT INTO scenario_files SELECT 's' || X, '/p' || X, 'd' FROM SYSTEM_RANGE(1, %d)\
        """,
        """
        INSERT INTO nodes SELECT 's' || MOD(X, 1000), 'n' || X, X, 't', 0, 0, NULL, NULL, '', 'n',
          '{}', 1, NULL, '', '{}', NULL, FALSE, '{}', X'00' FROM SYSTEM_RANGE(1, %d)\
        """,
        """
        INSERT INTO scenario_edges SELECT 's' || MOD(X, 1000), 'e' || X, X, 'n' || X, NULL,
          'n' || (X + 1), NULL, '', FALSE, '{}', 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, NULL,
          '{}', X'00' FROM SYSTEM_RANGE(1, %d)\
        """,
        """
        INSERT INTO samples SELECT 's' || MOD(X, 1000), 'p' || X, X, 't', 'n', '{}', X'00'
        FROM SYSTEM_RANGE(1, %d)\
        """,
        """
        INSERT INTO scenario_versions SELECT 's' || MOD(X, 1000), X, 'n', '', '', 1, 'h', NULL,
          '{}', '{}', X'00', CURRENT_TIMESTAMP, X'00' FROM SYSTEM_RANGE(1, %d)\
        """,
        """
        INSERT INTO scenario_triggers SELECT 's' || MOD(X, 1000), 'n' || X, 't' || MOD(X, 20)
        FROM SYSTEM_RANGE(1, %d)\
        """,
        """
        INSERT INTO connections SELECT 'c' || X, 'app' || MOD(X, 30), 'n' || X, '{}',
          CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM SYSTEM_RANGE(1, %d)\
        """,
        """
        INSERT INTO runs SELECT 'r' || X, 's' || MOD(X, 1000), 1, 'succeeded', 't', NULL, 'c' || X,
          'k' || X, CURRENT_TIMESTAMP, NULL FROM SYSTEM_RANGE(1, %d)\
        """,
        """
        INSERT INTO logs (run_id, step, status, attempt, started_at)
        SELECT 'r' || (1 + MOD(X, 1000)), 's', 'success', 1, CURRENT_TIMESTAMP
        FROM SYSTEM_RANGE(1, %d)\
        """);
  }

  @AfterAll
  void close() throws SQLException {
    connection.close();
    home.close();
  }

  static Stream<Sql> statements() {
    return Arrays.stream(Sql.class.getPermittedSubclasses())
        .flatMap(kind -> Arrays.stream(kind.getEnumConstants()))
        .map(Sql.class::cast);
  }

  @ParameterizedTest
  @MethodSource("statements")
  void noStatementScansATable(Sql statement) throws SQLException {
    String plan = plan(statement.text());

    assertThat(plan).doesNotContain("tableScan");
  }

  @Test
  void aStatementThatScansWouldBeFound() throws SQLException {
    assertThat(plan("SELECT id FROM nodes WHERE label = :label")).contains("tableScan");
    assertThat(plan("DELETE FROM runs WHERE correlation_id LIKE :text")).contains("tableScan");
  }

  @Test
  void theListIsReadInTheOrderOfItsIndexWithoutSorting() throws SQLException {
    assertThat(plan(ScenarioSql.PAGE.text()))
        .contains("SCENARIOS_BY_CHANGE", "index sorted")
        .doesNotContain("tableScan");
    assertThat(plan(VersionSql.PAGE.text())).contains("index sorted");
  }

  private String plan(String text) throws SQLException {
    // Each name becomes a question mark; explaining needs no values.
    String sql = PARAMETER.matcher(text).replaceAll(Matcher.quoteReplacement("?"));
    try (var explain = connection.prepareStatement("EXPLAIN " + sql)) {
      for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
        explain.setString(i, null);
      }
      try (ResultSet rows = explain.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  /// What must be found fast, by the columns that an index has to begin with.
  private static final Map<String, List<List<String>>> REQUIRED =
      Map.of(
          "SCENARIOS", List.of(List.of("ENABLED")),
          "SCENARIO_TRIGGERS", List.of(List.of("RF_TYPE")),
          "NODES", List.of(List.of("SCENARIO_ID")),
          "SCENARIO_EDGES",
              List.of(
                  List.of("SCENARIO_ID"),
                  List.of("SCENARIO_ID", "SOURCE"),
                  List.of("SCENARIO_ID", "TARGET")),
          "CONNECTIONS", List.of(List.of("APP")),
          "RUNS",
              List.of(
                  List.of("SCENARIO_ID"),
                  List.of("STATUS", "STARTED_AT"),
                  List.of("CORRELATION_ID"),
                  List.of("SCENARIO_ID", "IDEMPOTENCY_KEY")),
          "LOGS", List.of(List.of("RUN_ID")));

  @Test
  void theRequiredIndexesExist() throws SQLException {
    for (var table : REQUIRED.entrySet()) {
      List<List<String>> indexes = indexes(table.getKey());
      for (List<String> wanted : table.getValue()) {
        assertThat(indexes)
            .as("an index of %s that begins with %s", table.getKey(), wanted)
            .anyMatch(columns ->
                columns.size() >= wanted.size()
                    && columns.subList(0, wanted.size()).equals(wanted));
      }
    }
  }

  @Test
  void aScenarioHasOneRunForAnIdempotencyKey() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet unique =
            statement.executeQuery(
                """
                SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
                WHERE TABLE_NAME = 'RUNS' AND CONSTRAINT_TYPE = 'UNIQUE'\
                """)) {
      unique.next();
      assertThat(unique.getInt(1)).isEqualTo(1);
    }
  }

  private List<List<String>> indexes(String table) throws SQLException {
    var indexes = new ArrayList<List<String>>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT INDEX_NAME, ORDINAL_POSITION, COLUMN_NAME
                FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_NAME = '%s'
                ORDER BY INDEX_NAME, ORDINAL_POSITION\
                """
                    .formatted(table))) {
      while (rows.next()) {
        if (rows.getInt(2) == 1) {
          indexes.add(new ArrayList<>());
        }
        indexes.getLast().add(rows.getString(3).toUpperCase(Locale.ROOT));
      }
    }
    return indexes;
  }
}
