package dev.patchbay.scenario.geometry;

import dev.patchbay.scenario.geometry.Segment.CubicTo;
import dev.patchbay.scenario.geometry.Segment.LineTo;
import dev.patchbay.scenario.geometry.Segment.MoveTo;
import dev.patchbay.scenario.geometry.Segment.QuadTo;
import java.util.List;

/// The line of an edge in world coordinates, and where its label goes.
///
/// @param segments one [MoveTo], then at least one piece that draws
/// @param label the centre of the label
/// @param labelOffset the distance from the source to the middle of the edge, never negative; the
///   last two numbers that React Flow's path functions return
public record EdgePath(List<Segment> segments, Point label, Delta labelOffset) {
  /// How far, in world units, the polyline that answers [#distanceTo(Point)] may leave the curve.
  private static final double HIT_TOLERANCE = 0.1;

  public EdgePath {
    segments = List.copyOf(segments);
    if (segments.size() < 2 || !(segments.getFirst() instanceof MoveTo)) {
      throw new IllegalArgumentException("a path is one move and at least one piece: " + segments);
    }
    if (segments.stream().skip(1).anyMatch(MoveTo.class::isInstance)) {
      throw new IllegalArgumentException("a path has no gap: " + segments);
    }
  }

  public Point start() {
    return segments.getFirst().to();
  }

  public Point end() {
    return segments.getLast().to();
  }

  /// The `d` attribute of an SVG path as React Flow 12 writes it.
  public String svg() {
    return SvgText.of(segments);
  }

  /// The path as a polyline x0, y0, x1, y1, …, at least two points unless the path is a single
  /// spot, no point twice in a row.
  ///
  /// @param tolerance how far the polyline may leave the curve, in world units. To draw at a zoom,
  ///   pass a quarter of a pixel divided by the zoom.
  public double[] flatten(double tolerance) {
    return Flattening.of(segments, tolerance);
  }

  /// The box of the drawn curve itself. That of the control points would be larger.
  public Rect bounds() {
    Point from = start();
    Rect bounds = Rect.of(from, from);
    for (Segment segment : segments) {
      bounds = bounds.union(CurveBounds.of(from, segment));
      from = segment.to();
    }
    return bounds;
  }

  /// The distance to the nearest point of the line, to within 0.1 units. Code that asks often keeps
  /// the polyline and asks [Polyline#distance(double[], Point)].
  public double distanceTo(Point point) {
    return Polyline.distance(flatten(HIT_TOLERANCE), point);
  }

  /// The direction in which the line arrives, of length 1, for its arrow head; zero if the path is
  /// a single spot.
  public Delta endDirection() {
    for (int i = segments.size() - 1; i > 0; i--) {
      for (Point before : before(segments.get(i - 1).to(), segments.get(i))) {
        Delta way = end().minus(before);
        if (way.length() > 0) {
          return way.times(1 / way.length());
        }
      }
    }
    return Delta.ZERO;
  }

  /// The points that shape a piece before its end, the last one first.
  private static List<Point> before(Point from, Segment segment) {
    return switch (segment) {
      case MoveTo _ -> List.of();
      case LineTo _ -> List.of(from);
      case QuadTo quad -> List.of(quad.control(), from);
      case CubicTo cubic -> List.of(cubic.control2(), cubic.control1(), from);
    };
  }
}
