package dev.patchbay.ui.session;

import dev.patchbay.schema.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Computes something for the newest input only. While one computation runs, at most one input
/// waits, and a result that was overtaken is not shown: what is shown belongs to what was given in
/// last.
public final class Newest<I, O> {
  private final Background background;
  private final Function<I, O> work;
  private final Consumer<O> show;
  private final Consumer<Problem> failed;
  private Optional<I> waiting = Optional.empty();
  private boolean running;

  public Newest(
      Background background, Function<I, O> work, Consumer<O> show, Consumer<Problem> failed) {
    this.background = background;
    this.work = work;
    this.show = show;
    this.failed = failed;
  }

  /// To be called on the window's thread, as are the results.
  public void submit(I input) {
    waiting = Optional.of(input);
    if (!running) {
      next();
    }
  }

  private void next() {
    if (waiting.isEmpty()) {
      return;
    }
    I input = waiting.get();
    waiting = Optional.empty();
    running = true;
    background.run(() -> work.apply(input), this::done, this::broke);
  }

  private void done(O result) {
    running = false;
    if (waiting.isEmpty()) {
      show.accept(result);
    }
    next();
  }

  private void broke(Problem problem) {
    running = false;
    if (waiting.isEmpty()) {
      failed.accept(problem);
    }
    next();
  }
}
