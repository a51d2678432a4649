package dev.patchbay.scenario.geometry;

import dev.patchbay.scenario.geometry.Segment.CubicTo;
import dev.patchbay.scenario.geometry.Segment.LineTo;
import dev.patchbay.scenario.geometry.Segment.MoveTo;
import dev.patchbay.scenario.geometry.Segment.QuadTo;

/// The exact box of one piece of a path. A curve is widest at its ends or where its derivative is
/// zero; the derivative is one degree lower, so there is a formula for its zeros.
final class CurveBounds {
  private CurveBounds() {}

  static Rect of(Point from, Segment segment) {
    Rect ends = Rect.of(from, segment.to());
    return switch (segment) {
      case MoveTo _, LineTo _ -> ends;
      case QuadTo(Point c, Point to) -> {
        Rect bounds = ends;
        for (Axis axis : Axis.values()) {
          double slope = axis.of(c) - axis.of(from);
          double t = slope / (slope - (axis.of(to) - axis.of(c)));
          bounds = inside(t) ? with(bounds, quad(from, c, to, t)) : bounds;
        }
        yield bounds;
      }
      case CubicTo(Point c, Point d, Point to) -> {
        Rect bounds = ends;
        for (Axis axis : Axis.values()) {
          for (double t : extremes(axis.of(from), axis.of(c), axis.of(d), axis.of(to))) {
            bounds = inside(t) ? with(bounds, cubic(from, c, d, to, t)) : bounds;
          }
        }
        yield bounds;
      }
    };
  }

  /// The zeros of the derivative of a cubic Bézier curve in one coordinate: with the differences p
  /// = b−a, q = c−b, r = d−c it is (p − 2q + r)t² + 2(q − p)t + p, times three. Solved in the form
  /// that does not subtract nearly equal numbers (Press et al., "Numerical Recipes", 5.6). NaN and
  /// infinity stand for zeros that do not exist.
  private static double[] extremes(double a, double b, double c, double d) {
    double p = b - a;
    double q = c - b;
    double r = d - c;
    double half = q - p;
    double root = Math.sqrt(half * half - (p - 2 * q + r) * p);
    double sum = -(half + Math.copySign(root, half));
    return new double[] {sum / (p - 2 * q + r), p / sum};
  }

  private static boolean inside(double t) {
    return t > 0 && t < 1;
  }

  private static Rect with(Rect bounds, Point point) {
    return bounds.union(Rect.of(point, point));
  }

  private static Point quad(Point a, Point b, Point c, double t) {
    return mix(mix(a, b, t), mix(b, c, t), t);
  }

  private static Point cubic(Point a, Point b, Point c, Point d, double t) {
    return mix(quad(a, b, c, t), quad(b, c, d, t), t);
  }

  private static Point mix(Point a, Point b, double t) {
    return new Point(a.x() + (b.x() - a.x()) * t, a.y() + (b.y() - a.y()) * t);
  }
}
