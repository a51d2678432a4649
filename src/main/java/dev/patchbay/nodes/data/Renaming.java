package dev.patchbay.nodes.data;

import dev.patchbay.nodes.data.SelectFields.Missing;
import dev.patchbay.nodes.data.SelectFields.Rename;
import dev.patchbay.schema.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Gives fields new names, all at once, so that two may swap theirs. A field that stays in its
/// object keeps its place there.
final class Renaming {
  private record Move(FieldPath from, FieldPath to) {
    boolean inPlace() {
      return from.parent().equals(to.parent());
    }

    boolean isOutermost() {
      return from.names().size() == 1;
    }
  }

  private final List<Move> moves;
  private final Missing missing;

  /// New names by old names, by the object in which they are.
  private final Map<FieldPath, Map<String, String>> inPlace = new LinkedHashMap<>();

  /// Whether the row itself is rebuilt and nothing in it is changed.
  private final boolean onlyOutermost;

  Renaming(List<Rename> renames, Missing missing) {
    this.missing = missing;
    moves =
        renames.stream()
            .map(rename -> new Move(FieldPath.of(rename.from()), FieldPath.of(rename.to())))
            .toList();
    for (Move move : moves) {
      if (move.inPlace()) {
        inPlace
            .computeIfAbsent(move.from().parent(), _ -> new HashMap<>())
            .put(move.from().names().getLast(), move.to().names().getLast());
      }
    }
    onlyOutermost = moves.stream().allMatch(move -> move.inPlace() && move.isOutermost());
  }

  /// Why these names cannot all be given.
  Optional<String> contradiction() {
    for (int i = 0; i < moves.size(); i++) {
      for (int j = 0; j < moves.size(); j++) {
        if (i != j && moves.get(i).from().contains(moves.get(j).from())) {
          return Optional.of(
              "“%s” and “%s” cannot both be renamed: they are one field or one is inside the other."
                  .formatted(moves.get(i).from(), moves.get(j).from()));
        }
        if (i < j && moves.get(i).to().equals(moves.get(j).to())) {
          return Optional.of("Two fields would be called “" + moves.get(i).to() + "”.");
        }
      }
    }
    return Optional.empty();
  }

  Changed of(ObjectNode row) {
    if (moves.isEmpty()) {
      return new Changed.To(row);
    }
    for (Move move : moves) {
      if (missing == Missing.FAIL && move.from().in(row).isMissingNode()) {
        return new Changed.Not("there is no field “" + move.from() + "” to rename.");
      }
    }
    Changed changed = new Changed.To(onlyOutermost ? row : FieldPath.copy(row));
    for (Move move : moves) {
      if (!move.inPlace()) {
        changed = changed.then(own -> taken(own, move));
      }
    }
    for (FieldPath parent : inPlace.keySet()) {
      changed = changed.then(own -> renamed(own, parent));
    }
    for (Move move : moves) {
      JsonNode value = move.from().in(row);
      if (value.isMissingNode() ? missing == Missing.NULL : !move.inPlace()) {
        changed = changed.then(own -> put(own, move.to(), value));
      }
    }
    return changed;
  }

  private static Changed taken(ObjectNode own, Move move) {
    move.from().removeFrom(own);
    return new Changed.To(own);
  }

  private Changed renamed(ObjectNode own, FieldPath parent) {
    if (!(parent.in(own) instanceof ObjectNode object)) {
      return new Changed.To(own);
    }
    Map<String, String> names = inPlace.getOrDefault(parent, Map.of());
    ObjectNode renamed = Json.object();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      int before = renamed.size();
      String name = names.getOrDefault(field.getKey(), field.getKey());
      renamed.set(name, field.getValue());
      if (renamed.size() == before) {
        return new Changed.Not("there is a field “" + name + "” already.");
      }
    }
    if (parent.names().isEmpty()) {
      return new Changed.To(renamed);
    }
    parent.put(own, renamed);
    return new Changed.To(own);
  }

  private static Changed put(ObjectNode own, FieldPath to, JsonNode value) {
    if (!to.in(own).isMissingNode()) {
      return new Changed.Not("there is a field “" + to + "” already.");
    }
    return to.put(own, value.isMissingNode() ? own.nullNode() : value)
        ? new Changed.To(own)
        : new Changed.Not(to.obstacle(own));
  }
}
