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
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps, drops and renames fields of an object, or of every object in a list.
public final class SelectFields {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Selection {
    List<String> fields();
  }

  @JsonTypeName("all")
  @Label("All")
  @Help("Every field stays.")
  record All() implements Selection {
    @Override
    public List<String> fields() {
      return List.of();
    }
  }

  @JsonTypeName("keep")
  @Label("Only these")
  @Help("The fields named stay, in this order, and all others go.")
  record Keep(
      @NotEmpty @Help("Names of fields, such as orderId or customer.name.")
          List<@Pattern(regexp = FieldPath.SYNTAX, message = FieldPath.WRONG) String> fields)
      implements Selection {
    public Keep {
      fields = List.copyOf(fields);
    }
  }

  @JsonTypeName("drop")
  @Label("All but these")
  @Help("The fields named go and all others stay.")
  record Drop(
      @NotEmpty @Help("Names of fields, such as internalNote or customer.password.")
          List<@Pattern(regexp = FieldPath.SYNTAX, message = FieldPath.WRONG) String> fields)
      implements Selection {
    public Drop {
      fields = List.copyOf(fields);
    }
  }

  enum Missing {
    @Label("It is left out")
    LEAVE_OUT,
    @Label("It becomes null")
    NULL,
    @Label("The node fails")
    FAIL
  }

  record Rename(
      @NotBlank
          @Pattern(regexp = FieldPath.SYNTAX, message = FieldPath.WRONG)
          @Help("The field's name now, such as cust_nm or customer.name.")
          String from,
      @NotBlank
          @Pattern(regexp = FieldPath.SYNTAX, message = FieldPath.WRONG)
          @Help("Its new name, such as customer.fullName; fields may swap their names.")
          String to) {}

  record Config(
      @Help("What is worked on, a list of objects or one object: {{ $ }} is the input itself.")
          JsonNode items,
      @Label("Fields") @Help("Which fields stay.") Selection selection,
      @Help("New names for fields that stay; a name with a dot leads into an object.")
          List<Rename> renames,
      @Label("If a field is missing")
          @Help("What happens when a field to keep or to rename is not there.")
          Missing missing) {
    public Config {
      renames = List.copyOf(renames);
    }
  }

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "items": [
              {"cust_nm": "Zoë Müller", "ord_no": "A-1027", "internal": true, "total": 0.10},
              {"cust_nm": "Max Weber", "ord_no": "A-1028", "internal": false, "total": 12}
            ],
            "selection": {"kind": "drop", "fields": ["internal"]},
            "renames": [{"from": "cust_nm", "to": "customer"}, {"from": "ord_no", "to": "orderId"}],
            "missing": "LEAVE_OUT"
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.fields",
              "Rename, keep, drop fields",
              "mdi2t-table-column",
              Category.DATA,
              "Keeps, drops and renames fields of an object, or of every object in a list.",
              "First chooses the fields that stay, then renames: drop `internal` and call `cust_nm`"
                  + " from now on `customer`. One object counts as a list of one and comes out as"
                  + " one object.",
              List.of(
                  "Rename Keys",
                  "Column Filter",
                  "Column Renamer",
                  "Column Resorter",
                  "Select values",
                  "Edit Fields",
                  "remove field",
                  "delete column",
                  "pick",
                  "omit",
                  "map")),
          Schema.of(Config.class, new Config(Items.INPUT, new All(), List.of(), Missing.LEAVE_OUT)),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("items"),
          Schema.any(),
          Json.parse(
              """
              [
                {"customer": "Zoë Müller", "orderId": "A-1027", "total": 0.10},
                {"customer": "Max Weber", "orderId": "A-1028", "total": 12}
              ]
              """),
          Set.of(ErrorCodes.INPUT_INVALID, ErrorCodes.CONFIG_INVALID),
          ActionType.inOut(Schema.any(), Schema.any()),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) SelectFields::run);

  private SelectFields() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    var renaming = new Renaming(config.renames(), config.missing());
    Optional<String> contradiction = renaming.contradiction();
    if (contradiction.isPresent()) {
      return ActionResult.fatal(ErrorCodes.CONFIG_INVALID, contradiction.get());
    }
    List<FieldPath> fields = config.selection().fields().stream().map(FieldPath::of).toList();
    Set<String> outermost =
        fields.stream()
            .filter(field -> field.names().size() == 1)
            .map(field -> field.names().getFirst())
            .collect(Collectors.toUnmodifiableSet());
    List<FieldPath> inner = fields.stream().filter(field -> field.names().size() > 1).toList();
    return Items.changed(
        config.items(),
        (row, _) ->
            switch (config.selection()) {
              case All _ -> renaming.of(row);
              case Keep _ -> kept(row, fields, config.missing()).then(renaming::of);
              case Drop _ -> renaming.of(without(row, outermost, inner));
            });
  }

  private static Changed kept(ObjectNode row, List<FieldPath> fields, Missing missing) {
    ObjectNode kept = Json.object();
    for (FieldPath field : fields) {
      JsonNode value = field.in(row);
      if (value.isMissingNode() && missing == Missing.FAIL) {
        return new Changed.Not("there is no field “" + field + "”.");
      }
      boolean wanted = !value.isMissingNode() || missing == Missing.NULL;
      if (wanted && !field.put(kept, value.isMissingNode() ? kept.nullNode() : value)) {
        return new Changed.Not(field.obstacle(kept));
      }
    }
    return new Changed.To(kept);
  }

  private static ObjectNode without(ObjectNode row, Set<String> outermost, List<FieldPath> inner) {
    ObjectNode rest = Json.object();
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      if (!outermost.contains(field.getKey())) {
        rest.set(field.getKey(), field.getValue());
      }
    }
    inner.forEach(field -> field.removeFrom(rest));
    return rest;
  }
}
