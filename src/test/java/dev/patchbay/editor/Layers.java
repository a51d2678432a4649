package dev.patchbay.editor;

import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Large graphs in layers of twenty, with half as many edges again as nodes: most lead to the next
/// layer, some past a few. The same for the same seed.
final class Layers {
  private static final int PER_LAYER = 20;

  private Layers() {}

  static Graph of(int count, long seed) {
    var random = new Random(seed);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(
          Bench.node(
              "n" + i,
              i == 0 ? "trigger.manual" : i % 2 == 0 ? "control.if" : "data.set-fields",
              20 * random.nextInt(1000),
              20 * random.nextInt(1000)));
    }
    List<Edge> edges = new ArrayList<>();
    Set<String> drawn = new HashSet<>();
    for (int i = 0; edges.size() < count + count / 2 && i < 20 * count; i++) {
      int from = random.nextInt(Math.max(1, count - 1));
      int layers = random.nextInt(10) == 0 ? 2 + random.nextInt(3) : 1;
      int to = (from / PER_LAYER + layers) * PER_LAYER + random.nextInt(PER_LAYER);
      String out = from > 0 && from % 2 == 0 ? (random.nextBoolean() ? "true" : "false") : "out";
      if (to < count && drawn.add(from + out + to)) {
        edges.add(Bench.edge("e" + i, "n" + from + "." + out, "n" + to + ".in"));
      }
    }
    return Graph.of(nodes, edges);
  }
}
