package dev.patchbay.scenario;

import dev.patchbay.schema.Problem;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Judges many new edges at once. One after the other, each would be looked at in a graph of its
/// own, and pasting a thousand nodes would take the square of the time.
final class NewEdges {
  private final NodeHandles handles;
  private final EdgeRules rules;
  private final Graph graph;

  /// @param graph has the new edges already
  NewEdges(NodeHandles handles, EdgeRules rules, Graph graph) {
    this.handles = handles;
    this.rules = rules;
    this.graph = graph;
  }

  /// Why one of them may not be there.
  Optional<Problem> refusal(List<Edge> added) {
    for (Edge edge : added) {
      Optional<Problem> problem =
          rules.localProblem(graph, edge).or(() -> rules.duplicate(graph, edge));
      if (problem.isPresent()) {
        return problem;
      }
    }
    return cycle(added).or(() -> clash(added));
  }

  private Optional<Problem> cycle(List<Edge> added) {
    Map<String, Integer> waiting = onCyclesOrBehind();
    return added.stream()
        .filter(edge -> waiting.containsKey(edge.source()) && waiting.containsKey(edge.target()))
        .flatMap(edge -> rules.cycle(graph, edge).stream())
        .findFirst();
  }

  private Optional<Problem> clash(List<Edge> added) {
    var joins = new Joins(graph, handles);
    return added.stream()
        .filter(edge -> graph.incoming(edge.target()).size() > 1)
        .filter(edge -> joins.certainClash(edge).isPresent())
        .findFirst()
        .map(edge -> rules.clash(graph, edge));
  }

  /// What Kahn's algorithm cannot put into an order.
  private Map<String, Integer> onCyclesOrBehind() {
    Map<String, Integer> waiting = new HashMap<>();
    graph
        .soundEdges()
        .filter(edge -> !EdgeRules.isInner(graph, edge))
        .forEach(edge -> waiting.merge(edge.target(), 1, Integer::sum));
    var ready = new ArrayDeque<String>();
    graph.nodes().stream().map(Node::id).filter(id -> !waiting.containsKey(id)).forEach(ready::add);
    while (!ready.isEmpty()) {
      for (Edge edge : graph.outgoing(ready.remove())) {
        if (edge.sound() && !EdgeRules.isInner(graph, edge)) {
          int left = waiting.merge(edge.target(), -1, Integer::sum);
          if (left == 0) {
            waiting.remove(edge.target());
            ready.add(edge.target());
          }
        }
      }
    }
    return waiting;
  }
}
