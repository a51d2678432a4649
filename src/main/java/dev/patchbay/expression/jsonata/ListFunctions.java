package dev.patchbay.expression.jsonata;

import static dev.patchbay.expression.jsonata.Library.define;
import static dev.patchbay.expression.jsonata.Library.strict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Functions on lists. All make a new list; none changes its argument.
final class ListFunctions {
  private ListFunctions() {}

  static List<Function.Builtin> all() {
    return List.of(
        define("append", "<xx:a>", ListFunctions::append),
        strict("sort", "<af?:a>", ListFunctions::sort),
        strict("reverse", "<a:a>", a -> Items.plain(elements(a).reversed())),
        strict("shuffle", "<a:a>", ListFunctions::shuffle),
        strict("distinct", "<x:x>", ListFunctions::distinct),
        define("zip", "<a+>", ListFunctions::zip));
  }

  private static List<JsonNode> elements(Arguments a) {
    a.meter().list(a.list(0).size());
    return new ArrayList<>(a.list(0).values());
  }

  private static JsonNode append(Arguments a) {
    if (!a.has(0) || !a.has(1)) {
      return a.get(a.has(0) ? 0 : 1);
    }
    a.meter().list(1L + a.get(0).size() + a.get(1).size());
    Items all = Items.plain(a.get(0).size() + a.get(1).size());
    all.addFlat(a.get(0));
    all.addFlat(a.get(1));
    return all;
  }

  private static JsonNode sort(Arguments a) {
    ArrayNode list = a.list(0);
    if (list.size() < 2) {
      return list;
    }
    Comparator<JsonNode> order;
    if (a.has(1)) {
      Function later = a.callee(1);
      order = (left, right) -> a.isTrue(a.call(later, List.of(left, right))) ? 1 : -1;
    } else {
      requireSortable(a, list);
      order = Operators::compare;
    }
    return Items.plain(new ArrayList<>(Sorting.sort(elements(a), order, a.meter())));
  }

  private static void requireSortable(Arguments a, ArrayNode list) {
    char letter = Values.letter(list.get(0));
    for (JsonNode element : list) {
      a.meter().step();
      if (Values.letter(element) != letter || (letter != 'n' && letter != 's')) {
        throw a.failure("only numbers or only texts can be sorted without a function");
      }
    }
  }

  private static JsonNode shuffle(Arguments a) {
    var list = elements(a);
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, a.interpreter().random().nextInt(i + 1));
    }
    return Items.plain(list);
  }

  private static JsonNode distinct(Arguments a) {
    if (!(a.get(0) instanceof ArrayNode list) || list.size() < 2) {
      return a.get(0);
    }
    var seen = new HashSet<String>();
    Items result = Items.isSequence(list) ? Items.sequence() : Items.plain(list.size());
    for (JsonNode element : list) {
      String key = key(element, a.meter());
      a.meter().text(key.length());
      if (seen.add(key)) {
        a.meter().list(1);
        result.add(element);
      }
    }
    return result;
  }

  /// Equal for values that are equal: types are told apart, keys are in order, `1` is `1.0`.
  private static String key(JsonNode value, Meter meter) {
    meter.step();
    return switch (value.getNodeType()) {
      case STRING, BINARY -> "s" + value.asString().length() + ":" + value.asString();
      case NUMBER ->
          "n" + (value.isIntegralNumber() ? value.asString() : number(Numbers.asDouble(value)));
      case BOOLEAN, NULL -> value.asString().isEmpty() ? "null" : value.asString();
      case MISSING -> "";
      case POJO -> "f" + System.identityHashCode(value);
      case ARRAY -> {
        var parts = new ArrayList<String>();
        value.forEach(element -> parts.add(key(element, meter)));
        yield joined(parts, meter);
      }
      case OBJECT -> {
        var fields = new TreeMap<String, String>();
        value.properties().forEach(f -> fields.put(f.getKey(), key(f.getValue(), meter)));
        var parts = new ArrayList<String>();
        fields.forEach((name, text) -> parts.add("k" + name.length() + ":" + name + text));
        yield "o" + joined(parts, meter);
      }
    };
  }

  private static String joined(List<String> parts, Meter meter) {
    long length = 2;
    for (String part : parts) {
      length += part.length() + 1L;
    }
    meter.text(length);
    return "[" + String.join(",", parts) + "]";
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 0x1p53
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static JsonNode zip(Arguments a) {
    int length = Integer.MAX_VALUE;
    for (JsonNode list : a.values()) {
      length = Math.min(length, list.size());
    }
    Items rows = Items.plain(16);
    for (int i = 0; i < length; i++) {
      a.meter().step();
      a.meter().list(a.values().size());
      Items row = Items.plain(a.values().size());
      for (JsonNode list : a.values()) {
        row.add(list.get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
