package dev.patchbay.scenario;

import dev.patchbay.schema.Problem;

/// Something to tell the analyst about a graph: where, what, and whether it blocks publishing.
///
/// The problem's path is a JSON pointer into the node's config, or empty.
public record Finding(Severity severity, Place place, Problem problem) {
  public enum Severity {
    ERROR,
    WARNING
  }

  public sealed interface Place {
    record OnNode(String id) implements Place {}

    record OnEdge(String id) implements Place {}

    record OnGraph() implements Place {}
  }

  public static Finding error(String nodeId, Problem problem) {
    return new Finding(Severity.ERROR, new Place.OnNode(nodeId), problem);
  }

  public static Finding warning(String nodeId, Problem problem) {
    return new Finding(Severity.WARNING, new Place.OnNode(nodeId), problem);
  }

  /// The name of the node, or the names of an edge's two ends; empty for the graph as a whole.
  public String where(Graph graph) {
    return switch (place) {
      case Place.OnGraph() -> "";
      case Place.OnNode(var id) -> name(graph, id);
      case Place.OnEdge(var id) ->
          graph
              .edge(id)
              .map(edge -> name(graph, edge.source()) + " → " + name(graph, edge.target()))
              .orElse(id);
    };
  }

  private static String name(Graph graph, String node) {
    return graph.node(node).map(Node::name).orElse(node);
  }

  public boolean blocksPublishing() {
    return severity == Severity.ERROR;
  }
}
