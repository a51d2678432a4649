package dev.patchbay.expression.jsonata;

import static dev.patchbay.expression.jsonata.Library.define;
import static dev.patchbay.expression.jsonata.Library.strict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Functions on objects, on the kind of a value, and the two that stop an expression.
final class ObjectFunctions {
  private ObjectFunctions() {}

  static List<Function.Builtin> all() {
    return List.of(
        strict("keys", "<x-:a<s>>", ObjectFunctions::keys),
        strict("lookup", "<x-s:x>", a -> Fields.lookup(a.get(0), a.text(1, ""), a.meter())),
        strict("spread", "<x-:a<o>>", ObjectFunctions::spread),
        strict("merge", "<a<o>:o>", ObjectFunctions::merge),
        strict("clone", "<(oa)-:o>", a -> a.get(0)),
        define("exists", "<x:b>", a -> Operators.bool(a.has(0))),
        strict("boolean", "<x-:b>", a -> Operators.bool(a.isTrue(a.get(0)))),
        strict("not", "<x-:b>", a -> Operators.bool(!a.isTrue(a.get(0)))),
        strict("type", "<x:s>", a -> StringNode.valueOf(type(a.get(0)))),
        define("error", "<s?:x>", ObjectFunctions::error),
        define("assert", "<bs?:x>", ObjectFunctions::check));
  }

  private static JsonNode keys(Arguments a) {
    var names = new LinkedHashSet<String>();
    collect(a.get(0), names, a.meter());
    Items keys = Items.sequence();
    names.forEach(keys::add);
    return keys;
  }

  private static void collect(JsonNode value, Set<String> names, Meter meter) {
    if (value.isArray()) {
      for (JsonNode element : value) {
        meter.step();
        collect(element, names, meter);
      }
    } else if (value instanceof ObjectNode object) {
      meter.object(object.size());
      names.addAll(object.propertyNames());
    }
  }

  private static JsonNode spread(Arguments a) {
    if (!a.get(0).isContainer()) {
      return a.get(0);
    }
    Items parts = Items.sequence();
    spread(a.get(0), parts, a.meter());
    return parts;
  }

  private static void spread(JsonNode value, Items parts, Meter meter) {
    meter.step();
    if (value.isArray()) {
      value.forEach(element -> spread(element, parts, meter));
    } else if (value instanceof ObjectNode object) {
      meter.object(3L * object.size());
      object
          .properties()
          .forEach(
              field -> {
                ObjectNode part = new ObjectNode(JsonNodeFactory.instance);
                part.set(field.getKey(), field.getValue());
                parts.add(part);
              });
    } else {
      meter.list(1);
      parts.add(value);
    }
  }

  private static JsonNode merge(Arguments a) {
    ObjectNode merged = new ObjectNode(JsonNodeFactory.instance);
    for (JsonNode object : a.list(0)) {
      a.meter().step();
      a.meter().object(object.size());
      merged.setAll((ObjectNode) object);
    }
    return merged;
  }

  static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING, BINARY -> "string";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case ARRAY -> "array";
      case OBJECT -> "object";
      case POJO -> "function";
      case MISSING -> "undefined";
    };
  }

  /// The author's sentence is not repeated: it is usually put together from the input, and the
  /// message of a failure never contains a value of the input.
  private static JsonNode error(Arguments a) {
    throw Failure.failed("The expression stopped itself with $error");
  }

  private static JsonNode check(Arguments a) {
    if (a.has(0) && a.get(0).booleanValue()) {
      return Values.MISSING;
    }
    throw Failure.failed("The expression stopped itself with $assert");
  }
}
