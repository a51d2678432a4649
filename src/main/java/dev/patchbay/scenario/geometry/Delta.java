package dev.patchbay.scenario.geometry;

/// A displacement: how far to go, not where one is. NaN is refused, the rest is kept within twice
/// [Coordinates#LIMIT], the longest way between two points.
public record Delta(double dx, double dy) {
  public static final Delta ZERO = new Delta(0, 0);

  public Delta {
    dx = Coordinates.limited("dx", dx, -2 * Coordinates.LIMIT, 2 * Coordinates.LIMIT);
    dy = Coordinates.limited("dy", dy, -2 * Coordinates.LIMIT, 2 * Coordinates.LIMIT);
  }

  public Delta plus(Delta other) {
    return new Delta(dx + other.dx, dy + other.dy);
  }

  public Delta times(double factor) {
    return new Delta(dx * factor, dy * factor);
  }

  public double length() {
    return Math.hypot(dx, dy);
  }
}
