package dev.patchbay.picture;

import dev.patchbay.scenario.geometry.Rect;
import java.awt.Color;
import java.awt.Shape;

/// What a picture is drawn with; one form writes SVG, the other paints pixels.
interface Pen {
  /// The radius of a dot.
  double DOT = 0.9;

  void fill(Shape shape, Color color);

  void stroke(Shape shape, Color color, double width, boolean dashed);

  /// A grid of dots over a rectangle.
  void dots(Rect area, double gap, Color color);

  /// Text with its baseline starting at a point.
  void text(String text, double x, double y, TextStyle style, Color color);

  /// @param size in world units
  record TextStyle(double size, boolean bold, boolean monospaced) {
    TextStyle scaled(double factor) {
      return new TextStyle(size * factor, bold, monospaced);
    }

    static TextStyle plain(double size) {
      return new TextStyle(size, false, false);
    }

    static TextStyle bold(double size) {
      return new TextStyle(size, true, false);
    }

    static TextStyle code(double size) {
      return new TextStyle(size, false, true);
    }
  }
}
