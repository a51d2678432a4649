package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.Emission;
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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Keeps one of the items that are the same, wholly or in some fields.
public final class RemoveDuplicates {
  private static final String UNIQUE = "unique";
  private static final String DUPLICATES = "duplicates";

  enum Keep {
    @Label("The first")
    FIRST,
    @Label("The last")
    LAST
  }

  record Config(
      @Help("The list to look through: {{ $ }} is the input, {{ $.lines }} a list inside it.")
          JsonNode items,
      @Program
          @Label("The same when equal in")
          @Help(
              "Fields such as email or customer.id, or any JSONata asked of every item, such as"
                  + " $lowercase(email). Items are compared as a whole if there is none.")
          List<String> keys,
      @Help("Which of the items that are the same stays, at its old place.") Keep keep) {
    public Config {
      keys = List.copyOf(keys);
    }
  }

  private static final Shape LIST = Shape.list(Shape.UNKNOWN);

  private static final Handles HANDLES =
      new Handles(
          List.of(Handle.input(Shape.UNKNOWN)),
          List.of(
              Handle.output(UNIQUE, "unique", LIST),
              Handle.output(DUPLICATES, "duplicates", LIST)));

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [
              {"email": "zoe@example.org", "source": "shop"},
              {"email": "max@example.org", "source": "shop"},
              {"email": "ZOE@example.org", "source": "newsletter"}
            ],
            "keys": ["$lowercase(email)"],
            "keep": "FIRST"
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.remove-duplicates",
              "Remove duplicates",
              "mdi2c-content-duplicate",
              Category.DATA,
              "Keeps one of the items that are the same, wholly or in some fields.",
              "Compares items as a whole or by keys, for example `email`. One of each kind leaves"
                  + " by “unique”, the removed ones by “duplicates”, whose edge shows how many they"
                  + " are. 7 equals 7.0, and the order of fields does not matter.",
              List.of(
                  "Duplicate Row Filter",
                  "distinct",
                  "unique",
                  "dedupe",
                  "deduplicate",
                  "Unique Rows",
                  "Item Lists",
                  "GroupBy")),
          Schema.of(Config.class, new Config(Items.INPUT, List.of(), Keep.FIRST)),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          Schema.any(LIST),
          Json.parse(
              """
              [
                {"email": "zoe@example.org", "source": "shop"},
                {"email": "max@example.org", "source": "shop"}
              ]
              """),
          PerItem.errors(ErrorCodes.INPUT_INVALID),
          _ -> HANDLES,
          Optional.of(UNIQUE),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) RemoveDuplicates::run);

  private RemoveDuplicates() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    JsonNode items = config.items();
    Optional<ActionResult> refused = Items.noList(items);
    if (refused.isPresent()) {
      return refused.get();
    }
    if (config.keys().isEmpty()) {
      return divided(items, i -> new WholeItem(items.get(i)), config.keep());
    }
    return switch (PerItem.table(config.keys(), items, programs)) {
      case PerItem.Table.Failed(var error) -> new ActionResult.FatalError(error);
      case PerItem.Table.Columns table ->
          divided(items, i -> table.key(i, table.columns().size()), config.keep());
    };
  }

  private static <K> ActionResult divided(JsonNode items, IntFunction<K> keyOf, Keep keep) {
    Map<K, Integer> keptAt = HashMap.newHashMap(items.size());
    for (int i = 0; i < items.size(); i++) {
      K key = keyOf.apply(i);
      switch (keep) {
        case FIRST -> keptAt.putIfAbsent(key, i);
        case LAST -> keptAt.put(key, i);
      }
    }
    var kept = new BitSet(items.size());
    keptAt.values().forEach(kept::set);
    ArrayNode unique = Json.NODES.arrayNode(keptAt.size());
    ArrayNode duplicates = Json.NODES.arrayNode();
    for (int i = 0; i < items.size(); i++) {
      (kept.get(i) ? unique : duplicates).add(items.get(i));
    }
    return new ActionResult.Success(
        List.of(new Emission(UNIQUE, unique), new Emission(DUPLICATES, duplicates)));
  }
}
