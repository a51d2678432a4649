package dev.patchbay.picture;

import dev.patchbay.scenario.geometry.Rect;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Writes SVG 1.1. Text stays text, so that it can be searched and read aloud.
final class SvgPen implements Pen {
  private final StringBuilder body = new StringBuilder();

  @Override
  public void fill(Shape shape, Color color) {
    body.append("<path d=\"").append(data(shape)).append("\" fill=\"").append(hex(color));
    if (color.getAlpha() < 255) {
      body.append("\" fill-opacity=\"").append(number(color.getAlpha() / 255.0));
    }
    body.append("\"/>\n");
  }

  @Override
  public void stroke(Shape shape, Color color, double width, boolean dashed) {
    body.append("<path d=\"")
        .append(data(shape))
        .append("\" fill=\"none\" stroke=\"")
        .append(hex(color))
        .append("\" stroke-width=\"")
        .append(number(width));
    if (dashed) {
      body.append("\" stroke-dasharray=\"5 5");
    }
    body.append("\"/>\n");
  }

  /// As a pattern: thousands of dots would be most of the file.
  @Override
  public void dots(Rect area, double gap, Color color) {
    String id = "dots" + body.length();
    String at = " x=\"%s\" y=\"%s\"".formatted(number(area.x()), number(area.y()));
    body.append(
        """
        <pattern id="%s"%s width="%s" height="%s" patternUnits="userSpaceOnUse">\
        <circle cx="%s" cy="%s" r="%s" fill="%s"/></pattern>
        <rect%s width="%s" height="%s" fill="url(#%s)"/>
        """
            .formatted(
                id,
                at,
                number(gap),
                number(gap),
                number(gap / 2),
                number(gap / 2),
                number(DOT),
                hex(color),
                at,
                number(area.width()),
                number(area.height()),
                id));
  }

  @Override
  public void text(String text, double x, double y, TextStyle style, Color color) {
    body.append("<text x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" font-size=\"")
        .append(number(style.size()))
        .append("\" font-family=\"")
        .append(style.monospaced() ? "monospace" : "sans-serif")
        .append(style.bold() ? "\" font-weight=\"bold" : "")
        .append("\" fill=\"")
        .append(hex(color))
        .append("\" xml:space=\"preserve\">")
        .append(escaped(text))
        .append("</text>\n");
  }

  String document(double width, double height, String title) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + number(width)
        + "\" height=\""
        + number(height)
        + "\" viewBox=\"0 0 "
        + number(width)
        + " "
        + number(height)
        + "\" role=\"img\">\n<title>"
        + escaped(title)
        + "</title>\n"
        + body
        + "</svg>\n";
  }

  private static String data(Shape shape) {
    var data = new StringBuilder();
    double[] xy = new double[6];
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      int kind = at.currentSegment(xy);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> points(data, 'M', xy, 1);
        case PathIterator.SEG_LINETO -> points(data, 'L', xy, 1);
        case PathIterator.SEG_QUADTO -> points(data, 'Q', xy, 2);
        case PathIterator.SEG_CUBICTO -> points(data, 'C', xy, 3);
        case PathIterator.SEG_CLOSE -> data.append('Z');
        default -> throw new IllegalStateException("no such segment: " + kind);
      }
    }
    return data.toString();
  }

  private static void points(StringBuilder data, char command, double[] xy, int count) {
    data.append(command);
    for (int i = 0; i < 2 * count; i++) {
      data.append(i == 0 ? "" : " ").append(number(xy[i]));
    }
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
  }

  /// Escaped, and without the control characters that XML cannot hold.
  private static String escaped(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff))
        .forEach(c -> {
          switch (c) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }
}
