package dev.patchbay.store;

import dev.patchbay.store.RowDiff.Placed;
import dev.patchbay.store.RowDiff.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/// How a draft's rows of one kind are read and replaced.
record RowTable<R extends Row>(
    RowMapper<R> reader, Sql all, Sql stamps, Sql insert, Sql update, Sql delete) {

  static final RowTable<NodeRow> NODES =
      new RowTable<>(
          (row, _) -> NodeRow.read(row),
          GraphSql.NODES,
          GraphSql.NODE_STAMPS,
          GraphSql.INSERT_NODE,
          GraphSql.UPDATE_NODE,
          GraphSql.DELETE_NODE);

  static final RowTable<EdgeRow> EDGES =
      new RowTable<>(
          (row, _) -> EdgeRow.read(row),
          GraphSql.EDGES,
          GraphSql.EDGE_STAMPS,
          GraphSql.INSERT_EDGE,
          GraphSql.UPDATE_EDGE,
          GraphSql.DELETE_EDGE);

  static final RowTable<SampleRow> SAMPLES =
      new RowTable<>(
          (row, _) -> SampleRow.read(row),
          GraphSql.SAMPLES,
          GraphSql.SAMPLE_STAMPS,
          GraphSql.INSERT_SAMPLE,
          GraphSql.UPDATE_SAMPLE,
          GraphSql.DELETE_SAMPLE);

  /// Every row of a scenario, in the order of the document.
  List<R> read(Work work, String scenarioId) {
    return work.query(all).bind("scenario_id", scenarioId).map(reader).list();
  }

  /// Writes the rows that differ from what is stored, and nothing else.
  void replace(Work work, String scenarioId, List<Stamped<R>> wanted) {
    RowDiff<R> diff = RowDiff.between(stored(work, scenarioId), wanted);
    remove(work, scenarioId, diff.removed());
    write(work, update, scenarioId, diff.changed());
    write(work, insert, scenarioId, diff.added());
  }

  private Map<String, Stamp> stored(Work work, String scenarioId) {
    var known = new HashMap<String, Stamp>();
    work.query(stamps)
        .bind("scenario_id", scenarioId)
        .map((row, _) ->
            known.put(
                Columns.text(row, "id"),
                new Stamp(row.getInt("ordinal"), Columns.bytes(row, "digest"))))
        .forEach(_ -> {});
    return known;
  }

  private void remove(Work work, String scenarioId, List<String> ids) {
    if (!ids.isEmpty()) {
      PreparedBatch batch = work.batch(delete);
      ids.forEach(id -> batch.bind("scenario_id", scenarioId).bind("id", id).add());
      batch.execute();
    }
  }

  private void write(Work work, Sql statement, String scenarioId, List<Placed<R>> rows) {
    if (!rows.isEmpty()) {
      PreparedBatch batch = work.batch(statement);
      for (Placed<R> placed : rows) {
        batch
            .bind("scenario_id", scenarioId)
            .bind("ordinal", placed.ordinal())
            .bind("digest", placed.row().digest());
        Column.bind(batch, placed.row().row().columns());
        batch.add();
      }
      batch.execute();
    }
  }
}
