package dev.patchbay.ui.session;

import dev.patchbay.scenario.StoreException;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work away from the window's thread, and the way back: the only place that crosses between them.
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final Executor away;
  private final Executor window;
  private final Timer timer;

  /// Calls the action after the delay, unless it is cancelled before.
  @FunctionalInterface
  public interface Timer {
    Cancel after(Duration delay, Runnable action);
  }

  @FunctionalInterface
  public interface Cancel {
    void cancel();
  }

  /// @param away runs what may block
  /// @param window runs what touches the window
  /// @param timer calls back on the window's thread
  public Background(Executor away, Executor window, Timer timer) {
    this.away = away;
    this.window = window;
    this.timer = timer;
  }

  /// Virtual threads, and JavaFX's thread.
  public static Background live() {
    Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    return new Background(
        threads,
        Platform::runLater,
        (delay, action) -> {
          var waiting =
              CompletableFuture.runAsync(
                  () -> Platform.runLater(action),
                  CompletableFuture.delayedExecutor(
                      delay.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS, threads));
          return () -> waiting.cancel(false);
        });
  }

  /// Computes away from the window and hands the result to the window.
  ///
  /// @param failed told when the work itself broke; what it was about is in the log
  public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<Problem> failed) {
    away.execute(() -> {
      T result;
      try {
        result = work.get();
      } catch (RuntimeException | Error e) {
        // The last resort of this thread: whoever waits must hear that nothing will come.
        if (!(e instanceof StoreException)) {
          LOG.error("work in the background failed", e);
        }
        window.execute(() -> failed.accept(broken(e)));
        return;
      }
      window.execute(() -> then.accept(result));
    });
  }

  public Cancel after(Duration delay, Runnable action) {
    return timer.after(delay, action);
  }

  private static Problem broken(Throwable e) {
    return e instanceof StoreException store
        ? store.problem()
        : new Problem("", "program.failed", Strings.BROKEN.formatted(e.getClass().getSimpleName()));
  }
}
