package dev.patchbay.picture;

import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// The shapes that pictures are made of.
final class Shapes {
  private Shapes() {}

  static Shape rounded(Rect rect, double corner) {
    return new RoundRectangle2D.Double(
        rect.x(), rect.y(), rect.width(), rect.height(), 2 * corner, 2 * corner);
  }

  static Shape disc(Point centre, double radius) {
    return new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  }

  /// A line through points given as x, y, x, y, …
  static Shape line(double... xy) {
    var path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    return path;
  }
}
