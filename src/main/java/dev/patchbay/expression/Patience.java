package dev.patchbay.expression;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// How long somebody waits for many evaluations together, and whether they still do.
///
/// A slow computer must not turn a large scenario into errors, so what ends in time costs nothing.
/// But every evaluation that did not end in time halves what the next ones may take: a hundred of
/// them together take little longer than two. Safe for several threads: one does the work, another
/// may lose its patience.
public final class Patience {
  /// However many ran out of time before, an evaluation may take this long.
  private static final Duration LEAST = Duration.ofMillis(20);

  private final long started = System.nanoTime();
  private final long nanos;
  private final AtomicInteger timeouts = new AtomicInteger();
  private volatile long lostAfter = Long.MAX_VALUE;

  private Patience(long nanos) {
    this.nanos = nanos;
  }

  /// Waits for as long as it takes; single evaluations are still within their [Bounds].
  public static Patience endless() {
    return new Patience(Long.MAX_VALUE);
  }

  /// Waits gladly for so long; whoever repeats something should then come to an end.
  public static Patience of(Duration wait) {
    return new Patience(wait.toNanos());
  }

  /// What may be left out should be left out now.
  public boolean over() {
    return waited() > nanos || lost();
  }

  /// Nobody waits any more: whatever comes out will not be looked at.
  public boolean lost() {
    return waited() >= lostAfter;
  }

  /// From now on, nobody waits for longer than this after the start.
  public void loseAfter(Duration sinceStart) {
    lostAfter = sinceStart.toNanos();
  }

  /// What one evaluation may take that could take `most`.
  Duration forOne(Duration most) {
    Duration halved = most.dividedBy(1L << Math.min(timeouts.get(), 30));
    Duration least = LEAST.compareTo(most) < 0 ? LEAST : most;
    return halved.compareTo(least) < 0 ? least : halved;
  }

  void timedOut() {
    timeouts.incrementAndGet();
  }

  private long waited() {
    return System.nanoTime() - started;
  }
}
