package dev.patchbay.editor;

import dev.patchbay.scenario.Graph;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The ids of the nodes and edges that the next command is about.
public record Selection(Set<String> nodes, Set<String> edges) {
  public static final Selection NONE = new Selection(Set.of(), Set.of());

  public Selection {
    nodes = Set.copyOf(nodes);
    edges = Set.copyOf(edges);
  }

  public static Selection ofNode(String id) {
    return new Selection(Set.of(id), Set.of());
  }

  public static Selection ofNodes(Set<String> ids) {
    return new Selection(ids, Set.of());
  }

  public static Selection ofEdge(String id) {
    return new Selection(Set.of(), Set.of(id));
  }

  public boolean isEmpty() {
    return nodes.isEmpty() && edges.isEmpty();
  }

  public Selection plus(Selection other) {
    return new Selection(union(nodes, other.nodes), union(edges, other.edges));
  }

  /// Takes out what is in both, and adds the rest of the other.
  public Selection toggle(Selection other) {
    return new Selection(difference(nodes, other.nodes), difference(edges, other.edges));
  }

  /// Without what the graph does not have any more.
  public Selection within(Graph graph) {
    boolean whole =
        nodes.stream().allMatch(id -> graph.node(id).isPresent())
            && edges.stream().allMatch(id -> graph.edge(id).isPresent());
    return whole
        ? this
        : new Selection(
            nodes.stream()
                .filter(id -> graph.node(id).isPresent())
                .collect(Collectors.toUnmodifiableSet()),
            edges.stream()
                .filter(id -> graph.edge(id).isPresent())
                .collect(Collectors.toUnmodifiableSet()));
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    var all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }

  private static Set<String> difference(Set<String> a, Set<String> b) {
    var result = new LinkedHashSet<>(a);
    for (String id : b) {
      if (!result.remove(id)) {
        result.add(id);
      }
    }
    return result;
  }
}
