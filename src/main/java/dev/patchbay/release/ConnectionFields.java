package dev.patchbay.release;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.Json;
import java.util.Optional;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds the fields of a config that refer to a connection: those whose format is `connection/` and
/// a kind.
final class ConnectionFields {
  private static final String PREFIX = "connection/";

  private ConnectionFields() {}

  /// The config with other references.
  ///
  /// @param replacement from the kind of connection and the reference to the new reference
  static JsonNode replace(FieldType form, JsonNode config, BinaryOperator<String> replacement) {
    return switch (form) {
      case FieldType.Text text -> replaceText(text, config, replacement);
      case FieldType.ListOf(var element) when config.isArray() -> {
        ArrayNode result = Json.NODES.arrayNode(config.size());
        config.forEach(item -> result.add(replace(element, item, replacement)));
        yield result;
      }
      case FieldType.MapOf(var value) when config.isObject() -> {
        ObjectNode result = Json.object();
        config
            .properties()
            .forEach(e -> result.set(e.getKey(), replace(value, e.getValue(), replacement)));
        yield result;
      }
      case FieldType.Fields fields when config.isObject() ->
          replaceFields(fields, config, replacement);
      case FieldType.Alternatives alternatives when config.isObject() ->
          alternatives
              .option(config.path("kind").asString(""))
              .map(option -> replaceFields(option.fields(), config, replacement))
              .orElse(config);
      case FieldType.ListOf _,
          FieldType.MapOf _,
          FieldType.Fields _,
          FieldType.Alternatives _,
          FieldType.Number _,
          FieldType.Switch _,
          FieldType.Choice _,
          FieldType.Json _ ->
          config;
    };
  }

  private static JsonNode replaceText(
      FieldType.Text text, JsonNode config, BinaryOperator<String> replacement) {
    Optional<String> kind =
        text.format().filter(f -> f.startsWith(PREFIX)).map(f -> f.substring(PREFIX.length()));
    return kind.isPresent() && config.isString() && !config.stringValue().isEmpty()
        ? Json.NODES.stringNode(replacement.apply(kind.get(), config.stringValue()))
        : config;
  }

  private static JsonNode replaceFields(
      FieldType.Fields fields, JsonNode config, BinaryOperator<String> replacement) {
    ObjectNode result = config.deepCopy().asObject();
    for (Field field : fields.fields()) {
      JsonNode value = result.path(field.name());
      if (!value.isMissingNode()) {
        result.set(field.name(), replace(field.type(), value, replacement));
      }
    }
    return result;
  }
}
