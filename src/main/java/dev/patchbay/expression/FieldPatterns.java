package dev.patchbay.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// JSON pointers with `*` for any one step, followed down a tree: at the root all of them, at a child
/// what remains of those that lead there.
record FieldPatterns(List<List<String>> remaining) {
  static final FieldPatterns NONE = new FieldPatterns(List.of());

  static FieldPatterns of(Set<String> pointers) {
    var all = new ArrayList<List<String>>();
    for (String pointer : pointers) {
      if (!pointer.startsWith("/")) {
        throw new IllegalArgumentException("not a pointer to a field: " + pointer);
      }
      all.add(
          List.of(pointer.substring(1).split("/", -1)).stream()
              .map(step -> step.replace("~1", "/").replace("~0", "~"))
              .toList());
    }
    return new FieldPatterns(all);
  }

  FieldPatterns below(String step) {
    if (remaining.isEmpty()) {
      return this;
    }
    var lower = new ArrayList<List<String>>();
    for (List<String> pattern : remaining) {
      if (!pattern.isEmpty() && (pattern.getFirst().equals("*") || pattern.getFirst().equals(step))) {
        lower.add(pattern.subList(1, pattern.size()));
      }
    }
    return lower.isEmpty() ? NONE : new FieldPatterns(lower);
  }

  /// Whether one of them leads exactly here.
  boolean here() {
    return remaining.stream().anyMatch(List::isEmpty);
  }
}
