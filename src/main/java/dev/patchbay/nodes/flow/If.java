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
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Sends its input one way when a condition holds and the other way when it does not.
public final class If {
  record Config(@Help("What decides which way the input goes.") Condition condition) {}

  private static final Handles HANDLES =
      new Handles(
          List.of(Handle.input(Shape.UNKNOWN)),
          List.of(
              Handle.branch("true", "true", Shape.UNKNOWN),
              Handle.branch("false", "false", Shape.UNKNOWN)));

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "condition": {
              "kind": "conditions",
              "combine": "ALL",
              "conditions": [
                {"left": 77.8, "operator": "GREATER", "right": 50},
                {"left": "ZOE@example.org", "operator": "ENDS_WITH", "right": "@example.org", "ignoreCase": true}
              ]
            }
          }
          """);

  private static final JsonNode SAMPLE =
      Json.parse("{\"orderId\": \"A-1027\", \"total\": 77.8, \"email\": \"ZOE@example.org\"}");

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "control.if",
              "If",
              "mdi2c-call-split",
              Category.CONTROL,
              "Sends its input one way when a condition holds and the other way when it does not.",
              "Hands on its input, unchanged, by “true” or by “false”. Compare values, for example"
                  + " `{{ $.total }}` is greater than 100, or write one expression that comes to"
                  + " true or false. The text “false” is not false; that is an error, not a guess.",
              List.of("IF", "condition", "branch", "switch", "filter", "Rule Engine", "case")),
          Schema.of(Config.class, new Config(Condition.inputExists())),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE,
          Schema.any(),
          SAMPLE,
          Set.of(ErrorCodes.INPUT_INVALID, ErrorCodes.CONFIG_INVALID),
          _ -> HANDLES,
          Optional.of("true"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) If::run);

  private If() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    return switch (config.condition().verdict()) {
      case Verdict.Decided(boolean holds) ->
          ActionResult.emit(holds ? "true" : "false", input.data());
      case Verdict.Undecidable(var error) -> new ActionResult.FatalError(error);
    };
  }
}
