package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Alternative;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// A whole form as JSON on the clipboard, and back.
///
/// What is copied names every field, so that pasting it makes another form the same. What is pasted
/// may name some fields only: the others stay as they are. Secrets are never copied, and one that
/// is pasted is not taken.
final class FormJson {
  private FormJson() {}

  static ObjectNode copy(Fields fields, JsonNode value, Optional<JsonNode> defaults) {
    ObjectNode copy = Json.object();
    for (Field field : fields.fields()) {
      JsonNode own = value.path(field.name());
      JsonNode effective =
          own.isMissingNode() ? defaults.map(d -> d.path(field.name())).orElse(own) : own;
      if (!SecretBody.isSecret(field.type())) {
        copy.set(
            field.name(),
            effective.isMissingNode()
                ? Json.NODES.nullNode()
                : withoutSecrets(field.type(), effective));
      }
    }
    value
        .properties()
        .forEach(entry -> {
          if (!known(fields, entry.getKey())) {
            copy.set(entry.getKey(), entry.getValue());
          }
        });
    return copy;
  }

  /// The value after pasting the text: fields that it names are replaced, an optional one that is
  /// null is taken away; names that the form does not know are kept with the value.
  static Parsed<ObjectNode> paste(Fields fields, JsonNode value, String text) {
    return switch (Json.readPayload(text)) {
      case Parsed.Failed<JsonNode>(var problems) ->
          refused(Strings.NO_JSON_TO_PASTE.formatted(problems.getFirst().message()));
      case Parsed.Ok<JsonNode>(var json) when !(json instanceof ObjectNode) ->
          refused(Strings.NOT_A_FORM);
      case Parsed.Ok<JsonNode>(var json) ->
          json.propertyNames().stream().anyMatch(name -> known(fields, name))
              ? Parsed.ok(merged(fields, value, json))
              : refused(Strings.NOTHING_KNOWN_PASTED);
    };
  }

  private static ObjectNode merged(Fields fields, JsonNode value, JsonNode pasted) {
    ObjectNode result = Json.object();
    value.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    for (Field field : fields.fields()) {
      JsonNode given = pasted.path(field.name());
      if (given.isMissingNode() || SecretBody.isSecret(field.type())) {
        continue;
      }
      if (given.isNull() && takesNoNull(field)) {
        result.remove(field.name());
      } else {
        result.set(field.name(), withoutSecrets(field.type(), given));
      }
    }
    pasted
        .properties()
        .forEach(entry -> {
          if (!known(fields, entry.getKey())) {
            result.set(entry.getKey(), entry.getValue());
          }
        });
    return result;
  }

  private static boolean takesNoNull(Field field) {
    return field.optional() || !(field.type() instanceof FieldType.Json);
  }

  private static JsonNode withoutSecrets(FieldType type, JsonNode value) {
    return switch (type) {
      case Fields fields when value.isObject() -> without(fields.fields(), value);
      case FieldType.Alternatives alternatives when value.isObject() ->
          alternatives
              .option(value.path("kind").asString(""))
              .map(Alternative::fields)
              .<JsonNode>map(fields -> without(fields.fields(), value))
              .orElse(value);
      case FieldType.ListOf(var element) when value.isArray() -> {
        ArrayNode list = Json.NODES.arrayNode();
        value.forEach(one -> list.add(withoutSecrets(element, one)));
        yield list;
      }
      case FieldType.MapOf(var element) when value.isObject() -> {
        ObjectNode map = Json.object();
        value
            .properties()
            .forEach(entry -> map.set(entry.getKey(), withoutSecrets(element, entry.getValue())));
        yield map;
      }
      case FieldType.Text _,
          FieldType.Number _,
          FieldType.Switch _,
          FieldType.Choice _,
          FieldType.ListOf _,
          FieldType.MapOf _,
          FieldType.Fields _,
          FieldType.Alternatives _,
          FieldType.Json _ ->
          value;
    };
  }

  private static JsonNode without(List<Field> fields, JsonNode value) {
    ObjectNode result = Json.object();
    value.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    for (Field field : fields) {
      JsonNode inner = result.path(field.name());
      if (SecretBody.isSecret(field.type())) {
        result.remove(field.name());
      } else if (!(inner instanceof MissingNode)) {
        result.set(field.name(), withoutSecrets(field.type(), inner));
      }
    }
    return result;
  }

  private static boolean known(Fields fields, String name) {
    return fields.fields().stream().anyMatch(field -> field.name().equals(name));
  }

  private static Parsed<ObjectNode> refused(String sentence) {
    return Parsed.failed("", "form.paste", sentence);
  }
}
