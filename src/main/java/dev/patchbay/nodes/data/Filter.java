package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Program;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Divides a list in two: the items for which a condition holds and the others.
public final class Filter {
  private static final String KEPT = "kept";
  private static final String DISCARDED = "discarded";

  record Config(
      @Help("The list to divide: {{ $ }} is the input itself, {{ $.lines }} a list inside it.")
          JsonNode items,
      @NotBlank
          @Program
          @Multiline
          @Label("Keep an item if")
          @Help(
              "A JSONata condition without braces, asked of every item: price > 10 and active ="
                  + " true. $item is the item, $index its place, counted from 0.")
          String condition) {}

  private static final Shape LIST = Shape.list(Shape.UNKNOWN);

  private static final Handles HANDLES =
      new Handles(
          List.of(Handle.input(Shape.UNKNOWN)),
          List.of(Handle.output(KEPT, "kept", LIST), Handle.output(DISCARDED, "discarded", LIST)));

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [
              {"sku": "LAMP-1", "price": 24.9},
              {"sku": "BULB-4", "price": 3.5},
              {"sku": "DESK-2", "price": 310}
            ],
            "condition": "price > 10"
          }
          """);

  private static final JsonNode SAMPLE = SAMPLE_CONFIG.path("items");

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.filter",
              "Filter",
              "mdi2f-filter-outline",
              Category.DATA,
              "Divides a list in two: the items for which a condition holds and the others.",
              "Asks the condition of every item, for example `price > 10`. What fits leaves by"
                  + " “kept”, the rest by “discarded”, both in their old order. An item that lacks"
                  + " the field asked for is discarded.",
              List.of("Row Filter", "Row Splitter", "where", "select", "remove", "keep", "search")),
          Schema.of(Config.class, new Config(Json.NODES.stringNode("{{ $ }}"), "true")),
SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE,
          Schema.any(LIST),
          Json.parse(
              "[{\"sku\": \"LAMP-1\", \"price\": 24.9}, {\"sku\": \"DESK-2\", \"price\": 310}]"),
          Set.of(
              ErrorCodes.INPUT_INVALID,
              ErrorCodes.EXPRESSION_SYNTAX,
              ErrorCodes.EXPRESSION_FAILED,
              ErrorCodes.EXPRESSION_TIMEOUT,
              ErrorCodes.EXPRESSION_MEMORY,
              ErrorCodes.EXPRESSION_DEPTH),
          _ -> HANDLES,
          Optional.of(KEPT),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Filter::run);

  private Filter() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    if (!config.items().isArray()) {
      return ActionResult.fatal(
          ErrorCodes.INPUT_INVALID,
          "Items must be a list, but it is " + Shape.of(config.items()).words() + ".");
    }
    ArrayNode kept = Json.NODES.arrayNode();
    ArrayNode discarded = Json.NODES.arrayNode();
    for (int i = 0; i < config.items().size(); i++) {
      JsonNode item = config.items().get(i);
      switch (programs.evaluateItem(config.condition(), item, i)) {
        case Programs.Result.Value(var value) when value.isBoolean() ->
            (value.booleanValue() ? kept : discarded).add(item);
        case Programs.Result.Value(var value) -> {
          return ActionResult.fatal(
              ErrorCodes.INPUT_INVALID,
              "The condition must come to true or false, but for item %d it came to %s."
                  .formatted(i, Shape.of(value).words()));
        }
        case Programs.Result.Missing _ -> discarded.add(item);
        case Programs.Result.Failed(var error) -> {
          return new ActionResult.FatalError(
              new Error(error.code(), "Item " + i + ": " + error.message()));
        }
      }
    }
    return new ActionResult.Success(
        List.of(new Emission(KEPT, kept), new Emission(DISCARDED, discarded)));
  }
}
