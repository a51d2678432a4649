package dev.patchbay.scenario.geometry;

/// Finds the viewport that shows a rectangle of the world as large as possible, centred, with room
/// around it.
///
/// Source of the rules: `getViewportForBounds` in `@xyflow/system` 0.0.84. If the zoom limit makes
/// the rectangle larger than the room, or uneven padding pushes its centre aside, it is shifted
/// until the padding holds; if it cannot hold on both sides, the excess is split.
public final class FitView {
  private FitView() {}

  /// The viewport for a canvas of this size in pixels. A canvas of size zero, as before the first
  /// layout, gives the smallest zoom.
  public static Viewport of(
      Rect bounds, double width, double height, double minZoom, double maxZoom, Padding padding) {
    Rect canvas = new Rect(0, 0, width, height);
    double left = padding.left().pixels(canvas.width());
    double right = padding.right().pixels(canvas.width());
    double top = padding.top().pixels(canvas.height());
    double bottom = padding.bottom().pixels(canvas.height());
    double zoom =
        Math.clamp(
            Math.min(
                zoom(canvas.width() - (left + right), bounds.width()),
                zoom(canvas.height() - (top + bottom), bounds.height())),
            minZoom,
            maxZoom);
    double x = width / 2 - (bounds.x() + bounds.width() / 2) * zoom;
    double y = height / 2 - (bounds.y() + bounds.height() / 2) * zoom;
    return new Viewport(
        x + shift(x + bounds.x() * zoom, x + bounds.right() * zoom, left, width, right),
        y + shift(y + bounds.y() * zoom, y + bounds.bottom() * zoom, top, height, bottom),
        zoom);
  }

  /// A rectangle without size is a point, which fits at every zoom.
  private static double zoom(double room, double size) {
    return size > 0 ? room / size : Double.POSITIVE_INFINITY;
  }

  /// How far to move what lies between `start` and `end` so that neither padding is violated. React
  /// Flow rounds the free room down to whole pixels before it compares.
  private static double shift(
      double start, double end, double before, double extent, double after) {
    double missingBefore = Math.min(Math.floor(start) - before, 0);
    double missingAfter = Math.min(Math.floor(extent - end) - after, 0);
    return missingAfter - missingBefore;
  }
}
