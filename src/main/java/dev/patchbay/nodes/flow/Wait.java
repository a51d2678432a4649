package dev.patchbay.nodes.flow;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.Suspension;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.catalog.Until;
import dev.patchbay.catalog.Wake;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Lets the run rest for a while, until a moment, for a callback or for a person's decision.
///
/// A decision or callback that does not come in time leaves by `timeout`; that is no error.
public final class Wait {
  private static final String REJECTED = "rejected";
  private static final String TIMEOUT = "timeout";
  private static final Duration LONGEST = Duration.ofDays(400);

  record Config(@Label("Wait") @Help("What ends the waiting.") WaitFor until) {}

  private static final JsonNode SAMPLE = Json.parse("{\"orderId\": \"A-1027\", \"total\": 77.8}");

  private static final JsonNode CALLBACK_SAMPLE = Json.parse("{\"status\": \"done\"}");

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "control.wait",
              "Wait",
              "mdi2t-timer-sand",
              Category.CONTROL,
              "Lets the run rest for a while, until a time, for a callback or for an approval.",
              "Choose what ends the waiting, for example 2 hours, or an approval with the question"
                  + " “Pay {{ $.total }}?”. What does not come in time leaves by “timeout”. A dry"
                  + " run does not wait: it shows until when a run would, and goes on; pin the"
                  + " node to choose another answer.",
              List.of(
                  "Wait",
                  "delay",
                  "sleep",
                  "pause",
                  "approval",
                  "human in the loop",
                  "callback",
                  "Wait for Webhook",
                  "trigger node")),
          Schema.of(Config.class, new Config(new WaitFor.While(5, WaitFor.Unit.MINUTES))),
          Json.parse("{\"until\": {\"kind\": \"duration\", \"amount\": 2, \"unit\": \"HOURS\"}}"),
          Schema.any(),
          SAMPLE,
          Schema.any(),
          SAMPLE,
          Set.of(ErrorCodes.CONFIG_INVALID, ErrorCodes.INPUT_INVALID),
          Wait::handles,
          Optional.of("out"),
          Migrations.NONE,
          new Behaviour.Suspend<>(Wait::plan, Wait::resume));

  private Wait() {}

  private static Handles handles(JsonNode config) {
    return new Handles(
        List.of(Handle.input(Shape.UNKNOWN)),
        switch (config.path("until").path("kind").asString("")) {
          case "callback" -> List.of(branch("out", "called"), branch(TIMEOUT, TIMEOUT));
          case "approval" ->
              List.of(
                  branch("out", "approved"), branch(REJECTED, REJECTED), branch(TIMEOUT, TIMEOUT));
          default -> List.of(Handle.output(Shape.UNKNOWN));
        });
  }

  private static Handle branch(String id, String label) {
    return Handle.branch(id, label, Shape.UNKNOWN);
  }

  private static Planned<Suspension> plan(Config config, NodeIO<JsonNode> input) {
    return switch (config.until().until()) {
      case Parsed.Ok<Until>(var until) -> ready(until, input);
      case Parsed.Failed<Until>(var problems) ->
          Planned.refused(ErrorCodes.INPUT_INVALID, problems.getFirst().message());
    };
  }

  private static Planned<Suspension> ready(Until until, NodeIO<JsonNode> input) {
    Duration longest =
        switch (until) {
          case Until.Elapsed(var time) -> time;
          case Until.Callback(var _, var atMost) -> atMost;
          case Until.Moment _, Until.ChildRun _ -> Duration.ZERO;
        };
    return longest.compareTo(LONGEST) > 0
        ? Planned.refused(
            ErrorCodes.CONFIG_INVALID, "A run waits for at most " + LONGEST.toDays() + " days.")
        : new Planned.Ready<>(new Suspension(until, input.data(), foreseen(until)));
  }

  private static Wake foreseen(Until until) {
    return switch (until) {
      case Until.Elapsed _, Until.Moment _, Until.ChildRun _ -> new Wake.Due();
      case Until.Callback(var question, var _) ->
          new Wake.Answered(
              question.isPresent() ? Json.object().put("approved", true) : CALLBACK_SAMPLE);
    };
  }

  /// An approval hands on the input, so that the next node has what was decided about; who decided
  /// is in the log. A callback hands on what was sent.
  private static ActionResult resume(Suspension suspension, Wake wake) {
    return switch (wake) {
      case Wake.Due _ -> ActionResult.success(suspension.kept());
      case Wake.TimedOut _ -> ActionResult.emit(TIMEOUT, suspension.kept());
      case Wake.Answered(var answer) ->
          asksAPerson(suspension.until())
              ? ActionResult.emit(
                  answer.path("approved").booleanValue(false) ? "out" : REJECTED, suspension.kept())
              : ActionResult.success(answer);
      case Wake.Failed(var error) -> new ActionResult.FatalError(error);
    };
  }

  private static boolean asksAPerson(Until until) {
    return until instanceof Until.Callback(var question, var _) && question.isPresent();
  }
}
