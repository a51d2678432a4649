package dev.patchbay.schema;

import dev.patchbay.schema.FieldType.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The typed description of a record `T`: its form, its JSON Schema, its defaults, and the one way
/// to read it from JSON.
///
/// @param <T> a record whose components are texts, numbers, switches, enums, JSON, lists, maps,
///   records, or sealed interfaces of records; or [JsonNode] itself for data of any shape
public final class Schema<T> {
  private final Class<T> type;
  private final Optional<T> defaults;
  private final Optional<JsonNode> defaultsJson;
  private final FieldType form;
  private final Shape shape;
  private final Set<String> programFields;

  private Schema(Class<T> type, Optional<T> defaults, FieldType form, Shape shape) {
    this.type = type;
    this.defaults = defaults;
    this.form = form;
    this.shape = shape;
    this.defaultsJson = defaults.map(Json::toNode);
    var programs = new HashSet<String>();
    collectPrograms(form, "", programs);
    this.programFields = Set.copyOf(programs);
  }

  /// The schema of a configuration: fields that are absent take the value they have in `defaults`.
  public static <T extends Record> Schema<T> of(Class<T> type, T defaults) {
    FieldType form = FieldReflection.fields(type);
    return new Schema<>(type, Optional.of(defaults), form, Shapes.of(form));
  }

  /// The schema of data, where nothing has a default.
  public static <T extends Record> Schema<T> of(Class<T> type) {
    FieldType form = FieldReflection.fields(type);
    return new Schema<>(type, Optional.empty(), form, Shapes.of(form));
  }

  /// Any JSON, of which nothing is known.
  public static Schema<JsonNode> any() {
    return any(Shape.UNKNOWN);
  }

  /// Any JSON, expected to have this shape; reading refuses what certainly has another one.
  public static Schema<JsonNode> any(Shape shape) {
    return new Schema<>(JsonNode.class, Optional.empty(), new FieldType.Json(), shape);
  }

  public Parsed<T> parse(JsonNode node) {
    if (form instanceof FieldType.Json) {
      return shape instanceof Shape.Unknown || shape.accepts(Shape.of(node))
          ? Parsed.ok(type.cast(node))
          : Parsed.failed(
              "",
              "value.type",
              "This must be " + shape.words() + ", not " + Shape.of(node).words() + ".");
    }
    var reader = new StructureReader(TemplateTest.NONE, StructureReader.Masks.REFUSED);
    JsonNode complete = reader.read(form, node, defaultsJson(), "");
    return reader.problems().isEmpty() ? bind(complete) : new Parsed.Failed<>(reader.problems());
  }

  /// The value with every absent field of the record itself written out as its default, templates
  /// among them. This is what templates are resolved on, before the result is parsed.
  public JsonNode complete(JsonNode node) {
    return defaultsJson().map(defaults -> complete(node, defaults)).orElse(node);
  }

  /// The problems of a draft value in which some texts stand for values not known yet: everything
  /// that is literal is checked in full, constraints included.
  public List<Problem> check(JsonNode node, TemplateTest templates) {
    if (form instanceof FieldType.Json) {
      return List.of();
    }
    var reader = new StructureReader(templates, StructureReader.Masks.ALLOWED);
    JsonNode complete = reader.read(form, node, defaultsJson(), "");
    if (!reader.problems().isEmpty()) {
      return List.copyOf(reader.problems());
    }
    return bind(complete).problems().stream()
        .filter(problem -> !isInside(problem.path(), reader.templatePaths()))
        .toList();
  }

  /// A value of `T` to start from.
  ///
  /// @throws IllegalStateException for data schemas, which have none
  public T defaults() {
    return defaults.orElseThrow(() -> new IllegalStateException("no defaults for " + type));
  }

  /// The same as JSON; never change it.
  public Optional<JsonNode> defaultsJson() {
    return defaultsJson;
  }

  public FieldType form() {
    return form;
  }

  public Shape shape() {
    return shape;
  }

  /// JSON Schema 2020-12, with the template variant where a field is not text.
  public JsonNode jsonSchema() {
    return JsonSchemas.of(form, shape, defaultsJson());
  }

  /// JSON pointer patterns (`*` for any element or key) of the fields that are JSONata programs.
  public Set<String> programFields() {
    return programFields;
  }

  private Parsed<T> bind(JsonNode complete) {
    T value;
    try {
      value = Json.MAPPER.treeToValue(complete, type);
    } catch (JacksonException e) {
      // The structure was checked, so only a compact constructor's own refusal can end here.
      return Parsed.failed("", "value.invalid", "These values do not go together.");
    }
    List<Problem> problems = Constraints.check(value);
    return problems.isEmpty() ? Parsed.ok(value) : new Parsed.Failed<>(problems);
  }

  /// Whether the value at the path, or one around it, is not known yet.
  private static boolean isInside(String path, Set<String> templatePaths) {
    for (int end = path.length(); end >= 0; end = path.lastIndexOf('/', end - 1)) {
      if (templatePaths.contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode complete(JsonNode node, JsonNode defaults) {
    if (!(node instanceof ObjectNode given) || !defaults.isObject()) {
      return node;
    }
    ObjectNode complete = Json.object();
    complete.setAll(given);
    defaults
        .properties()
        .forEach(entry -> {
          if (!given.has(entry.getKey()) && !entry.getValue().isNull()) {
            complete.set(entry.getKey(), entry.getValue());
          }
        });
    return complete;
  }

  private static void collectPrograms(FieldType type, String path, Set<String> found) {
    switch (type) {
      case FieldType.Text text -> {
        if (text.program()) {
          found.add(path);
        }
      }
      case FieldType.ListOf(var element) -> collectPrograms(element, path + "/*", found);
      case FieldType.MapOf(var value) -> collectPrograms(value, path + "/*", found);
      case FieldType.Fields(var fields) -> {
        for (Field field : fields) {
          collectPrograms(field.type(), path + "/" + field.name(), found);
        }
      }
      case FieldType.Alternatives(var options) ->
          options.forEach(option -> collectPrograms(option.fields(), path, found));
      case FieldType.Number _, FieldType.Switch _, FieldType.Choice _, FieldType.Json _ -> {}
    }
  }
}
