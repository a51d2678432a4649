package dev.patchbay.scenario;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.schema.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Marks the edges of a graph that came from outside: those that break a rule stay in the document
/// with the reason, outside of what the walk sees; those that are fine again lose their mark.
///
/// Which edge of a cycle is the broken one is a decision that stays: an edge that was sound is
/// never broken for the sake of one that was not.
public final class BrokenEdges {
  private final NodeHandles handles;

  public BrokenEdges(NodeRegistry registry) {
    this.handles = new NodeHandles(registry);
  }

  /// Judges every edge, in document order, in time linear in the size of the graph.
  public Graph mark(Graph graph) {
    return judged(graph, graph.edges(), true);
  }

  /// Judges the edges of some nodes again, after their handles may have changed.
  Graph rejudge(Graph graph, Collection<Edge> suspects) {
    return judged(graph, suspects, false);
  }

  /// Judges the edges of some nodes again, after they were put into or out of containers.
  Graph regrouped(Graph graph, Collection<Edge> suspects) {
    return judged(graph, suspects, true);
  }

  /// Takes the mark off broken edges that have become fine by what was done to others.
  Graph heal(Graph graph) {
    List<Edge> broken = graph.edges().stream().filter(edge -> !edge.sound()).toList();
    return broken.isEmpty() ? graph : judged(graph, broken, false);
  }

  /// Judges some edges; the others keep the mark they have or have not.
  ///
  /// @param cycles whether edges that were sound may lie on a cycle
  private Graph judged(Graph graph, Collection<Edge> suspects, boolean cycles) {
    var judged = new LinkedHashMap<>(graph.edgesById());
    List<Edge> healing = judgeAlone(graph, suspects, judged);
    Graph local = judged.equals(graph.edgesById()) ? graph : graph.withEdges(judged);
    Graph acyclic = cycles ? withoutCycles(local) : local;
    return healing.isEmpty() ? acyclic : healed(acyclic, healing);
  }

  /// Judges every suspect by itself and beside its duplicates.
  ///
  /// @return those that were broken and would be fine but for cycles; they keep their mark for now
  private List<Edge> judgeAlone(Graph graph, Collection<Edge> suspects, Map<String, Edge> judged) {
    var ends = new GraphHandles(graph, handles);
    var rules = new EdgeRules(ends);
    Set<String> suspected = new HashSet<>();
    suspects.forEach(edge -> suspected.add(edge.id()));
    Set<GraphHandles.Ends> taken = new HashSet<>();
    suspects.stream()
        .map(Edge::source)
        .distinct()
        .flatMap(source -> graph.outgoing(source).stream())
        .filter(edge -> edge.sound() && !suspected.contains(edge.id()))
        .forEach(edge -> ends.ends(edge).ifPresent(taken::add));
    var healing = new ArrayList<Edge>();
    for (boolean sound : new boolean[] {true, false}) {
      for (Edge edge : suspects) {
        if (edge.sound() == sound) {
          Optional<Problem> problem =
              rules
                  .localProblem(edge)
                  .or(() ->
                      ends.ends(edge).filter(taken::add).isPresent()
                          ? Optional.empty()
                          : Optional.of(EdgeRules.DUPLICATE));
          if (problem.isPresent()) {
            judged.put(edge.id(), edge.withBroken(problem));
          } else if (!sound) {
            healing.add(edge);
          }
        }
      }
    }
    return healing;
  }

  private Graph withoutCycles(Graph graph) {
    if (new FlowOrder(graph).complete()) {
      return graph;
    }
    Map<String, Problem> closing = closingEdges(graph);
    var acyclic = new LinkedHashMap<>(graph.edgesById());
    closing.forEach((id, problem) ->
        acyclic.computeIfPresent(id, (_, edge) -> edge.withBroken(Optional.of(problem))));
    return graph.withEdges(acyclic);
  }

  /// Those that follow the order there is are fine together; each of the others is fine if it
  /// closes no cycle then.
  private Graph healed(Graph graph, List<Edge> healing) {
    var order = new FlowOrder(graph);
    var against = new ArrayList<Edge>();
    var edges = new LinkedHashMap<>(graph.edgesById());
    for (Edge edge : healing) {
      int source = order.number(edge.source());
      int target = order.number(edge.target());
      if (EdgeRules.isInner(graph, edge) || order.place(source) < order.place(target)) {
        edges.put(edge.id(), edge.withBroken(Optional.empty()));
      } else {
        against.add(edge);
      }
    }
    Graph current = graph.withEdges(edges);
    for (Edge edge : against) {
      Optional<Problem> cycle = new EdgeRules(new GraphHandles(current, handles)).cycle(edge);
      var next = new LinkedHashMap<>(current.edgesById());
      next.put(edge.id(), edge.withBroken(cycle));
      if (!edge.withBroken(cycle).equals(edge)) {
        current = current.withEdges(next);
      }
    }
    return current.edgesById().equals(graph.edgesById()) ? graph : current;
  }

  /// The edges that close a cycle when the graph is walked depth first in document order.
  private Map<String, Problem> closingEdges(Graph graph) {
    var rules = new EdgeRules(new GraphHandles(graph, handles));
    var closing = new LinkedHashMap<String, Problem>();
    var done = new HashSet<String>();
    for (Node root : graph.nodes()) {
      if (!done.contains(root.id())) {
        walk(graph, rules, root.id(), done, closing);
      }
    }
    return closing;
  }

  private static void walk(
      Graph graph, EdgeRules rules, String root, Set<String> done, Map<String, Problem> closing) {
    var path = new ArrayDeque<String>();
    var open = new HashMap<String, Iterator<Edge>>();
    path.push(root);
    open.put(root, graph.outgoing(root).iterator());
    while (!path.isEmpty()) {
      String current = path.peek();
      Iterator<Edge> edges = open.getOrDefault(current, List.<Edge>of().iterator());
      if (!edges.hasNext()) {
        path.pop();
        open.remove(current);
        done.add(current);
        continue;
      }
      Edge edge = edges.next();
      if (!edge.sound()
          || EdgeRules.isInner(graph, edge)
          || done.contains(edge.target())
          || graph.node(edge.target()).isEmpty()) {
        continue;
      }
      if (open.containsKey(edge.target())) {
        closing.put(edge.id(), rules.cycleProblem(cycle(path, edge.target())));
      } else {
        path.push(edge.target());
        open.put(edge.target(), graph.outgoing(edge.target()).iterator());
      }
    }
  }

  private static List<String> cycle(ArrayDeque<String> path, String start) {
    var cycle = new ArrayList<String>();
    for (String id : path) {
      cycle.addFirst(id);
      if (id.equals(start)) {
        break;
      }
    }
    return cycle;
  }
}
