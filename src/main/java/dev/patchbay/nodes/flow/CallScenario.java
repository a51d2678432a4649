package dev.patchbay.nodes.flow;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.Suspension;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.catalog.Until;
import dev.patchbay.catalog.Wake;
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Starts another scenario with a payload and hands on what comes of it.
public final class CallScenario {
  enum Then {
    @Label("Wait for its result")
    RESULT,
    @Label("Go on at once")
    GO_ON
  }

  record Config(
      @NotBlank @Format(Formats.SCENARIO) @Help("The scenario to call; its published version runs.")
          String scenario,
      @Help("What it starts with, its $trigger: {{ $ }} is the input itself.") JsonNode input,
      @Help("Whether this run waits until the other one has ended.") Then then) {}

  private static final JsonNode OUTPUT_SAMPLE = Json.parse("{\"ok\": true}");

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "control.call-scenario",
              "Call scenario",
              "mdi2s-sitemap-outline",
              Category.CONTROL,
              "Starts another scenario with a payload and hands on what comes of it.",
              "Keep what several scenarios need in one of its own and call it, for example"
                  + " “Register customer” with `{{ $.customer }}`. Its result is what its Respond"
                  + " node answers. If it fails, this node fails. A dry run calls nothing and goes"
                  + " on with the pin or a sample.",
              List.of(
                  "Execute Workflow",
                  "Execute Sub-workflow",
                  "link call",
                  "Call Workflow",
                  "subflow",
                  "Metanode",
                  "component",
                  "child",
                  "subroutine")),
          Schema.of(Config.class, new Config("", Json.NODES.stringNode("{{ $ }}"), Then.RESULT)),
          Json.parse(
              "{\"scenario\": \"register-customer\", \"input\": {\"name\": \"Zoë Müller\"},"
                  + " \"then\": \"RESULT\"}"),
          Schema.any(),
          Json.parse("{\"customer\": {\"name\": \"Zoë Müller\"}}"),
          Schema.any(),
          OUTPUT_SAMPLE,
          Set.of(ErrorCodes.RUN_CHILD_FAILED),
          ActionType.inOut(Schema.any(), Schema.any()),
          Optional.of("out"),
          Migrations.NONE,
          new Behaviour.Suspend<>(CallScenario::plan, CallScenario::resume));

  private CallScenario() {}

  private static Planned<Suspension> plan(Config config, NodeIO<JsonNode> input) {
    boolean result = config.then() == Then.RESULT;
    return new Planned.Ready<>(
        new Suspension(
            new Until.ChildRun(config.scenario().strip(), config.input(), result),
            Json.NODES.nullNode(),
            new Wake.Answered(
                result ? OUTPUT_SAMPLE : Json.object().put("runId", "run-of-the-other-scenario"))));
  }

  private static ActionResult resume(Suspension suspension, Wake wake) {
    return switch (wake) {
      case Wake.Answered(var answer) -> ActionResult.success(answer);
      case Wake.Failed(var error) ->
          ActionResult.fatal(ErrorCodes.RUN_CHILD_FAILED, error.code() + ": " + error.message());
      case Wake.Due _, Wake.TimedOut _ ->
          ActionResult.fatal(ErrorCodes.RUN_CHILD_FAILED, "The other scenario did not answer.");
    };
  }
}
