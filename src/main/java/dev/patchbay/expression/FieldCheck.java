package dev.patchbay.expression;

import dev.patchbay.expression.jsonata.Failure;
import dev.patchbay.expression.jsonata.Program;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;

/// Finds fields that certainly do not exist, and names the one that was probably meant.
public final class FieldCheck {
  private FieldCheck() {}

  /// Problems of code [Codes#UNKNOWN_FIELD] with empty paths; none for a text that is no JSONata,
  /// which is a problem of its own.
  public static List<Problem> of(String jsonata, ScopeShapes scope) {
    var problems = new ArrayList<Problem>();
    try {
      new ShapeWalk(scope, problems).shape(Program.parse(jsonata).root());
    } catch (Failure failure) {
      return List.of();
    }
    return problems.stream().distinct().toList();
  }
}
