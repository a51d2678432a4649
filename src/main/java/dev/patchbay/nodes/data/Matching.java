package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pairs the items of two lists by key and finds how each pair differs. Removed and changed items
/// come in the order of the old list, added ones in that of the new one.
record Matching(Side.Keyed before, Side.Keyed after, Set<FieldPath> ignored) {

  ActionResult result() {
    Map<String, Integer> old = new LinkedHashMap<>();
    Map<String, Integer> now = new HashMap<>();
    Optional<ActionResult> wrong =
        index(before, Compare.BEFORE, old).or(() -> index(after, Compare.AFTER, now));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    var added = new ArrayList<JsonNode>();
    for (int i = 0; i < after.rows().size(); i++) {
      if (!old.containsKey(after.keys().get(i).orElseThrow())) {
        added.add(after.rows().get(i));
      }
    }
    var removed = new ArrayList<JsonNode>();
    var changed = new ArrayList<JsonNode>();
    int unchanged = 0;
    for (Map.Entry<String, Integer> entry : old.entrySet()) {
      ObjectNode from = before.rows().get(entry.getValue());
      Integer partner = now.get(entry.getKey());
      if (partner == null) {
        removed.add(from);
        continue;
      }
      ObjectNode to = after.rows().get(partner);
      Differences found = Differences.between(from, to, ignored);
      if (found.changes().isEmpty()) {
        unchanged++;
      } else {
        changed.add(changed(before.shownKey(entry.getValue()), from, to, found));
      }
    }
    return ActionResult.success(Compare.output(added, removed, changed, unchanged));
  }

  private static JsonNode changed(
      JsonNode key, ObjectNode before, ObjectNode after, Differences found) {
    ObjectNode json = Json.object();
    json.set("key", key);
    json.set("before", before);
    json.set("after", after);
    json.set(
        "changes", Items.list(found.changes().stream().map(Differences.Change::json).toList()));
    return json;
  }

  /// Fills in the place of every item by its key.
  private static Optional<ActionResult> index(
      Side.Keyed side, String name, Map<String, Integer> places) {
    for (int i = 0; i < side.rows().size(); i++) {
      Optional<String> key = side.keys().get(i);
      if (key.isEmpty()) {
        return Optional.of(
            ActionResult.fatal(
                ErrorCodes.INPUT_INVALID,
                "Item %d of the list “%s” lacks its key.".formatted(i, name)));
      }
      if (places.putIfAbsent(key.get(), i) != null) {
        return Optional.of(
            ActionResult.fatal(
                ErrorCodes.DUPLICATE_KEY,
                "Item %d of the list “%s” has a key that an item before it has."
                    .formatted(i, name)));
      }
    }
    return Optional.empty();
  }
}
