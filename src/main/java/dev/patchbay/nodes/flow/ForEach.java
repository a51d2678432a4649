package dev.patchbay.nodes.flow;

import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.ContainerType.Loop;
import dev.patchbay.catalog.ContainerType.OnItemError;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Runs the nodes inside it once for every item of a list and gathers their results in a list.
public final class ForEach {
  record Config(
      @Help("The list to walk: {{ $ }} is the input itself, {{ $.lines }} a list inside it.")
          JsonNode items,
      @Label("At the same time")
          @Min(1)
          @Max(100)
          @Help("How many items a run works on at once. Results stay in the order of the items.")
          int concurrency,
      @Label("When an item fails")
          @Help(
              "Stop the node, leave the item out, or put {index, error} in the place of its"
                  + " result.")
          OnItemError onItemError) {}

  public static final ContainerType<?> TYPE =
      new ContainerType<>(
          new TypeInfo(
              "control.for-each",
              "For each",
              "mdi2r-repeat",
              Category.CONTROL,
              "Runs the nodes inside it once for every item of a list and gathers their results.",
              "Draw nodes inside this one: each item starts at the left border, and what reaches"
                  + " the right border is its result. Inside, `$item` is the item and `$index` its"
                  + " place, counted from 0; for example `{{ $item.email }}`. An empty list gives"
                  + " an empty list.",
              List.of(
                  "Loop Over Items",
                  "Split In Batches",
                  "loop",
                  "iterate",
                  "split",
                  "Chunk Loop",
                  "Group Loop",
                  "repeat",
                  "map")),
          Schema.of(
              Config.class, new Config(Json.NODES.stringNode("{{ $ }}"), 1, OnItemError.STOP)),
          config -> new Loop(config.items(), config.concurrency(), config.onItemError()),
          Migrations.NONE);

  private ForEach() {}
}
