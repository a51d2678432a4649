package dev.patchbay.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/// Draws everything by another pen, moved.
record MovedPen(Pen pen, double dx, double dy) implements Pen {
  @Override
  public void fill(Shape shape, Color color) {
    pen.fill(moved(shape), color);
  }

  @Override
  public void stroke(Shape shape, Color color, double width, boolean dashed) {
    pen.stroke(moved(shape), color, width, dashed);
  }

  @Override
  public void text(String text, double x, double y, TextStyle style, Color color) {
    pen.text(text, x + dx, y + dy, style, color);
  }

  private Shape moved(Shape shape) {
    return AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
  }
}
