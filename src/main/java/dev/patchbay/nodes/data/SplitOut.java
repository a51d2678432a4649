package dev.patchbay.nodes.data;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Makes one item of every element of a list that is inside each item.
public final class SplitOut {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface With {}

  @JsonTypeName("alone")
  @Label("Nothing else")
  @Help("The elements come out as they are.")
  record Alone() implements With {}

  @JsonTypeName("chosen")
  @Label("Chosen fields of the item")
  @Help("Every element takes fields of the item it comes from along.")
  record Chosen(
      @NotEmpty
          @Program
          @Help(
              "New names and what they hold: orderId is id, customer is customer.name, or any"
                  + " JSONata asked of the item.")
          Map<String, String> fields)
      implements With {}

  @JsonTypeName("all")
  @Label("All other fields of the item")
  @Help("Every element takes the item it comes from along, without the list.")
  record All() implements With {}

  enum Missing {
    @Label("The item is left out")
    LEAVE_OUT,
    @Label("The item comes out once, with null")
    NULL,
    @Label("The node fails")
    FAIL
  }

  record Config(
      @Help("What is worked on, a list of items or one item: {{ $ }} is the input itself.")
          JsonNode items,
      @NotBlank
          @Program
          @Label("List inside each item")
          @Help(
              "The field that holds the list, such as lines, or any JSONata asked of every item. A"
                  + " single value counts as a list of one.")
          String list,
      @Label("Together with") @Help("What of the item comes out beside each element.") With with,
      @Label("Element in field")
          @Help(
              "The field that holds the element, such as line. Left empty, the fields of an element"
                  + " stand beside those taken along.")
          String into,
      @Label("If there is no element")
          @Help("What happens to an item whose list is empty, null or missing.")
          Missing missing) {}

  private static final Schema<JsonNode> LIST = Schema.any(Shape.list(Shape.UNKNOWN));

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [
              {"id": "A-1027", "lines": [{"sku": "LAMP-1", "qty": 2}, {"sku": "BULB-4", "qty": 8}]},
              {"id": "A-1028", "lines": [{"sku": "DESK-2", "qty": 1}]}
            ],
            "list": "lines",
            "with": {"kind": "chosen", "fields": {"orderId": "id"}},
            "into": "",
            "missing": "LEAVE_OUT"
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.split-out",
              "Split out",
              "mdi2u-unfold-more-horizontal",
              Category.DATA,
              "Makes one item of every element of a list that is inside each item.",
              "Turns orders with `lines` into a list of lines, each with the `orderId` of its"
                  + " order. One object counts as a list of one. Two fields of one name are"
                  + " refused, so that nothing gets lost.",
              List.of(
                  "Split Out Items",
                  "Item Lists",
                  "Ungroup",
                  "flatten",
                  "explode",
                  "unnest",
                  "unwind",
                  "split",
                  "Split",
                  "JSON Path",
                  "normalise rows")),
          Schema.of(Config.class, new Config(Items.INPUT, "", new Alone(), "", Missing.LEAVE_OUT)),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          LIST,
          Json.parse(
              """
              [
                {"orderId": "A-1027", "sku": "LAMP-1", "qty": 2},
                {"orderId": "A-1027", "sku": "BULB-4", "qty": 8},
                {"orderId": "A-1028", "sku": "DESK-2", "qty": 1}
              ]
              """),
          PerItem.errors(ErrorCodes.INPUT_INVALID, ErrorCodes.CONFIG_INVALID),
          ActionType.inOut(Schema.any(), LIST),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) SplitOut::run);

  private SplitOut() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs evaluating) {
    JsonNode items =
        config.items().isObject() ? Json.NODES.arrayNode().add(config.items()) : config.items();
    Optional<ActionResult> refused = Items.noList(items);
    if (refused.isPresent()) {
      return refused.get();
    }
    Map<String, String> taken = config.with() instanceof Chosen(var fields) ? fields : Map.of();
    List<String> programs =
        Stream.concat(Stream.of(config.list()), taken.values().stream()).toList();
    return switch (PerItem.table(programs, items, evaluating)) {
      case PerItem.Table.Failed(var error) -> new ActionResult.FatalError(error);
      case PerItem.Table.Columns table ->
          new Splitting(config, List.copyOf(taken.keySet()), items, table).result();
    };
  }
}
