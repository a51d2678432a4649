package dev.patchbay.store;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Page;
import dev.patchbay.scenario.ScenarioSummary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long saving and listing take, beside plain JDBC that writes the same rows with no rules, no
/// digests and no comparison.
@Tag("benchmark")
class StoreBenchmarkTest {
  private static final int NODES = 1_000;
  private static final int SCENARIOS = 500;
  private static final int WARM_UP = 15;
  private static final int ROUNDS = 40;

  @TempDir Path folder;

  @Test
  void savingAndListing() throws SQLException {
    try (TestHome home = TestHome.open(folder);
        Connection plain = home.h2().connect()) {
      Graph[] graphs = {Drafts.chain(NODES, "1"), Drafts.chain(NODES, "2")};
      double baseline = measure("plain JDBC, the same rows", 0, i -> insert(plain, graphs[i % 2]));
      measure("a new scenario of 1,000 nodes", baseline, i -> create(home, graphs[i % 2]));
      String id = create(home, graphs[0]);
      measure("upsert, every node changed", baseline, i -> home.save(id, graphs[(i + 1) % 2]));
      measure("upsert, one node changed", baseline, i -> home.save(id, oneChanged(graphs[0], i)));
      measure("upsert, nothing changed", baseline, _ -> save(home, id));
      measure("reading the graph", baseline, _ -> home.scenarios().getScenarioGraph(id));
      measure("publishing it", baseline, i -> publish(home, id, graphs[0], i));

      for (int i = 0; i < SCENARIOS; i++) {
        home.scenarios().create("Scenario " + i, Drafts.small("1")).orThrow();
      }
      double query = measure("plain JDBC, 500 lines", 0, _ -> lines(plain));
      measure("listing 500 scenarios in one page", query, _ -> list(home, SCENARIOS));
      measure("listing 500 scenarios by 50", query, _ -> list(home, 50));
    }
  }

  /// The median of a measured step, which is printed with the 95th percentile.
  private static double measure(String what, double baseline, IntConsumer step) {
    for (int i = 0; i < WARM_UP; i++) {
      step.accept(i);
    }
    var millis = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      step.accept(WARM_UP + i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    double median = millis[ROUNDS / 2];
    System.out.printf(
        "%-36s median %7.2f ms   p95 %7.2f ms   %s%n",
        what,
        median,
        millis[ROUNDS * 95 / 100],
        baseline == 0 ? "baseline" : "%.2f × baseline".formatted(median / baseline));
    return median;
  }

  private static String create(TestHome home, Graph graph) {
    return home.scenarios().create("Large", graph).orThrow().id();
  }

  private static Graph oneChanged(Graph graph, int round) {
    var nodes = new ArrayList<Node>(graph.nodes());
    nodes.set(NODES / 2, Drafts.transform("n" + NODES / 2, "round + " + round).build());
    return Graph.of(nodes, graph.edges());
  }

  private static void save(TestHome home, String id) {
    home.save(id, home.draft(id).draft());
  }

  private static void publish(TestHome home, String id, Graph graph, int round) {
    home.save(id, oneChanged(graph, round));
    home.publish(id);
  }

  private static void list(TestHome home, int pageSize) {
    Optional<String> after = Optional.empty();
    do {
      Page<ScenarioSummary> page = home.scenarios().list(after, pageSize);
      after = page.next();
    } while (after.isPresent());
  }

  /// The rows of a draft as they are stored, inserted in one transaction.
  private static void insert(Connection connection, Graph graph) {
    DraftRows rows = DraftRows.of(graph);
    String id = UUID.randomUUID().toString();
    try {
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              INSERT INTO scenarios (id, name, description, enabled, version, node_count, variables,
                extra, ui_state, draft_digest, digest, created_at, updated_at)
              VALUES (?, 'plain', '', FALSE, 1, 0, '{}', '{}', '{}', X'00', X'00',
                TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00Z',
                TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00Z')\
              """)) {
        insert.setString(1, id);
        insert.execute();
      }
      insertAll(connection, id, GraphSql.INSERT_NODE, rows.nodes());
      insertAll(connection, id, GraphSql.INSERT_EDGE, rows.edges());
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// The parameters stand in the order of the columns: scenario, id, ordinal, the others, digest.
  private static <R extends Row> void insertAll(
      Connection connection, String id, Sql sql, List<Stamped<R>> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(sql.text().replaceAll(":\\w+", "?"))) {
      int ordinal = 0;
      for (Stamped<R> row : rows) {
        int at = 1;
        insert.setString(at++, id);
        insert.setString(at++, row.row().id());
        insert.setInt(at++, ordinal++);
        for (Column column : row.row().columns().subList(1, row.row().columns().size())) {
          insert.setObject(at++, plain(column.value()));
        }
        insert.setBytes(at, row.digest());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static @Nullable Object plain(Object value) {
    return switch (value) {
      case Instant time -> time.atOffset(ZoneOffset.UTC);
      case Optional<?> optional -> optional.isPresent() ? optional.get() : null;
      case OptionalDouble number -> number.isPresent() ? number.getAsDouble() : null;
      default -> value;
    };
  }

  private static void lines(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id, name, description, enabled, node_count, version, published_version,"
                    + " published_draft, draft_digest, digest, updated_at FROM scenarios"
                    + " ORDER BY updated_at DESC, id LIMIT 500")) {
      long read = 0;
      while (rows.next()) {
        read += rows.getString(1).length() + rows.getString(2).length();
      }
      if (read == 0) {
        throw new AssertionError("nothing read");
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
