package dev.patchbay.exchange;

import dev.patchbay.schema.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of one object of a file. What is understood is taken; what remains, because nobody
/// asked for it or because it is not what was asked for, is kept as it is. A `null` says nothing.
final class FieldReader {
  private static final Pattern LENGTH = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?(px)?");

  private final ObjectNode object;
  private final Set<String> taken = new HashSet<>();

  FieldReader(JsonNode json) {
    this.object = json instanceof ObjectNode given ? given : Json.object();
  }

  /// Text that is not empty; numbers and truth values are text too.
  Optional<String> text(String name) {
    JsonNode value = object.path(name);
    if (value.isContainer() || !take(name)) {
      return Optional.empty();
    }
    String text = value.asString("");
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  boolean flag(String name) {
    return object.path(name).isBoolean() && take(name) && object.path(name).booleanValue();
  }

  OptionalInt whole(String name) {
    JsonNode value = object.path(name);
    return value.isIntegralNumber() && value.canConvertToInt() && take(name)
        ? OptionalInt.of(value.intValue())
        : OptionalInt.empty();
  }

  /// A number, or one with `px` behind it, as style sheets write lengths.
  OptionalDouble length(String name) {
    JsonNode value = object.path(name);
    if (value.isNull()) {
      take(name);
    }
    if (value.isNumber() && take(name)) {
      return OptionalDouble.of(value.decimalValue().doubleValue());
    }
    return value.isString() && LENGTH.matcher(value.stringValue()).matches() && take(name)
        ? OptionalDouble.of(Double.parseDouble(value.stringValue().replace("px", "")))
        : OptionalDouble.empty();
  }

  Instant instant(String name) {
    JsonNode value = object.path(name);
    try {
      Instant instant = value.isString() ? Instant.parse(value.stringValue()) : Instant.EPOCH;
      if (value.isString()) {
        take(name);
      }
      return instant;
    } catch (DateTimeParseException _) {
      return Instant.EPOCH;
    }
  }

  Optional<ObjectNode> object(String name) {
    return object.path(name) instanceof ObjectNode inner && take(name)
        ? Optional.of(inner)
        : Optional.empty();
  }

  /// The elements of a list; none for anything else.
  Iterable<JsonNode> list(String name) {
    return object.path(name).isArray() && take(name) ? object.path(name) : Json.NODES.arrayNode();
  }

  /// Any value, `null` among them.
  Optional<JsonNode> value(String name) {
    return take(name) ? Optional.of(object.path(name)) : Optional.empty();
  }

  boolean has(String name) {
    return object.has(name);
  }

  /// The fields of an inner object; what remains of it is asked for with [#rest].
  FieldReader inner(String name) {
    return new FieldReader(object.path(name));
  }

  /// What was not taken.
  ObjectNode rest() {
    ObjectNode rest = Json.object();
    object.properties().stream()
        .filter(entry -> !taken.contains(entry.getKey()))
        .forEach(entry -> rest.set(entry.getKey(), entry.getValue()));
    return rest;
  }

  /// What was not taken, of an inner object no more than what was not taken of that.
  ObjectNode rest(String name, FieldReader inner) {
    ObjectNode rest = rest();
    if (object.path(name).isObject()) {
      ObjectNode innerRest = inner.rest();
      if (innerRest.isEmpty()) {
        rest.remove(name);
      } else {
        rest.set(name, innerRest);
      }
    }
    return rest;
  }

  private boolean take(String name) {
    if (object.has(name)) {
      taken.add(name);
      return true;
    }
    return false;
  }
}
