package dev.patchbay.exchange;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.scenario.Graph;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes scenario files.
public final class ScenarioFile {
  /// The number in the header; files with a higher one are refused.
  static final int FORMAT = 1;

  /// Where other programs put the graph, as paths of keys.
  private static final List<List<String>> WRAPPERS =
      List.of(
          List.of(),
          List.of("data"),
          List.of("flow"),
          List.of("graph"),
          List.of("workflow", "graph"),
          List.of("reactFlow"));

  private final NodeRegistry registry;

  public ScenarioFile(NodeRegistry registry) {
    this.registry = registry;
  }

  public Parsed<Imported> read(byte[] utf8) {
    return Json.read(utf8).flatMap(this::read);
  }

  public Parsed<Imported> read(JsonNode file) {
    Optional<JsonNode> flow = flow(file);
    if (flow.isEmpty()) {
      return Parsed.failed(
          "",
          "file.format",
          "This is no scenario: a JSON object with the lists “nodes” and “edges” was expected.");
    }
    int format = flow.get().path("patchbay").path("format").asInt(FORMAT);
    if (format > FORMAT) {
      return Parsed.failed(
          "/patchbay/format",
          "file.newer",
          "This file was written by a newer Patchbay (format "
              + format
              + "; this one reads up to "
              + FORMAT
              + ").");
    }
    return new GraphReader(registry).read((ObjectNode) flow.get());
  }

  /// The file form of a scenario.
  public ObjectNode write(String name, String description, Graph graph) {
    return GraphWriter.file(name, description, graph);
  }

  /// The same as text, as it is written to disk.
  public byte[] bytes(String name, String description, Graph graph) {
    return (Json.pretty(write(name, description, graph)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// The graph alone, as a React Flow application expects it: labels and sizes filled in, and none
  /// of our own parts.
  public ObjectNode reactFlow(Graph graph) {
    return GraphWriter.reactFlow(graph, registry);
  }

  private static Optional<JsonNode> flow(JsonNode file) {
    return WRAPPERS.stream()
        .map(path -> {
          JsonNode at = file;
          for (String key : path) {
            at = at.path(key);
          }
          return at;
        })
        .filter(at -> at.isObject() && at.path("nodes").isArray())
        .findFirst();
  }
}
