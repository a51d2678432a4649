package dev.patchbay.scenario;

import dev.patchbay.schema.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// How long the rules take on large graphs. Prints median and 95th percentile, and the ratio to
/// visiting every node and edge of the same graph once.
@Tag("benchmark")
class CheckBenchmarkTest {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final List<String> TYPES =
      List.of("data.transform", "data.set-fields", "control.merge", "data.filter", "http.request");

  private static final AtomicInteger SINK = new AtomicInteger();

  /// A long scenario without a fault: every fifth node merges three branches.
  private static Graph graph(int size) {
    var random = new Random(size);
    var nodes = new ArrayList<Node>(size);
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < size; i++) {
      nodes.add(
          new NodeBuilder("n" + i, i == 0 ? "trigger.manual" : TYPES.get(i % TYPES.size()))
              .name("n" + i)
              .config(config(i))
              .position(i % 100 * 300, i / 100 * 120)
              .build());
      if (i > 0) {
        edges.add(edge("e" + i, Math.max(0, i - 1 - random.nextInt(10)), i));
        // Only a Merge takes more than one.
        for (int more = 0; more < 3 && i % TYPES.size() == 2; more++) {
          edges.add(edge("f" + i + more, Math.max(0, i - 11 - 50 * more - random.nextInt(50)), i));
        }
      }
    }
    return Graph.of(nodes, edges);
  }

  private static Edge edge(String id, int from, int to) {
    return Drawing.edgeOf("n" + from, "n" + to).stamped(id, Drawing.NOW);
  }

  private static ObjectNode config(int i) {
    return (ObjectNode)
        Json.parse(
            switch (i == 0 ? -1 : i % TYPES.size()) {
              case 0 ->
                  "{\"program\": \"$merge([$, {'from': $nodes.n0.x, 'sum': $sum(lines.(a *"
                      + " b))}])\"}";
              case 1 ->
                  "{\"fields\": {\"a\": \"Order {{ $.id }} of {{ $nodes.n0.name }}\", \"b\": 1}}";
              case 4 -> "{\"url\": \"https://example.org/{{ $.id }}\", \"method\": \"POST\"}";
              default -> "{}";
            });
  }

  @Test
  void structureOfTenThousandAndOfTwentyThousandNodes() {
    for (int size : new int[] {10_000, 20_000}) {
      Graph graph = graph(size);
      var check = new StructureCheck(Drawing.EDITOR.handles());
      print("structure, " + about(graph), () -> check.check(again(graph)).size(), visiting(graph));
    }
  }

  @Test
  void markingEveryEdge() {
    Graph graph = graph(10_000);
    var marking = new BrokenEdges(Drawing.REGISTRY);
    print(
        "marking, " + about(graph),
        () -> marking.mark(again(graph)).edges().size(),
        visiting(graph));
  }

  @Test
  void everythingColdAndAgainAfterOneEdit() {
    Graph graph = graph(10_000);
    long began = System.nanoTime();
    int found = new GraphCheck(Drawing.REGISTRY).check(graph).size();
    System.out.printf(
        "everything, %s, first in this process: %.1f ms (%d findings)%n",
        about(graph), (System.nanoTime() - began) / 1e6, found);
    print(
        "everything, " + about(graph) + ", nothing remembered",
        () -> new GraphCheck(Drawing.REGISTRY).check(again(graph)).size(),
        visiting(graph));

    var remembering = new GraphCheck(Drawing.REGISTRY);
    remembering.check(graph);
    var current = new Graph[] {graph};
    var number = new int[1];
    print(
        "after one edited config, editing included",
        () -> {
          var config = Json.object().put("program", "$nodes.n0.x + " + number[0]++);
          current[0] = Drawing.done(current[0], new Change.Configure("n5000", config)).graph();
          return remembering.check(current[0]).size();
        },
        visiting(graph));
    print(
        "the edit alone",
        () -> {
          var config = Json.object().put("program", "$nodes.n0.x + " + number[0]++);
          current[0] = Drawing.done(current[0], new Change.Configure("n5000", config)).graph();
          return 0;
        },
        visiting(graph));
    print(
        "may this edge be drawn?",
        () -> Drawing.EDITOR.refusal(graph, Drawing.edgeOf("n9000", "n9999")).isPresent() ? 1 : 0,
        visiting(graph));
  }

  /// The same graph, but nothing about its edges is remembered.
  private static Graph again(Graph graph) {
    return graph.withEdges(graph.edgesById());
  }

  private static String about(Graph graph) {
    return "%,d nodes, %,d edges".formatted(graph.nodes().size(), graph.edges().size());
  }

  private static Supplier<Integer> visiting(Graph graph) {
    return () -> {
      int sum = 0;
      for (Node node : graph.nodes()) {
        sum += node.id().length();
      }
      for (Edge edge : graph.edges()) {
        sum += graph.node(edge.source()).isPresent() ? 1 : 0;
        sum += graph.node(edge.target()).isPresent() ? 1 : 0;
      }
      return sum;
    };
  }

  private static void print(String what, Supplier<Integer> work, Supplier<Integer> baseline) {
    double[] base = measured(baseline, PATIENCE.dividedBy(4));
    double[] taken = measured(work, PATIENCE);
    System.out.printf(
        "%s: median %.2f ms, p95 %.2f ms, %.1f times a visit of every node and edge (n=%d)%n",
        what, at(taken, 0.5), at(taken, 0.95), at(taken, 0.5) / at(base, 0.5), taken.length);
  }

  /// Milliseconds, sorted; the first third of the time is for warming up.
  private static double[] measured(Supplier<Integer> work, Duration patience) {
    long began = System.nanoTime();
    while (System.nanoTime() - began < patience.toNanos() / 3) {
      SINK.addAndGet(work.get());
    }
    var times = new ArrayList<Double>();
    while (System.nanoTime() - began < patience.toNanos() || times.size() < 3) {
      long start = System.nanoTime();
      SINK.addAndGet(work.get());
      times.add((System.nanoTime() - start) / 1e6);
    }
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  }
}
