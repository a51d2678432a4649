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
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Keeps a few items from the beginning or the end of a list.
public final class Limit {
  enum End {
    @Label("The first")
    FIRST,
    @Label("The last")
    LAST
  }

  record Config(
      @Help("The list to shorten: {{ $ }} is the input itself, {{ $.lines }} a list inside it.")
          JsonNode items,
      @Label("Keep") @Help("From which end of the list items are kept.") End end,
      @Min(0) @Label("How many") @Help("The most items that come out; a shorter list stays whole.")
          long count,
      @Min(0)
          @Label("Skip before")
          @Help("How many items at that end are left out first, for example those of page one.")
          long skip) {}

  private static final Schema<JsonNode> LIST = Schema.any(Shape.list(Shape.UNKNOWN));

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [{"day": 1}, {"day": 2}, {"day": 3}, {"day": 4}],
            "end": "FIRST",
            "count": 2,
            "skip": 1
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.limit",
              "Limit",
              "mdi2p-playlist-minus",
              Category.DATA,
              "Keeps a few items from the beginning or the end of a list.",
              "Keeps the first or the last items and drops the others, in their old order: the"
                  + " first 10 after a Sort are a top ten; skip 20 and keep 10 is page three.",
              List.of(
                  "Item Lists",
                  "Row Sampling",
                  "first",
                  "last",
                  "top",
                  "head",
                  "tail",
                  "skip",
                  "page",
                  "batch",
                  "Sample Rows")),
          Schema.of(Config.class, new Config(Items.INPUT, End.FIRST, 10, 0)),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          LIST,
          Json.parse("[{\"day\": 2}, {\"day\": 3}]"),
          Set.of(ErrorCodes.INPUT_INVALID),
          ActionType.inOut(Schema.any(), LIST),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Limit::run);

  private Limit() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    JsonNode items = config.items();
    Optional<ActionResult> refused = Items.noList(items);
    if (refused.isPresent()) {
      return refused.get();
    }
    int size = items.size();
    int skipped = (int) Math.min(config.skip(), size);
    int kept = (int) Math.min(config.count(), size - skipped);
    int from = config.end() == End.FIRST ? skipped : size - skipped - kept;
    ArrayNode result = Json.NODES.arrayNode(kept);
    for (int i = from; i < from + kept; i++) {
      result.add(items.get(i));
    }
    return ActionResult.success(result);
  }
}
