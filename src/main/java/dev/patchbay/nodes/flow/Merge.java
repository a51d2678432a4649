package dev.patchbay.nodes.flow;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
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
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Brings several branches together into one value.
public final class Merge {
  static final String LEFT = "left";
  static final String RIGHT = "right";

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Mode {}

  @JsonTypeName("append")
  @Label("Append")
  @Help("One list of everything that arrives, in the order of the edges.")
  record Append() implements Mode {}

  @JsonTypeName("first")
  @Label("First")
  @Help("The value of the first edge, in the order of the edges, that delivers one.")
  record First() implements Mode {}

  @JsonTypeName("combine")
  @Label("Combine by key")
  @Help("One list of objects joined from those of the left and the right list with equal keys.")
  record Combine(
      @Help("Which objects without a partner are kept.") Join join,
      @NotBlank @Help("The key's field in the left objects, such as id or customer.id.")
          String leftKey,
      @NotBlank @Help("The key's field in the right objects, such as customerId.") String rightKey,
      @Label("If a field is on both sides") @Help("Which side's value is kept.") Prefer prefer)
      implements Mode {}

  enum Join {
    @Label("None (inner join)")
    INNER,
    @Label("Those of the left (left join)")
    LEFT,
    @Label("Those of the right (right join)")
    RIGHT,
    @Label("Those of both sides (full join)")
    FULL,
    @Label("Only those of the left without a partner")
    LEFT_ONLY
  }

  enum Prefer {
    @Label("Keep the left value")
    LEFT,
    @Label("Keep the right value")
    RIGHT
  }

  record Config(@Help("How the branches become one value.") Mode mode) {}

  private static final Handles MANY =
      new Handles(
          List.of(Handle.input("in", "", Handle.Arity.MANY, Shape.UNKNOWN)),
          List.of(Handle.output(Shape.UNKNOWN)));

  private static final Handles SIDES =
      new Handles(
          List.of(
              Handle.input(LEFT, LEFT, Handle.Arity.ONE, Shape.list(Shape.UNKNOWN)),
              Handle.input(RIGHT, RIGHT, Handle.Arity.ONE, Shape.list(Shape.UNKNOWN))),
          List.of(Handle.output(Shape.list(Shape.UNKNOWN))));

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "control.merge",
              "Merge",
              "mdi2c-call-merge",
              Category.CONTROL,
              "Brings several branches together into one value.",
              "Append makes one list of all that arrives: lists are put behind each other, anything"
                  + " else becomes one element. First hands on one value after an If or a Switch."
                  + " Combine joins two lists of objects, for example orders on the left with"
                  + " customers on the right where customerId equals id.",
              List.of("join", "union", "Joiner", "Concatenate", "append", "combine", "lookup")),
          Schema.of(Config.class, new Config(new Append())),
          Json.parse(
              """
              {"mode": {"kind": "combine", "join": "LEFT", "leftKey": "customerId",
                        "rightKey": "id", "prefer": "LEFT"}}
              """),
          Schema.any(),
          Json.parse(
              """
              {
                "left": [{"order": "A-1", "customerId": 7}, {"order": "A-2", "customerId": 9}],
                "right": [{"id": 7, "name": "Zoë Müller"}]
              }
              """),
          Schema.any(),
          Json.parse(
              """
              [
                {"order": "A-1", "customerId": 7, "id": 7, "name": "Zoë Müller"},
                {"order": "A-2", "customerId": 9}
              ]
              """),
          Set.of(ErrorCodes.INPUT_INVALID),
          Merge::handles,
          Optional.empty(),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Merge::run);

  private Merge() {}

  private static Handles handles(JsonNode config) {
    return config.path("mode").path("kind").asString("").equals("combine") ? SIDES : MANY;
  }

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    return switch (config.mode()) {
      case Append _ -> ActionResult.success(append(input.data()));
      case First _ ->
          input.data().isEmpty()
              ? ActionResult.fatal(ErrorCodes.INPUT_INVALID, "No branch delivered a value.")
              : ActionResult.success(input.data().get(0));
      case Combine combine -> new KeyJoin(combine).of(input.data());
    };
  }

  private static JsonNode append(JsonNode delivered) {
    ArrayNode all = Json.NODES.arrayNode();
    for (JsonNode value : delivered) {
      if (value instanceof ArrayNode list) {
        all.addAll(list);
      } else {
        all.add(value);
      }
    }
    return all;
  }
}
