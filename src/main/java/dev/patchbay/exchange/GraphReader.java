package dev.patchbay.exchange;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.BrokenEdges;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Names;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Sample;
import dev.patchbay.scenario.UiState;
import dev.patchbay.scenario.Variable;
import dev.patchbay.scenario.geometry.Coordinates;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the graph of one file, repairing what can be repaired and reporting every repair.
final class GraphReader {
  static final int MAX_NODES = 100_000;

  private final NodeRegistry registry;
  private final NodeHandles handles;
  private final List<Problem> report = new ArrayList<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();
  private final List<String> selected = new ArrayList<>();

  GraphReader(NodeRegistry registry) {
    this.registry = registry;
    this.handles = new NodeHandles(registry);
  }

  Parsed<Imported> read(ObjectNode file) {
    JsonNode list = file.path("nodes");
    if (list.size() + file.path("edges").size() > 3 * MAX_NODES) {
      return Parsed.failed("/nodes", "file.too_many", "The file has too many nodes or edges.");
    }
    for (int i = 0; i < list.size(); i++) {
      readNode(list.get(i), "/nodes/" + i);
    }
    repairParents();
    nameNodes();
    JsonNode edgeList = file.path("edges");
    for (int i = 0; i < edgeList.size(); i++) {
      readEdge(edgeList.get(i), "/edges/" + i);
    }
    JsonNode header = file.path("patchbay");
    Graph graph =
        Graph.of(nodes.values(), edges.values())
            .withSamples(samples(header))
            .withVariables(variables(header))
            .withUiState(new UiState(viewport(file.path("viewport")), selected))
            .withExtra(Fields.without(file, Fields.ROOT));
    Graph marked = new BrokenEdges(registry).mark(graph);
    marked.edges().stream()
        .filter(edge -> !edge.sound())
        .forEach(edge -> report.add(brokenEdge(edge)));
    return Parsed.ok(
        new Imported(
            header.path("name").asString(""),
            header.path("description").asString(""),
            marked,
            report));
  }

  private static Problem brokenEdge(Edge edge) {
    Problem reason = edge.broken().orElseThrow();
    return new Problem(
        "/edges/" + edge.id(),
        reason.code(),
        "Edge “" + edge.id() + "” is kept, but broken: " + reason.message());
  }

  private void readNode(JsonNode json, String path) {
    if (!(json instanceof ObjectNode node)) {
      repaired(path, "file.node", "This is no node and was left out.");
      return;
    }
    String wanted = node.path("id").asString("");
    String id = freeId(wanted.isEmpty() ? "node" : wanted, nodes.keySet());
    if (!id.equals(wanted)) {
      repaired(
          path + "/id",
          wanted.isEmpty() ? "file.missing_id" : "file.duplicate_id",
          wanted.isEmpty()
              ? "A node had no id; it is now “" + id + "”."
              : "Two nodes had the id “" + wanted + "”; the second is now “" + id + "”.");
    }
    ObjectNode data = node.path("data") instanceof ObjectNode object ? object : Json.object();
    String type = node.path("type").asString("default");
    var builder =
        new NodeBuilder(id, type)
            .position(position(node.path("position"), path + "/position"))
            .size(size(node, "width"), size(node, "height"))
            .label(data.path("label").asString(""))
            .name(data.path("name").asString(""))
            .notes(data.path("notes").asString(""))
            .disabled(data.path("disabled").asBoolean(false))
            .parent(parent(node))
            .policy(policy(data, path))
            .pin(Optional.ofNullable(data.get("pin")))
            .extra(Fields.nodeExtra(node));
    readConfig(builder, type, data, path);
    nodes.put(id, builder.build());
    if (node.path("selected").asBoolean(false)) {
      selected.add(id);
    }
  }

  private void readConfig(NodeBuilder builder, String type, ObjectNode data, String path) {
    int current =
        registry.find(type).map(NodeType::migrations).map(m -> m.currentVersion()).orElse(1);
    int version = data.path("configVersion").asInt(current);
    ObjectNode config = data.path("config") instanceof ObjectNode object ? object : Json.object();
    Optional<NodeType> known = registry.find(type);
    if (known.isPresent() && version >= 1 && version < current) {
      config = known.get().migrations().migrate(config, version);
      repaired(
          path + "/data/config",
          "config.migrated",
          "The settings were brought from version " + version + " to " + current + ".");
      version = current;
    }
    builder.config(config).configVersion(version);
  }

  private Point position(JsonNode json, String path) {
    JsonNode x = json.path("x");
    JsonNode y = json.path("y");
    if (!x.isNumber() || !y.isNumber()) {
      repaired(path, "file.position", "The node had no position; it now stands at 0, 0.");
      return Point.ORIGIN;
    }
    if (!Coordinates.inRange(x.doubleValue()) || !Coordinates.inRange(y.doubleValue())) {
      repaired(
          path,
          "file.position",
          "The position was too far out and was moved to the border of the canvas.");
    }
    return new Point(finite(x), finite(y));
  }

  private static double finite(JsonNode number) {
    double value = number.doubleValue();
    return Double.isNaN(value) ? 0 : value;
  }

  private static OptionalDouble size(ObjectNode node, String name) {
    JsonNode size = node.path(name);
    return size.isNumber() && size.doubleValue() > 0 && Coordinates.inRange(size.doubleValue())
        ? OptionalDouble.of(size.doubleValue())
        : OptionalDouble.empty();
  }

  /// `parentNode` is what React Flow 11 called it.
  private static Optional<String> parent(ObjectNode node) {
    String id = node.path("parentId").asString(node.path("parentNode").asString(""));
    return id.isEmpty() ? Optional.empty() : Optional.of(id);
  }

  private Policy policy(ObjectNode data, String path) {
    if (!data.has("policy")) {
      return Policy.DEFAULT;
    }
    return switch (Json.bind(data.path("policy"), Policy.class)) {
      case Parsed.Ok<Policy>(var policy) -> policy;
      case Parsed.Failed<Policy> _ -> {
        repaired(
            path + "/data/policy",
            "file.policy",
            "The settings for errors were not understood; the defaults are used.");
        yield Policy.DEFAULT;
      }
    };
  }

  /// A parent that does not exist, or cannot hold nodes, would hide its children from the walk.
  private void repairParents() {
    for (Node node : List.copyOf(nodes.values())) {
      if (node.parentId().isPresent() && !canStandIn(node)) {
        repaired(
            "/nodes/" + node.id() + "/parentId",
            "file.parent",
            "“"
                + handles.title(node)
                + "” stood in something that is no container; it now stands"
                + " on the canvas itself.");
        nodes.put(node.id(), node.copy().parent(Optional.empty()).build());
      }
    }
  }

  private boolean canStandIn(Node node) {
    Optional<Node> at = Optional.of(node);
    for (int depth = 0; depth <= nodes.size(); depth++) {
      Optional<String> parentId = at.flatMap(Node::parentId);
      if (parentId.isEmpty()) {
        return true;
      }
      at = parentId.map(nodes::get);
      boolean container =
          at.filter(parent ->
                  handles.container(parent).isPresent() || registry.find(parent.type()).isEmpty())
              .isPresent();
      if (!container) {
        return false;
      }
    }
    return false;
  }

  private void nameNodes() {
    Set<String> taken = new TreeSet<>();
    for (Node node : List.copyOf(nodes.values())) {
      String name = node.name().isEmpty() ? handles.title(node) : node.name();
      String unique =
          !node.name().isEmpty() && taken.add(node.name())
              ? node.name()
              : Names.unique(name, taken);
      taken.add(unique);
      if (!node.name().isEmpty() && !unique.equals(node.name())) {
        repaired(
            "/nodes/" + node.id() + "/data/name",
            "file.duplicate_name",
            "Two nodes had the name “" + node.name() + "”; the second is now “" + unique + "”.");
      }
      nodes.put(node.id(), node.copy().name(unique).build());
    }
  }

  private void readEdge(JsonNode json, String path) {
    if (!(json instanceof ObjectNode edge)
        || edge.path("source").asString("").isEmpty()
        || edge.path("target").asString("").isEmpty()) {
      repaired(
          path, "file.edge", "This is no edge (it lacks a source or target); it was left out.");
      return;
    }
    String wanted = edge.path("id").asString("");
    String id = freeId(wanted.isEmpty() ? "edge" : wanted, edges.keySet());
    if (!wanted.isEmpty() && !id.equals(wanted)) {
      repaired(
          path + "/id",
          "file.duplicate_id",
          "Two edges had the id “" + wanted + "”; the second is now “" + id + "”.");
    }
    JsonNode data = edge.path("data");
    edges.put(
        id,
        new Edge(
            id,
            edge.path("source").asString(""),
            text(edge, "sourceHandle"),
            edge.path("target").asString(""),
            text(edge, "targetHandle"),
            edge.path("label").isString() ? edge.path("label").stringValue() : "",
            edge.path("animated").asBoolean(false),
            edge.path("style") instanceof ObjectNode style ? style : Json.object(),
            data.path("order").asInt(0),
            instant(data.path("createdAt")),
            instant(data.path("updatedAt")),
            Optional.empty(),
            Fields.edgeExtra(edge)));
  }

  private static Optional<String> text(ObjectNode object, String name) {
    String text = object.path(name).asString("");
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Instant instant(JsonNode json) {
    try {
      return json.isString() ? Instant.parse(json.stringValue()) : Instant.EPOCH;
    } catch (DateTimeParseException _) {
      return Instant.EPOCH;
    }
  }

  private static Viewport viewport(JsonNode json) {
    double zoom = json.path("zoom").asDouble(1);
    return json.isObject() && zoom > 0 && Coordinates.inRange(zoom)
        ? new Viewport(finite(json.path("x"), 0), finite(json.path("y"), 0), zoom)
        : Viewport.IDENTITY;
  }

  private static double finite(JsonNode json, double otherwise) {
    double value = json.asDouble(otherwise);
    return Double.isFinite(value) ? value : otherwise;
  }

  private List<Sample> samples(JsonNode header) {
    Map<List<String>, Sample> samples = new LinkedHashMap<>();
    each(
        header.path("samples"),
        "/patchbay/samples",
        (json, path) -> {
          String trigger = json.path("trigger").asString("");
          String name = json.path("name").asString("");
          if (nodes.containsKey(trigger) && !name.isBlank() && json.has("payload")) {
            samples.put(List.of(trigger, name), new Sample(trigger, name, json.path("payload")));
          } else {
            repaired(path, "file.sample", "A sample without a trigger or name was left out.");
          }
        });
    return List.copyOf(samples.values());
  }

  private List<Variable> variables(JsonNode header) {
    Map<String, Variable> variables = new LinkedHashMap<>();
    each(
        header.path("variables"),
        "/patchbay/variables",
        (json, path) -> {
          String name = json.path("name").asString("");
          if (name.isBlank()) {
            repaired(path, "file.variable", "A variable without a name was left out.");
          } else {
            variables.put(
                name,
                new Variable(name, json.path("value"), json.path("description").asString("")));
          }
        });
    return List.copyOf(variables.values());
  }

  private static void each(JsonNode list, String path, BiConsumer<JsonNode, String> action) {
    for (int i = 0; i < list.size(); i++) {
      action.accept(list.get(i), path + "/" + i);
    }
  }

  private static String freeId(String wanted, Set<String> taken) {
    String id = wanted;
    for (int i = 2; taken.contains(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private void repaired(String path, String code, String message) {
    report.add(new Problem(path, code, message));
  }
}
