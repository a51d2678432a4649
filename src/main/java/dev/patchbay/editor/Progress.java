package dev.patchbay.editor;

/// How far a long piece of work has come, and whether anybody still waits for it. The work and
/// those who wait for it are on different threads.
public final class Progress {
  private volatile boolean cancelled;
  private volatile double done;

  /// The work ends soon and its result is not wanted.
  public void cancel() {
    cancelled = true;
  }

  public boolean cancelled() {
    return cancelled;
  }

  /// From 0 to 1; never goes back.
  public double done() {
    return done;
  }

  void reached(double fraction) {
    done = Math.clamp(Math.max(done, fraction), 0, 1);
  }
}
