package dev.patchbay.store;

import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Reads columns. One that is never empty and yet is has been damaged, and is a [SQLDataException]
/// like a value that cannot be converted.
final class Columns {
  private Columns() {}

  static String text(ResultSet row, String name) throws SQLException {
    return present(row.getString(name), name);
  }

  static byte[] bytes(ResultSet row, String name) throws SQLException {
    return present(row.getBytes(name), name);
  }

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
    return present(row.getObject(name, OffsetDateTime.class), name).toInstant();
  }

  private static <T> T present(@Nullable T value, String name) throws SQLException {
    if (value == null) {
      throw new SQLDataException("nothing in " + name);
    }
    return value;
  }
}
