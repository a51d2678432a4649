package dev.patchbay.store;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.UiState;
import dev.patchbay.store.JsonText.Variables;
import java.util.List;

/// A draft as it is stored, with a digest over all of it. How the draft was last looked at is kept
/// beside it and counts for nothing here.
record DraftRows(
    List<Stamped<NodeRow>> nodes,
    List<Stamped<EdgeRow>> edges,
    List<Stamped<SampleRow>> samples,
    String variables,
    String extra) {

  static DraftRows of(Graph graph) {
    return new DraftRows(
        Stamped.all(graph.nodes().stream().map(NodeRow::of).toList()),
        Stamped.all(graph.edges().stream().map(EdgeRow::of).toList()),
        Stamped.all(graph.samples().stream().map(SampleRow::of).toList()),
        JsonText.of(new Variables(graph.variables())),
        JsonText.of(graph.extra()));
  }

  static DraftRows read(Work work, ScenarioRow scenario) {
    return new DraftRows(
        Stamped.all(RowTable.NODES.read(work, scenario.head().id())),
        Stamped.all(RowTable.EDGES.read(work, scenario.head().id())),
        Stamped.all(RowTable.SAMPLES.read(work, scenario.head().id())),
        scenario.variables(),
        scenario.extra());
  }

  void replace(Work work, String scenarioId) {
    RowTable.NODES.replace(work, scenarioId, nodes);
    RowTable.EDGES.replace(work, scenarioId, edges);
    RowTable.SAMPLES.replace(work, scenarioId, samples);
    work.update(ScenarioSql.UPDATE_DRAFT)
        .bind("id", scenarioId)
        .bind("node_count", nodes.size())
        .bind("variables", variables)
        .bind("extra", extra)
        .execute();
  }

  byte[] digest() {
    var digest = new Digest().add(variables).add(extra);
    add(digest, nodes);
    add(digest, edges);
    add(digest, samples);
    return digest.bytes();
  }

  Graph graph(UiState uiState) {
    return Graph.of(
            nodes.stream().map(node -> node.row().node()).toList(),
            edges.stream().map(edge -> edge.row().edge()).toList())
        .withSamples(samples.stream().map(sample -> sample.row().sample()).toList())
        .withVariables(JsonText.value(variables, Variables.class).list())
        .withExtra(JsonText.object(extra))
        .withUiState(uiState);
  }

  private static <R extends Row> void add(Digest digest, List<Stamped<R>> rows) {
    digest.add(rows.size());
    rows.forEach(row -> digest.add(row.digest()));
  }
}
