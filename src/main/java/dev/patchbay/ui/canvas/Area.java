package dev.patchbay.ui.canvas;

/// A part of a picture in whole pixels.
///
/// @param right the first column that is not in it
/// @param bottom the first row that is not in it
record Area(int left, int top, int right, int bottom) {
  static final Area NOTHING = new Area(0, 0, 0, 0);

  boolean isEmpty() {
    return left >= right || top >= bottom;
  }

  long size() {
    return isEmpty() ? 0 : (long) (right - left) * (bottom - top);
  }

  Area within(Area other) {
    return new Area(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  /// The smallest area around both.
  Area union(Area other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    return new Area(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }
}
