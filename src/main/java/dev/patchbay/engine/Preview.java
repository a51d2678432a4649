package dev.patchbay.engine;

import static java.util.stream.Collectors.joining;

import dev.patchbay.catalog.WouldDo;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What one node did, or would do, in a dry run.
///
/// @param input what arrived; empty when nothing did
/// @param outputs what left, by output handle
/// @param source where the outputs come from
/// @param wouldDo what an effect would do
/// @param problems errors and warnings of this node in this walk
/// @param items for a container, the previews of the nodes inside it for every item
public record Preview(
    Status status,
    Optional<JsonNode> input,
    Map<String, JsonNode> outputs,
    Source source,
    Optional<WouldDo> wouldDo,
    Duration duration,
    List<Problem> problems,
    List<Map<String, Preview>> items) {

  public Preview {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    problems = List.copyOf(problems);
    items = List.copyOf(items);
  }

  public enum Status {
    SUCCEEDED,
    /// The node failed; what is behind it is skipped unless its policy sends errors on.
    FAILED,
    /// No value reached the node: the branch was not taken.
    SKIPPED,
    /// The node is disabled and handed on its input.
    PASSED_THROUGH
  }

  /// Where an output in a dry run comes from.
  public enum Source {
    /// The node really computed it.
    COMPUTED,
    /// The payload that the trigger was given.
    PAYLOAD,
    /// The analyst pinned it.
    PIN,
    /// The effect was not performed; this is what it last really returned, kept as a sample.
    KEPT_SAMPLE,
    /// The effect was not performed; this is the type's sample of its result.
    TYPE_SAMPLE,
    NONE
  }

  /// One line with what is most worth knowing: the error, what would be done, or what came out.
  public String headline() {
    return switch (status) {
      case FAILED -> problems.stream().findFirst().map(Problem::message).orElse("failed");
      case SKIPPED -> "";
      case SUCCEEDED, PASSED_THROUGH ->
          wouldDo
              .map(WouldDo::sentence)
              .orElseGet(() ->
                  outputs.entrySet().stream()
                      .map(e -> shown(e.getKey(), e.getValue()))
                      .collect(joining(" · ")));
    };
  }

  /// `out` is what most nodes leave by, so it goes without saying.
  private String shown(String handle, JsonNode data) {
    String by = handle.equals("out") ? "" : handle + " → ";
    if (input.filter(data::equals).isPresent()) {
      return by + "unchanged";
    }
    return by + (data.isArray() ? items(data.size()) + ": " : "") + Brief.of(data);
  }

  private static String items(int count) {
    return count == 1 ? "1 item" : count + " items";
  }

  /// The status in the words of the user interface.
  public String statusWord() {
    return switch (status) {
      case SUCCEEDED -> wouldDo.isPresent() ? "would do" : "done";
      case FAILED -> "failed";
      case SKIPPED -> "skipped";
      case PASSED_THROUGH -> "disabled";
    };
  }

  static Preview skipped() {
    return new Preview(
        Status.SKIPPED,
        Optional.empty(),
        Map.of(),
        Source.NONE,
        Optional.empty(),
        Duration.ZERO,
        List.of(),
        List.of());
  }

  static Preview passedThrough(String handle, JsonNode data) {
    return new Preview(
        Status.PASSED_THROUGH,
        Optional.of(data),
        Map.of(handle, data),
        Source.COMPUTED,
        Optional.empty(),
        Duration.ZERO,
        List.of(),
        List.of());
  }

  /// The same, when a policy sent the error on as a value.
  Preview withOutputs(Map<String, JsonNode> byHandle) {
    return new Preview(
        status,
        input,
        byHandle,
        byHandle.isEmpty() ? source : Source.COMPUTED,
        wouldDo,
        duration,
        problems,
        items);
  }

  static Preview failed(
      JsonNode input, List<Problem> problems, List<Map<String, Preview>> items, Duration duration) {
    return new Preview(
        Status.FAILED,
        Optional.of(input),
        Map.of(),
        Source.NONE,
        Optional.empty(),
        duration,
        problems,
        items);
  }
}
