package dev.patchbay.expression.jsonata;

import static dev.patchbay.expression.jsonata.Library.strict;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Functions that take functions.
final class HigherOrderFunctions {
  private HigherOrderFunctions() {}

  static List<Function.Builtin> all() {
    return List.of(
        strict("map", "<af>", HigherOrderFunctions::map),
        strict("filter", "<af>", HigherOrderFunctions::filter),
        strict("single", "<af?>", HigherOrderFunctions::single),
        strict("reduce", "<afj?:j>", HigherOrderFunctions::reduce),
        strict("each", "<o-f:a>", HigherOrderFunctions::each),
        strict("sift", "<o-f?:o>", HigherOrderFunctions::sift));
  }

  /// The value, and its place and the whole if the function takes them.
  private static JsonNode call(
      Arguments a, Function function, JsonNode value, JsonNode place, JsonNode whole) {
    return a.call(
        function,
        switch (function.arity()) {
          case 0, 1 -> List.of(value);
          case 2 -> List.of(value, place);
          default -> List.of(value, place, whole);
        });
  }

  private static JsonNode map(Arguments a) {
    Function function = a.callee(1);
    Items results = Items.sequence();
    int i = 0;
    for (JsonNode element : a.list(0)) {
      JsonNode result = call(a, function, element, Numbers.of(i++), a.get(0));
      if (!result.isMissingNode()) {
        a.meter().list(1);
        results.add(result);
      }
    }
    return results;
  }

  private static JsonNode filter(Arguments a) {
    Function function = a.callee(1);
    Items kept = Items.sequence();
    int i = 0;
    for (JsonNode element : a.list(0)) {
      if (a.isTrue(call(a, function, element, Numbers.of(i++), a.get(0)))) {
        a.meter().list(1);
        kept.add(element);
      }
    }
    return kept;
  }

  private static JsonNode single(Arguments a) {
    JsonNode found = Values.MISSING;
    int i = 0;
    for (JsonNode element : a.list(0)) {
      a.meter().step();
      if (a.has(1) && !a.isTrue(call(a, a.callee(1), element, Numbers.of(i++), a.get(0)))) {
        continue;
      }
      if (!found.isMissingNode()) {
        throw a.failure("more than one element fits");
      }
      found = element;
    }
    if (found.isMissingNode()) {
      throw a.failure("no element fits");
    }
    return found;
  }

  private static JsonNode reduce(Arguments a) {
    Function function = a.callee(1);
    if (function.arity() < 2) {
      throw a.failure("the function must take two arguments, what came before and the element");
    }
    boolean started = a.has(2);
    JsonNode result = a.get(2);
    int i = 0;
    for (JsonNode element : a.list(0)) {
      if (started) {
        var arguments = new ArrayList<>(List.of(result, element, Numbers.of(i), a.get(0)));
        result = a.call(function, arguments.subList(0, Math.min(4, function.arity())));
      } else {
        result = element;
        started = true;
      }
      i++;
    }
    return result;
  }

  private static JsonNode each(Arguments a) {
    Function function = a.callee(1);
    Items results = Items.sequence();
    for (var field : a.get(0).properties()) {
      JsonNode key = StringNode.valueOf(field.getKey());
      JsonNode result = call(a, function, field.getValue(), key, a.get(0));
      if (!result.isMissingNode()) {
        a.meter().list(1);
        results.add(result);
      }
    }
    return results;
  }

  private static JsonNode sift(Arguments a) {
    Function function = a.callee(1);
    ObjectNode kept = new ObjectNode(JsonNodeFactory.instance);
    for (var field : a.get(0).properties()) {
      JsonNode key = StringNode.valueOf(field.getKey());
      if (a.isTrue(call(a, function, field.getValue(), key, a.get(0)))) {
        kept.set(field.getKey(), field.getValue());
      }
    }
    a.meter().object(kept.size());
    return kept.isEmpty() ? Values.MISSING : kept;
  }
}
