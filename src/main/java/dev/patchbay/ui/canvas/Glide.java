package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.geometry.Viewport;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/// Moves the viewport to another in a moment, so that the eye can follow; any input ends it.
final class Glide extends AnimationTimer {
  private static final double NANOS = 180e6;

  private final Consumer<Viewport> show;
  private Viewport from = Viewport.IDENTITY;
  private Viewport to = Viewport.IDENTITY;
  private long started;
  private boolean running;

  Glide(Consumer<Viewport> show) {
    this.show = show;
  }

  void to(Viewport now, Viewport target) {
    from = now;
    to = target;
    started = 0;
    if (!running && !now.equals(target)) {
      running = true;
      start();
    }
  }

  /// Stops where the viewport is.
  void halt() {
    if (running) {
      running = false;
      stop();
    }
  }

  @Override
  public void handle(long now) {
    if (started == 0) {
      started = now;
    }
    double t = Math.min(1, (now - started) / NANOS);
    double eased = t < 0.5 ? 4 * t * t * t : 1 - Math.pow(2 - 2 * t, 3) / 2;
    show.accept(Viewport.interpolate(from, to, eased));
    if (t >= 1) {
      halt();
    }
  }
}
