package dev.patchbay.exchange;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.scenario.Graph;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.math.BigDecimal;
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
    Optional<ObjectNode> flow = flow(file);
    if (flow.isEmpty()) {
      return Parsed.failed(
          "",
          "file.format",
          "This is no scenario: a JSON object with the lists “nodes” and “edges” was expected.");
    }
    JsonNode format = flow.get().path("patchbay").path("format");
    if (format.isNumber() && format.decimalValue().compareTo(BigDecimal.valueOf(FORMAT)) > 0) {
      return Parsed.failed(
          "/patchbay/format",
          "file.newer",
          "This file was written by a newer Patchbay (format "
              + format.asString()
              + "; this one reads up to "
              + FORMAT
              + ").");
    }
    return new GraphReader(registry).read(flow.get());
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

  private static Optional<ObjectNode> flow(JsonNode file) {
    return WRAPPERS.stream().flatMap(path -> unwrapped(file, path).stream()).findFirst();
  }

  /// The graph at the end of the path, together with what stands beside it on the way.
  private static Optional<ObjectNode> unwrapped(JsonNode file, List<String> path) {
    if (!(file instanceof ObjectNode object)) {
      return Optional.empty();
    }
    if (path.isEmpty()) {
      return object.path("nodes").isArray() ? Optional.of(object) : Optional.empty();
    }
    return unwrapped(object.path(path.getFirst()), path.subList(1, path.size()))
        .map(inner -> {
          ObjectNode together = Json.object();
          together.setAll(object);
          together.remove(path.getFirst());
          together.setAll(inner);
          return together;
        });
  }
}
