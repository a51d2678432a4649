package dev.patchbay.scenario.geometry;

/// One of the two directions, so that a rule about x need not be written again for y.
enum Axis {
  X,
  Y;

  /// The axis along which a handle on this side points outwards.
  static Axis of(Side side) {
    return side.horizontal() ? X : Y;
  }

  Axis other() {
    return this == X ? Y : X;
  }

  double of(Point point) {
    return this == X ? point.x() : point.y();
  }

  /// The outward direction of the side along this axis: -1, 0 or 1.
  int direction(Side side) {
    return this == X ? side.dx() : side.dy();
  }

  /// The point with one coordinate on this axis and the other across it.
  Point point(double along, double across) {
    return this == X ? new Point(along, across) : new Point(across, along);
  }

  double start(Rect rect) {
    return this == X ? rect.x() : rect.y();
  }

  double end(Rect rect) {
    return this == X ? rect.right() : rect.bottom();
  }
}
