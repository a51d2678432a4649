package dev.patchbay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads columns that may be empty, and times.
final class Columns {
  private Columns() {}

  static Optional<String> optionalText(ResultSet row, String name) throws SQLException {
    return Optional.ofNullable(row.getString(name));
  }

  static OptionalDouble optionalDouble(ResultSet row, String name) throws SQLException {
    double value = row.getDouble(name);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  static Optional<Integer> optionalInt(ResultSet row, String name) throws SQLException {
    int value = row.getInt(name);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static Optional<Long> optionalLong(ResultSet row, String name) throws SQLException {
    long value = row.getLong(name);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static Instant time(ResultSet row, String name) throws SQLException {
    return row.getObject(name, OffsetDateTime.class).toInstant();
  }
}
