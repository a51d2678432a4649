package dev.patchbay.nodes.data;

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
import dev.patchbay.schema.Program;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Joins two lists of objects where their keys are equal.
public final class Join {
  static final String LEFT = "left";
  static final String RIGHT = "right";

  enum Rows {
    @Label("Only those with a partner (inner join)")
    INNER,
    @Label("All of the left (left join)")
    LEFT,
    @Label("All of both sides (full join)")
    FULL,
    @Label("Only those of the left without a partner (anti join)")
    ANTI
  }

  enum Duplicates {
    @Label("One row for every pair")
    ALL,
    @Label("Only the first is taken")
    FIRST,
    @Label("Only the last is taken")
    LAST,
    @Label("The node fails")
    FAIL
  }

  enum Prefer {
    @Label("The left one")
    LEFT,
    @Label("The right one")
    RIGHT
  }

  record Key(
      @NotBlank
          @Program
          @Help("A field of the left items, such as customerId, or any JSONata asked of them.")
          String left,
      @NotBlank
          @Program
          @Help("What it must equal on the right, such as id, or any JSONata asked of those items.")
          String right) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Result {}

  @JsonTypeName("flat")
  @Label("All fields beside each other")
  @Help("One object with the fields of both.")
  record Flat(@Label("If both have a field") @Help("Whose value is kept.") Prefer prefer)
      implements Result {}

  @JsonTypeName("prefixed")
  @Label("The right fields with a prefix")
  @Help("One object in which the names of the right fields begin with a prefix.")
  record Prefixed(
      @NotBlank @Help("What is put before their names, such as customer_.") String prefix)
      implements Result {}

  @JsonTypeName("nested")
  @Label("Each side in a field of its own")
  @Help("One object with two fields, which hold the left and the right item.")
  record Nested(
      @NotBlank @Label("Left in") @Help("The field that holds the left item, such as order.")
          String left,
      @NotBlank
          @Label("Right in")
          @Help("The field that holds the right item, such as customer; null without a partner.")
          String right)
      implements Result {}

  record Config(
      @NotEmpty @Label("Keys") @Help("What must be equal in both; null equals nothing.")
          List<Key> keys,
      @Help("Which items come out.") Rows rows,
      @Label("If a key occurs again on the right")
          @Help("What happens when an item of the left has several partners.")
          Duplicates duplicates,
      @Label("Joined items") @Help("How an item and its partner become one object.")
          Result result) {
    public Config {
      keys = List.copyOf(keys);
    }
  }

  private static final Schema<JsonNode> LIST =
      Schema.any(Shape.list(new Shape.Obj(Map.of(), true)));

  private static final Handles HANDLES =
      new Handles(
          List.of(
              Handle.input(LEFT, LEFT, Handle.Arity.ONE, Shape.list(Shape.UNKNOWN)),
              Handle.input(RIGHT, RIGHT, Handle.Arity.ONE, Shape.list(Shape.UNKNOWN))),
          List.of(Handle.output(LIST.shape())));

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.join",
              "Join",
              "mdi2s-set-center",
              Category.DATA,
              "Joins two lists of objects where their keys are equal.",
              "Finds partners by one key or several: orders on the left, customers on the right,"
                  + " where `customerId` equals `id`. The order is that of the left list, then of"
                  + " the right one. 7 equals 7.0 but not “7”; `$string(id)` makes them equal.",
              List.of(
                  "Joiner",
                  "Merge by key",
                  "Merge",
                  "VLOOKUP",
                  "combine",
                  "inner join",
                  "left join",
                  "anti join",
                  "match",
                  "Merge Join",
                  "enrich")),
          Schema.of(
              Config.class,
              new Config(List.of(), Rows.LEFT, Duplicates.ALL, new Flat(Prefer.LEFT))),
          Json.parse(
              """
              {
                "keys": [{"left": "customerId", "right": "id"}],
                "rows": "LEFT",
                "duplicates": "ALL",
                "result": {"kind": "prefixed", "prefix": "customer_"}
              }
              """),
          Schema.any(),
          Json.parse(
              """
              {
                "left": [{"order": "A-1", "customerId": 7}, {"order": "A-2", "customerId": 9}],
                "right": [{"id": 7, "name": "Zoë Müller"}]
              }
              """),
          LIST,
          Json.parse(
              """
              [
                {"order": "A-1", "customerId": 7, "customer_id": 7, "customer_name": "Zoë Müller"},
                {"order": "A-2", "customerId": 9}
              ]
              """),
          PerItem.errors(
              ErrorCodes.INPUT_INVALID, ErrorCodes.CONFIG_INVALID, ErrorCodes.DUPLICATE_KEY),
          _ -> HANDLES,
          Optional.empty(),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Join::run);

  private Join() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    if (config.result() instanceof Nested(var left, var right) && left.equals(right)) {
      return ActionResult.fatal(
          ErrorCodes.CONFIG_INVALID, "The left and the right item need fields of different names.");
    }
    List<String> leftKeys = config.keys().stream().map(Key::left).toList();
    List<String> rightKeys = config.keys().stream().map(Key::right).toList();
    return Side.both(
        Side.of(input.data(), LEFT, leftKeys, programs),
        Side.of(input.data(), RIGHT, rightKeys, programs),
        (left, right) -> new Joining(config, left, right).result());
  }
}
