package dev.patchbay.scenario.geometry;

/// Questions to a polyline x0, y0, x1, y1, … as [EdgePath#flatten(double)] makes it. They work on
/// the bare array because a canvas keeps thousands of them.
public final class Polyline {
  private Polyline() {}

  /// The distance from the point to the nearest point of the polyline.
  public static double distance(double[] xy, Point point) {
    check(xy);
    double nearest = Math.hypot(xy[0] - point.x(), xy[1] - point.y());
    for (int i = 2; i < xy.length; i += 2) {
      double dx = xy[i] - xy[i - 2];
      double dy = xy[i + 1] - xy[i - 1];
      double px = point.x() - xy[i - 2];
      double py = point.y() - xy[i - 1];
      double squared = dx * dx + dy * dy;
      double t = squared > 0 ? Math.clamp((px * dx + py * dy) / squared, 0.0, 1.0) : 0;
      nearest = Math.min(nearest, Math.hypot(px - t * dx, py - t * dy));
    }
    return nearest;
  }

  public static double length(double[] xy) {
    check(xy);
    double length = 0;
    for (int i = 2; i < xy.length; i += 2) {
      length += Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
    }
    return length;
  }

  /// The point after the given part of the length, 0 at the start and 1 at the end: where the dot
  /// of a running edge is.
  public static Point pointAt(double[] xy, double fraction) {
    double left = Math.clamp(fraction, 0.0, 1.0) * length(xy);
    for (int i = 2; i < xy.length; i += 2) {
      double piece = Math.hypot(xy[i] - xy[i - 2], xy[i + 1] - xy[i - 1]);
      if (left <= piece && piece > 0) {
        double t = left / piece;
        return new Point(
            xy[i - 2] + t * (xy[i] - xy[i - 2]), xy[i - 1] + t * (xy[i + 1] - xy[i - 1]));
      }
      left -= piece;
    }
    return new Point(xy[xy.length - 2], xy[xy.length - 1]);
  }

  /// Whether any part of the polyline lies in the rectangle: what a selection box touches, which is
  /// less than what its bounds touch.
  public static boolean intersects(double[] xy, Rect rect) {
    check(xy);
    if (rect.contains(new Point(xy[0], xy[1]))) {
      return true;
    }
    for (int i = 2; i < xy.length; i += 2) {
      if (crosses(xy[i - 2], xy[i - 1], xy[i], xy[i + 1], rect)) {
        return true;
      }
    }
    return false;
  }

  /// Clips the line against the four borders in turn and asks whether anything is left (Y.-D. Liang
  /// and B. A. Barsky, "A new concept and method for line clipping", 1984).
  private static boolean crosses(double x0, double y0, double x1, double y1, Rect rect) {
    double[] inward = {x0 - x1, x1 - x0, y0 - y1, y1 - y0};
    double[] room = {x0 - rect.x(), rect.right() - x0, y0 - rect.y(), rect.bottom() - y0};
    double enter = 0;
    double leave = 1;
    for (int i = 0; i < 4; i++) {
      if (inward[i] == 0 && room[i] < 0) {
        return false;
      }
      if (inward[i] < 0) {
        enter = Math.max(enter, room[i] / inward[i]);
      } else if (inward[i] > 0) {
        leave = Math.min(leave, room[i] / inward[i]);
      }
    }
    return enter <= leave;
  }

  private static void check(double[] xy) {
    if (xy.length < 2 || xy.length % 2 != 0) {
      throw new IllegalArgumentException("not pairs of coordinates: " + xy.length + " numbers");
    }
  }
}
