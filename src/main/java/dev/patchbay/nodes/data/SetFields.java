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
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts fields into an object, beside the fields of the input or instead of them.
///
/// Nodes never loop implicitly, so a list is refused; For each changes its elements one by one.
public final class SetFields {
  record Config(
      @Label("Keep the input's fields")
          @Help("Switched off, the result has only the fields set here.")
          boolean keepInput,
      @Help(
              "Names and values, for example fullName is {{ $.first & \" \" & $.last }}. A dot in a"
                  + " name leads into an object: address.city. An expression that finds nothing"
                  + " sets nothing.")
          Map<
                  @Pattern(
                      regexp = "[^.]+(\\.[^.]+)*",
                      message = "A field's name has no dot at its ends and no two in a row.")
                  String,
                  JsonNode>
              fields) {}

  private static final JsonNode INPUT_SAMPLE =
      Json.parse("{\"first\": \"Zoë\", \"last\": \"Müller\", \"address\": {\"city\": \"Bern\"}}");

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "keepInput": true,
            "fields": {"fullName": "Zoë Müller", "address.country": "CH", "active": true}
          }
          """);

  private static final JsonNode OUTPUT_SAMPLE =
      Json.parse(
          """
          {
            "first": "Zoë",
            "last": "Müller",
            "address": {"city": "Bern", "country": "CH"},
            "fullName": "Zoë Müller",
            "active": true
          }
          """);

  private static final Shape OBJECT = new Shape.Obj(Map.of(), true);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.set-fields",
              "Set fields",
              "mdi2p-playlist-edit",
              Category.DATA,
              "Puts fields into an object, beside the fields of the input or instead of them.",
              "Sets each field to a value or an expression: `total` is"
                  + " `{{ $.price * $.quantity }}`, `customer.name` is `{{ $trigger.body.name }}`."
                  + " Works on one object; to change every element of a list, put it inside a For"
                  + " each or use a Transform.",
              List.of(
                  "Set",
                  "Edit Fields",
                  "change",
                  "assign",
                  "rename",
                  "Column Expressions",
                  "Constant Value Column",
                  "map",
                  "add field")),
          Schema.of(Config.class, new Config(true, Map.of())),
          SAMPLE_CONFIG,
          Schema.any(),
          INPUT_SAMPLE,
          Schema.any(OBJECT),
          OUTPUT_SAMPLE,
          Set.of(ErrorCodes.INPUT_INVALID, ErrorCodes.CONFIG_INVALID),
          ActionType.inOut(Schema.any(), Schema.any(OBJECT)),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) SetFields::run);

  private SetFields() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    JsonNode data = input.data();
    if (config.keepInput() && !data.isObject() && !data.isNull()) {
      return ActionResult.fatal(
          ErrorCodes.INPUT_INVALID,
          "The input is %s; fields can only be put into one object.%s"
              .formatted(
                  Shape.of(data).words(),
                  data.isArray() ? " Put this node inside a For each." : ""));
    }
    ObjectNode result = Json.object();
    if (config.keepInput() && data instanceof ObjectNode object) {
      result.setAll(object);
    }
    var paths = new LinkedHashMap<String, JsonNode>(config.fields());
    for (var field : paths.entrySet()) {
      Optional<String> inside =
          paths.keySet().stream()
              .filter(other -> other.startsWith(field.getKey() + "."))
              .findFirst();
      if (inside.isPresent()) {
        return ActionResult.fatal(
            ErrorCodes.CONFIG_INVALID,
            "“%s” lies inside “%s”; set one of them.".formatted(inside.get(), field.getKey()));
      }
      Optional<String> obstacle = put(result, field.getKey().split("\\."), 0, field.getValue());
      if (obstacle.isPresent()) {
        return ActionResult.fatal(ErrorCodes.INPUT_INVALID, obstacle.get());
      }
    }
    return ActionResult.success(result);
  }

  /// Sets the value in `own`, copying the objects on the way, which are shared with the input.
  private static Optional<String> put(ObjectNode own, String[] path, int step, JsonNode value) {
    if (step == path.length - 1) {
      own.set(path[step], value);
      return Optional.empty();
    }
    JsonNode next = own.path(path[step]);
    if (!next.isObject() && !next.isMissingNode() && !next.isNull()) {
      return Optional.of(
          "“%s” is %s in the input, so “%s” cannot be set inside it."
              .formatted(path[step], Shape.of(next).words(), String.join(".", path)));
    }
    ObjectNode copy = Json.object();
    if (next instanceof ObjectNode object) {
      copy.setAll(object);
    }
    own.set(path[step], copy);
    return put(copy, path, step + 1, value);
  }
}
