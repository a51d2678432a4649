package dev.patchbay.ui.inspector;

import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Policy.OnError;
import dev.patchbay.scenario.Policy.Retry;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// A policy in the words and units of a form.
record PolicyForm(
    @Label("On error") @Help("What happens when the node fails and no attempt is left.")
        Then onError,
    @Label("Attempts")
        @Min(1)
        @Max(100)
        @Help("1 means no retry. Only errors that can pass by themselves are tried again.")
        int attempts,
    @Label("First delay, seconds") @DecimalMin("0") @DecimalMax("86400") BigDecimal firstDelay,
    @Label("Factor")
        @DecimalMin("1")
        @DecimalMax("100")
        @Help("Each delay is this many times the one before.")
        BigDecimal factor,
    @Label("Longest delay, seconds") @DecimalMin("0") @DecimalMax("604800") BigDecimal longestDelay,
    @Label("Jitter, percent")
        @Min(0)
        @Max(100)
        @Help("The part of a delay that is random, so that many retries do not come at once.")
        int jitterPercent,
    @Label("Timeout, seconds") @Min(0) @Max(86_400) @Help("For one attempt; 0 means none.")
        int timeout) {

  enum Then {
    @Label("Stop the run")
    STOP,
    @Label("Continue with the error as output")
    CONTINUE,
    @Label("Send to the error output")
    ERROR_HANDLE
  }

  static final Schema<PolicyForm> SCHEMA = Schema.of(PolicyForm.class, of(Policy.DEFAULT));

  static PolicyForm of(Policy policy) {
    Retry retry = policy.retry();
    return new PolicyForm(
        Then.valueOf(policy.onError().name()),
        retry.maxAttempts(),
        plain(retry.firstDelay().toMillis() / 1000.0),
        plain(retry.factor()),
        plain(retry.maxDelay().toMillis() / 1000.0),
        (int) Math.round(retry.jitter() * 100),
        policy.timeoutSeconds());
  }

  Policy policy() {
    return new Policy(
        OnError.valueOf(onError.name()),
        new Retry(
            attempts,
            millis(firstDelay),
            factor.doubleValue(),
            millis(longestDelay),
            jitterPercent / 100.0),
        timeout);
  }

  private static Duration millis(BigDecimal seconds) {
    return Duration.ofMillis(seconds.movePointRight(3).longValue());
  }

  /// `2`, not `2.0`.
  private static BigDecimal plain(double number) {
    return new BigDecimal(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
  }

  JsonNode json() {
    return Json.toNode(this);
  }
}
