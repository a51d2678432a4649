package dev.patchbay.nodes.flow;

import static dev.patchbay.nodes.flow.Merge.Join;
import static java.util.stream.Collectors.groupingBy;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Shape;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Joins two lists of objects as SQL does: every pair with equal keys, in the order of the left
/// list, then of the right one. A key that is null or missing equals none; 7 equals 7.0, not “7”.
record KeyJoin(Merge.Combine how) {
  private static final int MAX_ROWS = 1_000_000;

  ActionResult of(JsonNode sides) {
    Optional<String> wrong = wrong(sides, Merge.LEFT).or(() -> wrong(sides, Merge.RIGHT));
    if (wrong.isPresent()) {
      return ActionResult.fatal(ErrorCodes.INPUT_INVALID, wrong.get());
    }
    ArrayNode rows = Json.NODES.arrayNode();
    Map<String, List<JsonNode>> rightByKey = byKey(sides.path(Merge.RIGHT), how.rightKey());
    Set<String> leftKeys = new HashSet<>();
    boolean pairs = how.join() != Join.LEFT_ONLY;
    for (JsonNode left : sides.path(Merge.LEFT)) {
      Optional<String> leftKey = key(left, how.leftKey());
      leftKey.ifPresent(leftKeys::add);
      List<JsonNode> partners =
          leftKey.map(key -> rightByKey.getOrDefault(key, List.of())).orElse(List.of());
      if (pairs) {
        if (rows.size() + partners.size() > MAX_ROWS) {
          return ActionResult.fatal(
              ErrorCodes.INPUT_INVALID,
              "The keys repeat so often that more than a million pairs would come out.");
        }
        partners.forEach(right -> rows.add(joined(left, right)));
      }
      if (partners.isEmpty() && keepsLeft()) {
        rows.add(left);
      }
    }
    if (how.join() == Join.RIGHT || how.join() == Join.FULL) {
      for (JsonNode right : sides.path(Merge.RIGHT)) {
        if (key(right, how.rightKey()).filter(leftKeys::contains).isEmpty()) {
          rows.add(right);
        }
      }
    }
    return ActionResult.success(rows);
  }

  /// A side whose branch was skipped is an empty list.
  private static Optional<String> wrong(JsonNode sides, String side) {
    JsonNode list = sides.path(side);
    boolean fits =
        list.isMissingNode()
            || (list.isArray()
                && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isObject));
    return fits
        ? Optional.empty()
        : Optional.of(
            "The "
                + side
                + " input must be a list of objects, but it is "
                + Shape.of(list).words()
                + ".");
  }

  private boolean keepsLeft() {
    return switch (how.join()) {
      case LEFT, FULL, LEFT_ONLY -> true;
      case INNER, RIGHT -> false;
    };
  }

  private ObjectNode joined(JsonNode left, JsonNode right) {
    var fields = new LinkedHashMap<String, JsonNode>();
    left.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    right
        .properties()
        .forEach(field ->
            fields.merge(
                field.getKey(),
                field.getValue(),
                (l, r) -> how.prefer() == Merge.Prefer.LEFT ? l : r));
    ObjectNode row = Json.object();
    row.setAll(fields);
    return row;
  }

  private static Map<String, List<JsonNode>> byKey(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(row -> key(row, field).isPresent())
        .collect(groupingBy(row -> key(row, field).orElseThrow()));
  }

  private static Optional<String> key(JsonNode row, String field) {
    JsonNode value = row;
    for (String step : field.split("\\.", -1)) {
      value = value.path(step);
    }
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(
        value.isNumber()
            ? value.decimalValue().stripTrailingZeros().toString()
            : CanonicalJson.text(value));
  }
}
