package dev.patchbay.expression;

import dev.patchbay.schema.Shape;
import java.util.List;

/// Arithmetic of shapes: what becomes of lists when JSONata queries them.
final class Shaping {
  private Shaping() {}

  /// What a query finds: one as itself, several as a list.
  static Shape found(Shape element) {
    return element instanceof Shape.Unknown ? element : element.or(new Shape.ListOf(element));
  }

  /// With `[]`: a list in any case.
  static Shape kept(Shape shape) {
    return shape instanceof Shape.Unknown ? shape : new Shape.ListOf(flat(shape));
  }

  /// The elements, where a list is flattened; something that is no list is its own element.
  static Shape flat(Shape shape) {
    return switch (shape) {
      case Shape.ListOf(var element) -> element;
      case Shape.OneOf(var options) -> join(options.stream().map(Shaping::flat).toList());
      case Shape.Unknown _, Shape.Null _, Shape.Bool _, Shape.Num _, Shape.Text _, Shape.Obj _ ->
          shape;
    };
  }

  /// Whether it may be a list, so that a step is taken for each element.
  static boolean maybeList(Shape shape) {
    return switch (shape) {
      case Shape.ListOf _ -> true;
      case Shape.OneOf(var options) -> options.stream().anyMatch(Shaping::maybeList);
      case Shape.Unknown _, Shape.Null _, Shape.Bool _, Shape.Num _, Shape.Text _, Shape.Obj _ ->
          false;
    };
  }

  /// A value of any of these; unknown when one is unknown, or when there is none.
  static Shape join(List<Shape> shapes) {
    if (shapes.stream().anyMatch(Shape.Unknown.class::isInstance)) {
      return Shape.UNKNOWN;
    }
    return shapes.stream().reduce(Shape::or).orElse(Shape.UNKNOWN);
  }
}
