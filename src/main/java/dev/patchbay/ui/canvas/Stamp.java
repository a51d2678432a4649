package dev.patchbay.ui.canvas;

/// A small picture of a card without its title, drawn once and put wherever a card of its kind is.
final class Stamp {
  private final int width;
  private final int height;
  private final int[] argb;

  /// How many pixels at either end of a row belong to a round corner, by row.
  private final int[] round;

  private final int[] corners;
  private final int cornerWidth;

  /// All cards of a kind look the same.
  ///
  /// @param width of the card in device pixels, as are the other lengths
  /// @param line the thickness of the border
  /// @param bar the colour of the bar at the left
  record Kind(
      int width, int height, double radius, double line, int border, int fill, int bar, int inset) {
    Stamp draw() {
      return new Stamp(this);
    }
  }

  private Stamp(Kind kind) {
    width = kind.width();
    height = kind.height();
    double line = kind.line();
    double radius = Math.min(kind.radius(), Math.min(width, height) / 2.0);
    Pixels pixels = new Pixels(width, height);
    pixels.clear(kind.border());
    if (width > 2 * line && height > 2 * line) {
      pixels.roundRect(line, line, width - 2 * line, height - 2 * line, radius - line, kind.fill());
    }
    int inset = kind.inset();
    if (height > 2 * inset) {
      pixels.roundRect(inset, inset, inset, height - 2 * inset, inset / 2.0, kind.bar());
    }
    argb = pixels.buffer().array();
    cornerWidth = (int) Math.ceil(radius);
    round = new int[height];
    corners = new int[height * cornerWidth];
    for (int row = 0; row < height; row++) {
      double dy = Math.abs(row + 0.5 - height / 2.0) - (height / 2.0 - radius);
      for (int i = 0; i < cornerWidth; i++) {
        double dx = radius - (i + 0.5);
        int alpha = (int) (256 * (radius + 0.5 - Pixels.outside(dx, dy)));
        corners[row * cornerWidth + i] = Math.clamp(alpha, 0, 256);
        if (alpha < 256) {
          round[row] = i + 1;
        }
      }
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  int[] argb() {
    return argb;
  }

  int round(int row) {
    return round[row];
  }

  /// How much of a corner's pixel is covered, 0 to 256.
  int corner(int row, int column) {
    return corners[row * cornerWidth + column];
  }
}
