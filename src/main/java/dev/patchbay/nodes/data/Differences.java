package dev.patchbay.nodes.data;

import dev.patchbay.expression.jsonata.Lexer;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What differs between two values, found field by field. Numbers are equal when their values are;
/// the order of fields does not matter, that of a list's elements does.
final class Differences {
  private final Set<FieldPath> ignored;
  private final List<Step> steps = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private int unchanged;

  /// @param before missing if the value is new
  /// @param after missing if the value is gone
  record Change(String path, JsonNode before, JsonNode after) {
    JsonNode json() {
      ObjectNode json = Json.object().put("path", path);
      if (!before.isMissingNode()) {
        json.set("before", before);
      }
      if (!after.isMissingNode()) {
        json.set("after", after);
      }
      return json;
    }
  }

  private sealed interface Step {
    record Name(String name) implements Step {}

    record Place(int index) implements Step {}
  }

  private Differences(Set<FieldPath> ignored) {
    this.ignored = ignored;
  }

  /// @param ignored fields that are not looked at
  static Differences between(JsonNode before, JsonNode after, Set<FieldPath> ignored) {
    var differences = new Differences(ignored);
    differences.compare(before, after);
    return differences;
  }

  List<Change> changes() {
    return changes;
  }

  /// How many values that are no object and no list are the same.
  int unchanged() {
    return unchanged;
  }

  private void compare(JsonNode before, JsonNode after) {
    if (isIgnored()) {
      return;
    }
    if (before instanceof ObjectNode from && after instanceof ObjectNode to) {
      from.properties().forEach(f -> inside(f.getKey(), f.getValue(), to.path(f.getKey())));
      to.properties().stream()
          .filter(field -> !from.has(field.getKey()))
          .forEach(f -> inside(f.getKey(), Json.NODES.missingNode(), f.getValue()));
    } else if (before.isArray() && after.isArray()) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        steps.add(new Step.Place(i));
        compare(before.path(i), after.path(i));
        steps.removeLast();
      }
    } else if (same(before, after)) {
      unchanged++;
    } else {
      changes.add(new Change(path(), before, after));
    }
  }

  private void inside(String name, JsonNode before, JsonNode after) {
    steps.add(new Step.Name(name));
    compare(before, after);
    steps.removeLast();
  }

  private static boolean same(JsonNode before, JsonNode after) {
    return before.isNumber() && after.isNumber()
        ? before.decimalValue().compareTo(after.decimalValue()) == 0
        : before.equals(after);
  }

  /// A field is ignored in every element of a list.
  private boolean isIgnored() {
    if (ignored.isEmpty() || steps.isEmpty() || steps.getLast() instanceof Step.Place) {
      return false;
    }
    var names = new ArrayList<String>();
    for (Step step : steps) {
      if (step instanceof Step.Name(var name)) {
        names.add(name);
      }
    }
    return ignored.contains(new FieldPath(names));
  }

  /// As an expression reads it: `lines[2].price`; empty for the whole value.
  private String path() {
    var path = new StringBuilder();
    for (Step step : steps) {
      switch (step) {
        case Step.Name(var name) -> {
          path.append(path.isEmpty() ? "" : ".");
          path.append(Lexer.isPlainName(name) ? name : "`" + name + "`");
        }
        case Step.Place(int index) ->
            path.append(path.isEmpty() ? "$[" : "[").append(index).append(']');
      }
    }
    return path.toString();
  }
}
