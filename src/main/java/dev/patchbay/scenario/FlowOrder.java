package dev.patchbay.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The nodes of a graph in an order in which every sound edge of a level points forwards, and every
/// container stands before what it contains. What lies on a cycle, or behind one, comes last.
///
/// Kahn's algorithm on numbers: linear, and without recursion.
final class FlowOrder {
  private static final int NONE = -1;

  private final List<Node> nodes;
  private final Map<String, Integer> numbers;
  private final int[] parents;

  /// The sources of the edges into node `i` are `sources[firstSource[i]]` up to the next first.
  private final int[] sources;

  private final int[] firstSource;
  private final int[] order;
  private final int[] positions;
  private final int ordered;

  FlowOrder(Graph graph) {
    nodes = List.copyOf(graph.nodes());
    int size = nodes.size();
    numbers = HashMap.newHashMap(size);
    nodes.forEach(node -> numbers.put(node.id(), numbers.size()));
    parents = new int[size];
    for (int i = 0; i < size; i++) {
      parents[i] =
          graph.container(nodes.get(i)).map(id -> numbers.getOrDefault(id, NONE)).orElse(NONE);
    }
    int[] from = new int[graph.edges().size() + size];
    int[] to = new int[from.length];
    int flows = 0;
    for (Edge edge : graph.edges()) {
      int source = edge.sound() ? numbers.getOrDefault(edge.source(), NONE) : NONE;
      int target = edge.sound() ? numbers.getOrDefault(edge.target(), NONE) : NONE;
      if (source != NONE && target != NONE && !inner(source, target)) {
        from[flows] = source;
        to[flows++] = target;
      }
    }
    firstSource = firsts(to, flows, size);
    sources = grouped(to, from, flows, firstSource);
    int arrows = flows;
    for (int i = 0; i < size; i++) {
      if (parents[i] != NONE) {
        from[arrows] = parents[i];
        to[arrows++] = i;
      }
    }
    order = new int[size];
    positions = new int[size];
    ordered = sort(from, to, arrows);
  }

  private boolean inner(int source, int target) {
    return parents[source] == target || parents[target] == source;
  }

  private static int[] firsts(int[] keys, int length, int size) {
    int[] firsts = new int[size + 1];
    for (int i = 0; i < length; i++) {
      firsts[keys[i] + 1]++;
    }
    for (int i = 0; i < size; i++) {
      firsts[i + 1] += firsts[i];
    }
    return firsts;
  }

  private static int[] grouped(int[] keys, int[] values, int length, int[] firsts) {
    int[] next = firsts.clone();
    int[] grouped = new int[length];
    for (int i = 0; i < length; i++) {
      grouped[next[keys[i]]++] = values[i];
    }
    return grouped;
  }

  private int sort(int[] from, int[] to, int arrows) {
    int size = nodes.size();
    int[] firstTarget = firsts(from, arrows, size);
    int[] targets = grouped(from, to, arrows, firstTarget);
    int[] waiting = new int[size];
    for (int i = 0; i < arrows; i++) {
      waiting[to[i]]++;
    }
    int end = 0;
    for (int i = 0; i < size; i++) {
      if (waiting[i] == 0) {
        order[end++] = i;
      }
    }
    for (int at = 0; at < end; at++) {
      for (int i = firstTarget[order[at]]; i < firstTarget[order[at] + 1]; i++) {
        if (--waiting[targets[i]] == 0) {
          order[end++] = targets[i];
        }
      }
    }
    int last = end;
    for (int i = 0; i < size; i++) {
      if (waiting[i] > 0) {
        order[last++] = i;
      }
    }
    for (int at = 0; at < size; at++) {
      positions[order[at]] = at;
    }
    return end;
  }

  /// Whether there is no cycle.
  boolean complete() {
    return ordered == nodes.size();
  }

  /// The nodes on cycles and behind them, in document order.
  List<Node> unordered() {
    return Arrays.stream(order, ordered, order.length).sorted().mapToObj(nodes::get).toList();
  }

  int size() {
    return nodes.size();
  }

  Node node(int number) {
    return nodes.get(number);
  }

  /// The number of a node in document order; -1 for one that does not exist.
  int number(String nodeId) {
    return numbers.getOrDefault(nodeId, NONE);
  }

  /// The number of the node at a place of this order.
  int at(int place) {
    return order[place];
  }

  /// The place of a node in this order.
  int place(int number) {
    return positions[number];
  }

  /// The number of the container a node stands in, or -1.
  int parent(int number) {
    return parents[number];
  }

  /// Where in [#source] the sources of a node's edges begin; they end where the next node's begin.
  int firstSource(int number) {
    return firstSource[number];
  }

  int source(int index) {
    return sources[index];
  }
}
