package dev.patchbay.catalog;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a trigger makes of an event.
public sealed interface TriggerResult {
  /// @param idempotencyKey two events with one key start one run
  record Start(JsonNode payload, Optional<String> idempotencyKey) implements TriggerResult {}

  record Ignore(String reason) implements TriggerResult {}

  record Reject(Error error) implements TriggerResult {}
}
