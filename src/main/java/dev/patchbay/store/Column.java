package dev.patchbay.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.statement.SqlStatement;

/// A value under the name of its column, which is also the name of its parameter.
///
/// @param value as [Digest#add] takes it
record Column(String name, Object value) {
  static void bind(SqlStatement<?> statement, List<Column> columns) {
    columns.forEach(column -> column.bind(statement));
  }

  void bind(SqlStatement<?> statement) {
    statement.bind(name, plain(value));
  }

  /// Times are bound with their offset: a bare `Instant` would go through the local time zone.
  private static Object plain(Object value) {
    return switch (value) {
      case Instant time -> time.atOffset(ZoneOffset.UTC);
      case Optional<?> optional -> optional;
      case OptionalDouble optional -> optional;
      default -> value;
    };
  }
}
