package dev.patchbay.schema;

import dev.patchbay.schema.FieldType.Alternative;
import dev.patchbay.schema.FieldType.Field;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON Schema 2020-12 from form trees and shapes.
final class JsonSchemas {
  /// A whole template may stand where a number, boolean or choice is expected.
  private static final String TEMPLATE = "^\\s*\\{\\{[\\s\\S]*\\}\\}\\s*$";

  private JsonSchemas() {}

  static boolean isTemplate(JsonNode value) {
    return value.isString() && value.stringValue().matches(TEMPLATE);
  }

  static ObjectNode of(FieldType form, Shape shape, Optional<JsonNode> defaults) {
    ObjectNode schema = Json.object();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    ObjectNode body = form instanceof FieldType.Json ? of(shape) : of(form, defaults);
    body.properties().forEach(entry -> schema.set(entry.getKey(), entry.getValue()));
    return schema;
  }

  private static ObjectNode of(FieldType type, Optional<JsonNode> defaults) {
    ObjectNode schema =
        switch (type) {
          case FieldType.Text text -> text(text);
          case FieldType.Number(boolean whole) -> orTemplate(typed(whole ? "integer" : "number"));
          case FieldType.Switch _ -> orTemplate(typed("boolean"));
          case FieldType.Choice(var options) -> {
            ObjectNode choice = Json.object();
            ArrayNode values = choice.putArray("enum");
            options.forEach(option -> values.add(option.value()));
            yield orTemplate(choice);
          }
          case FieldType.ListOf(var element) -> {
            ObjectNode list = typed("array");
            list.set("items", of(element, Optional.empty()));
            yield orTemplate(list);
          }
          case FieldType.MapOf(var value) -> {
            ObjectNode map = typed("object");
            map.set("additionalProperties", of(value, Optional.empty()));
            yield orTemplate(map);
          }
          case FieldType.Fields(var fields) -> fields(fields, defaults, Optional.empty());
          case FieldType.Alternatives(var options) -> {
            ObjectNode either = Json.object();
            ArrayNode variants = either.putArray("oneOf");
            options.forEach(option -> variants.add(variant(option)));
            yield either;
          }
          case FieldType.Json _ -> Json.object();
        };
    boolean scalar = !(type instanceof FieldType.Fields);
    defaults.filter(_ -> scalar).ifPresent(value -> schema.set("default", value));
    return schema;
  }

  private static ObjectNode variant(Alternative option) {
    return fields(option.fields().fields(), Optional.empty(), Optional.of(option))
        .put("title", option.label());
  }

  private static ObjectNode fields(
      List<Field> fields, Optional<JsonNode> defaults, Optional<Alternative> variant) {
    ObjectNode schema = typed("object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = Json.NODES.arrayNode();
    variant.ifPresent(option -> {
      properties.putObject("kind").put("const", option.kind());
      required.add("kind");
    });
    for (Field field : fields) {
      Optional<JsonNode> byDefault =
          defaults.map(d -> d.path(field.name())).filter(d -> !d.isMissingNode() && !d.isNull());
      ObjectNode property = of(field.type(), byDefault).put("title", field.label());
      if (!field.help().isEmpty()) {
        property.put("description", field.help());
      }
      limits(field, property);
      properties.set(field.name(), property);
      if (field.required()) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  private static void limits(Field field, ObjectNode property) {
    field.limits().min().ifPresent(min -> target(property).put("minimum", min));
    field.limits().max().ifPresent(max -> target(property).put("maximum", max));
    // Jakarta matches the whole text, JSON Schema any part of it; a text with a template is not
    // known.
    field
        .limits()
        .pattern()
        .ifPresent(pattern -> property.put("pattern", "^(?:" + pattern + ")$|\\{\\{"));
  }

  /// The numeric variant of a field that may also be a template.
  private static ObjectNode target(ObjectNode property) {
    return property.get("anyOf") instanceof ArrayNode variants
        ? (ObjectNode) variants.get(0)
        : property;
  }

  private static ObjectNode text(FieldType.Text text) {
    ObjectNode schema = typed("string");
    if (text.program()) {
      schema.put("contentMediaType", "application/jsonata");
    }
    text.format().ifPresent(format -> schema.put("format", format));
    return schema;
  }

  private static ObjectNode of(Shape shape) {
    return switch (shape) {
      case Shape.Unknown _ -> Json.object();
      case Shape.Null _ -> typed("null");
      case Shape.Bool _ -> typed("boolean");
      case Shape.Num _ -> typed("number");
      case Shape.Text _ -> typed("string");
      case Shape.ListOf(var element) -> {
        ObjectNode list = typed("array");
        list.set("items", of(element));
        yield list;
      }
      case Shape.Obj(var fields, boolean open) -> {
        ObjectNode object = typed("object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = Json.NODES.arrayNode();
        fields.forEach((name, field) -> {
          properties.set(name, of(field.shape()));
          if (field.required()) {
            required.add(name);
          }
        });
        if (!required.isEmpty()) {
          object.set("required", required);
        }
        yield open ? object : object.put("additionalProperties", false);
      }
      case Shape.OneOf(var options) -> {
        ObjectNode either = Json.object();
        ArrayNode variants = either.putArray("anyOf");
        options.forEach(option -> variants.add(of(option)));
        yield either;
      }
    };
  }

  private static ObjectNode typed(String type) {
    return Json.object().put("type", type);
  }

  private static ObjectNode orTemplate(ObjectNode schema) {
    ObjectNode either = Json.object();
    either.putArray("anyOf").add(schema).add(typed("string").put("pattern", TEMPLATE));
    return either;
  }
}
