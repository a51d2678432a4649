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
import dev.patchbay.schema.Format;
import dev.patchbay.schema.Formats;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Multiline;
import dev.patchbay.schema.Program;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Adds to an object, or to every object in a list, what a table says about one of its values.
public final class Lookup {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Source {}

  @JsonTypeName("typed")
  @Label("Typed in here")
  @Help("A small table of texts.")
  record Typed(
      @Help("The table: one column to find by, and others with what is found.")
          List<Map<String, String>> rows)
      implements Source {
    public Typed {
      rows = List.copyOf(rows);
    }
  }

  @JsonTypeName("pasted")
  @Label("Pasted CSV")
  @Help("A table copied from elsewhere, separated by commas, semicolons, tabs or bars.")
  record Pasted(
      @NotBlank
          @Multiline
          @Format(Formats.CSV)
          @Label("CSV")
          @Help("The table; its first line names the columns, such as code;name.")
          String csv)
      implements Source {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface NotFound {}

  @JsonTypeName("null")
  @Label("The fields are null")
  @Help("The object comes out with null in every field that would have been filled.")
  record Nulls() implements NotFound {}

  @JsonTypeName("default")
  @Label("Other values are taken")
  @Help("The fields are filled with fixed values.")
  record Defaults(
      @NotEmpty @Help("Columns and their values, such as name is unknown.")
          Map<String, String> values)
      implements NotFound {}

  @JsonTypeName("fail")
  @Label("The node fails")
  @Help("A value that is not in the table is an error.")
  record Fail() implements NotFound {}

  record Take(
      @NotBlank @Help("A column of the table, such as name.") String column,
      @Label("Into field")
          @Help("The field that is filled, such as countryName; left empty, that of the column.")
          String field) {}

  record Config(
      @Help("What is worked on, a list of objects or one object: {{ $ }} is the input itself.")
          JsonNode items,
      @NotBlank
          @Program
          @Label("Look up")
          @Help("The field whose value is looked up, such as countryCode, or any JSONata.")
          String value,
      @Help("Where the table comes from.") Source table,
      @Label("In column")
          @Help("The column in which the value is searched; the first one if left empty.")
          String column,
      @Label("Ignore upper and lower case") @Help("Finds CH when ch is looked up.")
          boolean ignoreCase,
      @Help("What is taken from the row found. All other columns, if there is none here.")
          List<Take> take,
      @Label("If it is not found") @Help("What happens when no row fits.") NotFound notFound) {
    public Config {
      take = List.copyOf(take);
    }
  }

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [{"order": "A-1027", "country": "CH"}, {"order": "A-1028", "country": "??"}],
            "value": "country",
            "table": {
              "kind": "typed",
              "rows": [
                {"code": "CH", "name": "Switzerland", "vat": "8.1"},
                {"code": "DE", "name": "Germany", "vat": "19"}
              ]
            },
            "column": "code",
            "ignoreCase": true,
            "take": [{"column": "name", "field": "countryName"}],
            "notFound": {"kind": "default", "values": {"name": "unknown"}}
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.lookup",
              "Lookup table",
              "mdi2t-table-search",
              Category.DATA,
              "Adds to an object, or to every object in a list, what a table says about a value.",
              "Finds the row for a value and fills fields from it: `country` CH gives"
                  + " `countryName` Switzerland. What comes from the table is text. One object"
                  + " counts as a list of one.",
              List.of(
                  "Value Lookup",
                  "Cell Replacer",
                  "Rule Engine",
                  "Value mapper",
                  "VLOOKUP",
                  "mapping table",
                  "dictionary",
                  "translate",
                  "replace values",
                  "Stream Lookup",
                  "code list")),
          Schema.of(
              Config.class,
              new Config(Items.INPUT, "", new Typed(List.of()), "", false, List.of(), new Nulls())),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          Schema.any(),
          Json.parse(
              """
              [
                {"order": "A-1027", "country": "CH", "countryName": "Switzerland"},
                {"order": "A-1028", "country": "??", "countryName": "unknown"}
              ]
              """),
          PerItem.errors(
              ErrorCodes.INPUT_INVALID, ErrorCodes.CONFIG_INVALID, ErrorCodes.LOOKUP_MISSING),
          ActionType.inOut(Schema.any(), Schema.any()),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Lookup::run);

  private Lookup() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    return switch (LookupTable.of(config.table(), config.column(), config.ignoreCase())) {
      case LookupTable.Built.Wrong(var why) -> ActionResult.fatal(ErrorCodes.CONFIG_INVALID, why);
      case LookupTable.Built.Ready(var table) -> {
        Optional<String> lacking =
            Filling.columnsNamed(config)
                .flatMap(column -> table.lacks(column).stream())
                .findFirst();
        if (lacking.isPresent()) {
          yield ActionResult.fatal(ErrorCodes.CONFIG_INVALID, lacking.get());
        }
        JsonNode items = config.items();
        JsonNode list = items.isObject() ? Json.NODES.arrayNode().add(items) : items;
        yield switch (PerItem.of(config.value(), list, programs)) {
          case PerItem.Failed(var error) -> new ActionResult.FatalError(error);
          case PerItem.Values(var values) ->
              Items.changed(items, new Filling(config, table, values));
        };
      }
    };
  }
}
