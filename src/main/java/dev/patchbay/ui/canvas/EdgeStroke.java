package dev.patchbay.ui.canvas;

/// Draws the line of an edge with its arrow head.
final class EdgeStroke {
  private static final double ARROW_LENGTH = 9;
  private static final double ARROW_HALF = 4.5;
  private static final double DASH = 6;
  private static final double SPACE = 5;

  private final Pixels pixels;
  private final double scale;
  private final double dx;
  private final double dy;
  private final double step;

  /// Where the last drawn point is, in pixels.
  private double lastX;

  private double lastY;
  private double gone;

  /// @param scale device pixels per world unit
  /// @param dx where the origin of the world is, in device pixels
  /// @param step how many pixels a piece of a curve has at least
  EdgeStroke(Pixels pixels, double scale, double dx, double dy, double step) {
    this.pixels = pixels;
    this.scale = scale;
    this.dx = dx;
    this.dy = dy;
    this.step = step;
  }

  /// @param width in device pixels
  void draw(double[] line, double width, int rgb, boolean dashed, boolean arrow) {
    double half = width / 2;
    int last = line.length - 2;
    lastX = line[0] * scale + dx;
    lastY = line[1] * scale + dy;
    gone = 0;
    boolean wasFlat = true;
    for (int i = 2; i <= last; i += 2) {
      double x = line[i] * scale + dx;
      double y = line[i + 1] * scale + dy;
      boolean tiny = Math.abs(x - lastX) + Math.abs(y - lastY) < step;
      if (tiny && i < last) {
        continue;
      }
      boolean flat = Math.abs(x - lastX) >= Math.abs(y - lastY);
      if (dashed) {
        dashes(x, y, half, rgb);
      } else {
        piece(x, y, half, rgb, i > 2 && flat != wasFlat);
      }
      wasFlat = flat;
      lastX = x;
      lastY = y;
    }
    if (arrow) {
      head(line, width, rgb);
    }
  }

  /// Where a line turns from flat to steep the cut ends would leave a notch; a little overlap fills
  /// it.
  private void piece(double x, double y, double half, int rgb, boolean turn) {
    double fromX = lastX;
    double fromY = lastY;
    if (turn) {
      double length = Math.max(1e-9, distance(x - lastX, y - lastY));
      fromX -= (x - lastX) / length * half;
      fromY -= (y - lastY) / length * half;
    }
    pixels.segment(fromX, fromY, x, y, half, rgb);
  }

  private void dashes(double x, double y, double half, int rgb) {
    double length = distance(x - lastX, y - lastY);
    double period = DASH + SPACE;
    double at = 0;
    while (at < length) {
      double phase = (gone + at) % period;
      double end = Math.min(length, at + (phase < DASH ? DASH - phase : period - phase));
      if (phase < DASH) {
        double a = at / length;
        double b = end / length;
        pixels.segment(
            lastX + (x - lastX) * a,
            lastY + (y - lastY) * a,
            lastX + (x - lastX) * b,
            lastY + (y - lastY) * b,
            half,
            rgb);
      }
      at = Math.max(end, at + 0.01);
    }
    gone += length;
  }

  private void head(double[] line, double width, int rgb) {
    int last = line.length - 2;
    double tipX = line[last] * scale + dx;
    double tipY = line[last + 1] * scale + dy;
    double size = Math.max(0.75, width / 1.75);
    // The direction over the length of the head itself, as the last piece may be short.
    int i = last - 2;
    double backX = line[i] * scale + dx;
    double backY = line[i + 1] * scale + dy;
    while (i > 0 && distance(tipX - backX, tipY - backY) < ARROW_LENGTH * size) {
      i -= 2;
      backX = line[i] * scale + dx;
      backY = line[i + 1] * scale + dy;
    }
    double length = distance(tipX - backX, tipY - backY);
    if (length < 1) {
      return;
    }
    double ux = (tipX - backX) / length;
    double uy = (tipY - backY) / length;
    double baseX = tipX - ux * ARROW_LENGTH * size;
    double baseY = tipY - uy * ARROW_LENGTH * size;
    double h = ARROW_HALF * size;
    pixels.triangle(
        tipX, tipY, baseX - uy * h, baseY + ux * h, baseX + uy * h, baseY - ux * h, rgb);
  }

  /// Quicker than the library's, whose care for extreme numbers is not needed for pixels.
  private static double distance(double dx, double dy) {
    return Math.sqrt(dx * dx + dy * dy);
  }
}
