package dev.patchbay.expression;

import java.time.Duration;

/// What one evaluation may use.
///
/// @param time by the clock on the wall
/// @param steps parts of the expression evaluated, elements and characters looked at
/// @param depth of functions calling each other; calls in last place do not count
/// @param allocatedBytes of everything the expression builds, garbage included
/// @param resultChars of the result as JSON, about
public record Bounds(Duration time, long steps, int depth, long allocatedBytes, int resultChars) {
  public static final Bounds DEFAULT =
      new Bounds(Duration.ofSeconds(1), 20_000_000, 100, 64L << 20, 16 << 20);

  public Bounds {
    if (!time.isPositive() || steps < 1 || depth < 1 || allocatedBytes < 1 || resultChars < 1) {
      throw new IllegalArgumentException("a bound of nothing allows nothing");
    }
  }
}
