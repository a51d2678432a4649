package dev.patchbay.nodes.format;

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
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Label;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Turns a text of JSON into the value it describes, or a value into such a text.
public final class JsonText {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Task {}

  @JsonTypeName("parse")
  @Label("Parse")
  @Help("Reads a text of JSON.")
  record Parse(
      @Label("One value on each line")
          @Help("For JSON Lines: every line is read on its own and becomes an item of a list.")
          boolean lines)
      implements Task {}

  @JsonTypeName("format")
  @Label("Format")
  @Help("Writes a value as a text of JSON.")
  record Format(@Help("How the text is laid out.") Layout layout) implements Task {}

  enum Layout {
    @Label("On one line")
    COMPACT,
    @Label("Indented")
    INDENTED,
    @Label("On one line, keys sorted")
    SORTED,
    @Label("A line for every item of a list")
    LINES
  }

  record Config(
      @Help("The text to read, for example {{ $.body }}, or the value to write.") JsonNode value,
      @Label("Do") @Help("Whether a text is read or written.") Task task) {}

  public static final ActionType<?, ?, ?> TYPE =
      new ActionType<>(
          new TypeInfo(
              "data.json",
              "JSON",
              "mdi2c-code-braces",
              Category.DATA,
              "Turns a text of JSON into the value it describes, or a value into such a text.",
              "Reads JSON that came as text inside other data, for example the field `payload` of"
                  + " a message: Value is `{{ $.payload }}`. Every digit is kept. What is not valid"
                  + " JSON ends with an error that names line and column.",
              List.of(
                  "JSON parse",
                  "JSON stringify",
                  "json node",
                  "JSON Path",
                  "String to JSON",
                  "JSON Reader",
                  "NDJSON",
                  "JSON Lines")),
          Schema.of(Config.class, new Config(Json.NODES.stringNode("{{ $ }}"), new Parse(false))),
          Json.object()
              .put("value", "{\"orderId\": \"A-1027\", \"total\": 77.80}")
              .set("task", Json.object().put("kind", "parse")),
          Schema.any(),
          Json.object().put("payload", "{\"orderId\": \"A-1027\", \"total\": 77.80}"),
          Schema.any(),
          Json.parse("{\"orderId\": \"A-1027\", \"total\": 77.80}"),
          Set.of(ErrorCodes.INPUT_INVALID, ErrorCodes.JSON_UNREADABLE),
          ActionType.inOut(Schema.any(), Schema.any()),
          Optional.of("out"),
          Migrations.NONE,
          (Behaviour.Pure<Config, JsonNode>) JsonText::run);

  private JsonText() {}

  private static ActionResult run(Config config, NodeIO<JsonNode> input, Programs programs) {
    return switch (config.task()) {
      case Parse _ when !config.value().isString() ->
          ActionResult.fatal(
              ErrorCodes.INPUT_INVALID,
              "Only text can be parsed, and the value is %s already."
                  .formatted(Shape.of(config.value()).words()));
      case Parse(boolean lines) ->
          lines ? lines(config.value().stringValue()) : parse(config.value().stringValue());
      case Format(var layout) ->
          ActionResult.success(Json.NODES.stringNode(text(config.value(), layout)));
    };
  }

  private static ActionResult parse(String text) {
    return switch (read(text)) {
      case Parsed.Ok<JsonNode>(var value) -> ActionResult.success(value);
      case Parsed.Failed<JsonNode>(var problems) ->
          ActionResult.fatal(ErrorCodes.JSON_UNREADABLE, problems.getFirst().message());
    };
  }

  private static ActionResult lines(String text) {
    ArrayNode values = Json.NODES.arrayNode();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        switch (read(line)) {
          case Parsed.Ok<JsonNode>(var value) -> values.add(value);
          case Parsed.Failed<JsonNode>(var problems) -> {
            return ActionResult.fatal(
                ErrorCodes.JSON_UNREADABLE,
                "Line " + number + ": " + problems.getFirst().message());
          }
        }
      }
    }
    return ActionResult.success(values);
  }

  private static Parsed<JsonNode> read(String text) {
    return Json.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(JsonNode value, Layout layout) {
    return switch (layout) {
      case COMPACT -> Json.write(value);
      case INDENTED -> Json.pretty(value);
      case SORTED -> CanonicalJson.text(value);
      case LINES -> {
        var text = new StringBuilder();
        Iterable<JsonNode> items = value.isArray() ? value : List.of(value);
        items.forEach(item -> text.append(Json.write(item)).append('\n'));
        yield text.toString();
      }
    };
  }
}
