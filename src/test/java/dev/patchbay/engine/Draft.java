package dev.patchbay.engine;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.BrokenEdges;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Policy.OnError;
import dev.patchbay.scenario.Sample;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/// A draft written down in a few words; a node's name is its id.
public final class Draft {
  static final NodeRegistry REGISTRY = BuiltIn.registry();
  static final DryRun DRY_RUN = new DryRun(REGISTRY, new Evaluator(Bounds.DEFAULT));

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private Optional<String> parent = Optional.empty();

  /// A draft that a person starts.
  public static Draft started() {
    return new Draft().node("start", "trigger.manual", "{}");
  }

  public Draft node(String id, String type, String config) {
    nodes.put(
        id,
        new NodeBuilder(id, type)
            .name(id)
            .label(id)
            .config((ObjectNode) Json.parse(config))
            .parent(parent)
            .build());
    return this;
  }

  public Draft transform(String id, String program) {
    return node(id, "data.transform", Json.write(Json.object().put("program", program)));
  }

  /// A node that fails whenever it is reached.
  Draft failing(String id) {
    return transform(id, "$error('broken on purpose')");
  }

  Draft choice(String id, String expression) {
    return node(
        id,
        "control.if",
        """
        {"condition": {"kind": "expression", "expression": %s}}
        """
            .formatted(expression));
  }

  Draft merge(String id, String kind) {
    return node(id, "control.merge", "{\"mode\": {\"kind\": \"%s\"}}".formatted(kind));
  }

  /// A For each; nodes that follow stand inside it, until [#outside].
  Draft forEach(String id, String items, String onItemError) {
    node(
        id,
        "control.for-each",
        """
        {"items": "%s", "concurrency": 1, "onItemError": "%s"}
        """
            .formatted(items, onItemError));
    parent = Optional.of(id);
    return this;
  }

  Draft forEach(String id, String items) {
    return forEach(id, items, "STOP");
  }

  Draft outside() {
    parent = parent.flatMap(id -> node(id).parentId());
    return this;
  }

  Draft inside(String container) {
    parent = Optional.of(container);
    return this;
  }

  private Draft change(String id, UnaryOperator<NodeBuilder> change) {
    nodes.put(id, change.apply(node(id).copy()).build());
    return this;
  }

  Draft pin(String id, String json) {
    return change(id, node -> node.pin(Optional.of(Json.parse(json))));
  }

  Draft disable(String id) {
    return change(id, node -> node.disabled(true));
  }

  Draft onError(String id, OnError policy) {
    return change(id, node -> node.policy(Policy.DEFAULT.withOnError(policy)));
  }

  Draft sample(String id, String name, String payload) {
    samples.add(new Sample(id, name, Json.parse(payload)));
    return this;
  }

  /// @param ways each as `a -> b`, with handles `a.true -> b.left`, with an order `a -> b #2`
  public Draft edges(String... ways) {
    for (String way : ways) {
      String[] parts = way.split("\\s*(->|#)\\s*");
      String[] from = parts[0].split("\\.");
      String[] to = parts[1].strip().split("\\.");
      Edge edge =
          Edge.between(way, from[0], "", to[0], "")
              .withEnds(from[0], handle(from), to[0], handle(to));
      edges.add(edge.withOrder(parts.length > 2 ? Integer.parseInt(parts[2].strip()) : 0));
    }
    return this;
  }

  private static Optional<String> handle(String[] end) {
    return end.length > 1 ? Optional.of(end[1]) : Optional.empty();
  }

  private Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("no node " + id);
    }
    return node;
  }

  public Graph graph() {
    Graph graph = Graph.of(nodes.values(), edges).withSamples(samples);
    return new BrokenEdges(REGISTRY).mark(graph);
  }

  Seen run(String payload) {
    return run("start", payload);
  }

  Seen run(String trigger, String payload) {
    return new Seen(DRY_RUN.run(graph(), Start.with(trigger, "payload", Json.parse(payload))));
  }
}
