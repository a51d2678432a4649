package dev.patchbay.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.GraphLayout;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long tidying takes, beside one look at the same graph; on a busy machine the time of the
/// processor says more than that of the clock.
@Tag("benchmark")
class TidyBenchmarkTest {
  @ParameterizedTest
  @CsvSource({"1000, 5", "5000, 3"})
  @Timeout(240)
  void aWholeGraph(int nodes, int rounds) {
    Bench bench = new Bench(Layers.of(nodes, 11));
    double[] tidy = new double[rounds];
    double[] look = new double[rounds];
    double[] worked = new double[rounds];
    var threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      GraphLayout layout = GraphLayout.of(bench.session.handles(), bench.graph());
      look[i] = (System.nanoTime() - start) / 1e6;
      start = System.nanoTime();
      long processor = threads.getCurrentThreadCpuTime();
      assertThat(Tidy.plan(layout, bench.session.handles(), Set.of(), new Progress())).isPresent();
      worked[i] = (threads.getCurrentThreadCpuTime() - processor) / 1e6;
      tidy[i] = (System.nanoTime() - start) / 1e6;
    }
    double cold = tidy[0];
    Arrays.sort(tidy);
    Arrays.sort(look);
    Arrays.sort(worked);
    System.out.printf(
        "tidy %d nodes, %d edges: first %.0f ms, median %.0f ms, worst %.0f ms, processor median"
            + " %.0f ms; layout alone median %.1f ms, ratio %.0f%n",
        nodes,
        bench.graph().edges().size(),
        cold,
        tidy[rounds / 2],
        tidy[rounds - 1],
        worked[rounds / 2],
        look[rounds / 2],
        tidy[rounds / 2] / look[rounds / 2]);
  }
}
