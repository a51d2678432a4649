package dev.patchbay.expression;

import java.time.Duration;
import java.util.Optional;

/// How long somebody waits for many evaluations together, and whether they still do.
///
/// A long wait is divided: whoever does one part of the work gets a part of what is left, so a slow
/// part does not take everything from those after it, and the whole ends in time. Safe for several
/// threads: one does the work, another may lose its patience.
public final class Patience {
  private final long started = System.nanoTime();
  private final long nanos;
  private final Optional<Patience> whole;
  private volatile long lostAfter = Long.MAX_VALUE;

  private Patience(long nanos, Optional<Patience> whole) {
    this.nanos = nanos;
    this.whole = whole;
  }

  /// Waits for as long as it takes; single evaluations are still within their [Bounds].
  public static Patience endless() {
    return new Patience(Long.MAX_VALUE, Optional.empty());
  }

  public static Patience of(Duration wait) {
    return new Patience(wait.toNanos(), Optional.empty());
  }

  /// One part of the work: it may take a part of what is left.
  ///
  /// @param least what it may take even when nothing is left
  public Patience part(int parts, Duration least) {
    return new Patience(Math.max(least.toNanos(), left().toNanos() / parts), Optional.of(this));
  }

  public Duration left() {
    return Duration.ofNanos(Math.max(0, nanos - waited()));
  }

  /// Nothing is left of the wait, or nobody waits any more.
  public boolean over() {
    return left().isZero() || lost();
  }

  /// Nobody waits any more: whatever comes out will not be looked at.
  public boolean lost() {
    return waited() >= lostAfter || whole.filter(Patience::lost).isPresent();
  }

  /// From now on, nobody waits for longer than this after the start.
  public void loseAfter(Duration sinceStart) {
    lostAfter = sinceStart.toNanos();
  }

  private long waited() {
    return System.nanoTime() - started;
  }
}
