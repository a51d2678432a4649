package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Program;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Computes any value from its input with one JSONata program.
public final class Transform {
  record Config(
      @NotBlank
          @Program
          @Multiline
          @Help(
              "A JSONata program without braces: $ is the input, for example"
                  + " {\"total\": $sum(lines.(price * quantity))}.")
          String program) {}

  private static final JsonNode SAMPLE_CONFIG =
      Json.object()
          .put(
              "program",
              """
              {
                "order": orderId,
                "total": $sum(lines.(price * quantity)),
                "articles": [lines.sku]
              }
              """);

  private static final JsonNode INPUT_SAMPLE =
      Json.parse(
          """
          {
            "orderId": "A-1027",
            "lines": [
              {"sku": "LAMP-1", "quantity": 2, "price": 25},
              {"sku": "BULB-4", "quantity": 8, "price": 3.5}
            ]
          }
          """);

  private static final JsonNode OUTPUT_SAMPLE =
      Json.parse("{\"order\": \"A-1027\", \"total\": 78, \"articles\": [\"LAMP-1\", \"BULB-4\"]}");

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.transform",
              "Transform",
              "mdi2c-code-json",
              Category.DATA,
              "Computes any value from its input with one JSONata program.",
              "Reshapes data: pick, rename, compute, sort and group. For example `lines[price >"
                  + " 10].{\"name\": sku, \"sum\": price * quantity}` makes a new list. A program"
                  + " that finds nothing gives null.",
              List.of(
                  "Code",
                  "Function",
                  "JSONata",
                  "script",
                  "map",
                  "aggregate",
                  "Math Formula",
                  "JSON Path",
                  "GroupBy",
                  "Sorter")),
          Schema.of(Config.class, new Config("$")),
          SAMPLE_CONFIG,
          Schema.any(),
          INPUT_SAMPLE,
          Schema.any(),
          OUTPUT_SAMPLE,
          Set.of(
              ErrorCodes.EXPRESSION_SYNTAX,
              ErrorCodes.EXPRESSION_FAILED,
              ErrorCodes.EXPRESSION_TIMEOUT,
              ErrorCodes.EXPRESSION_MEMORY,
              ErrorCodes.EXPRESSION_DEPTH),
          ActionType.inOut(Schema.any(), Schema.any()),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Transform::run);

  private Transform() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    return switch (programs.evaluate(config.program(), input.data())) {
      case Programs.Result.Value(var value) -> ActionResult.success(value);
      case Programs.Result.Missing _ -> ActionResult.success(Json.NODES.nullNode());
      case Programs.Result.Failed(var error) -> new ActionResult.FatalError(error);
    };
  }
}
