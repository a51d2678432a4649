package dev.patchbay.schema;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What is known about a JSON value without having it: the shapes that flow along edges. [Unknown]
/// says honestly that nothing is known.
public sealed interface Shape {
  Shape UNKNOWN = new Unknown();
  Shape NULL = new Null();
  Shape BOOL = new Bool();
  Shape NUM = new Num();
  Shape TEXT = new Text();

  /// Elements of a list that are looked at when a shape is inferred from a value.
  int SAMPLED_ELEMENTS = 200;

  record Unknown() implements Shape {}

  record Null() implements Shape {}

  record Bool() implements Shape {}

  record Num() implements Shape {}

  record Text() implements Shape {}

  record ListOf(Shape element) implements Shape {}

  /// An object. `open` objects may have fields that are not listed.
  record Obj(Map<String, Field> fields, boolean open) implements Shape {
    public Obj {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  record OneOf(List<Shape> options) implements Shape {
    public OneOf {
      options = List.copyOf(options);
    }
  }

  record Field(Shape shape, boolean required) {}

  static Shape list(Shape element) {
    return new ListOf(element);
  }

  /// The shape of a value that was seen. Objects are closed: only these fields were there.
  static Shape of(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL, MISSING -> NULL;
      case BOOLEAN -> BOOL;
      case NUMBER -> NUM;
      case STRING, BINARY -> TEXT;
      case ARRAY -> {
        Shape element = null;
        for (int i = 0; i < Math.min(value.size(), SAMPLED_ELEMENTS); i++) {
          Shape next = of(value.get(i));
          element = element == null ? next : element.or(next);
        }
        yield new ListOf(element == null ? UNKNOWN : element);
      }
      case OBJECT -> {
        var fields = new LinkedHashMap<String, Field>();
        value.properties().forEach(e -> fields.put(e.getKey(), new Field(of(e.getValue()), true)));
        yield new Obj(fields, false);
      }
      case POJO -> UNKNOWN;
    };
  }

  /// The shape of a value that has this shape or the other one.
  default Shape or(Shape other) {
    if (equals(other) || this instanceof Unknown) {
      return this;
    }
    if (other instanceof Unknown) {
      return other;
    }
    if (this instanceof Obj a && other instanceof Obj b) {
      return mergeObjects(a, b);
    }
    if (this instanceof ListOf(var a) && other instanceof ListOf(var b)) {
      return new ListOf(a instanceof Unknown ? b : b instanceof Unknown ? a : a.or(b));
    }
    var merged = new ArrayList<Shape>();
    Stream.concat(options(this), options(other)).forEach(option -> addOption(merged, option));
    return merged.size() == 1 ? merged.getFirst() : new OneOf(merged);
  }

  /// Whether a value of the other shape may fit here. Unknown fits, and takes, everything: only a
  /// certain mismatch is refused.
  default boolean accepts(Shape other) {
    if (this instanceof Unknown || other instanceof Unknown) {
      return true;
    }
    if (other instanceof OneOf(var options)) {
      return options.stream().anyMatch(this::accepts);
    }
    return switch (this) {
      case Unknown _ -> true;
      case Null _ -> other instanceof Null;
      case Bool _ -> other instanceof Bool;
      case Num _ -> other instanceof Num;
      case Text _ -> other instanceof Text;
      case ListOf(var element) -> other instanceof ListOf(var given) && element.accepts(given);
      case Obj(var fields, var _) ->
          other instanceof Obj given
              && fields.entrySet().stream().allMatch(e -> fits(e.getKey(), e.getValue(), given));
      case OneOf(var options) -> options.stream().anyMatch(option -> option.accepts(other));
    };
  }

  /// A few words for people: `text`, `list of object`, `number or text`.
  default String words() {
    return switch (this) {
      case Unknown _ -> "anything";
      case Null _ -> "null";
      case Bool _ -> "true or false";
      case Num _ -> "number";
      case Text _ -> "text";
      case ListOf(Unknown _) -> "list";
      case ListOf(var element) -> "list of " + element.words();
      case Obj _ -> "object";
      case OneOf(var options) -> options.stream().map(Shape::words).collect(joining(" or "));
    };
  }

  private static boolean fits(String name, Field wanted, Obj given) {
    Field field = given.fields().get(name);
    return field == null
        ? given.open() || !wanted.required()
        : wanted.shape().accepts(field.shape());
  }

  private static Stream<Shape> options(Shape shape) {
    return shape instanceof OneOf(var options) ? options.stream() : Stream.of(shape);
  }

  private static void addOption(List<Shape> merged, Shape option) {
    for (int i = 0; i < merged.size(); i++) {
      Shape existing = merged.get(i);
      boolean sameKind = existing.getClass() == option.getClass();
      if (sameKind) {
        merged.set(i, existing.or(option));
        return;
      }
    }
    merged.add(option);
  }

  private static Obj mergeObjects(Obj a, Obj b) {
    var fields = new LinkedHashMap<String, Field>();
    a.fields()
        .forEach((name, field) -> {
          Field other = b.fields().get(name);
          fields.put(
              name,
              other == null
                  ? new Field(field.shape(), false)
                  : new Field(
                      field.shape().or(other.shape()), field.required() && other.required()));
        });
    b.fields().forEach((name, field) -> fields.putIfAbsent(name, new Field(field.shape(), false)));
    return new Obj(fields, a.open() || b.open());
  }
}
