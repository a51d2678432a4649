package dev.patchbay.nodes.format;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.Error;
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
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Checks data against a JSON Schema and divides what fits from what does not.
public final class Validate {
  private static final String INVALID = "invalid";

  enum Subject {
    @Label("The value as a whole")
    WHOLE,
    @Label("Each item of the list")
    EACH_ITEM
  }

  record Config(
      @Help("What is checked: {{ $ }} is the input itself, {{ $.rows }} a list inside it.")
          JsonNode value,
      @Label("Check") @Help("Whether the value is checked as one or item by item.") Subject subject,
      @Label("JSON Schema")
          @Help(
              "What must hold, such as {\"type\": \"object\", \"required\": [\"sku\"]}; draft 4 to"
                  + " 2020-12. It cannot refer to schemas outside itself.")
          JsonNode schema) {}

  private static final JsonNode SAMPLE_CONFIG =
      Json.parse(
          """
          {
            "value": [{"sku": "LAMP-1", "price": 24.9}, {"sku": "BULB-4", "price": "3,50"}],
            "subject": "EACH_ITEM",
            "schema": {
              "type": "object",
              "required": ["sku", "price"],
              "properties": {"sku": {"type": "string"}, "price": {"type": "number"}}
            }
          }
          """);

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.validate",
              "Validate",
              "mdi2c-check-decagram-outline",
              Category.DATA,
              "Checks data against a JSON Schema and divides what fits from what does not.",
              "What fits leaves by “valid”, unchanged; the rest by “invalid” with a list of"
                  + " problems, each with its place and a sentence. For example {\"type\":"
                  + " \"object\", \"required\": [\"email\"], \"properties\": {\"email\":"
                  + " {\"format\": \"email\"}}} asks for an e-mail address.",
              List.of(
                  "JSON Schema",
                  "JSON Schema Validator",
                  "ajv",
                  "check",
                  "verify",
                  "Data Validator",
                  "Table Validator",
                  "assert")),
          Schema.of(
              Config.class,
              new Config(
                  Json.NODES.stringNode("{{ $ }}"),
                  Subject.WHOLE,
                  Json.object().put("type", "object"))),
          SAMPLE_CONFIG,
          Schema.any(),
          SAMPLE_CONFIG.path("value"),
          Schema.any(),
          Json.parse("[{\"sku\": \"LAMP-1\", \"price\": 24.9}]"),
          Set.of(ErrorCodes.INPUT_INVALID, ErrorCodes.SCHEMA_UNUSABLE),
          Validate::handles,
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) Validate::run);

  private Validate() {}

  private static Handles handles(JsonNode config) {
    boolean each = config.path("subject").asString("").equals(Subject.EACH_ITEM.name());
    return new Handles(
        List.of(Handle.input(Shape.UNKNOWN)),
        each
            ? List.of(
                Handle.output("out", "valid", Shape.list(Shape.UNKNOWN)),
                Handle.output(INVALID, INVALID, Shape.list(Shape.UNKNOWN)))
            : List.of(
                Handle.branch("out", "valid", Shape.UNKNOWN),
                Handle.branch(INVALID, INVALID, Shape.UNKNOWN)));
  }

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    Parsed<JsonNode> schema =
        config.schema().isString()
            ? Json.readPayload(config.schema().stringValue())
            : Parsed.ok(config.schema());
    return switch (schema.flatMap(SchemaCheck::of)) {
      case Parsed.Failed<SchemaCheck>(var problems) ->
          ActionResult.fatal(ErrorCodes.SCHEMA_UNUSABLE, problems.getFirst().message());
      case Parsed.Ok<SchemaCheck>(var check) ->
          switch (config.subject()) {
            case WHOLE -> whole(check, config.value());
            case EACH_ITEM -> each(check, config.value());
          };
    };
  }

  private static ActionResult whole(SchemaCheck check, JsonNode value) {
    return switch (check.violations(value)) {
      case Parsed.Failed<?>(var problems) -> failed(problems.getFirst(), "");
      case Parsed.Ok<List<SchemaCheck.Violation>>(var violations) ->
          violations.isEmpty()
              ? ActionResult.success(value)
              : ActionResult.emit(INVALID, refused("value", value, violations));
    };
  }

  private static ActionResult each(SchemaCheck check, JsonNode items) {
    if (!items.isArray()) {
      return ActionResult.fatal(
          ErrorCodes.INPUT_INVALID,
          "Only a list has items to check, and the value is " + Shape.of(items).words() + ".");
    }
    ArrayNode valid = Json.NODES.arrayNode();
    ArrayNode invalid = Json.NODES.arrayNode();
    for (int i = 0; i < items.size(); i++) {
      switch (check.violations(items.get(i))) {
        case Parsed.Failed<?>(var problems) -> {
          return failed(problems.getFirst(), "Item " + i + ": ");
        }
        case Parsed.Ok<List<SchemaCheck.Violation>>(var violations) -> {
          if (violations.isEmpty()) {
            valid.add(items.get(i));
          } else {
            invalid.add(refused("item", items.get(i), violations).put("index", i));
          }
        }
      }
    }
    return new ActionResult.Success(
        List.of(new Emission("out", valid), new Emission(INVALID, invalid)));
  }

  private static ActionResult failed(Problem problem, String where) {
    return new ActionResult.FatalError(new Error(problem.code(), where + problem.message()));
  }

  private static ObjectNode refused(
      String name, JsonNode value, List<SchemaCheck.Violation> violations) {
    ObjectNode refused = Json.object();
    refused.set(name, value);
    refused.set("problems", Json.toNode(violations));
    return refused;
  }
}
