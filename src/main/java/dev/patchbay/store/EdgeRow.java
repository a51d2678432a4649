package dev.patchbay.store;

import dev.patchbay.scenario.Edge;
import dev.patchbay.schema.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An edge in the table `scenario_edges`.
record EdgeRow(
    String id,
    String source,
    Optional<String> sourceHandle,
    String target,
    Optional<String> targetHandle,
    String label,
    boolean animated,
    String style,
    int order,
    Instant createdAt,
    Instant updatedAt,
    Optional<String> broken,
    String extra)
    implements Row {

  static EdgeRow of(Edge edge) {
    return new EdgeRow(
        edge.id(),
        edge.source(),
        edge.sourceHandle(),
        edge.target(),
        edge.targetHandle(),
        edge.label(),
        edge.animated(),
        JsonText.of(edge.style()),
        edge.order(),
        edge.createdAt(),
        edge.updatedAt(),
        edge.broken().map(JsonText::of),
        JsonText.of(edge.extra()));
  }

  static EdgeRow read(ResultSet row) throws SQLException {
    return new EdgeRow(
        Columns.text(row, "id"),
        Columns.text(row, "source"),
        Columns.optionalText(row, "source_handle"),
        Columns.text(row, "target"),
        Columns.optionalText(row, "target_handle"),
        Columns.text(row, "label"),
        row.getBoolean("animated"),
        Columns.text(row, "style"),
        row.getInt("input_order"),
        Columns.time(row, "created_at"),
        Columns.time(row, "updated_at"),
        Columns.optionalText(row, "broken"),
        Columns.text(row, "extra"));
  }

  Edge edge() {
    return new Edge(
        id,
        source,
        sourceHandle,
        target,
        targetHandle,
        label,
        animated,
        JsonText.object(style),
        order,
        createdAt,
        updatedAt,
        broken.map(text -> JsonText.value(text, Problem.class)),
        JsonText.object(extra));
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("id", id),
        new Column("source", source),
        new Column("source_handle", sourceHandle),
        new Column("target", target),
        new Column("target_handle", targetHandle),
        new Column("label", label),
        new Column("animated", animated),
        new Column("style", style),
        new Column("input_order", order),
        new Column("created_at", createdAt),
        new Column("updated_at", updatedAt),
        new Column("broken", broken),
        new Column("extra", extra));
  }
}
