package dev.patchbay.exchange;

import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.FreeNames;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the edges of a file. Whether they are sound is judged later, on the whole graph.
final class EdgeReader {
  private final Report report;
  private final FreeNames ids = new FreeNames("-", Set.of());

  EdgeReader(Report report) {
    this.report = report;
  }

  /// By id, in the order of the file.
  Map<String, Edge> read(JsonNode list) {
    Map<String, Edge> edges = new LinkedHashMap<>();
    int index = 0;
    for (JsonNode json : list) {
      read(json, "/edges/" + index++).ifPresent(edge -> edges.put(edge.id(), edge));
    }
    return edges;
  }

  private Optional<Edge> read(JsonNode json, String path) {
    var edge = new FieldReader(json);
    Optional<String> source = edge.text("source");
    Optional<String> target = edge.text("target");
    if (source.isEmpty() || target.isEmpty()) {
      report.add(
          path, "file.edge", "This is no edge (it lacks a source or target); it was left out.");
      return Optional.empty();
    }
    FieldReader data = edge.inner("data");
    String id = id(edge.text("id"), path);
    var read =
        new Edge(
            id,
            source.get(),
            edge.text("sourceHandle"),
            target.get(),
            edge.text("targetHandle"),
            edge.text("label").orElse(""),
            edge.flag("animated"),
            edge.object("style").orElseGet(Json::object),
            data.whole("order").orElse(0),
            data.instant("createdAt"),
            data.instant("updatedAt"),
            data.text("broken").map(code -> new Problem("", code, "It was broken before.")),
            Json.object());
    return Optional.of(read.withExtra(edge.rest("data", data)));
  }

  private String id(Optional<String> wanted, String path) {
    String id = ids.takeLike(wanted.orElse("edge"));
    if (wanted.isPresent() && !id.equals(wanted.get())) {
      report.add(
          path + "/id",
          "file.duplicate_id",
          "Two edges had the id “" + wanted.get() + "”; the second is now “" + id + "”.");
    }
    return id;
  }
}
