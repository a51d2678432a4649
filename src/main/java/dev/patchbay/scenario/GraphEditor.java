package dev.patchbay.scenario;

import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.expression.ConfigExpressions;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Problem;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Applies changes to graphs, or says why one is forbidden.
public final class GraphEditor {
  private final NodeRegistry registry;
  private final InstantSource clock;
  private final NodeHandles handles;
  private final EdgeChanges edges;
  private final BrokenEdges brokenEdges;

  public GraphEditor(NodeRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    this.handles = new NodeHandles(registry);
    this.edges = new EdgeChanges(handles, clock);
    this.brokenEdges = new BrokenEdges(registry);
  }

  public Applied apply(Graph graph, Change change) {
    try {
      Graph next = restores(change) ? next(graph, change) : healed(graph, next(graph, change));
      return new Applied.Done(next, new Change.Restore(Patch.between(next, graph)));
    } catch (Forbidden e) {
      return new Applied.Refused(e.problem());
    }
  }

  /// Why an edge may not be drawn; empty when it may. What a gesture asks on every move.
  public Optional<Problem> refusal(Graph graph, Edge edge) {
    return edges.refusal(graph, edge);
  }

  public NodeHandles handles() {
    return handles;
  }

  public NodeRegistry registry() {
    return registry;
  }

  /// The handles on the outside of a node.
  public Handles handles(Graph graph, Node node) {
    return handles.outer(graph, node);
  }

  /// Putting back is exact, broken edges included.
  private static boolean restores(Change change) {
    return switch (change) {
      case Change.Restore _ -> true;
      case Change.Sequence(var changes) -> changes.stream().anyMatch(GraphEditor::restores);
      case Change.Add _,
          Change.Remove _,
          Change.RemoveAndRejoin _,
          Change.Move _,
          Change.Reparent _,
          Change.Resize _,
          Change.Collapse _,
          Change.Configure _,
          Change.Retype _,
          Change.Relabel _,
          Change.Annotate _,
          Change.SetPolicy _,
          Change.SetDisabled _,
          Change.Pin _,
          Change.Connect _,
          Change.Reconnect _,
          Change.LabelEdge _,
          Change.KeepSample _,
          Change.DropSample _,
          Change.SetVariables _ ->
          false;
    };
  }

  private Graph healed(Graph before, Graph now) {
    return before.edgesById() == now.edgesById() ? now : brokenEdges.heal(now);
  }

  private Graph next(Graph graph, Change change) throws Forbidden {
    return switch (change) {
      case Change.Add add -> add(graph, add);
      case Change.Remove(var nodes, var edges) -> remove(graph, nodes, edges);
      case Change.RemoveAndRejoin(var nodes) -> removeAndRejoin(graph, nodes);
      case Change.Move(var positions) -> move(graph, positions);
      case Change.Reparent(var places) -> reparent(graph, places);
      case Change.Resize(var id, var bounds) ->
          update(
              graph,
              id,
              node ->
                  node.copy()
                      .position(bounds.topLeft())
                      .size(bounds.width(), bounds.height())
                      .build());
      case Change.Collapse(var id, boolean collapsed) ->
          update(graph, id, node -> Collapsed.with(node, collapsed));
      case Change.Retype retype -> retype(graph, retype);
      case Change.Configure(var id, var config) ->
          rejudge(update(graph, id, node -> node.withConfig(config)), id);
      case Change.Relabel(var id, var label) -> relabel(graph, id, label);
      case Change.Annotate(var id, var notes) ->
          update(graph, id, node -> node.copy().notes(notes).build());
      case Change.SetPolicy(var id, var policy) ->
          rejudge(update(graph, id, node -> node.copy().policy(policy).build()), id);
      case Change.SetDisabled(var ids, boolean disabled) -> setDisabled(graph, ids, disabled);
      case Change.Pin(var id, var output) ->
          update(graph, id, node -> node.copy().pin(output).build());
      case Change.Connect(var edge) -> edges.connect(graph, edge);
      case Change.Reconnect reconnect -> edges.reconnect(graph, reconnect);
      case Change.LabelEdge(var id, var label) -> edges.label(graph, id, label);
      case Change.KeepSample(var sample) -> {
        node(graph, sample.trigger());
        yield graph.withSamples(
            Stream.concat(without(graph, sample.trigger(), sample.name()), Stream.of(sample))
                .toList());
      }
      case Change.DropSample(var trigger, var name) ->
          graph.withSamples(without(graph, trigger, name).toList());
      case Change.SetVariables(var variables) -> graph.withVariables(variables);
      case Change.Sequence(var changes) -> {
        Graph current = graph;
        for (Change step : changes) {
          current = next(current, step);
        }
        yield current;
      }
      case Change.Restore(var patch) -> patch.applyTo(graph);
    };
  }

  /// Names that are free stay; the references among the new nodes follow the others.
  private Graph add(Graph graph, Change.Add add) throws Forbidden {
    var nodes = new LinkedHashMap<>(graph.nodesById());
    var names = new FreeNames("", graph.nodes().stream().map(Node::name).toList());
    var given = new IdentityHashMap<Node, String>();
    for (Node node : add.nodes()) {
      if (!node.name().isEmpty() && names.take(node.name())) {
        given.put(node, node.name());
      }
    }
    Map<String, String> renamed = new LinkedHashMap<>();
    for (Node node : add.nodes()) {
      String wanted = node.name().isEmpty() ? handles.title(node) : node.name();
      String name = given.computeIfAbsent(node, _ -> names.takeLike(Names.identifier(wanted)));
      if (!node.name().isEmpty() && !name.equals(node.name())) {
        renamed.put(node.name(), name);
      }
      if (nodes.putIfAbsent(node.id(), node.copy().name(name).build()) != null) {
        throw new Forbidden("graph.id_taken", "A node with the id " + node.id() + " exists.");
      }
    }
    for (Node node : add.nodes()) {
      nodes.computeIfPresent(node.id(), (_, added) -> renameReferences(added, renamed));
    }
    if (add.nodes().stream().anyMatch(node -> node.parentId().isPresent())) {
      requireNesting(graph.nodesById(), nodes);
    }
    return edges.connectAll(graph.withNodes(nodes), add.edges());
  }

  /// That nothing stands where it cannot, beside what did so before.
  private void requireNesting(Map<String, Node> before, Map<String, Node> nodes) throws Forbidden {
    Map<String, Problem> faults = Nesting.faults(nodes, handles);
    if (!faults.isEmpty()) {
      Set<String> known = Nesting.faults(before, handles).keySet();
      for (var fault : faults.entrySet()) {
        if (!known.contains(fault.getKey())) {
          throw new Forbidden(fault.getValue());
        }
      }
    }
  }

  private Graph remove(Graph graph, Set<String> nodeIds, Set<String> edgeIds) {
    Set<String> gone = withContents(graph, nodeIds);
    Graph next = graph;
    if (!gone.isEmpty()) {
      var nodes = new LinkedHashMap<>(graph.nodesById());
      gone.forEach(nodes::remove);
      next =
          next.withNodes(nodes)
              .withSamples(
                  graph.samples().stream().filter(s -> !gone.contains(s.trigger())).toList());
    }
    var kept = new LinkedHashMap<>(graph.edgesById());
    kept.values()
        .removeIf(edge ->
            edgeIds.contains(edge.id())
                || gone.contains(edge.source())
                || gone.contains(edge.target()));
    return kept.size() == graph.edges().size() ? next : next.withEdges(kept);
  }

  /// The nodes and everything inside them.
  private static Set<String> withContents(Graph graph, Set<String> nodeIds) {
    Map<String, List<String>> contents = new HashMap<>();
    for (Node node : graph.nodes()) {
      node.parentId()
          .ifPresent(id -> contents.computeIfAbsent(id, _ -> new ArrayList<>()).add(node.id()));
    }
    Set<String> all = new HashSet<>(nodeIds);
    var open = new ArrayDeque<>(nodeIds);
    while (!open.isEmpty()) {
      for (String id : contents.getOrDefault(open.remove(), List.of())) {
        if (all.add(id)) {
          open.add(id);
        }
      }
    }
    return all;
  }

  private Graph removeAndRejoin(Graph graph, Set<String> nodeIds) throws Forbidden {
    Graph current = graph;
    for (String id : nodeIds) {
      node(graph, id);
      List<Edge> before = current.incoming(id).stream().filter(Edge::sound).toList();
      List<Edge> behind = current.outgoing(id).stream().filter(Edge::sound).toList();
      current = remove(current, Set.of(id), Set.of());
      for (Edge in : before) {
        for (Edge out : behind) {
          Edge joined =
              in.withEnds(in.source(), in.sourceHandle(), out.target(), out.targetHandle())
                  .stamped(freeId(current, in.id()), clock.instant());
          if (refusal(current, joined).isEmpty()) {
            current = edges.connect(current, joined);
          }
        }
      }
    }
    return current;
  }

  private static String freeId(Graph graph, String wanted) {
    String id = wanted;
    for (int i = 2; graph.edge(id).isPresent(); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }

  private static Graph move(Graph graph, Map<String, Point> positions) throws Forbidden {
    var nodes = new LinkedHashMap<>(graph.nodesById());
    for (var entry : positions.entrySet()) {
      nodes.put(entry.getKey(), node(graph, entry.getKey()).at(entry.getValue()));
    }
    return graph.withNodes(nodes);
  }

  private Graph reparent(Graph graph, Map<String, Change.Reparent.Place> places) throws Forbidden {
    var nodes = new LinkedHashMap<>(graph.nodesById());
    for (var entry : places.entrySet()) {
      Node moved =
          node(graph, entry.getKey())
              .copy()
              .parent(entry.getValue().parent())
              .position(entry.getValue().position())
              .build();
      nodes.put(moved.id(), moved);
    }
    requireNesting(graph.nodesById(), nodes);
    Graph next = graph.withNodes(nodes);
    return brokenEdges.regrouped(next, touching(next, places.keySet()));
  }

  private Graph retype(Graph graph, Change.Retype change) throws Forbidden {
    Graph next =
        update(
            graph,
            change.node(),
            node -> {
              boolean passes =
                  registry.find(change.type()).flatMap(NodeType::passThrough).isPresent();
              return node.copy()
                  .type(change.type())
                  .config(change.config())
                  .configVersion(change.configVersion())
                  .pin(Optional.empty())
                  .disabled(node.disabled() && passes)
                  .build();
            });
    requireNesting(graph.nodesById(), next.nodesById());
    return rejudge(next, change.node());
  }

  private Graph relabel(Graph graph, String id, String label) throws Forbidden {
    Node node = node(graph, id);
    var others = graph.nodes().stream().filter(n -> !n.id().equals(id)).map(Node::name).toList();
    Node labelled = node.copy().label(label).build();
    String name = new FreeNames("", others).takeLike(Names.identifier(handles.title(labelled)));
    Node renamed = labelled.copy().name(name).build();
    if (name.equals(node.name())) {
      return update(graph, id, _ -> renamed);
    }
    var nodes = new LinkedHashMap<>(graph.nodesById());
    nodes.put(id, renamed);
    nodes.replaceAll((_, each) -> renameReferences(each, Map.of(node.name(), name)));
    return graph.withNodes(nodes);
  }

  private Node renameReferences(Node node, Map<String, String> renamed) {
    if (renamed.isEmpty()) {
      return node;
    }
    Set<String> programs =
        handles.type(node).map(NodeType::config).map(c -> c.programFields()).orElse(Set.of());
    ObjectNode config = (ObjectNode) ConfigExpressions.rename(node.config(), programs, renamed);
    return config == node.config() ? node : node.withConfig(config);
  }

  private Graph setDisabled(Graph graph, Set<String> ids, boolean disabled) throws Forbidden {
    var nodes = new LinkedHashMap<>(graph.nodesById());
    for (String id : ids) {
      Node node = node(graph, id);
      boolean passes = handles.type(node).flatMap(NodeType::passThrough).isPresent();
      if (disabled && !passes) {
        throw new Forbidden(
            "node.cannot_disable",
            "“"
                + handles.title(node)
                + "” cannot be disabled, because it has no single output to pass its input on.");
      }
      nodes.put(id, node.copy().disabled(disabled).build());
    }
    return graph.withNodes(nodes);
  }

  /// Judges the edges of a node again, after its handles may have changed.
  private Graph rejudge(Graph graph, String nodeId) {
    return brokenEdges.rejudge(graph, touching(graph, Set.of(nodeId)));
  }

  private static Collection<Edge> touching(Graph graph, Collection<String> nodeIds) {
    Map<String, Edge> found = new LinkedHashMap<>();
    for (String id : withContents(graph, Set.copyOf(nodeIds))) {
      graph.incoming(id).forEach(edge -> found.put(edge.id(), edge));
      graph.outgoing(id).forEach(edge -> found.put(edge.id(), edge));
    }
    return List.copyOf(found.values());
  }

  private static Graph update(Graph graph, String id, UnaryOperator<Node> change) throws Forbidden {
    Node changed = change.apply(node(graph, id));
    var nodes = new LinkedHashMap<>(graph.nodesById());
    nodes.put(id, changed);
    return graph.withNodes(nodes);
  }

  private static Stream<Sample> without(Graph graph, String trigger, String name) {
    return graph.samples().stream()
        .filter(sample -> !(sample.trigger().equals(trigger) && sample.name().equals(name)));
  }

  private static Node node(Graph graph, String id) throws Forbidden {
    return graph
        .node(id)
        .orElseThrow(() -> new Forbidden("graph.no_node", "There is no node " + id + "."));
  }
}
