package dev.patchbay.scenario.geometry;

import dev.patchbay.scenario.geometry.Segment.LineTo;
import dev.patchbay.scenario.geometry.Segment.MoveTo;
import dev.patchbay.scenario.geometry.Segment.QuadTo;
import java.util.ArrayList;
import java.util.List;

/// The points of a stepped edge: first straight out of the source, last straight into the target,
/// one or two corners between. It looks at nothing but the two handles, so it may cross other
/// nodes.
///
/// Source of the rules: `@xyflow/system` 0.0.84, `smoothstep-edge.ts`. Here they are written once
/// for both directions: "along" is the axis of the source's side, "across" the other one.
record StepRoute(List<Point> points, Point label, Delta labelOffset) {

  static StepRoute of(
      Point source,
      Side sourceSide,
      Point target,
      Side targetSide,
      double offset,
      double position) {
    Axis along = Axis.of(sourceSide);
    Point out = source.plus(sourceSide.dx() * offset, sourceSide.dy() * offset);
    Point in = target.plus(targetSide.dx() * offset, targetSide.dy() * offset);
    boolean ahead = along.direction(sourceSide) == (along.of(out) < along.of(in) ? 1 : -1);
    if (sourceSide == targetSide.opposite()) {
      return twoCorners(along, ahead, source, out, in, target, position);
    }
    if (sourceSide == targetSide) {
      double overlap = overlap(Math.abs(along.of(source) - along.of(target)), offset);
      double dx = -sourceSide.dx() * overlap;
      double dy = -sourceSide.dy() * overlap;
      Point corner = corner(along, ahead, out, in);
      return ahead
          ? oneCorner(source, out.plus(dx, dy), corner, in, target)
          : oneCorner(source, out, corner, in.plus(dx, dy), target);
    }
    boolean direct = ahead && !wouldTurnBack(along, out, targetSide, in);
    return oneCorner(source, out, corner(along, direct, out, in), in, target);
  }

  /// Opposite sides: a middle piece, across the way if the target lies ahead, along it if the line
  /// has to come back.
  private static StepRoute twoCorners(
      Axis along, boolean ahead, Point source, Point out, Point in, Point target, double position) {
    Axis across = along.other();
    double split = along.of(out) + (along.of(in) - along.of(out)) * position;
    double middle = (across.of(out) + across.of(in)) / 2;
    List<Point> corners =
        ahead
            ? List.of(along.point(split, across.of(out)), along.point(split, across.of(in)))
            : List.of(along.point(along.of(out), middle), along.point(along.of(in), middle));
    return through(source, out, corners, in, target, along.point(split, middle));
  }

  /// The corner that goes on along the way first, or the one that turns at once.
  private static Point corner(Axis along, boolean straightOn, Point out, Point in) {
    Axis across = along.other();
    return straightOn
        ? along.point(along.of(in), across.of(out))
        : along.point(along.of(out), across.of(in));
  }

  /// Two handles on the same side, nearly level: both ends would go out to the same line and the
  /// path would run back over itself. This is how much shorter the end that lags behind becomes.
  private static double overlap(double distance, double offset) {
    return Math.max(0, Math.min(offset - 1, offset - distance));
  }

  /// Sides at a right angle: whether going straight on would arrive at the target from behind.
  private static boolean wouldTurnBack(Axis along, Point out, Side targetSide, Point in) {
    Axis across = along.other();
    return across.direction(targetSide) * (across.of(in) - across.of(out)) > 0;
  }

  private static StepRoute oneCorner(
      Point source, Point out, Point corner, Point in, Point target) {
    double widest = Math.max(Math.abs(out.x() - corner.x()), Math.abs(in.x() - corner.x()));
    double highest = Math.max(Math.abs(out.y() - corner.y()), Math.abs(in.y() - corner.y()));
    Point middle = out.midpoint(in);
    Point label =
        widest >= highest ? new Point(middle.x(), corner.y()) : new Point(corner.x(), middle.y());
    return through(source, out, List.of(corner), in, target, label);
  }

  private static StepRoute through(
      Point source, Point out, List<Point> corners, Point in, Point target, Point label) {
    List<Point> all = new ArrayList<>(List.of(source, out));
    all.addAll(corners);
    all.add(in);
    all.add(target);
    List<Point> points = new ArrayList<>();
    for (Point point : all) {
      int size = points.size();
      if (size > 1 && isBetween(points.get(size - 2), points.getLast(), point)) {
        points.removeLast();
      }
      points.add(point);
    }
    return new StepRoute(points, label, Offsets.between(source, source.midpoint(target)));
  }

  /// Whether a line from a to c runs straight through b. Such a point is left out, as it would only
  /// shorten the next corner; a point at which the line turns back is not.
  private static boolean isBetween(Point a, Point b, Point c) {
    return (a.x() == b.x() && b.x() == c.x() && (b.y() - a.y()) * (c.y() - b.y()) >= 0)
        || (a.y() == b.y() && b.y() == c.y() && (b.x() - a.x()) * (c.x() - b.x()) >= 0);
  }

  /// The path through the points, each corner a quadratic curve that takes at most half of the
  /// pieces beside it. Radius 0 keeps the curves, of no size, because React Flow writes them too.
  EdgePath rounded(double radius) {
    List<Segment> segments = new ArrayList<>();
    segments.add(new MoveTo(points.getFirst()));
    for (int i = 1; i < points.size() - 1; i++) {
      Point before = points.get(i - 1);
      Point corner = points.get(i);
      Point after = points.get(i + 1);
      if (inLine(before, corner, after)) {
        segments.add(new LineTo(corner));
      } else {
        double room = Math.min(before.distanceTo(corner), corner.distanceTo(after)) / 2;
        double bend = Math.min(room, radius);
        segments.add(new LineTo(towards(corner, before, bend)));
        segments.add(new QuadTo(corner, towards(corner, after, bend)));
      }
    }
    segments.add(new LineTo(points.getLast()));
    return new EdgePath(segments, label, labelOffset);
  }

  private static boolean inLine(Point a, Point b, Point c) {
    return (a.x() == b.x() && b.x() == c.x()) || (a.y() == b.y() && b.y() == c.y());
  }

  /// The pieces are horizontal or vertical, so one of the two signs is zero.
  private static Point towards(Point from, Point to, double distance) {
    return from.plus(
        distance * Math.signum(to.x() - from.x()), distance * Math.signum(to.y() - from.y()));
  }
}
