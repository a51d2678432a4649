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
import dev.patchbay.expression.jsonata.Texts;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Program;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Gathers a field of every item into one list, one object or one text.
public final class Aggregate {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Into {
    List<String> programs();
  }

  @JsonTypeName("list")
  @Label("A list")
  @Help("The values of all items, in order; items without a value add nothing.")
  record Values(
      @NotBlank
          @Program
          @Label("Of")
          @Help("A field, such as email, or any JSONata asked of every item; $ is the item itself.")
          String of)
      implements Into {
    @Override
    public List<String> programs() {
      return List.of(of);
    }
  }

  @JsonTypeName("object")
  @Label("An object")
  @Help("One field for every item, named by one of its values.")
  record Named(
      @NotBlank
          @Program
          @Label("Name")
          @Help("What names the item's field: a field such as sku, or any JSONata.")
          String name,
      @NotBlank
          @Program
          @Label("Value")
          @Help("What the field holds: a field such as price, or $ for the item itself.")
          String value,
      @Label("If a name occurs again") @Help("Which value stays when two items have one name.")
          Again again)
      implements Into {
    @Override
    public List<String> programs() {
      return List.of(name, value);
    }
  }

  @JsonTypeName("text")
  @Label("A text")
  @Help("The values of all items, one behind the other.")
  record Joined(
      @NotBlank
          @Program
          @Label("Of")
          @Help("A field, such as name, or any JSONata asked of every item.")
          String of,
      @Help("What stands between two values, such as a comma and a space.") String separator)
      implements Into {
    @Override
    public List<String> programs() {
      return List.of(of);
    }
  }

  enum Again {
    @Label("The first")
    FIRST,
    @Label("The last")
    LAST,
    @Label("All of them, in a list")
    ALL,
    @Label("The node fails")
    FAIL
  }

  record Config(
      @Help("The list to gather from: {{ $ }} is the input itself, {{ $.lines }} a list inside it.")
          JsonNode items,
      @Help("What the values are gathered into.") Into into) {}

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [{"sku": "LAMP-1", "price": 24.90}, {"sku": "BULB-4", "price": 3.5}],
            "into": {"kind": "object", "name": "sku", "value": "price", "again": "FAIL"}
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.aggregate",
              "Aggregate",
              "mdi2u-unfold-less-horizontal",
              Category.DATA,
              "Gathers a field of every item into one list, one object or one text.",
              "Turns items into one value: a list of every `email`, an object in which every `sku`"
                  + " has its `price`, or the names with commas between them. For sums and counts"
                  + " take Group and summarise.",
              List.of(
                  "Item Lists",
                  "Concatenate Items",
                  "GroupBy",
                  "collect",
                  "combine",
                  "join",
                  "implode",
                  "to list",
                  "to object",
                  "dictionary",
                  "string joiner")),
          Schema.of(Config.class, new Config(Items.INPUT, new Values("$"))),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          Schema.any(),
          Json.parse("{\"LAMP-1\": 24.90, \"BULB-4\": 3.5}"),
          PerItem.errors(ErrorCodes.INPUT_INVALID, ErrorCodes.DUPLICATE_KEY),
          ActionType.inOut(Schema.any(), Schema.any()),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Aggregate::run);

  private Aggregate() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    Optional<ActionResult> refused = Items.noList(config.items());
    if (refused.isPresent()) {
      return refused.get();
    }
    return switch (PerItem.table(config.into().programs(), config.items(), programs)) {
      case PerItem.Table.Failed(var error) -> new ActionResult.FatalError(error);
      case PerItem.Table.Columns(var columns) ->
          switch (config.into()) {
            case Values _ -> ActionResult.success(list(columns.getFirst()));
            case Joined joined -> joined(columns.getFirst(), joined.separator());
            case Named named -> object(columns.getFirst(), columns.getLast(), named.again());
          };
    };
  }

  private static ArrayNode list(List<JsonNode> values) {
    ArrayNode list = Json.NODES.arrayNode(values.size());
    values.stream().filter(value -> !value.isMissingNode()).forEach(list::add);
    return list;
  }

  private static ActionResult joined(List<JsonNode> values, String separator) {
    var text = new StringJoiner(separator);
    for (int i = 0; i < values.size(); i++) {
      JsonNode value = values.get(i);
      if (value.isContainer()) {
        return refused(i, "is " + Shape.of(value).words() + ", not a text");
      }
      if (!ItemKey.isNothing(value)) {
        text.add(text(value));
      }
      if (text.length() > Json.MAX_STRING) {
        return ActionResult.fatal(
            ErrorCodes.INPUT_INVALID, "The text would be longer than a million characters.");
      }
    }
    return ActionResult.success(Json.NODES.stringNode(text.toString()));
  }

  private static ActionResult object(List<JsonNode> names, List<JsonNode> values, Again again) {
    ObjectNode object = Json.object();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isContainer() || ItemKey.isNothing(names.get(i))) {
        return refused(i, "is " + Shape.of(names.get(i)).words() + ", which names no field");
      }
      String name = text(names.get(i));
      JsonNode value = values.get(i).isMissingNode() ? object.nullNode() : values.get(i);
      boolean known = object.has(name);
      switch (again) {
        case FIRST -> object.putIfAbsent(name, value);
        case LAST -> object.set(name, value);
        case ALL -> object.withArrayProperty(name).add(value);
        case FAIL -> {
          if (known) {
            return ActionResult.fatal(
                ErrorCodes.DUPLICATE_KEY, "Item %d: “%s” occurs again.".formatted(i, name));
          }
          object.set(name, value);
        }
      }
    }
    return ActionResult.success(object);
  }

  private static String text(JsonNode value) {
    return value.isNumber() ? Texts.ofNumber(value) : value.asString();
  }

  private static ActionResult refused(int item, String what) {
    return ActionResult.fatal(ErrorCodes.INPUT_INVALID, "Item %d %s.".formatted(item, what));
  }
}
