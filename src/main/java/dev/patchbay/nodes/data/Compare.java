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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds what was added, removed and changed between two lists or two values.
public final class Compare {
  static final String BEFORE = "before";
  static final String AFTER = "after";

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface What {}

  @JsonTypeName("lists")
  @Label("Two lists of objects")
  @Help("Items are paired by their keys, wherever they are in the lists.")
  record Lists(
      @NotEmpty
          @Program
          @Label("The same item when equal in")
          @Help("Fields that identify an item in both lists, such as id, or any JSONata.")
          List<String> keys)
      implements What {
    public Lists {
      keys = List.copyOf(keys);
    }
  }

  @JsonTypeName("values")
  @Label("Two values")
  @Help("Objects are compared field by field, lists place by place.")
  record Values() implements What {}

  record Config(
      @Label("Compared are") @Help("What arrives at the two inputs.") What what,
      @Label("Fields not looked at")
          @Help("Fields whose changes do not count, such as updatedAt or meta.version.")
          List<@Pattern(regexp = FieldPath.SYNTAX, message = FieldPath.WRONG) String> ignored) {
    public Config {
      ignored = List.copyOf(ignored);
    }
  }

  record Counts(int added, int removed, int changed, int unchanged) {}

  /// @param added items; of two values `{path, after}`
  /// @param removed items; of two values `{path, before}`
  /// @param changed `{key, before, after, changes: [{path, before, after}]}`; of two values `{path,
  ///   before, after}`
  record Output(
      boolean equal,
      Counts counts,
      List<JsonNode> added,
      List<JsonNode> removed,
      List<JsonNode> changed) {}

  private static final Handles HANDLES =
      new Handles(
          List.of(
              Handle.input(BEFORE, BEFORE, Handle.Arity.ONE, Shape.UNKNOWN),
              Handle.input(AFTER, AFTER, Handle.Arity.ONE, Shape.UNKNOWN)),
          List.of(Handle.output(Schema.of(Output.class).shape())));

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.compare",
              "Compare",
              "mdi2c-compare-horizontal",
              Category.DATA,
              "Finds what was added, removed and changed between two lists or two values.",
              "Gives one object: `{{ $.equal }}` for an If, `{{ $.added }}` for a For each, and in"
                  + " `changed` every field that differs, with its path, such as `lines[2].price`,"
                  + " and both values. 1 and 1.0 are equal.",
              List.of(
                  "Compare Datasets",
                  "Row Difference Finder",
                  "Table Difference Finder",
                  "diff",
                  "difference",
                  "reconcile",
                  "Merge rows (diff)",
                  "changes",
                  "delta",
                  "rbe")),
          Schema.of(Config.class, new Config(new Values(), List.of())),
          Json.parse(
              """
              {"what": {"kind": "lists", "keys": ["id"]}, "ignored": ["updatedAt"]}
              """),
          Schema.any(),
          Json.parse(
              """
              {
                "before": [
                  {"id": 1, "amount": 12.50, "updatedAt": "2026-01-13"},
                  {"id": 2, "amount": 99, "updatedAt": "2026-01-13"},
                  {"id": 3, "amount": 5, "updatedAt": "2026-01-13"}
                ],
                "after": [
                  {"id": 2, "amount": 90, "updatedAt": "2026-01-14"},
                  {"id": 1, "amount": 12.5, "updatedAt": "2026-01-14"},
                  {"id": 4, "amount": 7, "updatedAt": "2026-01-14"}
                ]
              }
              """),
          Schema.of(Output.class),
          Json.parse(
              """
              {
                "equal": false,
                "counts": {"added": 1, "removed": 1, "changed": 1, "unchanged": 1},
                "added": [{"id": 4, "amount": 7, "updatedAt": "2026-01-14"}],
                "removed": [{"id": 3, "amount": 5, "updatedAt": "2026-01-13"}],
                "changed": [
                  {
                    "key": 2,
                    "before": {"id": 2, "amount": 99, "updatedAt": "2026-01-13"},
                    "after": {"id": 2, "amount": 90, "updatedAt": "2026-01-14"},
                    "changes": [{"path": "amount", "before": 99, "after": 90}]
                  }
                ]
              }
              """),
          PerItem.errors(ErrorCodes.INPUT_INVALID, ErrorCodes.DUPLICATE_KEY),
          _ -> HANDLES,
          Optional.empty(),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Compare::run);

  private Compare() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    JsonNode inputs = input.data();
    Set<FieldPath> ignored =
        config.ignored().stream().map(FieldPath::of).collect(Collectors.toUnmodifiableSet());
    return switch (config.what()) {
      case Values _ ->
          ActionResult.success(
              values(Differences.between(inputs.path(BEFORE), inputs.path(AFTER), ignored)));
      case Lists(var keys) ->
          Side.both(
              Side.of(inputs, BEFORE, keys, programs),
              Side.of(inputs, AFTER, keys, programs),
              (before, after) -> new Matching(before, after, ignored).result());
    };
  }

  private static JsonNode values(Differences found) {
    var added = new ArrayList<JsonNode>();
    var removed = new ArrayList<JsonNode>();
    var changed = new ArrayList<JsonNode>();
    for (Differences.Change change : found.changes()) {
      boolean isNew = change.before().isMissingNode();
      boolean gone = change.after().isMissingNode();
      (isNew ? added : gone ? removed : changed).add(change.json());
    }
    return output(added, removed, changed, found.unchanged());
  }

  static JsonNode output(
      List<JsonNode> added, List<JsonNode> removed, List<JsonNode> changed, int unchanged) {
    // As Output, but without copying the items.
    ObjectNode json = Json.object();
    json.put("equal", added.isEmpty() && removed.isEmpty() && changed.isEmpty());
    json.set(
        "counts", Json.toNode(new Counts(added.size(), removed.size(), changed.size(), unchanged)));
    json.set("added", Items.list(added));
    json.set("removed", Items.list(removed));
    json.set("changed", Items.list(changed));
    return json;
  }
}
