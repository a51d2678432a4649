package dev.patchbay.editor;

import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/// A scenario as a list: its nodes in the order in which data reaches them, under each the edges
/// that leave it, and under a container what stands in it.
public final class Outline {
  /// From left to right, then from top to bottom, as one reads a drawing.
  private static final Comparator<Node> AS_DRAWN =
      Comparator.<Node>comparingDouble(node -> node.position().x())
          .thenComparingDouble(node -> node.position().y())
          .thenComparing(Node::id);

  private final NodeHandles handles;
  private final Graph graph;
  private final Map<Optional<String>, List<Node>> levels;

  /// One line of the outline with the lines under it.
  public record Line(Entry entry, List<Line> under) {}

  /// What a line stands for.
  public sealed interface Entry {
    /// @param title what the card shows
    record OfNode(String id, String title, String type, boolean disabled) implements Entry {}

    /// @param words such as `True → By label`
    /// @param broken the edge does nothing
    record OfEdge(String id, String words, boolean broken) implements Entry {}
  }

  private Outline(NodeHandles handles, Graph graph) {
    this.handles = handles;
    this.graph = graph;
    this.levels = graph.nodes().stream().collect(Collectors.groupingBy(Node::parentId));
  }

  public static List<Line> of(NodeHandles handles, Graph graph) {
    return new Outline(handles, graph).level(Optional.empty());
  }

  private List<Line> level(Optional<String> parent) {
    return ordered(levels.getOrDefault(parent, List.of())).stream().map(this::line).toList();
  }

  private Line line(Node node) {
    var under = new ArrayList<Line>();
    for (Edge edge : graph.outgoing(node.id())) {
      under.add(new Line(entry(edge), List.of()));
    }
    under.addAll(level(Optional.of(node.id())));
    return new Line(
        new Entry.OfNode(node.id(), handles.title(node), handles.typeTitle(node), node.disabled()),
        under);
  }

  private Entry entry(Edge edge) {
    String output =
        edge.label().isBlank()
            ? handles.source(graph, edge).map(handle -> handle.label()).orElse("")
            : edge.label();
    String target = graph.node(edge.target()).map(handles::title).orElse(edge.target());
    String words = output.isBlank() ? "→ " + target : output + " → " + target;
    return new Entry.OfEdge(edge.id(), words, edge.broken().isPresent());
  }

  /// What nothing leads to comes first; nodes in a cycle, which broken files have, come last.
  private List<Node> ordered(List<Node> nodes) {
    Map<String, Node> here = new HashMap<>();
    nodes.forEach(node -> here.put(node.id(), node));
    Map<String, Integer> waiting = new HashMap<>();
    for (Node node : nodes) {
      waiting.put(node.id(), (int) within(here, graph.incoming(node.id())));
    }
    var ready = new PriorityQueue<>(AS_DRAWN);
    nodes.stream().filter(node -> waiting.getOrDefault(node.id(), 0) == 0).forEach(ready::add);
    var ordered = new ArrayList<Node>();
    Set<String> done = new HashSet<>();
    while (!ready.isEmpty()) {
      Node node = ready.poll();
      ordered.add(node);
      done.add(node.id());
      for (Edge edge : graph.outgoing(node.id())) {
        Node next = here.get(edge.target());
        if (next != null
            && edge.broken().isEmpty()
            && waiting.merge(next.id(), -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    nodes.stream().filter(node -> !done.contains(node.id())).sorted(AS_DRAWN).forEach(ordered::add);
    return ordered;
  }

  private static long within(Map<String, Node> here, List<Edge> edges) {
    return edges.stream()
        .filter(edge -> edge.broken().isEmpty() && here.containsKey(edge.source()))
        .count();
  }
}
