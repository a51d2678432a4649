package dev.patchbay.scenario.geometry;

import dev.patchbay.scenario.geometry.Segment.CubicTo;
import dev.patchbay.scenario.geometry.Segment.MoveTo;
import java.util.List;

/// The control points of curved edges.
///
/// Source of the formulas: `@xyflow/system` 0.0.84, `bezier-edge.ts`, and `SimpleBezierEdge.tsx` in
/// `@xyflow/react` 12.12.1.
final class BezierCurve {
  private BezierCurve() {}

  static EdgePath path(Point source, Point control1, Point control2, Point target) {
    Point label =
        new Point(
            middle(source.x(), control1.x(), control2.x(), target.x()),
            middle(source.y(), control1.y(), control2.y(), target.y()));
    return new EdgePath(
        List.of(new MoveTo(source), new CubicTo(control1, control2, target)),
        label,
        Offsets.between(source, label));
  }

  /// The point at t = 1/2, which is (a + 3b + 3c + d)/8.
  private static double middle(double a, double b, double c, double d) {
    return a * 0.125 + b * 0.375 + c * 0.375 + d * 0.125;
  }

  /// The control point of a handle: straight out from its side, half the distance to the other end
  /// if that lies ahead, and curvature · 25 · √distance if it lies behind.
  static Point control(Point handle, Side side, Point other, double curvature) {
    Axis axis = Axis.of(side);
    double ahead = axis.direction(side) * (axis.of(other) - axis.of(handle));
    double reach = ahead >= 0 ? 0.5 * ahead : curvature * 25 * Math.sqrt(-ahead);
    return handle.plus(side.dx() * reach, side.dy() * reach);
  }

  /// The control point of the simple curve: halfway to the other end along the side's axis.
  static Point halfway(Point handle, Side side, Point other) {
    Axis axis = Axis.of(side);
    return axis.point(axis.of(handle.midpoint(other)), axis.other().of(handle));
  }
}
