package dev.patchbay.editor;

import dev.patchbay.editor.Copies.Copy;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Policy.OnError;
import dev.patchbay.scenario.Policy.Retry;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The text that is on the clipboard: a React Flow document with a `patchbay` header, so that other
/// tools can read it too.
final class ClipboardJson {
  private static final String HEADER = "patchbay";
  private static final String KIND = "clipboard";

  private ClipboardJson() {}

  static String write(Copy copy) {
    ObjectNode root = Json.object();
    root.putObject(HEADER).put("kind", KIND).put("version", 1);
    ArrayNode nodes = root.putArray("nodes");
    copy.nodes().forEach(node -> nodes.add(node(node)));
    ArrayNode edges = root.putArray("edges");
    copy.edges().forEach(edge -> edges.add(edge(edge)));
    return Json.pretty(root);
  }

  /// Empty when the text is none that [#write] made.
  static Optional<Copy> read(String text) {
    if (!(Json.readPayload(text) instanceof Parsed.Ok<JsonNode>(JsonNode root))
        || !root.path(HEADER).path("kind").asString("").equals(KIND)) {
      return Optional.empty();
    }
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (JsonNode node : root.path("nodes")) {
      readNode(node).ifPresent(nodes::add);
    }
    for (JsonNode edge : root.path("edges")) {
      readEdge(edge).ifPresent(edges::add);
    }
    return Optional.of(closed(nodes, edges));
  }

  /// Without whatever points out of the text: where it is pasted, such an id may be another node's.
  private static Copy closed(List<Node> nodes, List<Edge> edges) {
    Set<String> ids = new HashSet<>();
    nodes.forEach(node -> ids.add(node.id()));
    nodes.replaceAll(node ->
        node.parentId().filter(id -> !ids.contains(id)).isPresent()
            ? node.copy().parent(Optional.empty()).build()
            : node);
    edges.removeIf(edge -> !ids.contains(edge.source()) || !ids.contains(edge.target()));
    return new Copy(nodes, edges);
  }

  private static ObjectNode node(Node node) {
    ObjectNode json = node.extra().deepCopy();
    json.put("id", node.id()).put("type", node.type());
    json.putObject("position").put("x", node.position().x()).put("y", node.position().y());
    node.width().ifPresent(width -> json.put("width", width));
    node.height().ifPresent(height -> json.put("height", height));
    node.parentId().ifPresent(parent -> json.put("parentId", parent));
    ObjectNode data = json.putObject("data");
    data.put("label", node.label()).put("name", node.name());
    data.set("config", node.config());
    data.put("configVersion", node.configVersion());
    data.put("notes", node.notes()).put("disabled", node.disabled());
    node.pin().ifPresent(pin -> data.set("pin", pin));
    if (!node.policy().equals(Policy.DEFAULT)) {
      data.set("policy", policy(node.policy()));
    }
    return json;
  }

  private static ObjectNode policy(Policy policy) {
    Retry retry = policy.retry();
    ObjectNode json = Json.object();
    json.put("onError", policy.onError().name()).put("timeoutSeconds", policy.timeoutSeconds());
    json.put("maxAttempts", retry.maxAttempts()).put("factor", retry.factor());
    json.put("firstDelayMillis", retry.firstDelay().toMillis());
    json.put("maxDelayMillis", retry.maxDelay().toMillis());
    json.put("jitter", retry.jitter());
    return json;
  }

  private static ObjectNode edge(Edge edge) {
    ObjectNode json = edge.extra().deepCopy();
    json.put("id", edge.id()).put("source", edge.source()).put("target", edge.target());
    edge.sourceHandle().ifPresent(handle -> json.put("sourceHandle", handle));
    edge.targetHandle().ifPresent(handle -> json.put("targetHandle", handle));
    json.put("label", edge.label());
    return json;
  }

  private static Optional<Node> readNode(JsonNode json) {
    JsonNode data = json.path("data");
    String id = json.path("id").asString("");
    if (id.isEmpty() || !(data.path("config") instanceof ObjectNode config)) {
      return Optional.empty();
    }
    JsonNode at = json.path("position");
    return Optional.of(
        new NodeBuilder(id, json.path("type").asString(""))
            .position(at.path("x").asDouble(0), at.path("y").asDouble(0))
            .size(number(json.path("width")), number(json.path("height")))
            .parent(text(json.path("parentId")))
            .label(data.path("label").asString(""))
            .name(data.path("name").asString(""))
            .config(config)
            .configVersion(data.path("configVersion").asInt(1))
            .notes(data.path("notes").asString(""))
            .disabled(data.path("disabled").asBoolean(false))
            .pin(data.has("pin") ? Optional.of(data.path("pin")) : Optional.empty())
            .policy(readPolicy(data.path("policy")))
            .extra(extra(json, "id", "type", "position", "width", "height", "parentId", "data"))
            .build());
  }

  private static Policy readPolicy(JsonNode json) {
    Retry none = Retry.NONE;
    try {
      return new Policy(
          OnError.valueOf(json.path("onError").asString(OnError.STOP.name())),
          new Retry(
              json.path("maxAttempts").asInt(none.maxAttempts()),
              Duration.ofMillis(json.path("firstDelayMillis").asLong(none.firstDelay().toMillis())),
              json.path("factor").asDouble(none.factor()),
              Duration.ofMillis(json.path("maxDelayMillis").asLong(none.maxDelay().toMillis())),
              json.path("jitter").asDouble(none.jitter())),
          json.path("timeoutSeconds").asInt(0));
    } catch (IllegalArgumentException e) {
      return Policy.DEFAULT;
    }
  }

  private static Optional<Edge> readEdge(JsonNode json) {
    String id = json.path("id").asString("");
    String source = json.path("source").asString("");
    String target = json.path("target").asString("");
    if (id.isEmpty() || source.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Edge.between(id, source, "", target, "")
            .withEnds(
                source, text(json.path("sourceHandle")), target, text(json.path("targetHandle")))
            .withLabel(json.path("label").asString("")));
  }

  private static ObjectNode extra(JsonNode json, String... known) {
    return ((ObjectNode) json).deepCopy().remove(Arrays.asList(known));
  }

  private static Optional<String> text(JsonNode json) {
    return json.isString() ? Optional.of(json.asString()) : Optional.empty();
  }

  private static OptionalDouble number(JsonNode json) {
    return json.isNumber() ? OptionalDouble.of(json.asDouble()) : OptionalDouble.empty();
  }
}
