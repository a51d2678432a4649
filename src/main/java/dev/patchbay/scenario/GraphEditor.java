package dev.patchbay.scenario;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.expression.ConfigExpressions;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final EdgeRules rules;
  private final BrokenEdges brokenEdges;

  public GraphEditor(NodeRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
    this.handles = new NodeHandles(registry);
    this.rules = new EdgeRules(handles);
    this.brokenEdges = new BrokenEdges(registry);
  }

  public Applied apply(Graph graph, Change change) {
    try {
      Graph next = next(graph, change);
      return new Applied.Done(next, new Change.Restore(Patch.between(next, graph)));
    } catch (Forbidden e) {
      return new Applied.Refused(e.problem);
    }
  }

  /// Why an edge may not be drawn; empty when it may. What a gesture asks on every move.
  public Optional<Problem> refusal(Graph graph, Edge edge) {
    return rules.refusal(graph, edge);
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

  /// Carries a refusal out of the middle of a change; it never leaves this class.
  private static final class Forbidden extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Forbidden(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }

    Forbidden(String code, String message) {
      this(new Problem("", code, message));
    }
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
      case Change.Connect(var edge) -> connect(graph, edge);
      case Change.Reconnect(var id, var source, var sourceHandle, var target, var targetHandle) -> {
        Edge moved = edge(graph, id).withEnds(source, sourceHandle, target, targetHandle);
        Graph without = remove(graph, Set.of(), Set.of(id));
        yield replace(graph, allowed(without, moved.withBroken(Optional.empty())));
      }
      case Change.LabelEdge(var id, var label) -> replace(graph, edge(graph, id).withLabel(label));
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

  private Graph add(Graph graph, Change.Add add) throws Forbidden {
    var nodes = new LinkedHashMap<>(graph.nodesById());
    Set<String> taken = new HashSet<>();
    graph.nodes().forEach(node -> taken.add(node.name()));
    Map<String, String> renamed = new LinkedHashMap<>();
    for (Node node : add.nodes()) {
      String wanted = node.name().isEmpty() ? handles.title(node) : node.name();
      String name = Names.unique(wanted, taken);
      taken.add(name);
      if (!node.name().isEmpty() && !name.equals(node.name())) {
        renamed.put(node.name(), name);
      }
      if (nodes.putIfAbsent(node.id(), node.copy().name(name).build()) != null) {
        throw new Forbidden("graph.id_taken", "A node with the id " + node.id() + " exists.");
      }
    }
    for (Node node : add.nodes()) {
      nodes.computeIfPresent(node.id(), (_, added) -> renameReferences(added, renamed));
      requireContainer(nodes, node);
      requireNotInItself(nodes, node.id());
    }
    return connectAll(graph.withNodes(nodes), add.edges());
  }

  private Graph connectAll(Graph graph, List<Edge> added) throws Forbidden {
    if (added.isEmpty()) {
      return graph;
    }
    var edges = new LinkedHashMap<>(graph.edgesById());
    Map<List<Object>, Integer> orders = new HashMap<>();
    for (Edge edge : added) {
      Optional<Handle> handle = handles.target(graph, edge);
      int order =
          orders.merge(
              List.of(edge.target(), handle), nextOrder(graph, edge, handle), (o, _) -> o + 1);
      Edge placed = stamped(edge).withBroken(Optional.empty()).withOrder(order);
      if (edges.putIfAbsent(edge.id(), placed) != null) {
        throw edgeIdTaken(edge);
      }
    }
    Graph next = graph.withEdges(edges);
    Optional<Problem> refusal = new NewEdges(handles, rules, next).refusal(added);
    if (refusal.isPresent()) {
      throw new Forbidden(refusal.get());
    }
    return next;
  }

  private void requireContainer(Map<String, Node> nodes, Node node) throws Forbidden {
    if (node.parentId().isPresent()) {
      Node parent = nodes.get(node.parentId().get());
      if (parent == null || handles.container(parent).isEmpty()) {
        throw new Forbidden(
            "graph.parent",
            "“" + handles.title(node) + "” can only be put into a container, such as For each.");
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
    var edges = new LinkedHashMap<>(graph.edgesById());
    edges
        .values()
        .removeIf(edge ->
            edgeIds.contains(edge.id())
                || gone.contains(edge.source())
                || gone.contains(edge.target()));
    return edges.size() == graph.edges().size() ? next : next.withEdges(edges);
  }

  /// The nodes and everything inside them.
  private static Set<String> withContents(Graph graph, Set<String> nodeIds) {
    Set<String> all = new HashSet<>(nodeIds);
    boolean grew = !nodeIds.isEmpty();
    while (grew) {
      grew = false;
      for (Node node : graph.nodes()) {
        if (node.parentId().filter(all::contains).isPresent()) {
          grew |= all.add(node.id());
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
            current = connect(current, joined);
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
    for (String id : places.keySet()) {
      requireContainer(nodes, Objects.requireNonNull(nodes.get(id)));
      requireNotInItself(nodes, id);
    }
    Graph next = graph.withNodes(nodes);
    return brokenEdges.mark(next, touching(next, places.keySet()));
  }

  private void requireNotInItself(Map<String, Node> nodes, String id) throws Forbidden {
    Optional<Node> at = Optional.ofNullable(nodes.get(id));
    for (int depth = 0; at.isPresent() && depth <= nodes.size(); depth++) {
      at = at.get().parentId().map(nodes::get);
      if (at.filter(node -> node.id().equals(id)).isPresent()) {
        throw new Forbidden("graph.parent", "A container cannot stand inside itself.");
      }
    }
  }

  private Graph relabel(Graph graph, String id, String label) throws Forbidden {
    Node node = node(graph, id);
    Set<String> taken = new HashSet<>();
    graph.nodes().stream().filter(n -> !n.id().equals(id)).forEach(n -> taken.add(n.name()));
    Node labelled = node.copy().label(label).build();
    String name = Names.unique(handles.title(labelled), taken);
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

  private Graph connect(Graph graph, Edge edge) throws Forbidden {
    if (graph.edge(edge.id()).isPresent()) {
      throw edgeIdTaken(edge);
    }
    return replace(graph, allowed(graph, stamped(edge).withBroken(Optional.empty())));
  }

  private Edge stamped(Edge edge) {
    return edge.createdAt().equals(Instant.EPOCH) ? edge.stamped(edge.id(), clock.instant()) : edge;
  }

  private static Forbidden edgeIdTaken(Edge edge) {
    return new Forbidden("graph.id_taken", "An edge with the id " + edge.id() + " exists.");
  }

  /// The edge, placed behind those that reach the same input.
  private Edge allowed(Graph graph, Edge edge) throws Forbidden {
    Optional<Problem> refusal = refusal(graph, edge);
    if (refusal.isPresent()) {
      throw new Forbidden(refusal.get());
    }
    return edge.withOrder(nextOrder(graph, edge, handles.target(graph, edge)));
  }

  private int nextOrder(Graph graph, Edge edge, Optional<Handle> target) {
    return graph.incoming(edge.target()).stream()
        .filter(other -> handles.target(graph, other).equals(target))
        .mapToInt(other -> other.order() + 1)
        .max()
        .orElse(0);
  }

  /// Judges the edges of a node again, after its handles may have changed.
  private Graph rejudge(Graph graph, String nodeId) {
    return brokenEdges.mark(graph, touching(graph, Set.of(nodeId)));
  }

  private static Collection<Edge> touching(Graph graph, Collection<String> nodeIds) {
    Map<String, Edge> edges = new LinkedHashMap<>();
    for (String id : withContents(graph, Set.copyOf(nodeIds))) {
      graph.incoming(id).forEach(edge -> edges.put(edge.id(), edge));
      graph.outgoing(id).forEach(edge -> edges.put(edge.id(), edge));
    }
    return new ArrayList<>(edges.values());
  }

  private static Graph replace(Graph graph, Edge edge) {
    var edges = new LinkedHashMap<>(graph.edgesById());
    edges.put(edge.id(), edge);
    return graph.withEdges(edges);
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

  private static Edge edge(Graph graph, String id) throws Forbidden {
    return graph
        .edge(id)
        .orElseThrow(() -> new Forbidden("graph.no_edge", "There is no edge " + id + "."));
  }
}
