package dev.patchbay.exchange;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.schema.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes graphs in React Flow's form, keys always in the same order.
final class GraphWriter {
  private GraphWriter() {}

  static ObjectNode file(String name, String description, Graph graph) {
    ObjectNode file = Json.object();
    ObjectNode header = file.putObject("patchbay").put("format", ScenarioFile.FORMAT);
    header.put("name", name).put("description", description);
    ArrayNode samples = header.putArray("samples");
    graph
        .samples()
        .forEach(sample ->
            samples
                .addObject()
                .put("trigger", sample.trigger())
                .put("name", sample.name())
                .set("payload", sample.payload()));
    ArrayNode variables = header.putArray("variables");
    graph
        .variables()
        .forEach(variable ->
            variables
                .addObject()
                .put("name", variable.name())
                .put("description", variable.description())
                .set("value", variable.value()));
    writeFlow(file, graph, GraphWriter::ownData);
    addExtra(file, graph.extra(), Set.of("patchbay", "viewport"));
    return file;
  }

  static ObjectNode reactFlow(Graph graph, NodeRegistry registry) {
    var handles = new NodeHandles(registry);
    ObjectNode flow = Json.object();
    writeFlow(flow, graph, (node, data) -> data.put("label", handles.title(node)));
    ObjectNode extra = Json.object();
    extra.setAll(graph.extra());
    extra.remove("patchbay");
    addExtra(flow, extra, Set.of("viewport"));
    return flow;
  }

  private static void writeFlow(
      ObjectNode file, Graph graph, BiConsumer<Node, ObjectNode> writeData) {
    Set<String> selected = new HashSet<>(graph.uiState().selectedNodeIds());
    ArrayNode nodes = file.putArray("nodes");
    parentsFirst(graph)
        .forEach(node -> nodes.add(node(node, selected.contains(node.id()), writeData)));
    ArrayNode edges = file.putArray("edges");
    graph.edges().forEach(edge -> edges.add(edge(edge)));
    Viewport viewport = graph.uiState().viewport();
    ObjectNode view = file.putObject("viewport");
    view.set("x", number(viewport.x()));
    view.set("y", number(viewport.y()));
    view.set("zoom", number(viewport.zoom()));
  }

  /// React Flow drops children that come before their parents.
  private static List<Node> parentsFirst(Graph graph) {
    var ordered = new ArrayList<Node>(graph.nodes().size());
    Set<String> written = new HashSet<>();
    List<Node> waiting = List.copyOf(graph.nodes());
    while (!waiting.isEmpty()) {
      var later = new ArrayList<Node>();
      for (Node node : waiting) {
        boolean free =
            node.parentId().isEmpty()
                || written.contains(node.parentId().get())
                || graph.node(node.parentId().get()).isEmpty();
        if (free) {
          ordered.add(node);
          written.add(node.id());
        } else {
          later.add(node);
        }
      }
      if (later.size() == waiting.size()) {
        ordered.addAll(later);
        return ordered;
      }
      waiting = later;
    }
    return ordered;
  }

  private static ObjectNode node(
      Node node, boolean selected, BiConsumer<Node, ObjectNode> writeData) {
    ObjectNode json = Json.object().put("id", node.id()).put("type", node.type());
    ObjectNode position = json.putObject("position");
    position.set("x", number(node.position().x()));
    position.set("y", number(node.position().y()));
    node.parentId().ifPresent(parent -> json.put("parentId", parent));
    node.width().ifPresent(width -> json.set("width", number(width)));
    node.height().ifPresent(height -> json.set("height", number(height)));
    if (selected) {
      json.put("selected", true);
    }
    ObjectNode data = json.putObject("data");
    writeData.accept(node, data);
    addExtra(json, node.extra(), Set.of("data", "position"));
    if (json.has("parentNode")) {
      // React Flow 11 looks here for the parent.
      json.remove("parentNode");
      node.parentId().ifPresent(parent -> json.put("parentNode", parent));
    }
    return json;
  }

  private static void ownData(Node node, ObjectNode data) {
    if (!node.label().isEmpty()) {
      data.put("label", node.label());
    }
    data.put("name", node.name()).put("configVersion", node.configVersion());
    if (!node.config().isEmpty() || !node.extra().path("data").has("config")) {
      data.set("config", node.config());
    }
    if (!node.notes().isEmpty()) {
      data.put("notes", node.notes());
    }
    if (!node.policy().equals(Policy.DEFAULT)) {
      data.set("policy", Json.toNode(node.policy()));
    }
    if (node.disabled()) {
      data.put("disabled", true);
    }
    node.pin().ifPresent(pin -> data.set("pin", pin));
  }

  private static ObjectNode edge(Edge edge) {
    ObjectNode json = Json.object().put("id", edge.id()).put("source", edge.source());
    edge.sourceHandle().ifPresent(handle -> json.put("sourceHandle", handle));
    json.put("target", edge.target());
    edge.targetHandle().ifPresent(handle -> json.put("targetHandle", handle));
    if (!edge.label().isEmpty()) {
      json.put("label", edge.label());
    }
    if (edge.animated()) {
      json.put("animated", true);
    }
    if (!edge.style().isEmpty()) {
      json.set("style", edge.style());
    }
    ObjectNode data = json.putObject("data");
    if (edge.order() != 0) {
      data.put("order", edge.order());
    }
    if (!edge.createdAt().equals(Instant.EPOCH)) {
      data.put("createdAt", edge.createdAt().toString());
    }
    if (!edge.updatedAt().equals(Instant.EPOCH)) {
      data.put("updatedAt", edge.updatedAt().toString());
    }
    // Which edge of a cycle is the broken one must be the same when the file is read again.
    edge.broken().ifPresent(reason -> data.put("broken", reason.code()));
    addExtra(json, edge.extra(), Set.of("data"));
    if (data.isEmpty()) {
      json.remove("data");
    }
    return json;
  }

  /// Without a fraction that is zero, as JavaScript writes numbers.
  private static JsonNode number(double value) {
    return value == Math.rint(value)
        ? Json.NODES.numberNode((long) value)
        : Json.NODES.numberNode(value);
  }

  /// Adds the fields that are not ours, also to the objects that we share with others. What we
  /// wrote ourselves stays.
  private static void addExtra(ObjectNode json, ObjectNode extra, Set<String> shared) {
    for (var entry : extra.properties()) {
      String key = entry.getKey();
      if (!json.has(key)) {
        json.set(key, entry.getValue());
      } else if (shared.contains(key)
          && json.path(key) instanceof ObjectNode ours
          && entry.getValue() instanceof ObjectNode theirs) {
        addExtra(ours, theirs, Set.of());
      }
    }
  }
}
