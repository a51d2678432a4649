package dev.patchbay.exchange;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.scenario.BrokenEdges;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.UiState;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the graph of one file, repairing what can be repaired and reporting every repair.
final class GraphReader {
  static final int MAX_NODES = 100_000;

  private final NodeRegistry registry;
  private final NodeHandles handles;
  private final Report report = new Report();

  GraphReader(NodeRegistry registry) {
    this.registry = registry;
    this.handles = new NodeHandles(registry);
  }

  Parsed<Imported> read(ObjectNode json) {
    var file = new FieldReader(json);
    JsonNode nodeList = file.value("nodes").orElseThrow();
    JsonNode edgeList = edgeList(json);
    file.value("edges");
    if (nodeList.size() > MAX_NODES || edgeList.size() > 2 * MAX_NODES) {
      return Parsed.failed(
          "/nodes",
          "file.too_many",
          "The file has more than "
              + MAX_NODES
              + " nodes or "
              + 2 * MAX_NODES
              + " edges, the most that is read here.");
    }
    var nodeReader = new NodeReader(registry, handles, report);
    Map<String, Node> nodes = nodeReader.read(nodeList);
    Map<String, Edge> edges = new EdgeReader(report).read(edgeList);
    var header = new HeaderReader(file.inner("patchbay"), report);
    FieldReader view = file.inner("viewport");
    Graph graph =
        Graph.of(nodes.values(), edges.values())
            .withSamples(header.samples(nodes.keySet()))
            .withVariables(header.variables())
            .withUiState(new UiState(viewport(view), nodeReader.selected()));
    String name = header.name();
    String description = header.description();
    Graph marked =
        new BrokenEdges(registry)
            .mark(withHandlesOfLabels(graph))
            .withExtra(extra(file, header, view));
    marked.edges().stream().filter(edge -> !edge.sound()).forEach(this::reportBroken);
    return Parsed.ok(new Imported(name, description, marked, report.problems()));
  }

  private JsonNode edgeList(ObjectNode json) {
    JsonNode edges = json.path("edges");
    if (!edges.isArray() && !edges.isNull() && !edges.isMissingNode()) {
      report.add("/edges", "file.edges", "The edges were no list and were left out.");
    }
    return edges.isArray() ? edges : json.arrayNode();
  }

  private void reportBroken(Edge edge) {
    Problem reason = edge.broken().orElseThrow();
    report.add(
        "/edges/" + edge.id(),
        reason.code(),
        "Edge “" + edge.id() + "” is kept, but broken: " + reason.message());
  }

  /// An edge that says only in its label which way it goes ("true") gets that handle, so that it
  /// may be labelled differently later.
  private Graph withHandlesOfLabels(Graph graph) {
    return Graph.of(
            graph.nodes(),
            graph.edges().stream().map(edge -> withHandleOfLabel(graph, edge)).toList())
        .withSamples(graph.samples())
        .withVariables(graph.variables())
        .withUiState(graph.uiState());
  }

  private Edge withHandleOfLabel(Graph graph, Edge edge) {
    if (edge.sourceHandle().isPresent() || edge.label().isEmpty()) {
      return edge;
    }
    Optional<Handle> named =
        handles
            .source(graph, edge)
            .filter(h -> h.id().equals(edge.label()) || h.label().equals(edge.label()));
    return named
        .map(handle ->
            edge.withEnds(
                edge.source(), Optional.of(handle.id()), edge.target(), edge.targetHandle()))
        .orElse(edge);
  }

  private static ObjectNode extra(FieldReader file, HeaderReader header, FieldReader view) {
    ObjectNode extra = file.rest();
    keep(extra, "patchbay", header.rest());
    keep(extra, "viewport", view.rest());
    return extra;
  }

  private static void keep(ObjectNode extra, String name, ObjectNode rest) {
    if (rest.isEmpty()) {
      extra.remove(name);
    } else {
      extra.set(name, rest);
    }
  }

  private static Viewport viewport(FieldReader view) {
    OptionalDouble zoom = view.length("zoom");
    double x = view.length("x").orElse(0);
    double y = view.length("y").orElse(0);
    return zoom.isPresent() && zoom.getAsDouble() > 0
        ? new Viewport(x, y, zoom.getAsDouble())
        : Viewport.IDENTITY;
  }
}
