package dev.patchbay.expression;

import dev.patchbay.expression.jsonata.Failure;
import dev.patchbay.expression.jsonata.Program;
import dev.patchbay.schema.Shape;
import java.util.ArrayList;

/// Foresees the shape of what an expression gives, with nothing evaluated.
///
/// A path over a list finds no, one or many things, and JSONata gives one as itself: `items.name`
/// is "text or list of text", `items.name[]` is "list of text". Whatever is not understood is
/// [Shape.Unknown]; the inference never guesses.
public final class ShapeInference {
  private ShapeInference() {}

  public static Shape of(String jsonata, ScopeShapes scope) {
    try {
      return new ShapeWalk(scope, new ArrayList<>()).shape(Program.parse(jsonata).root());
    } catch (Failure failure) {
      return Shape.UNKNOWN;
    }
  }
}
