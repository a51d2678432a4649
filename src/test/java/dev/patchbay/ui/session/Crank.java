package dev.patchbay.ui.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;

/// A [Background] that stands still until a test turns it: work away from the window, results on
/// their way to the window, and timers.
final class Crank {
  private final Queue<Runnable> away = new ArrayDeque<>();
  private final Queue<Runnable> window = new ArrayDeque<>();
  private final List<Waiting> timers = new ArrayList<>();
  private Duration now = Duration.ZERO;

  private record Waiting(Duration due, Runnable action) {}

  Background background() {
    return new Background(
        away::add,
        window::add,
        (delay, action) -> {
          var waiting = new Waiting(now.plus(delay), action);
          timers.add(waiting);
          return () -> timers.remove(waiting);
        });
  }

  /// Does the work that waits, without handing over its result.
  void work() {
    drain(away);
  }

  /// Hands over the results that are there.
  void deliver() {
    drain(window);
  }

  /// Until nothing is under way; timers wait for [#elapse].
  void settle() {
    while (!away.isEmpty() || !window.isEmpty()) {
      work();
      deliver();
    }
  }

  boolean busy() {
    return !away.isEmpty() || !window.isEmpty();
  }

  void elapse(Duration time) {
    now = now.plus(time);
    List<Waiting> due =
        timers.stream()
            .filter(waiting -> waiting.due().compareTo(now) <= 0)
            .sorted(Comparator.comparing(Waiting::due))
            .toList();
    timers.removeAll(due);
    due.forEach(waiting -> waiting.action().run());
  }

  private static void drain(Queue<Runnable> tasks) {
    for (int left = tasks.size(); left > 0; left--) {
      tasks.remove().run();
    }
  }
}
