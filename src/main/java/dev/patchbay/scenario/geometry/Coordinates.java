package dev.patchbay.scenario.geometry;

/// The range in which coordinates are exact enough to draw.
///
/// A file may claim that a node lies at 1e308. Sums and squares of such numbers overflow, and an
/// infinite coordinate spreads through every union and zoom. Therefore every point, rectangle and
/// displacement of this package pulls its numbers back to ±[#LIMIT], and refuses NaN. Whoever reads
/// documents asks [#inRange(double)] first if the original number must not be lost.
public final class Coordinates {
  /// The largest absolute coordinate, in world units or pixels. At this size a `double` still
  /// resolves 1e-7, and squares of distances stay far away from overflow.
  public static final double LIMIT = 1e9;

  private Coordinates() {}

  /// Whether the number survives unchanged as a coordinate.
  public static boolean inRange(double value) {
    return Math.abs(value) <= LIMIT;
  }

  /// The number itself, or the nearest one within the limit.
  ///
  /// @throws IllegalArgumentException if the value is NaN; the message starts with `what`
  static double limited(String what, double value) {
    return limited(what, value, -LIMIT, LIMIT);
  }

  /// The number itself, or the nearest one between `min` and `max`. A negative zero becomes zero,
  /// because records compare their doubles bit by bit.
  static double limited(String what, double value, double min, double max) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(what + " is not a number");
    }
    return Math.clamp(value, min, max) + 0.0;
  }
}
