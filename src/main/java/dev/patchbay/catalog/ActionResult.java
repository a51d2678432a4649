package dev.patchbay.catalog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// How an action ended.
public sealed interface ActionResult {
  record Success(List<Emission> emissions) implements ActionResult {
    public Success {
      emissions = List.copyOf(emissions);
    }
  }

  /// @param retryAfter what the other side asked us to wait
  record RetryableError(Error error, Optional<Duration> retryAfter) implements ActionResult {}

  record FatalError(Error error) implements ActionResult {}

  /// Emits on the only output, `out`.
  static ActionResult success(JsonNode data) {
    return emit("out", data);
  }

  static ActionResult emit(String handle, JsonNode data) {
    return new Success(List.of(new Emission(handle, data)));
  }

  static ActionResult fatal(ErrorCode code, String message) {
    return new FatalError(Error.of(code, message));
  }

  static ActionResult retryable(ErrorCode code, String message) {
    return new RetryableError(Error.of(code, message), Optional.empty());
  }
}
