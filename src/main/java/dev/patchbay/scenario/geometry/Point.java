package dev.patchbay.scenario.geometry;

/// A place, in world units or in screen pixels. NaN is refused, the rest is kept within
/// ±[Coordinates#LIMIT].
public record Point(double x, double y) {
  public static final Point ORIGIN = new Point(0, 0);

  public Point {
    x = Coordinates.limited("x", x);
    y = Coordinates.limited("y", y);
  }

  public Point plus(Delta delta) {
    return new Point(x + delta.dx(), y + delta.dy());
  }

  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  /// The displacement that leads from the other point to this one.
  public Delta minus(Point other) {
    return new Delta(x - other.x, y - other.y);
  }

  public Point midpoint(Point other) {
    return new Point((x + other.x) / 2, (y + other.y) / 2);
  }

  public double distanceTo(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
