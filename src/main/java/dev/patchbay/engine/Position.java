package dev.patchbay.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Where in nested containers a walk is.
///
/// @param item the innermost item, empty on the top level
record Position(List<Integer> itemPath, Optional<JsonNode> item) {
  static final Position TOP = new Position(List.of(), Optional.empty());

  Position item(JsonNode next, int index) {
    var path = new ArrayList<>(itemPath);
    path.add(index);
    return new Position(List.copyOf(path), Optional.of(next));
  }

  /// The innermost item's position in its list, 0 on the top level.
  int index() {
    return itemPath.isEmpty() ? 0 : itemPath.getLast();
  }
}
