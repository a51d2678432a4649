package dev.patchbay.store;

import dev.patchbay.scenario.Sample;
import dev.patchbay.schema.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/// A sample in the table `samples`.
///
/// @param id made from trigger and name
record SampleRow(String id, String trigger, String name, String payload) implements Row {

  static SampleRow of(Sample sample) {
    byte[] key = new Digest().add(sample.trigger()).add(sample.name()).bytes();
    return new SampleRow(
        HexFormat.of().formatHex(key),
        sample.trigger(),
        sample.name(),
        JsonText.of(sample.payload()));
  }

  static SampleRow read(ResultSet row) throws SQLException {
    return new SampleRow(
        Columns.text(row, "id"),
        Columns.text(row, "trigger_id"),
        Columns.text(row, "name"),
        Columns.text(row, "payload"));
  }

  Sample sample() {
    return new Sample(trigger, name, Json.parse(payload));
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("id", id),
        new Column("trigger_id", trigger),
        new Column("name", name),
        new Column("payload", payload));
  }
}
