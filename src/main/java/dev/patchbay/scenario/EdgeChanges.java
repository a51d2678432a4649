package dev.patchbay.scenario;

import dev.patchbay.catalog.Handle;
import dev.patchbay.schema.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The changes that draw edges, or refuse to.
final class EdgeChanges {
  private final NodeHandles handles;
  private final InstantSource clock;

  EdgeChanges(NodeHandles handles, InstantSource clock) {
    this.handles = handles;
    this.clock = clock;
  }

  Optional<Problem> refusal(Graph graph, Edge edge) {
    return new EdgeRules(new GraphHandles(graph, handles)).refusal(edge);
  }

  /// One edge more, behind those that reach the same input.
  Graph connect(Graph graph, Edge edge) throws Forbidden {
    requireFree(graph.edgesById(), edge);
    Edge drawn = drawn(edge);
    return replace(graph, drawn.withOrder(lastOrder(graph, allowed(graph, drawn))));
  }

  /// Keeps its place in the document, and among the edges into the same input.
  Graph reconnect(Graph graph, Change.Reconnect change) throws Forbidden {
    Edge old = edge(graph, change.edge());
    var others = new LinkedHashMap<>(graph.edgesById());
    others.remove(old.id());
    Graph without = graph.withEdges(others);
    Edge moved =
        allowed(
            without,
            old.withEnds(
                    change.source(), change.sourceHandle(), change.target(), change.targetHandle())
                .withBroken(Optional.empty()));
    boolean sameInput =
        old.target().equals(moved.target())
            && handles.target(graph, old).equals(handles.target(without, moved));
    int order = sameInput ? old.order() : lastOrder(without, moved);
    return replace(graph, moved.withOrder(order).touched(clock.instant()));
  }

  Graph label(Graph graph, String id, String label) throws Forbidden {
    return replace(graph, edge(graph, id).withLabel(label).touched(clock.instant()));
  }

  /// Several edges at once: each is judged beside all the others. What arrived in an order at one
  /// input arrives there in the same order.
  Graph connectAll(Graph graph, List<Edge> added) throws Forbidden {
    if (added.isEmpty()) {
      return graph;
    }
    var edges = new LinkedHashMap<>(graph.edgesById());
    for (Edge edge : added) {
      requireFree(edges, edge);
      edges.put(edge.id(), drawn(edge));
    }
    Graph next = graph.withEdges(edges);
    var ends = new GraphHandles(next, handles);
    var rules = new EdgeRules(ends);
    var joins = new Joins(ends);
    boolean acyclic = new FlowOrder(next).complete();
    Set<GraphHandles.Ends> taken = new HashSet<>();
    Map<List<String>, Integer> orders = new HashMap<>();
    added.stream()
        .map(Edge::target)
        .distinct()
        .flatMap(target -> graph.incoming(target).stream())
        .forEach(edge ->
            ends.ends(edge)
                .ifPresent(known -> {
                  if (edge.sound()) {
                    taken.add(known);
                  }
                  orders.merge(input(known), edge.order() + 1, Math::max);
                }));
    for (Edge edge : added.stream().sorted(Comparator.comparingInt(Edge::order)).toList()) {
      Edge drawn = Objects.requireNonNull(edges.get(edge.id()));
      Optional<Problem> problem =
          rules
              .localProblem(drawn)
              .or(() -> ends.ends(drawn).filter(taken::contains).map(_ -> EdgeRules.DUPLICATE))
              .or(() -> acyclic ? Optional.empty() : rules.cycle(drawn))
              .or(() -> rules.certainClash(joins, drawn));
      if (problem.isPresent()) {
        throw new Forbidden(problem.get());
      }
      GraphHandles.Ends known = ends.ends(drawn).orElseThrow();
      taken.add(known);
      edges.put(edge.id(), drawn.withOrder(orders.merge(input(known), 1, Integer::sum) - 1));
    }
    return graph.withEdges(edges);
  }

  private static List<String> input(GraphHandles.Ends ends) {
    return List.of(ends.target(), ends.input());
  }

  private static void requireFree(Map<String, Edge> edges, Edge edge) throws Forbidden {
    if (edges.containsKey(edge.id())) {
      throw new Forbidden("graph.id_taken", "An edge with the id " + edge.id() + " exists.");
    }
  }

  private Edge drawn(Edge edge) {
    Edge stamped =
        edge.createdAt().equals(Instant.EPOCH) ? edge.stamped(edge.id(), clock.instant()) : edge;
    return stamped.withBroken(Optional.empty());
  }

  private Edge allowed(Graph graph, Edge edge) throws Forbidden {
    Optional<Problem> refusal = refusal(graph, edge);
    if (refusal.isPresent()) {
      throw new Forbidden(refusal.get());
    }
    return edge;
  }

  private int lastOrder(Graph graph, Edge edge) {
    var ends = new GraphHandles(graph, handles);
    Optional<Handle> target = ends.target(edge);
    return graph.incoming(edge.target()).stream()
        .filter(other -> ends.target(other).equals(target))
        .mapToInt(other -> other.order() + 1)
        .max()
        .orElse(0);
  }

  private static Graph replace(Graph graph, Edge edge) {
    var edges = new LinkedHashMap<>(graph.edgesById());
    edges.put(edge.id(), edge);
    return graph.withEdges(edges);
  }

  private static Edge edge(Graph graph, String id) throws Forbidden {
    return graph
        .edge(id)
        .orElseThrow(() -> new Forbidden("graph.no_edge", "There is no edge " + id + "."));
  }
}
