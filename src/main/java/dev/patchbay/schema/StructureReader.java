package dev.patchbay.schema;

import dev.patchbay.schema.FieldType.Alternative;
import dev.patchbay.schema.FieldType.Alternatives;
import dev.patchbay.schema.FieldType.Choice;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import dev.patchbay.schema.FieldType.ListOf;
import dev.patchbay.schema.FieldType.MapOf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One pass over a value against a form tree: collects every structural problem and builds the
/// complete value, absent fields filled from the defaults.
///
/// A number, true or false is taken where text is expected, digits as written: a subject that is
/// the template `{{ $.orderNumber }}` must not fail because that is a number.
///
/// A default that is a template itself is not filled in: [Schema#complete] does that before
/// templates are resolved, and what is absent after resolving was not found.
///
/// A template stands for a value that is not known yet: a whole one in any field, one within text
/// in text fields. A neutral value takes its place and its path is remembered.
final class StructureReader {
  /// A draft shows masks where secrets are set; a value that is going to be used must not.
  enum Masks {
    ALLOWED,
    REFUSED
  }

  private final TemplateTest templates;
  private final Masks masks;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> templatePaths = new HashSet<>();

  StructureReader(TemplateTest templates, Masks masks) {
    this.templates = templates;
    this.masks = masks;
  }

  List<Problem> problems() {
    return problems;
  }

  Set<String> templatePaths() {
    return templatePaths;
  }

  JsonNode read(FieldType type, JsonNode node, Optional<JsonNode> defaults, String path) {
    if (node.isString() && standsForMore(type, node.stringValue())) {
      templatePaths.add(path);
      return neutral(type, defaults);
    }
    return switch (type) {
      case FieldType.Text text -> text(text, node, path);
      case FieldType.Number(boolean whole) ->
          whole
              ? expect(isWhole(node), node, "a whole number", path)
              : expect(node.isNumber(), node, "a number", path);
      case FieldType.Switch _ -> expect(node.isBoolean(), node, "true or false", path);
      case Choice choice -> choice(choice, node, path);
      case ListOf(var element) -> list(element, node, path);
      case MapOf(var value) -> map(value, node, path);
      case Fields(var fields) -> fields(fields, Set.of(), node, defaults, path);
      case Alternatives alternatives -> alternative(alternatives, node, defaults, path);
      case FieldType.Json _ -> node;
    };
  }

  private boolean standsForMore(FieldType type, String text) {
    return type instanceof FieldType.Text(var _, boolean program, var _)
        ? !program && templates.contains(text)
        : templates.isWhole(text);
  }

  private JsonNode text(FieldType.Text text, JsonNode node, String path) {
    if (!text.program() && (node.isNumber() || node.isBoolean())) {
      return text(text, Json.NODES.stringNode(node.asString()), path);
    }
    if (!node.isString()) {
      return expect(false, node, "text", path);
    }
    String format = text.format().orElse("");
    if (masks == Masks.REFUSED
        && format.equals(Formats.SECRET)
        && SecretMask.isMask(node.stringValue())) {
      problem(
          path, "value.mask", "This is only the mask of a secret; the secret itself is missing.");
    } else {
      FormatRules.wrong(format, node.stringValue())
          .ifPresent(sentence -> problem(path, "value.format", sentence));
    }
    return node;
  }

  private static boolean isWhole(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong();
  }

  private JsonNode choice(Choice choice, JsonNode node, String path) {
    List<String> values = choice.options().stream().map(FieldType.Option::value).toList();
    if (!node.isString() || !values.contains(node.stringValue())) {
      problem(path, "value.choice", "This must be one of " + String.join(", ", values) + ".");
    }
    return node;
  }

  private JsonNode list(FieldType element, JsonNode node, String path) {
    if (!node.isArray()) {
      return expect(false, node, "a list", path);
    }
    ArrayNode result = Json.NODES.arrayNode(node.size());
    for (int i = 0; i < node.size(); i++) {
      result.add(read(element, node.get(i), Optional.empty(), path + "/" + i));
    }
    return result;
  }

  private JsonNode map(FieldType value, JsonNode node, String path) {
    if (!node.isObject()) {
      return expect(false, node, "an object", path);
    }
    ObjectNode result = Json.object();
    node.properties()
        .forEach(entry ->
            result.set(
                entry.getKey(),
                read(
                    value,
                    entry.getValue(),
                    Optional.empty(),
                    path + Json.pointer(entry.getKey()))));
    return result;
  }

  private JsonNode alternative(
      Alternatives alternatives, JsonNode node, Optional<JsonNode> defaults, String path) {
    if (!node.isObject()) {
      return expect(false, node, "an object", path);
    }
    String kind = node.path("kind").asString("");
    Optional<Alternative> chosen = alternatives.option(kind);
    if (chosen.isEmpty()) {
      List<String> kinds = alternatives.options().stream().map(Alternative::kind).toList();
      problem(
          path + "/kind", "value.choice", "This must be one of " + String.join(", ", kinds) + ".");
      return node;
    }
    Optional<JsonNode> same = defaults.filter(d -> d.path("kind").asString("").equals(kind));
    ObjectNode result = Json.object().put("kind", kind);
    fields(chosen.get().fields().fields(), Set.of("kind"), node, same, path)
        .properties()
        .forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    return result;
  }

  private JsonNode fields(
      List<Field> fields,
      Set<String> alsoKnown,
      JsonNode node,
      Optional<JsonNode> defaults,
      String path) {
    if (!node.isObject()) {
      return expect(false, node, "an object", path);
    }
    ObjectNode result = Json.object();
    for (Field field : fields) {
      JsonNode given = node.path(field.name());
      Optional<JsonNode> byDefault =
          defaults
              .map(d -> d.path(field.name()))
              .filter(d -> !d.isMissingNode() && !JsonSchemas.isTemplate(d));
      String at = path + "/" + field.name();
      boolean absent = given.isMissingNode() || (given.isNull() && field.optional());
      if (!absent) {
        result.set(field.name(), read(field.type(), given, byDefault, at));
      } else if (!field.optional()) {
        Optional<JsonNode> filled = byDefault.or(() -> empty(field.type()));
        if (filled.isPresent()) {
          result.set(field.name(), filled.get());
        } else {
          problem(at, "value.required", field.label() + " is missing.");
        }
      }
    }
    Set<String> known = new HashSet<>(alsoKnown);
    fields.forEach(field -> known.add(field.name()));
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        problem(
            path + Json.pointer(name),
            "value.unknown_field",
            "There is no field “" + name + "” here; known are " + String.join(", ", known) + ".");
      }
    }
    return result;
  }

  /// What an absent field means when no default says otherwise.
  static Optional<JsonNode> empty(FieldType type) {
    return switch (type) {
      case FieldType.Text _ -> Optional.of(Json.NODES.stringNode(""));
      case FieldType.Switch _ -> Optional.of(Json.NODES.booleanNode(false));
      case ListOf _ -> Optional.of(Json.NODES.arrayNode());
      case MapOf _ -> Optional.of(Json.object());
      case FieldType.Json _ -> Optional.of(Json.NODES.nullNode());
      case FieldType.Number _, Choice _, Fields _, Alternatives _ -> Optional.empty();
    };
  }

  /// A value that takes the place of a template while everything around it is checked.
  private static JsonNode neutral(FieldType type, Optional<JsonNode> defaults) {
    return switch (type) {
      case FieldType.Number _ -> defaults.orElse(Json.NODES.numberNode(1));
      case Choice(var options) -> Json.NODES.stringNode(options.getFirst().value());
      case Alternatives(var options) -> {
        Alternative first = options.getFirst();
        yield ((ObjectNode) neutral(first.fields(), Optional.empty())).put("kind", first.kind());
      }
      case Fields(var fields) -> {
        ObjectNode object = Json.object();
        fields.stream()
            .filter(field -> !field.optional())
            .forEach(field -> object.set(field.name(), neutral(field.type(), Optional.empty())));
        yield object;
      }
      case FieldType.Text _, FieldType.Switch _, ListOf _, MapOf _, FieldType.Json _ ->
          defaults.or(() -> empty(type)).orElseThrow();
    };
  }

  private JsonNode expect(boolean fits, JsonNode node, String what, String path) {
    if (!fits) {
      problem(path, "value.type", "This must be " + what + ", not " + Shape.of(node).words() + ".");
    }
    return node;
  }

  private void problem(String path, String code, String message) {
    problems.add(new Problem(path, code, message));
  }
}
