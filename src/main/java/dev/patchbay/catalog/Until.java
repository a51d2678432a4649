package dev.patchbay.catalog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a resting run waits for. Written as JSON beside the run, so that it survives a restart.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Until {
  /// So much time has passed since the node was reached.
  @JsonTypeName("elapsed")
  record Elapsed(Duration time) implements Until {}

  /// This moment has come; if it is past already, the run goes on at once.
  @JsonTypeName("moment")
  record Moment(Instant time) implements Until {}

  /// Somebody calls the run's own address or, if there is a question, a person answers it.
  ///
  /// @param atMost how long, counted from when the node was reached
  @JsonTypeName("callback")
  record Callback(Optional<String> question, Duration atMost) implements Until {}

  /// Another scenario, started by this node, has ended or, if its result is not asked for, started.
  ///
  /// @param scenario its id in drafts, its name in bundles
  @JsonTypeName("child")
  record ChildRun(String scenario, JsonNode input, boolean result) implements Until {}

  /// The latest moment of waiting for a node that is reached now, where there is one.
  default Optional<Instant> latest(Instant now) {
    return switch (this) {
      case Elapsed(var time) -> Optional.of(now.plus(time));
      case Moment(var time) -> Optional.of(time);
      case Callback(var _, var atMost) -> Optional.of(now.plus(atMost));
      case ChildRun _ -> Optional.empty();
    };
  }
}
