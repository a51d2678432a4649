package dev.patchbay.scenario.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/// The comparison of one rectangle with its neighbours along one axis, for [Snap].
final class Alignment {
  /// What a sum of coordinates may be off by and still be in line.
  private static final double ROUNDING = 1e-6;

  private Alignment() {}

  /// The smallest step along the axis that brings the rectangle in line with a neighbour, if one is
  /// within the tolerance. Of two equal steps the one that was found first, so that a drag does not
  /// flicker.
  static OptionalDouble nearest(
      Axis axis, Rect moving, Collection<Rect> neighbours, double tolerance) {
    double best = Double.POSITIVE_INFINITY;
    for (Rect neighbour : neighbours) {
      for (Line line : lines(axis, moving, neighbour)) {
        best = Math.abs(line.step()) < Math.abs(best) ? line.step() : best;
      }
    }
    return Math.abs(best) <= tolerance ? OptionalDouble.of(best) : OptionalDouble.empty();
  }

  /// A guide for each position along the axis at which the rectangle is in line with neighbours.
  static List<Guide> guides(Axis axis, Rect moved, Collection<Rect> neighbours) {
    List<Guide> guides = new ArrayList<>();
    for (double position : positions(axis, moved)) {
      List<Rect> inLine =
          neighbours.stream()
              .filter(neighbour ->
                  lines(axis, moved, neighbour).stream().anyMatch(line -> line.holdsAt(position)))
              .toList();
      if (!inLine.isEmpty()) {
        Rect reach = inLine.stream().reduce(moved, Rect::union);
        Axis across = axis.other();
        guides.add(
            new Guide(
                axis.point(position, across.start(reach)),
                axis.point(position, across.end(reach))));
      }
    }
    return guides;
  }

  /// Start, centre and end of the rectangle; only one of them if it has no size.
  private static double[] positions(Axis axis, Rect rect) {
    double start = axis.start(rect);
    double end = axis.end(rect);
    return start == end ? new double[] {start} : new double[] {start, (start + end) / 2, end};
  }

  private static List<Line> lines(Axis axis, Rect moving, Rect neighbour) {
    double start = axis.start(moving);
    double end = axis.end(moving);
    double otherStart = axis.start(neighbour);
    double otherEnd = axis.end(neighbour);
    return List.of(
        new Line(start, otherStart),
        new Line((start + end) / 2, (otherStart + otherEnd) / 2),
        new Line(end, otherEnd),
        new Line(start, otherEnd),
        new Line(end, otherStart));
  }

  /// A position of the moving rectangle and the one of a neighbour that it could be brought to.
  private record Line(double from, double to) {
    double step() {
      return to - from;
    }

    boolean holdsAt(double position) {
      return Math.abs(step()) <= ROUNDING && Math.abs(from - position) <= ROUNDING;
    }
  }
}
