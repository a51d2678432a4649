package dev.patchbay.scenario.geometry;

import dev.patchbay.scenario.geometry.Segment.CubicTo;
import dev.patchbay.scenario.geometry.Segment.LineTo;
import dev.patchbay.scenario.geometry.Segment.MoveTo;
import dev.patchbay.scenario.geometry.Segment.QuadTo;
import java.util.Arrays;
import java.util.List;

/// Turns curves into short straight pieces, evenly spaced in the curve's parameter.
///
/// Their number is Wang's formula (G.-J. Wang, "The subdivision method for finding the intersection
/// between two Bézier curves or surfaces", 1984; also `wangs_formula.h` in Skia): a Bézier curve of
/// degree d stays within the tolerance of n even pieces if n ≥ √( d(d−1)/8 · max|Pᵢ₊₂ − 2Pᵢ₊₁ + Pᵢ|
/// / tolerance ).
final class Flattening {
  /// More pieces than a screen has pixels do not show; a curve as wide as the coordinate range
  /// stays affordable, though no longer within the tolerance.
  private static final int MOST_PIECES = 4096;

  private double[] xy = new double[64];
  private int size;

  private Flattening() {}

  static double[] of(List<Segment> segments, double tolerance) {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance must be positive: " + tolerance);
    }
    Flattening flattening = new Flattening();
    Point from = segments.getFirst().to();
    for (Segment segment : segments) {
      flattening.add(from, segment, tolerance);
      from = segment.to();
    }
    return Arrays.copyOf(flattening.xy, flattening.size);
  }

  private void add(Point from, Segment segment, double tolerance) {
    switch (segment) {
      case MoveTo _, LineTo _ -> {}
      case QuadTo(Point c, Point to) -> {
        int pieces = pieces(0.25 * bend(from, c, to), tolerance);
        for (int i = 1; i < pieces; i++) {
          double t = (double) i / pieces;
          double u = 1 - t;
          add(
              u * u * from.x() + 2 * u * t * c.x() + t * t * to.x(),
              u * u * from.y() + 2 * u * t * c.y() + t * t * to.y());
        }
      }
      case CubicTo(Point c, Point d, Point to) -> {
        int pieces = pieces(0.75 * Math.max(bend(from, c, d), bend(c, d, to)), tolerance);
        for (int i = 1; i < pieces; i++) {
          double t = (double) i / pieces;
          double u = 1 - t;
          double b1 = 3 * u * u * t;
          double b2 = 3 * u * t * t;
          add(
              u * u * u * from.x() + b1 * c.x() + b2 * d.x() + t * t * t * to.x(),
              u * u * u * from.y() + b1 * c.y() + b2 * d.y() + t * t * t * to.y());
        }
      }
    }
    add(segment.to().x(), segment.to().y());
  }

  private static int pieces(double bend, double tolerance) {
    return (int) Math.clamp(Math.ceil(Math.sqrt(bend / tolerance)), 1, MOST_PIECES);
  }

  /// The second difference |a − 2b + c|, which is zero where the curve is straight.
  private static double bend(Point a, Point b, Point c) {
    return Math.hypot(a.x() - 2 * b.x() + c.x(), a.y() - 2 * b.y() + c.y());
  }

  private void add(double x, double y) {
    if (size > 0 && xy[size - 2] == x && xy[size - 1] == y) {
      return;
    }
    if (size == xy.length) {
      xy = Arrays.copyOf(xy, 2 * size);
    }
    xy[size++] = x;
    xy[size++] = y;
  }
}
