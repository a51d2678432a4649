package dev.patchbay.picture;

import dev.patchbay.engine.DryRunResult;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.EdgeStyle;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Polyline;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Segment;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Draws edges: green where data passed, dashed and red where they are broken.
final class EdgeDrawing {
  private static final double LEAST_ROOM = 30;
  private static final double MOST_ROOM = 160;
  private static final Pen.TextStyle LABEL = Pen.TextStyle.plain(11);

  private final Optional<DryRunResult> result;
  private final Palette palette;

  EdgeDrawing(Optional<DryRunResult> result, Palette palette) {
    this.result = result;
    this.palette = palette;
  }

  boolean taken(Edge edge) {
    return delivered(edge).isPresent();
  }

  private Optional<JsonNode> delivered(Edge edge) {
    return result.flatMap(shown -> Optional.ofNullable(shown.delivered().get(edge.id())));
  }

  void draw(Pen pen, Route route) {
    Edge edge = route.edge();
    EdgeStyle style = EdgeStyle.of(edge);
    Color color = color(edge, style);
    double width = style.width().orElse(taken(edge) ? 2.5 : 1.5);
    pen.stroke(path(route), color, width, style.dashed() || !edge.sound());
    pen.fill(arrow(route), color);
  }

  private Color color(Edge edge, EdgeStyle style) {
    if (!edge.sound()) {
      return palette.bad();
    }
    if (taken(edge)) {
      return palette.taken();
    }
    return style.rgb().isPresent() ? new Color(style.rgb().getAsInt()) : palette.edge();
  }

  private static Path2D path(Route route) {
    var path = new Path2D.Double();
    for (Segment segment : route.path().segments()) {
      switch (segment) {
        case Segment.MoveTo(Point to) -> path.moveTo(to.x(), to.y());
        case Segment.LineTo(Point to) -> path.lineTo(to.x(), to.y());
        case Segment.QuadTo(Point c, Point to) -> path.quadTo(c.x(), c.y(), to.x(), to.y());
        case Segment.CubicTo(Point a, Point b, Point to) ->
            path.curveTo(a.x(), a.y(), b.x(), b.y(), to.x(), to.y());
      }
    }
    return path;
  }

  private static Path2D arrow(Route route) {
    Point tip = route.path().end();
    var direction = route.path().endDirection();
    var arrow = new Path2D.Double();
    arrow.moveTo(tip.x(), tip.y());
    for (int side : new int[] {1, -1}) {
      arrow.lineTo(
          tip.x() - 8 * direction.dx() - side * 4 * direction.dy(),
          tip.y() - 8 * direction.dy() + side * 4 * direction.dx());
    }
    arrow.closePath();
    return arrow;
  }

  /// The label of an edge, and how many items passed when it was not one.
  void drawLabel(Pen pen, Route route) {
    String count =
        delivered(route.edge())
            .map(DryRunResult::count)
            .filter(n -> n != 1)
            .map(n -> n + " items")
            .orElse("");
    String label = route.edge().label();
    String text = label.isEmpty() || count.isEmpty() ? label + count : label + " · " + count;
    if (text.isBlank()) {
      return;
    }
    Point from = route.path().start();
    Point to = route.path().end();
    double apart = Math.hypot(to.x() - from.x(), to.y() - from.y());
    String shown = Texts.fit(text, Math.clamp(apart - 34, LEAST_ROOM, MOST_ROOM), LABEL);
    double width = Texts.width(shown, LABEL) + 14;
    Point at = Polyline.pointAt(route.line(), 0.5);
    var tag = Shapes.rounded(new Rect(at.x() - width / 2, at.y() - 9, width, 18), 9);
    pen.fill(tag, palette.canvas());
    pen.stroke(tag, palette.border(), 1, false);
    pen.text(
        shown,
        at.x() - width / 2 + 7,
        at.y() + 4,
        LABEL,
        count.isEmpty() ? palette.muted() : palette.good());
  }
}
