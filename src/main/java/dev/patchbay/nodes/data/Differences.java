package dev.patchbay.nodes.data;

import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What differs between two values, found field by field. Numbers are equal when their values are;
/// the order of fields does not matter, that of a list's elements does.
final class Differences {
  private final Set<FieldPath> ignored;
  private final Trail trail = new Trail();
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
    if (!ignored.isEmpty() && trail.isAt(ignored)) {
      return;
    }
    if (before instanceof ObjectNode from && after instanceof ObjectNode to) {
      compareFields(from, to);
    } else if (before.isArray() && after.isArray()) {
      for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
        trail.enter(i);
        compare(before.path(i), after.path(i));
        trail.leave();
      }
    } else if (same(before, after)) {
      unchanged++;
    } else {
      changes.add(new Change(trail.toString(), before, after));
    }
  }

  private void compareFields(ObjectNode from, ObjectNode to) {
    int partners = 0;
    for (Map.Entry<String, JsonNode> field : from.properties()) {
      JsonNode other = to.path(field.getKey());
      partners += other.isMissingNode() ? 0 : 1;
      compareField(field.getKey(), field.getValue(), other);
    }
    if (partners == to.size()) {
      return;
    }
    for (Map.Entry<String, JsonNode> field : to.properties()) {
      if (!from.has(field.getKey())) {
        compareField(field.getKey(), Json.NODES.missingNode(), field.getValue());
      }
    }
  }

  private void compareField(String name, JsonNode before, JsonNode after) {
    trail.enter(name);
    compare(before, after);
    trail.leave();
  }

  private static boolean same(JsonNode before, JsonNode after) {
    return before.equals(after)
        || (before.isNumber()
            && after.isNumber()
            && before.decimalValue().compareTo(after.decimalValue()) == 0);
  }
}
