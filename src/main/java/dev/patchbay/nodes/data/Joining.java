package dev.patchbay.nodes.data;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.data.Join.Duplicates;
import dev.patchbay.nodes.data.Join.Rows;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Pairs the items of the left list with those of the right one.
record Joining(Join.Config config, Side.Keyed left, Side.Keyed right) {

  ActionResult result() {
    Map<String, List<ObjectNode>> partners = new HashMap<>();
    for (int i = 0; i < right.rows().size(); i++) {
      Optional<String> key = right.keys().get(i);
      if (key.isEmpty()) {
        continue;
      }
      List<ObjectNode> same = partners.computeIfAbsent(key.get(), _ -> new ArrayList<>(1));
      if (!same.isEmpty() && config.duplicates() == Duplicates.FAIL) {
        return ActionResult.fatal(
            ErrorCodes.DUPLICATE_KEY,
            "Item %d of the right list has a key that an item before it has.".formatted(i));
      }
      switch (config.duplicates()) {
        case ALL, FAIL -> same.add(right.rows().get(i));
        case FIRST -> {
          if (same.isEmpty()) {
            same.add(right.rows().get(i));
          }
        }
        case LAST -> {
          same.clear();
          same.add(right.rows().get(i));
        }
      }
    }
    return joined(partners);
  }

  private ActionResult joined(Map<String, List<ObjectNode>> partners) {
    ArrayNode rows = Json.NODES.arrayNode();
    for (int i = 0; i < left.rows().size(); i++) {
      ObjectNode row = left.rows().get(i);
      List<ObjectNode> found =
          left.keys().get(i).map(key -> partners.getOrDefault(key, List.of())).orElse(List.of());
      if (found.isEmpty() && config.rows() != Rows.INNER) {
        rows.add(config.rows() == Rows.ANTI ? row : alone(row, true));
      } else if (config.rows() != Rows.ANTI) {
        if (rows.size() + found.size() > Items.MOST_ROWS) {
          return ActionResult.fatal(
              ErrorCodes.INPUT_INVALID,
              "The keys repeat so often that more than a million pairs would come out.");
        }
        for (ObjectNode partner : found) {
          switch (pair(row, partner)) {
            case Changed.To(var pair) -> rows.add(pair);
            case Changed.Not(var code, var why) -> {
              return ActionResult.fatal(code, "Item %d of the left list: %s".formatted(i, why));
            }
          }
        }
      }
    }
    if (config.rows() == Rows.FULL) {
      Set<Optional<String>> known = new HashSet<>(left.keys());
      for (int i = 0; i < right.rows().size(); i++) {
        Optional<String> key = right.keys().get(i);
        if (key.isEmpty() || !known.contains(key)) {
          rows.add(alone(right.rows().get(i), false));
        }
      }
    }
    return ActionResult.success(rows);
  }

  private Changed pair(ObjectNode row, ObjectNode partner) {
    ObjectNode pair = Json.object();
    switch (config.result()) {
      case Join.Flat(var prefer) -> {
        pair.setAll(row);
        for (Map.Entry<String, JsonNode> field : partner.properties()) {
          if (prefer == Join.Prefer.RIGHT || !pair.has(field.getKey())) {
            pair.set(field.getKey(), field.getValue());
          }
        }
      }
      case Join.Prefixed(var prefix) -> {
        pair.setAll(row);
        for (Map.Entry<String, JsonNode> field : partner.properties()) {
          String name = prefix + field.getKey();
          if (pair.has(name)) {
            return new Changed.Not(
                "it has a field “%s” itself; take another prefix.".formatted(name));
          }
          pair.set(name, field.getValue());
        }
      }
      case Join.Nested(var leftName, var rightName) -> {
        pair.set(leftName, row);
        pair.set(rightName, partner);
      }
    }
    return new Changed.To(pair);
  }

  /// An item without a partner, in the shape that pairs have.
  private ObjectNode alone(ObjectNode row, boolean isLeft) {
    ObjectNode alone = Json.object();
    switch (config.result()) {
      case Join.Flat _ -> alone.setAll(row);
      case Join.Prefixed(var prefix) ->
          row.properties()
              .forEach(field ->
                  alone.set(isLeft ? field.getKey() : prefix + field.getKey(), field.getValue()));
      case Join.Nested(var leftName, var rightName) -> {
        alone.set(leftName, isLeft ? row : alone.nullNode());
        alone.set(rightName, isLeft ? alone.nullNode() : row);
      }
    }
    return alone;
  }
}
