package dev.patchbay.scenario;

import dev.patchbay.catalog.Handle;
import dev.patchbay.schema.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one edge must obey in one graph.
final class EdgeRules {
  static final Problem DUPLICATE =
      new Problem("", "graph.duplicate", "These two are connected already.");

  private final GraphHandles handles;
  private final Graph graph;

  EdgeRules(GraphHandles handles) {
    this.handles = handles;
    this.graph = handles.graph();
  }

  /// Everything but cycles, which need the whole graph.
  Optional<Problem> localProblem(Edge edge) {
    Optional<Node> source = graph.node(edge.source());
    Optional<Node> target = graph.node(edge.target());
    if (source.isEmpty() || target.isEmpty()) {
      return problem(
          "graph.dangling",
          "The edge "
              + (source.isEmpty() ? "starts at a node" : "ends at a node")
              + " that does not exist: "
              + (source.isEmpty() ? edge.source() : edge.target())
              + ".");
    }
    if (edge.source().equals(edge.target())) {
      return problem("graph.self", "“" + title(source.get()) + "” cannot be connected to itself.");
    }
    if (!sameLevel(source.get(), target.get())) {
      return problem(
          "graph.border",
          "An edge cannot cross the border of a container: “"
              + title(source.get())
              + "” and “"
              + title(target.get())
              + "” stand on different sides.");
    }
    Optional<Handle> from = handles.source(edge);
    if (from.isEmpty()) {
      return undeclared(source.get(), "output", edge.sourceHandle());
    }
    Optional<Handle> to = handles.target(edge);
    if (to.isEmpty()) {
      return undeclared(target.get(), "input", edge.targetHandle());
    }
    if (!to.get().data().accepts(from.get().data())) {
      return problem(
          "graph.type",
          "“"
              + title(target.get())
              + "” takes "
              + to.get().data().words()
              + ", but “"
              + title(source.get())
              + "” gives "
              + from.get().data().words()
              + ".");
    }
    return Optional.empty();
  }

  /// Why an edge may not be added to the graph, beside the edges that are already there.
  Optional<Problem> refusal(Edge edge) {
    return localProblem(edge)
        .or(() -> duplicate(edge))
        .or(() -> cycle(edge))
        .or(() -> certainClash(new Joins(handles), edge));
  }

  /// That another sound edge joins the same two handles.
  Optional<Problem> duplicate(Edge edge) {
    return handles
        .ends(edge)
        .filter(ends ->
            graph.outgoing(edge.source()).stream()
                .filter(other -> !other.id().equals(edge.id()) && other.sound())
                .filter(other -> other.target().equals(edge.target()))
                .anyMatch(other -> handles.ends(other).filter(ends::equals).isPresent()))
        .map(_ -> DUPLICATE);
  }

  /// That the edge closes a cycle of sound edges, which may have it among them already.
  Optional<Problem> cycle(Edge edge) {
    if (isInner(graph, edge)) {
      return Optional.empty();
    }
    List<String> path = path(edge.target(), edge.source());
    return path.isEmpty() ? Optional.empty() : Optional.of(cycleProblem(path));
  }

  Optional<Problem> certainClash(Joins joins, Edge edge) {
    return joins.certainClash(edge).map(other -> clash(edge, other));
  }

  Problem cycleProblem(List<String> path) {
    List<String> titles = path.stream().limit(6).map(handles::title).toList();
    return new Problem(
        "",
        "graph.cycle",
        "This would close a cycle: "
            + String.join(" → ", titles)
            + (path.size() > 6 ? " → …" : "")
            + " → "
            + titles.getFirst()
            + ". Use For each to repeat something.");
  }

  private Problem clash(Edge edge, Edge other) {
    return new Problem(
        "",
        "graph.join",
        "“"
            + handles.title(edge.target())
            + "” takes one value here and would always get two, from “"
            + handles.title(other.source())
            + "” and from “"
            + handles.title(edge.source())
            + "”; put a Merge before it.");
  }

  /// Whether an edge joins a container with a node inside it.
  static boolean isInner(Graph graph, Edge edge) {
    Optional<Node> source = graph.node(edge.source());
    Optional<Node> target = graph.node(edge.target());
    return source.isPresent()
        && target.isPresent()
        && (NodeHandles.isIn(graph, target.get(), source.get())
            || NodeHandles.isIn(graph, source.get(), target.get()));
  }

  /// Nodes from `start` to `goal` along sound edges of one level; empty when there is no way.
  private List<String> path(String start, String goal) {
    Map<String, String> cameFrom = new HashMap<>();
    var queue = new ArrayDeque<String>();
    queue.add(start);
    cameFrom.put(start, "");
    while (!queue.isEmpty()) {
      String current = queue.remove();
      if (current.equals(goal)) {
        return trace(cameFrom, goal);
      }
      for (Edge edge : graph.outgoing(current)) {
        if (edge.sound() && !cameFrom.containsKey(edge.target()) && !isInner(graph, edge)) {
          cameFrom.put(edge.target(), current);
          queue.add(edge.target());
        }
      }
    }
    return List.of();
  }

  private static List<String> trace(Map<String, String> cameFrom, String goal) {
    var path = new ArrayList<String>();
    for (String at = goal; !at.isEmpty(); at = cameFrom.getOrDefault(at, "")) {
      path.add(at);
    }
    Collections.reverse(path);
    return path;
  }

  private boolean sameLevel(Node source, Node target) {
    return graph.container(source).equals(graph.container(target))
        || NodeHandles.isIn(graph, target, source)
        || NodeHandles.isIn(graph, source, target);
  }

  private Optional<Problem> undeclared(Node node, String what, Optional<String> handle) {
    return problem(
        "graph.handle",
        handle
            .map(id -> "“" + title(node) + "” has no " + what + " “" + id + "”.")
            .orElse("“" + title(node) + "” has no " + what + "."));
  }

  private String title(Node node) {
    return handles.title(node);
  }

  private static Optional<Problem> problem(String code, String message) {
    return Optional.of(new Problem("", code, message));
  }
}
