package dev.patchbay.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which nodes lie upstream of which: along sound edges of their own level, and along those before
/// the containers they stand in.
public final class Upstream {
  private final Graph graph;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> upstream = new HashMap<>();

  public Upstream(Graph graph) {
    this.graph = graph;
    graph.nodes().forEach(node -> numbers.put(node.id(), numbers.size()));
  }

  public boolean isUpstream(String candidate, String of) {
    Integer number = numbers.get(candidate);
    return number != null && upstream(of).get(number);
  }

  /// Ids of all nodes upstream of one, in document order.
  public List<String> upstreamOf(String nodeId) {
    BitSet bits = upstream(nodeId);
    return graph.nodes().stream()
        .map(Node::id)
        .filter(id -> bits.get(numbers.getOrDefault(id, 0)))
        .toList();
  }

  private BitSet upstream(String nodeId) {
    var stack = new ArrayDeque<String>();
    stack.push(nodeId);
    // A cycle cannot be walked in order; leaving after so many steps only forgets ancestors on it.
    long steps = 4L * (graph.nodes().size() + graph.edges().size()) + 4;
    while (!stack.isEmpty() && steps-- > 0) {
      String current = stack.peek();
      if (upstream.containsKey(current)) {
        stack.pop();
        continue;
      }
      List<String> before = before(current);
      List<String> open = before.stream().filter(id -> !upstream.containsKey(id)).toList();
      if (!open.isEmpty()) {
        open.forEach(stack::push);
        continue;
      }
      upstream.put(current, union(current, before));
      stack.pop();
    }
    return upstream.getOrDefault(nodeId, new BitSet());
  }

  private BitSet union(String nodeId, List<String> before) {
    var all = new BitSet(numbers.size());
    for (String id : before) {
      BitSet further = upstream.get(id);
      if (further != null) {
        all.or(further);
      }
      boolean isParent = graph.node(nodeId).flatMap(Node::parentId).filter(id::equals).isPresent();
      if (!isParent) {
        all.set(numbers.getOrDefault(id, 0));
      }
    }
    return all;
  }

  /// The sources of a node's edges, and the container it stands in, whose ancestors it shares.
  private List<String> before(String nodeId) {
    Optional<String> parent =
        graph.node(nodeId).flatMap(Node::parentId).filter(numbers::containsKey);
    var before =
        new ArrayList<>(
            graph.incoming(nodeId).stream()
                .filter(edge -> edge.sound() && numbers.containsKey(edge.source()))
                .filter(edge -> !EdgeRules.isInner(graph, edge))
                .map(Edge::source)
                .distinct()
                .toList());
    parent.ifPresent(before::add);
    return before;
  }
}
