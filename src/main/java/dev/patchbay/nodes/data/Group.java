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
import dev.patchbay.schema.Program;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.NotBlank;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Groups the items of a list by keys and works out figures for every group.
public final class Group {
  enum Function {
    @Label("Count")
    COUNT,
    @Label("Sum")
    SUM,
    @Label("Average")
    AVERAGE,
    @Label("Smallest")
    MINIMUM,
    @Label("Largest")
    MAXIMUM,
    @Label("Count of different ones")
    COUNT_DISTINCT,
    @Label("List of all")
    LIST
  }

  record Key(
      @NotBlank
          @Program
          @Label("Group by")
          @Help(
              "A field, such as customer.country, or any JSONata, such as $substring(date, 0, 7).")
          String by,
      @Label("Called")
          @Help("The field's name in the result; left empty, it is the last name of the field.")
          String name) {}

  record Figure(
      @NotBlank @Label("Called") @Help("The figure's name in the result, such as total.")
          String name,
      @Help("What is worked out of the values of each group, leaving out empty ones.")
          Function function,
      @NotBlank
          @Program
          @Label("Of")
          @Help("A field, such as price, or any JSONata; $ is the item itself, to count items.")
          String of) {}

  record Config(
      @Help("The list to group: {{ $ }} is the input itself, {{ $.lines }} a list inside it.")
          JsonNode items,
      @Label("Keys")
          @Help("Items that are equal in all of these make a group. Without any, all make one.")
          List<Key> keys,
      @Help("What is worked out for every group.") List<Figure> figures) {
    public Config {
      keys = List.copyOf(keys);
      figures = List.copyOf(figures);
    }
  }

  private static final Schema<JsonNode> ROWS =
      Schema.any(Shape.list(new Shape.Obj(Map.of(), true)));

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [
              {"country": "CH", "total": 0.10},
              {"country": "DE", "total": 9007199254740993},
              {"country": "CH", "total": 0.20}
            ],
            "keys": [{"by": "country"}],
            "figures": [
              {"name": "orders", "function": "COUNT", "of": "$"},
              {"name": "revenue", "function": "SUM", "of": "total"}
            ]
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.group",
              "Group and summarise",
              "mdi2s-sigma",
              Category.DATA,
              "Groups the items of a list by keys and works out figures for every group.",
              "Makes one object per group, in the order in which groups first occur: by `country`,"
                  + " the sum of `total` called `revenue`. Sums are exact, digit by digit; an"
                  + " average that does not end is rounded to 34 digits.",
              List.of(
                  "GroupBy",
                  "Summarize",
                  "Aggregate",
                  "Group By",
                  "pivot",
                  "sum",
                  "count",
                  "average",
                  "total",
                  "min max",
                  "Memory Group By",
                  "reduce")),
          Schema.of(
              Config.class,
              new Config(
                  Items.INPUT, List.of(), List.of(new Figure("count", Function.COUNT, "$")))),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          ROWS,
          Json.parse(
              """
              [
                {"country": "CH", "orders": 2, "revenue": 0.30},
                {"country": "DE", "orders": 1, "revenue": 9007199254740993}
              ]
              """),
          PerItem.errors(ErrorCodes.INPUT_INVALID, ErrorCodes.CONFIG_INVALID),
          ActionType.inOut(Schema.any(), ROWS),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Group::run);

  private Group() {}

  /// The items that are equal in their keys, on their way to one object.
  private record Gathering(List<JsonNode> keys, List<Tally> tallies) {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    Optional<ActionResult> refused = Items.noList(config.items()).or(() -> wrongNames(config));
    if (refused.isPresent()) {
      return refused.get();
    }
    List<String> all =
        Stream.concat(
                config.keys().stream().map(Key::by), config.figures().stream().map(Figure::of))
            .toList();
    return switch (PerItem.table(all, config.items(), programs)) {
      case PerItem.Table.Failed(var error) -> new ActionResult.FatalError(error);
      case PerItem.Table.Columns table -> grouped(config, table);
    };
  }

  private static ActionResult grouped(Config config, PerItem.Table.Columns table) {
    int keys = config.keys().size();
    Map<String, Gathering> groups = new LinkedHashMap<>();
    if (keys == 0) {
      groups.put("", gathering(List.of(), config));
    }
    for (int i = 0; i < config.items().size(); i++) {
      int item = i;
      Gathering group =
          groups.computeIfAbsent(
              keys == 0 ? "" : table.key(i, keys),
              _ -> gathering(table.row(item).subList(0, keys), config));
      for (int f = 0; f < config.figures().size(); f++) {
        JsonNode value = table.columns().get(keys + f).get(i);
        Optional<String> wrong =
            ItemKey.isNothing(value) ? Optional.empty() : group.tallies().get(f).add(value);
        if (wrong.isPresent()) {
          String of = config.figures().get(f).of().strip();
          return ActionResult.fatal(
              ErrorCodes.INPUT_INVALID, "Item %d: %s is %s.".formatted(i, of, wrong.get()));
        }
      }
    }
    ArrayNode rows = Json.NODES.arrayNode(groups.size());
    groups.values().forEach(group -> rows.add(row(config, group)));
    return ActionResult.success(rows);
  }

  private static Gathering gathering(List<JsonNode> keys, Config config) {
    return new Gathering(
        keys, config.figures().stream().map(figure -> Tally.of(figure.function())).toList());
  }

  private static ObjectNode row(Config config, Gathering group) {
    ObjectNode row = Json.object();
    for (int k = 0; k < config.keys().size(); k++) {
      JsonNode value = group.keys().get(k);
      row.set(name(config.keys().get(k)), value.isMissingNode() ? row.nullNode() : value);
    }
    for (int f = 0; f < config.figures().size(); f++) {
      row.set(config.figures().get(f).name(), group.tallies().get(f).result());
    }
    return row;
  }

  private static String name(Key key) {
    return key.name().isBlank()
        ? FieldPath.ofProgram(key.by()).flatMap(FieldPath::last).orElse("")
        : key.name();
  }

  private static Optional<ActionResult> wrongNames(Config config) {
    var seen = new HashSet<String>();
    for (Key key : config.keys()) {
      if (name(key).isEmpty()) {
        return Optional.of(
            ActionResult.fatal(
                ErrorCodes.CONFIG_INVALID, "Give the key “" + key.by().strip() + "” a name."));
      }
    }
    return Stream.concat(
            config.keys().stream().map(Group::name), config.figures().stream().map(Figure::name))
        .filter(name -> !seen.add(name))
        .findFirst()
        .map(name ->
            ActionResult.fatal(
                ErrorCodes.CONFIG_INVALID, "Two fields of the result are called “" + name + "”."));
  }
}
