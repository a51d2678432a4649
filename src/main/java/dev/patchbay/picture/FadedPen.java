package dev.patchbay.picture;

import dev.patchbay.scenario.geometry.Rect;
import java.awt.Color;
import java.awt.Shape;

/// Draws everything by another pen, half gone into the ground it stands on.
record FadedPen(Pen pen, Color ground) implements Pen {
  private static final double WAY = 0.5;

  @Override
  public void fill(Shape shape, Color color) {
    pen.fill(shape, faded(color));
  }

  @Override
  public void stroke(Shape shape, Color color, double width, boolean dashed) {
    pen.stroke(shape, faded(color), width, dashed);
  }

  @Override
  public void dots(Rect area, double gap, Color color) {
    pen.dots(area, gap, faded(color));
  }

  @Override
  public void text(String text, double x, double y, TextStyle style, Color color) {
    pen.text(text, x, y, style, faded(color));
  }

  private Color faded(Color color) {
    return Palette.mixed(color, ground, WAY);
  }
}
