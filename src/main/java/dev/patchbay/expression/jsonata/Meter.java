package dev.patchbay.expression.jsonata;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// What one evaluation may still use: steps, time, nesting of calls, and memory.
///
/// Steps and memory are counted, not measured: the same expression on the same input ends the same
/// way on every machine, on virtual threads too. Memory counts what the expression builds, garbage
/// included, so what is alive at one moment is never more. Only time depends on the machine.
public final class Meter {
  /// The clock is read once in this many steps; reading it costs more than a step does.
  private static final int STEPS_PER_LOOK = 64;

  private static final int CONTAINER_BYTES = 56;
  private static final int ELEMENT_BYTES = 8;
  private static final int FIELD_BYTES = 48;
  private static final int TEXT_BYTES = 40;

  private final long started = System.nanoTime();
  private final long nanos;
  private final BooleanSupplier calledOff;
  private final int maxDepth;
  private final long maxBytes;
  private final long maxSteps;
  private long bytes;
  private long steps;
  private int depth;

  public Meter(Duration time, long maxSteps, int maxDepth, long maxBytes) {
    this(time, () -> false, maxSteps, maxDepth, maxBytes);
  }

  /// @param calledOff whether nobody waits for the result any more
  public Meter(
      Duration time, BooleanSupplier calledOff, long maxSteps, int maxDepth, long maxBytes) {
    this.nanos = time.toNanos();
    this.calledOff = calledOff;
    this.maxSteps = maxSteps;
    this.maxDepth = maxDepth;
    this.maxBytes = maxBytes;
  }

  /// Asked by every loop and every part of an expression before it goes on.
  void step() {
    if (++steps % STEPS_PER_LOOK == 0) {
      look();
    }
  }

  /// Many steps at once, for work whose size is known before it is done.
  void steps(long count) {
    steps += count;
    look();
  }

  private void look() {
    if (steps > maxSteps || System.nanoTime() - started > nanos || calledOff.getAsBoolean()) {
      throw Failure.bound(Failure.Kind.TIMEOUT, "The expression takes too long");
    }
  }

  void enter() {
    if (++depth > maxDepth) {
      throw Failure.bound(
          Failure.Kind.DEPTH, "Functions call each other more than " + maxDepth + " levels deep");
    }
  }

  void leave() {
    depth--;
  }

  void list(long elements) {
    charge(CONTAINER_BYTES, elements, ELEMENT_BYTES);
  }

  void object(long fields) {
    charge(CONTAINER_BYTES, fields, FIELD_BYTES);
  }

  /// Charged before the text is built, so a text that does not fit is never built.
  void text(long characters) {
    charge(TEXT_BYTES, characters, 2);
  }

  private void charge(long fixed, long count, long each) {
    // The count comes from the expression and may be anything, so it is compared before it is used.
    boolean fits = count >= 0 && count <= maxBytes;
    bytes += fits ? fixed + count * each : 0;
    if (!fits || bytes > maxBytes) {
      throw Failure.bound(Failure.Kind.MEMORY, "The expression needs too much memory");
    }
  }
}
