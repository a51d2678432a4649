package dev.patchbay.editor;

import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;

/// Where a box can be taken hold of to make it larger or smaller.
///
/// @param dx -1 at the left border, 1 at the right, 0 in between
public enum Grip {
  TOP_LEFT(-1, -1),
  TOP(0, -1),
  TOP_RIGHT(1, -1),
  RIGHT(1, 0),
  BOTTOM_RIGHT(1, 1),
  BOTTOM(0, 1),
  BOTTOM_LEFT(-1, 1),
  LEFT(-1, 0);

  private final int dx;
  private final int dy;

  Grip(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  /// Its middle on the border of a box.
  public Point on(Rect rect) {
    return rect.centre().plus(dx * rect.width() / 2, dy * rect.height() / 2);
  }

  /// The box with this place of its border moved, at least as large as `least`.
  Rect moved(Rect rect, Delta way, double leastWidth, double leastHeight) {
    double width = Math.max(leastWidth, rect.width() + dx * way.dx());
    double height = Math.max(leastHeight, rect.height() + dy * way.dy());
    return new Rect(
        dx < 0 ? rect.right() - width : rect.x(),
        dy < 0 ? rect.bottom() - height : rect.y(),
        dx == 0 ? rect.width() : width,
        dy == 0 ? rect.height() : height);
  }

  boolean left() {
    return dx < 0;
  }

  boolean top() {
    return dy < 0;
  }
}
