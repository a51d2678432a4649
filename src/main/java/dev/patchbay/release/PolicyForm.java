package dev.patchbay.release;

import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Policy.OnError;
import dev.patchbay.scenario.Policy.Retry;
import java.time.DateTimeException;
import java.time.Duration;

/// A node's policy, flat; durations as in ISO 8601 (`PT1.5S`).
public record PolicyForm(
    OnError onError,
    int timeoutSeconds,
    int maxAttempts,
    String firstDelay,
    double factor,
    String maxDelay,
    double jitter) {

  /// @throws IllegalArgumentException when this is no policy
  public PolicyForm {
    policy(onError, timeoutSeconds, maxAttempts, firstDelay, factor, maxDelay, jitter);
  }

  static PolicyForm of(Policy policy) {
    Retry retry = policy.retry();
    return new PolicyForm(
        policy.onError(),
        policy.timeoutSeconds(),
        retry.maxAttempts(),
        retry.firstDelay().toString(),
        retry.factor(),
        retry.maxDelay().toString(),
        retry.jitter());
  }

  Policy policy() {
    return policy(onError, timeoutSeconds, maxAttempts, firstDelay, factor, maxDelay, jitter);
  }

  private static Policy policy(
      OnError onError,
      int timeoutSeconds,
      int maxAttempts,
      String firstDelay,
      double factor,
      String maxDelay,
      double jitter) {
    return new Policy(
        onError,
        new Retry(maxAttempts, duration(firstDelay), factor, duration(maxDelay), jitter),
        timeoutSeconds);
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a duration: " + text, e);
    }
  }
}
