package dev.patchbay.ui.kit;

import dev.patchbay.schema.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What concerns one part of a value, seen from that part.
final class Below {
  private Below() {}

  static List<Problem> problems(String step, List<Problem> problems) {
    return problems.stream()
        .flatMap(problem ->
            JsonPlace.below(step, problem.path()).stream()
                .map(path -> new Problem(path, problem.code(), problem.message())))
        .toList();
  }

  static Map<String, String> values(String step, Map<String, String> values) {
    var own = new LinkedHashMap<String, String>();
    values.forEach(
        (pointer, text) -> JsonPlace.below(step, pointer).ifPresent(rest -> own.put(rest, text)));
    return own;
  }
}
