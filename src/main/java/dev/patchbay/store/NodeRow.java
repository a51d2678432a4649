package dev.patchbay.store;

import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.Policy;
import dev.patchbay.schema.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A node in the table `nodes`.
record NodeRow(
    String id,
    String type,
    double x,
    double y,
    OptionalDouble width,
    OptionalDouble height,
    String label,
    String name,
    String config,
    int configVersion,
    Optional<String> parentId,
    String notes,
    String policy,
    Optional<String> pin,
    boolean disabled,
    String extra)
    implements Row {

  static NodeRow of(Node node) {
    return new NodeRow(
        node.id(),
        node.type(),
        node.position().x(),
        node.position().y(),
        node.width(),
        node.height(),
        node.label(),
        node.name(),
        JsonText.of(node.config()),
        node.configVersion(),
        node.parentId(),
        node.notes(),
        JsonText.of(node.policy()),
        node.pin().map(JsonText::of),
        node.disabled(),
        JsonText.of(node.extra()));
  }

  static NodeRow read(ResultSet row) throws SQLException {
    return new NodeRow(
        Columns.text(row, "id"),
        Columns.text(row, "rf_type"),
        row.getDouble("position_x"),
        row.getDouble("position_y"),
        Columns.optionalDouble(row, "width"),
        Columns.optionalDouble(row, "height"),
        Columns.text(row, "label"),
        Columns.text(row, "name"),
        Columns.text(row, "config"),
        row.getInt("config_version"),
        Columns.optionalText(row, "parent_id"),
        Columns.text(row, "notes"),
        Columns.text(row, "policy"),
        Columns.optionalText(row, "pin"),
        row.getBoolean("disabled"),
        Columns.text(row, "extra"));
  }

  Node node() {
    return new NodeBuilder(id, type)
        .position(x, y)
        .size(width, height)
        .label(label)
        .name(name)
        .config(JsonText.object(config))
        .configVersion(configVersion)
        .parent(parentId)
        .notes(notes)
        .policy(JsonText.value(policy, Policy.class))
        .pin(pin.map(Json::parse))
        .disabled(disabled)
        .extra(JsonText.object(extra))
        .build();
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("id", id),
        new Column("rf_type", type),
        // H2 knows no negative zero.
        new Column("position_x", x + 0.0),
        new Column("position_y", y + 0.0),
        new Column("width", width),
        new Column("height", height),
        new Column("label", label),
        new Column("name", name),
        new Column("config", config),
        new Column("config_version", configVersion),
        new Column("parent_id", parentId),
        new Column("notes", notes),
        new Column("policy", policy),
        new Column("pin", pin),
        new Column("disabled", disabled),
        new Column("extra", extra));
  }
}
