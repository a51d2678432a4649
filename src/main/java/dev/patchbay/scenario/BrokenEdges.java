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
public final class BrokenEdges {
  private final EdgeRules rules;
  private final NodeHandles handles;

  public BrokenEdges(NodeRegistry registry) {
    this.handles = new NodeHandles(registry);
    this.rules = new EdgeRules(handles);
  }

  /// Judges every edge, in document order, in time linear in the size of the graph.
  public Graph mark(Graph graph) {
    return mark(graph, graph.edges());
  }

  /// Judges some edges; the others keep the mark they have or have not.
  Graph mark(Graph graph, Collection<Edge> suspects) {
    var judged = new LinkedHashMap<>(graph.edgesById());
    suspects.forEach(
        edge -> judged.put(edge.id(), edge.withBroken(rules.localProblem(graph, edge))));
    dropDuplicates(graph, suspects, judged);
    Graph local = judged.equals(graph.edgesById()) ? graph : graph.withEdges(judged);
    Map<String, Problem> closing = closingEdges(local);
    if (closing.isEmpty()) {
      return local;
    }
    var acyclic = new LinkedHashMap<>(local.edgesById());
    closing.forEach((id, problem) ->
        acyclic.computeIfPresent(id, (_, edge) -> edge.withBroken(Optional.of(problem))));
    return local.withEdges(acyclic);
  }

  private void dropDuplicates(Graph graph, Collection<Edge> suspects, Map<String, Edge> judged) {
    var seen = new HashSet<List<Object>>();
    Set<String> suspected = new HashSet<>();
    suspects.forEach(edge -> suspected.add(edge.id()));
    for (Edge edge : List.copyOf(judged.values())) {
      if (edge.sound()
          && !seen.add(
              List.of(
                  edge.source(),
                  edge.target(),
                  handles.source(graph, edge),
                  handles.target(graph, edge)))
          && suspected.contains(edge.id())) {
        judged.put(
            edge.id(),
            edge.withBroken(
                Optional.of(
                    new Problem("", "graph.duplicate", "These two are connected already."))));
      }
    }
  }

  /// The edges that close a cycle when the graph is walked depth first in document order.
  private Map<String, Problem> closingEdges(Graph graph) {
    var closing = new LinkedHashMap<String, Problem>();
    var done = new HashSet<String>();
    for (Node root : graph.nodes()) {
      if (!done.contains(root.id())) {
        walk(graph, root.id(), done, closing);
      }
    }
    return closing;
  }

  private void walk(Graph graph, String root, Set<String> done, Map<String, Problem> closing) {
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
      if (!edge.sound() || EdgeRules.isInner(graph, edge) || done.contains(edge.target())) {
        continue;
      }
      if (open.containsKey(edge.target())) {
        closing.put(edge.id(), rules.cycleProblem(graph, cycle(path, edge.target())));
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
