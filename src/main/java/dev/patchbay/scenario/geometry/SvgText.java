package dev.patchbay.scenario.geometry;

import dev.patchbay.scenario.geometry.Segment.CubicTo;
import dev.patchbay.scenario.geometry.Segment.LineTo;
import dev.patchbay.scenario.geometry.Segment.MoveTo;
import dev.patchbay.scenario.geometry.Segment.QuadTo;
import java.math.BigDecimal;
import java.util.List;

/// Writes paths as React Flow does. Its shapes differ in where they put blanks and commas: curves
/// are `M0,0 C1,1 2,2 3,3`, straight edges `M 0,0L 1,1`, stepped ones `M0 0L 1,0Q 2,0 2,1L2 3`. The
/// pieces tell which it is. Only a stepped edge that needs no step looks like a straight one and is
/// written as such, which means the same.
final class SvgText {
  private SvgText() {}

  static String of(List<Segment> segments) {
    boolean straight = segments.size() == 2 && segments.getLast() instanceof LineTo;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      boolean beforeCurve = i + 1 < segments.size() && isCurve(segments.get(i + 1));
      switch (segments.get(i)) {
        case MoveTo move when straight -> text.append("M ").append(pair(move.to(), ','));
        case MoveTo move -> text.append('M').append(pair(move.to(), beforeCurve ? ',' : ' '));
        case LineTo line when straight || beforeCurve ->
            text.append("L ").append(pair(line.to(), ','));
        case LineTo line -> text.append('L').append(pair(line.to(), ' '));
        case QuadTo quad ->
            text.append("Q ")
                .append(pair(quad.control(), ','))
                .append(' ')
                .append(pair(quad.to(), ','));
        case CubicTo cubic ->
            text.append(" C")
                .append(pair(cubic.control1(), ','))
                .append(' ')
                .append(pair(cubic.control2(), ','))
                .append(' ')
                .append(pair(cubic.to(), ','));
      }
    }
    return text.toString();
  }

  private static boolean isCurve(Segment segment) {
    return segment instanceof QuadTo || segment instanceof CubicTo;
  }

  private static String pair(Point point, char separator) {
    return number(point.x()) + separator + number(point.y());
  }

  /// The number as JavaScript's `String(value)` writes it (ECMA-262, Number::toString), for the
  /// range of a coordinate: the shortest digits that read back as the same double, no ".0", and an
  /// exponent only below 1e-6.
  static String number(double value) {
    if (value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    if (Math.abs(value) < 1e-6) {
      return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
