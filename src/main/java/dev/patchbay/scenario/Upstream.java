package dev.patchbay.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Which nodes lie upstream of which: along sound edges of their own level, and along those before
/// the containers they stand in.
///
/// Keeping every answer would take memory quadratic in the graph. So what is kept is, for 64
/// candidates at a time, which of them lie upstream of every node: one pass over the graph.
public final class Upstream {
  private static final int BLOCK = Long.SIZE;

  /// Longs that may be kept: 32 MiB.
  private static final int KEPT = 4 << 20;

  private final FlowOrder order;
  private final Map<Pair, Boolean> learnt = new HashMap<>();
  private final Map<Integer, long[]> blocks;

  /// A question.
  record Pair(String candidate, String of) {}

  public Upstream(Graph graph) {
    this.order = new FlowOrder(graph);
    int most = Math.max(2, KEPT / Math.max(1, order.size()));
    this.blocks =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, long[]> eldest) {
            return size() > most;
          }
        };
  }

  public boolean isUpstream(String candidate, String of) {
    Boolean known = learnt.get(new Pair(candidate, of));
    if (known != null) {
      return known;
    }
    int number = order.number(candidate);
    int target = order.number(of);
    return number >= 0
        && target >= 0
        && contains(blocks.computeIfAbsent(number / BLOCK, this::block), target, number);
  }

  /// Answers many questions at once, in one pass for every 64 candidates that occur in them.
  void learn(Collection<Pair> questions) {
    Map<Integer, List<Pair>> byBlock = new TreeMap<>();
    for (Pair question : questions) {
      int number = order.number(question.candidate());
      if (number >= 0 && order.number(question.of()) >= 0 && !learnt.containsKey(question)) {
        byBlock.computeIfAbsent(number / BLOCK, _ -> new ArrayList<>()).add(question);
      }
    }
    byBlock.forEach((number, asked) -> {
      long[] known = blocks.get(number);
      long[] block = known == null ? block(number) : known;
      for (Pair question : asked) {
        int candidate = order.number(question.candidate());
        learnt.put(question, contains(block, order.number(question.of()), candidate));
      }
    });
  }

  /// Ids of all nodes upstream of one, in document order.
  public List<String> upstreamOf(String nodeId) {
    int start = order.number(nodeId);
    if (start < 0) {
      return List.of();
    }
    var found = new BitSet(order.size());
    var seen = new BitSet(order.size());
    var open = new ArrayDeque<Integer>();
    open.push(start);
    seen.set(start);
    while (!open.isEmpty()) {
      int current = open.pop();
      for (int i = order.firstSource(current); i < order.firstSource(current + 1); i++) {
        int source = order.source(i);
        found.set(source);
        if (!seen.get(source)) {
          seen.set(source);
          open.push(source);
        }
      }
      int parent = order.parent(current);
      if (parent >= 0 && !seen.get(parent)) {
        seen.set(parent);
        open.push(parent);
      }
    }
    return found.stream().mapToObj(number -> order.node(number).id()).toList();
  }

  private static boolean contains(long[] block, int of, int candidate) {
    return (block[of] >>> (candidate % BLOCK) & 1) != 0;
  }

  /// For every node, as bits, which of the 64 candidates lie upstream of it.
  private long[] block(int number) {
    int first = number * BLOCK;
    var reached = new long[order.size()];
    IntStream.range(0, order.size())
        .map(order::at)
        .forEach(node -> {
          long bits = 0;
          for (int i = order.firstSource(node); i < order.firstSource(node + 1); i++) {
            int source = order.source(i);
            bits |= reached[source];
            if (source >= first && source < first + BLOCK) {
              bits |= 1L << (source - first);
            }
          }
          // What stands inside shares the ancestors of its container, but not the container.
          int parent = order.parent(node);
          reached[node] = parent < 0 ? bits : bits | reached[parent];
        });
    return reached;
  }
}
