package dev.patchbay.scenario;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/// What a real run does when a node fails or is slow.
///
/// @param timeoutSeconds for one attempt, 0 for none beyond the type's own
public record Policy(OnError onError, Retry retry, int timeoutSeconds) {
  public static final Policy DEFAULT = new Policy(OnError.STOP, Retry.NONE, 0);

  public Policy {
    requireNonNull(onError);
    requireNonNull(retry);
    if (timeoutSeconds < 0) {
      throw new IllegalArgumentException("a timeout is not negative: " + timeoutSeconds);
    }
  }

  public enum OnError {
    STOP,
    CONTINUE,
    ERROR_HANDLE
  }

  /// @param maxAttempts 1 for no retry
  /// @param jitter the part of a delay that is random, 0 to 1
  public record Retry(
      int maxAttempts, Duration firstDelay, double factor, Duration maxDelay, double jitter) {
    public static final Retry NONE =
        new Retry(1, Duration.ofSeconds(1), 2, Duration.ofMinutes(10), 0.1);

    public Retry {
      requireNonNull(firstDelay);
      requireNonNull(maxDelay);
      if (maxAttempts < 1
          || !(factor >= 1 && Double.isFinite(factor))
          || !(jitter >= 0 && jitter <= 1)
          || firstDelay.isNegative()
          || maxDelay.isNegative()) {
        throw new IllegalArgumentException("not a retry policy");
      }
    }
  }

  public Policy withOnError(OnError other) {
    return new Policy(other, retry, timeoutSeconds);
  }
}
