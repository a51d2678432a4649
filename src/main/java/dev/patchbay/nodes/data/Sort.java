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
import jakarta.validation.constraints.NotEmpty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Puts the items of a list in order, by one key or several.
public final class Sort {
  enum As {
    @Label("What they are")
    AUTOMATIC,
    @Label("Numbers, also those written as text")
    NUMBER,
    @Label("Texts")
    TEXT,
    @Label("Texts with numbers in them")
    NUMBERED_TEXT,
    @Label("Dates and times")
    DATE
  }

  enum Direction {
    @Label("Smallest first")
    ASCENDING,
    @Label("Largest first")
    DESCENDING
  }

  enum Empty {
    @Label("At the end")
    LAST,
    @Label("At the beginning")
    FIRST
  }

  record Key(
      @NotBlank
          @Program
          @Label("Sort by")
          @Help(
              "A field, such as price or customer.name, or any JSONata asked of every item; $ is"
                  + " the item itself.")
          String by,
      @Label("Compare as")
          @Help(
              "How the values are compared: texts regardless of capitals and accents, texts with"
                  + " numbers so that item 2 comes before item 10, dates as written in ISO 8601.")
          As as,
      @Help("Which end of the order comes first.") Direction direction,
      @Label("Put empty ones") @Help("Where items go that have null or nothing there.")
          Empty empty) {}

  record Config(
      @Help("The list to sort: {{ $ }} is the input itself, {{ $.lines }} a list inside it.")
          JsonNode items,
      @NotEmpty
          @Label("Keys")
          @Help("The first key decides; the next ones decide between items that are equal so far.")
          List<Key> keys) {
    public Config {
      keys = List.copyOf(keys);
    }
  }

  private static final Schema<JsonNode> LIST = Schema.any(Shape.list(Shape.UNKNOWN));

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [
              {"sku": "LAMP-10", "price": 24.90},
              {"sku": "DESK-2", "price": 310},
              {"sku": "LAMP-9", "price": 24.9}
            ],
            "keys": [
              {"by": "price", "as": "NUMBER", "direction": "DESCENDING", "empty": "LAST"},
              {"by": "sku", "as": "NUMBERED_TEXT", "direction": "ASCENDING", "empty": "LAST"}
            ]
          }
          """);

  private static final JsonNode OUTPUT_SAMPLE =
      Json.parse(
          """
          [
            {"sku": "DESK-2", "price": 310},
            {"sku": "LAMP-9", "price": 24.9},
            {"sku": "LAMP-10", "price": 24.90}
          ]
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.sort",
              "Sort",
              "mdi2s-sort",
              Category.DATA,
              "Puts the items of a list in order, by one key or several.",
              "Each key names a field or an expression, for example `price`, largest first, then"
                  + " `name`. Items that are equal in every key keep the order they had.",
              List.of(
                  "Sorter",
                  "Item Lists",
                  "order by",
                  "arrange",
                  "rank",
                  "ascending",
                  "descending",
                  "Sort Rows",
                  "top")),
          Schema.of(
              Config.class,
              new Config(
                  Items.INPUT,
                  List.of(new Key("$", As.AUTOMATIC, Direction.ASCENDING, Empty.LAST)))),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          LIST,
          OUTPUT_SAMPLE,
          PerItem.errors(ErrorCodes.INPUT_INVALID),
          ActionType.inOut(Schema.any(), LIST),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Sort::run);

  private Sort() {}

  private record Row(JsonNode item, SortValue[] values) {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    JsonNode items = config.items();
    Optional<ActionResult> refused = Items.noList(items);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<Key> keys = config.keys();
    return switch (PerItem.table(keys.stream().map(Key::by).toList(), items, programs)) {
      case PerItem.Table.Failed(var error) -> new ActionResult.FatalError(error);
      case PerItem.Table.Columns(var columns) -> {
        var rows = new ArrayList<Row>(items.size());
        for (int i = 0; i < items.size(); i++) {
          var values = new SortValue[keys.size()];
          for (int k = 0; k < values.length; k++) {
            values[k] = SortValue.of(columns.get(k).get(i), keys.get(k).as());
            if (values[k] instanceof SortValue.Unfit(var why)) {
              yield ActionResult.fatal(
                  ErrorCodes.INPUT_INVALID,
                  "Item %d: %s is %s.".formatted(i, keys.get(k).by().strip(), why));
            }
          }
          rows.add(new Row(items.get(i), values));
        }
        rows.sort((a, b) -> compare(keys, a, b));
        yield ActionResult.success(Items.list(rows.stream().map(Row::item).toList()));
      }
    };
  }

  private static int compare(List<Key> keys, Row a, Row b) {
    for (int k = 0; k < keys.size(); k++) {
      Key key = keys.get(k);
      SortValue left = a.values[k];
      SortValue right = b.values[k];
      boolean leftEmpty = left instanceof SortValue.Empty;
      boolean rightEmpty = right instanceof SortValue.Empty;
      int order;
      if (leftEmpty || rightEmpty) {
        order =
            key.empty() == Empty.LAST
                ? Boolean.compare(leftEmpty, rightEmpty)
                : Boolean.compare(rightEmpty, leftEmpty);
      } else {
        int ascending = left.compareTo(right);
        order = key.direction() == Direction.ASCENDING ? ascending : -Integer.signum(ascending);
      }
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
