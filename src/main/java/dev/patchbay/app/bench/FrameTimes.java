package dev.patchbay.app.bench;

import dev.patchbay.schema.Json;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/// The times between the updates of one stretch, and how long the two threads of the window worked
/// for each: that is comparable on a busy machine too.
///
/// A pulse waits until the one before is on the screen, so a pulse that changes what is seen is an
/// update that was shown.
final class FrameTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final String RENDERER = "QuantumRenderer";
  private static final int MOST = 100_000;

  private final double[] millis = new double[MOST];
  private final long renderer;
  private int count;
  private long began;
  private long last;
  private long windowBegan;
  private long renderBegan;

  FrameTimes() {
    this.renderer = renderer();
  }

  /// An update is on its way; called on the window's thread.
  void tick() {
    long now = System.nanoTime();
    if (last == 0) {
      began = now;
      windowBegan = THREADS.getCurrentThreadCpuTime();
      renderBegan = rendered();
    } else if (count < MOST) {
      millis[count++] = (now - last) / 1e6;
    }
    last = now;
  }

  double seconds() {
    return last == 0 ? 0 : (System.nanoTime() - began) / 1e9;
  }

  ObjectNode figures() {
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    double total = Arrays.stream(sorted).sum();
    int updates = Math.max(1, count);
    return Json.object()
        .put("updatesPerSecond", rounded(1000 * count / Math.max(1, total)))
        .put("meanMillis", rounded(total / updates))
        .put("medianMillis", quantile(sorted, 0.5))
        .put("p95Millis", quantile(sorted, 0.95))
        .put("longestStallMillis", quantile(sorted, 1))
        .put("windowThreadMillis", worked(THREADS.getCurrentThreadCpuTime() - windowBegan))
        .put("renderThreadMillis", worked(rendered() - renderBegan))
        .put("updates", count);
  }

  static double quantile(double[] sorted, double part) {
    return sorted.length == 0
        ? 0
        : rounded(sorted[(int) Math.min(sorted.length - 1, sorted.length * part)]);
  }

  static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private double worked(long nanos) {
    return rounded(nanos / 1e6 / Math.max(1, count));
  }

  private long rendered() {
    return renderer < 0 ? 0 : THREADS.getThreadCpuTime(renderer);
  }

  private static long renderer() {
    for (var thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith(RENDERER)) {
        return thread.getThreadId();
      }
    }
    return -1;
  }
}
