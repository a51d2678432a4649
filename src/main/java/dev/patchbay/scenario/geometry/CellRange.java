package dev.patchbay.scenario.geometry;

import java.util.function.LongConsumer;

/// The squares of a [SpatialGrid] that a rectangle overlaps, by their first and last column and
/// row.
record CellRange(int left, int top, int right, int bottom) {

  static CellRange of(Rect rect) {
    return new CellRange(cell(rect.x()), cell(rect.y()), cell(rect.right()), cell(rect.bottom()));
  }

  /// Coordinates end at ±1e9, so columns and rows are far inside the range of an int.
  private static int cell(double coordinate) {
    return (int) Math.floor(coordinate / SpatialGrid.CELL);
  }

  long count() {
    return (right - left + 1L) * (bottom - top + 1L);
  }

  /// Passes each square as one number: the column in the upper half, the row in the lower.
  void forEach(LongConsumer consumer) {
    for (int column = left; column <= right; column++) {
      for (int row = top; row <= bottom; row++) {
        consumer.accept(((long) column << 32) | (row & 0xffffffffL));
      }
    }
  }
}
