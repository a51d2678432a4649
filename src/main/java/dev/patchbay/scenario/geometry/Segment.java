package dev.patchbay.scenario.geometry;

/// One piece of a path. It starts where the piece before it ended.
public sealed interface Segment {
  /// Where the piece ends.
  Point to();

  /// Starts a path without drawing.
  record MoveTo(Point to) implements Segment {}

  /// A straight line.
  record LineTo(Point to) implements Segment {}

  /// A quadratic Bézier curve.
  record QuadTo(Point control, Point to) implements Segment {}

  /// A cubic Bézier curve.
  record CubicTo(Point control1, Point control2, Point to) implements Segment {}
}
