package dev.patchbay.picture;

import dev.patchbay.scenario.geometry.Rect;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/// Draws everything by another pen, smaller or larger and moved.
record PlacedPen(Pen pen, double zoom, double dx, double dy) implements Pen {
  private static final double THINNEST = 0.5;

  @Override
  public void fill(Shape shape, Color color) {
    pen.fill(placed(shape), color);
  }

  @Override
  public void stroke(Shape shape, Color color, double width, boolean dashed) {
    pen.stroke(placed(shape), color, Math.max(THINNEST, width * zoom), dashed);
  }

  @Override
  public void dots(Rect area, double gap, Color color) {
    double left = area.x() * zoom + dx;
    double top = area.y() * zoom + dy;
    var placed = new Rect(left, top, area.width() * zoom, area.height() * zoom);
    pen.dots(placed, gap * zoom, color);
  }

  @Override
  public void text(String text, double x, double y, TextStyle style, Color color) {
    pen.text(text, x * zoom + dx, y * zoom + dy, style.scaled(zoom), color);
  }

  private Shape placed(Shape shape) {
    var place = AffineTransform.getTranslateInstance(dx, dy);
    place.scale(zoom, zoom);
    return place.createTransformedShape(shape);
  }
}
