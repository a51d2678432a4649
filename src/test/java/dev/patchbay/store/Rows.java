package dev.patchbay.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Looks at, and breaks, the rows behind the stores' back.
final class Rows {
  private final DatabaseFile file;

  private Rows(DatabaseFile file) {
    this.file = file;
  }

  /// The home stays open; H2 lets one process connect as often as it likes.
  static Rows of(TestHome home) {
    return new Rows(home.h2());
  }

  long count(String table) {
    return number("SELECT COUNT(*) FROM " + table);
  }

  long number(String query) {
    try (Connection connection = file.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  int change(String statement) {
    try (Connection connection = file.connect();
        Statement change = connection.createStatement()) {
      return change.executeUpdate(statement);
    } catch (SQLException e) {
      throw new AssertionError(statement, e);
    }
  }
}
