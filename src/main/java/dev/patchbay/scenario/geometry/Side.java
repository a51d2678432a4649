package dev.patchbay.scenario.geometry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The side of a node on which a handle sits; edges leave and arrive at a right angle to it.
public enum Side {
  LEFT(-1, 0),
  TOP(0, -1),
  RIGHT(1, 0),
  BOTTOM(0, 1);

  private final int dx;
  private final int dy;

  Side(int dx, int dy) {
    this.dx = dx;
    this.dy = dy;
  }

  /// The side with this name in a React Flow file: `left`, `top`, `right` or `bottom`.
  public static Optional<Side> ofWireName(String name) {
    return Arrays.stream(values()).filter(side -> side.wireName().equals(name)).findAny();
  }

  /// The name in React Flow files, in lower case.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The horizontal part of the outward direction: -1, 0 or 1.
  public int dx() {
    return dx;
  }

  /// The vertical part of the outward direction: -1, 0 or 1.
  public int dy() {
    return dy;
  }

  public boolean horizontal() {
    return dx != 0;
  }

  public Side opposite() {
    return switch (this) {
      case LEFT -> RIGHT;
      case TOP -> BOTTOM;
      case RIGHT -> LEFT;
      case BOTTOM -> TOP;
    };
  }

  /// Where an edge meets a handle on this side: the middle of the handle's outer border.
  public Point anchor(Rect handle) {
    Point centre = handle.centre();
    return switch (this) {
      case LEFT -> new Point(handle.x(), centre.y());
      case TOP -> new Point(centre.x(), handle.y());
      case RIGHT -> new Point(handle.right(), centre.y());
      case BOTTOM -> new Point(centre.x(), handle.bottom());
    };
  }
}
