package dev.patchbay.scenario.geometry;

import java.util.Collection;
import java.util.Optional;

/// An upright rectangle by its top left corner and its size. Its border belongs to it, and a size
/// of zero is allowed, so that the box of a horizontal line can be found like any other.
///
/// NaN and a negative size are refused; what lies beyond ±[Coordinates#LIMIT] is cut off.
public record Rect(double x, double y, double width, double height) {
  public Rect {
    x = Coordinates.limited("x", x);
    y = Coordinates.limited("y", y);
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("negative size " + width + " × " + height);
    }
    width = Coordinates.limited("width", width, 0, Coordinates.LIMIT - x);
    height = Coordinates.limited("height", height, 0, Coordinates.LIMIT - y);
  }

  /// The smallest rectangle with both points, whichever corners they are.
  public static Rect of(Point a, Point b) {
    double left = Math.min(a.x(), b.x());
    double top = Math.min(a.y(), b.y());
    return new Rect(left, top, Math.max(a.x(), b.x()) - left, Math.max(a.y(), b.y()) - top);
  }

  /// The smallest rectangle with all points; empty if there are none.
  public static Optional<Rect> of(Collection<Point> points) {
    return points.stream().map(point -> of(point, point)).reduce(Rect::union);
  }

  /// The smallest rectangle with all rectangles; empty if there are none.
  public static Optional<Rect> union(Collection<Rect> rects) {
    return rects.stream().reduce(Rect::union);
  }

  /// The square that reaches `radius` from its centre in each direction.
  public static Rect around(Point centre, double radius) {
    return new Rect(centre.x(), centre.y(), 0, 0).inset(-radius);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public Point centre() {
    return new Point(x + width / 2, y + height / 2);
  }

  public Point topLeft() {
    return new Point(x, y);
  }

  public Rect union(Rect other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Rect(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /// Whether the two share a point; touching borders do.
  public boolean intersects(Rect other) {
    return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
  }

  public boolean contains(Point point) {
    return x <= point.x() && point.x() <= right() && y <= point.y() && point.y() <= bottom();
  }

  public boolean contains(Rect other) {
    return x <= other.x && other.right() <= right() && y <= other.y && other.bottom() <= bottom();
  }

  /// The rectangle with each border moved inwards by `amount`, or outwards if it is negative. What
  /// would turn inside out shrinks to its centre instead.
  public Rect inset(double amount) {
    double horizontal = Math.min(amount, width / 2);
    double vertical = Math.min(amount, height / 2);
    return new Rect(x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical);
  }

  public Rect movedBy(Delta delta) {
    return new Rect(x + delta.dx(), y + delta.dy(), width, height);
  }

  /// The distance from the point to the nearest point of this rectangle; 0 inside.
  public double distanceTo(Point point) {
    double dx = Math.max(0, Math.max(x - point.x(), point.x() - right()));
    double dy = Math.max(0, Math.max(y - point.y(), point.y() - bottom()));
    return Math.hypot(dx, dy);
  }
}
