package dev.patchbay.picture;

import java.awt.Color;
import java.awt.Shape;

/// What a picture is drawn with; one form writes SVG, the other paints pixels.
interface Pen {
  void fill(Shape shape, Color color);

  void stroke(Shape shape, Color color, double width, boolean dashed);

  /// Text with its baseline starting at a point.
  void text(String text, double x, double y, TextStyle style, Color color);

  /// @param size in world units
  record TextStyle(double size, boolean bold, boolean monospaced) {
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
