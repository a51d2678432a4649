package dev.patchbay.app.bench;

import dev.patchbay.schema.Json;
import dev.patchbay.ui.canvas.CanvasView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// From the graph to the first frame on the screen in which nothing is missing.
final class Opening implements Phase {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final CanvasView view;
  private final Figures report;
  private final long began;
  private final long workBegan;
  private boolean drawn;

  /// @param began as the system's nanoseconds, before the graph was laid out
  /// @param workBegan what this thread had worked until then
  Opening(CanvasView view, long began, long workBegan, Figures report) {
    this.view = view;
    this.began = began;
    this.workBegan = workBegan;
    this.report = report;
  }

  static long worked() {
    return THREADS.getCurrentThreadCpuTime();
  }

  @Override
  public boolean pulse() {
    if (!drawn) {
      // What was drawn in the last pulse is on the screen in the next.
      drawn = view.complete();
      return false;
    }
    report.add(
        "first complete frame",
        Json.object()
            .put("millis", FrameTimes.rounded((System.nanoTime() - began) / 1e6))
            .put("windowThreadMillis", FrameTimes.rounded((worked() - workBegan) / 1e6)));
    return true;
  }
}
