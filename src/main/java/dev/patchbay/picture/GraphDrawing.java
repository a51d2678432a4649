package dev.patchbay.picture;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.NodeLayout.Port;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Polyline;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Segment;
import dev.patchbay.scenario.geometry.Side;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;

/// Draws nodes and edges where the layout says, coloured by what a dry run showed.
final class GraphDrawing {
  private static final double ICON = 36;
  private static final double INSET = 12;

  private final GraphLayout layout;
  private final NodeHandles handles;
  private final NodeRegistry registry;
  private final Optional<DryRunResult> result;
  private final Palette palette;
  private final Icons icons = new Icons();

  GraphDrawing(
      GraphLayout layout,
      NodeHandles handles,
      NodeRegistry registry,
      Optional<DryRunResult> result,
      Palette palette) {
    this.layout = layout;
    this.handles = handles;
    this.registry = registry;
    this.result = result;
    this.palette = palette;
  }

  /// Everything that is drawn, in world units.
  Rect bounds() {
    Rect nodes = layout.bounds().orElse(new Rect(0, 0, 400, 200));
    return layout.routes().values().stream().map(Route::bounds).reduce(nodes, Rect::union);
  }

  void draw(Pen pen) {
    layout.boxes().values().stream()
        .filter(box -> box.layout().container())
        .forEach(box -> drawContainer(pen, box));
    layout.routes().values().forEach(route -> drawEdge(pen, route));
    layout.boxes().values().forEach(box -> drawNode(pen, box));
    layout.routes().values().forEach(route -> drawEdgeLabel(pen, route));
  }

  private void drawEdge(Pen pen, Route route) {
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
    Color color = edgeColor(route.edge());
    boolean taken = taken(route.edge());
    pen.stroke(path, color, taken ? 2.5 : 1.5, !route.edge().sound());
    drawArrow(pen, route, color);
  }

  private static void drawArrow(Pen pen, Route route, Color color) {
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
    pen.fill(arrow, color);
  }

  /// The label of an edge, and how many items passed.
  private void drawEdgeLabel(Pen pen, Route route) {
    String count =
        result
            .map(shown -> shown.delivered().get(route.edge().id()))
            .map(DryRunResult::count)
            .filter(n -> n != 1)
            .map(n -> n + " items")
            .orElse("");
    String label = route.edge().label();
    String text = label.isEmpty() || count.isEmpty() ? label + count : label + " · " + count;
    if (text.isEmpty()) {
      return;
    }
    var style = Pen.TextStyle.plain(11);
    String shown = Texts.fit(text, 160, style);
    double width = Texts.width(shown, style) + 10;
    Point at = Polyline.pointAt(route.line(), 0.5);
    pen.fill(
        new RoundRectangle2D.Double(at.x() - width / 2, at.y() - 9, width, 18, 8, 8),
        palette.paper());
    pen.text(shown, at.x() - width / 2 + 5, at.y() + 4, style, palette.muted());
  }

  private Color edgeColor(Edge edge) {
    return edge.sound() ? (taken(edge) ? palette.taken() : palette.edge()) : palette.bad();
  }

  private boolean taken(Edge edge) {
    return result.filter(shown -> shown.delivered().containsKey(edge.id())).isPresent();
  }

  private void drawContainer(Pen pen, Box box) {
    Rect rect = box.rect();
    var shape =
        new RoundRectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height(), 14, 14);
    pen.fill(shape, palette.panel());
    pen.stroke(shape, palette.border(), 1.5, false);
  }

  private void drawNode(Pen pen, Box box) {
    Node node = box.node();
    Rect rect = box.rect();
    Optional<TypeInfo> info = registry.find(node.type()).map(NodeType::info);
    Color family = info.map(i -> palette.family(i.category())).orElse(palette.bad());
    double header = box.layout().container() ? NodeLayout.CONTAINER_HEADER : NodeLayout.HEADER;
    if (!box.layout().container()) {
      var card =
          new RoundRectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height(), 12, 12);
      pen.fill(card, palette.card());
      pen.stroke(card, border(node), borderWidth(node), node.disabled());
    }
    double icon = Math.min(ICON, header - 8);
    double iconX = rect.x() + INSET;
    double iconY = rect.y() + (header - icon) / 2;
    pen.fill(new RoundRectangle2D.Double(iconX, iconY, icon, icon, 10, 10), family);
    pen.fill(
        icons.outline(
            info.map(TypeInfo::icon).orElse("mdi2h-help"), iconX + 6, iconY + 6, icon - 12),
        palette.card());
    drawTitle(pen, node, info, rect, iconX + icon + 10, header);
    box.layout().ports().forEach(port -> drawPort(pen, box, port));
  }

  private void drawTitle(
      Pen pen, Node node, Optional<TypeInfo> info, Rect rect, double x, double header) {
    double room = rect.right() - x - 26;
    double middle = rect.y() + header / 2;
    boolean dim = preview(node).filter(p -> p.status() == Preview.Status.SKIPPED).isPresent();
    Color color = dim ? palette.muted() : palette.text();
    String title = handles.title(node);
    String type = info.map(TypeInfo::title).orElse(node.type());
    if (title.equals(type)) {
      pen.text(
          Texts.fit(title, room, Pen.TextStyle.bold(13)),
          x,
          middle + 5,
          Pen.TextStyle.bold(13),
          color);
    } else {
      pen.text(
          Texts.fit(title, room, Pen.TextStyle.bold(13)),
          x,
          middle - 3,
          Pen.TextStyle.bold(13),
          color);
      pen.text(
          Texts.fit(type, room, Pen.TextStyle.plain(11)),
          x,
          middle + 14,
          Pen.TextStyle.plain(11),
          palette.muted());
    }
    preview(node).ifPresent(p -> drawStatus(pen, p, rect.right() - 16, rect.y() + 16));
  }

  private void drawStatus(Pen pen, Preview preview, double x, double y) {
    var mark = new Path2D.Double();
    switch (preview.status()) {
      case SUCCEEDED, PASSED_THROUGH -> {
        mark.moveTo(x - 5, y);
        mark.lineTo(x - 1, y + 4);
        mark.lineTo(x + 5, y - 4);
        pen.stroke(mark, palette.good(), 2.2, false);
      }
      case FAILED -> {
        mark.moveTo(x - 4, y - 4);
        mark.lineTo(x + 4, y + 4);
        mark.moveTo(x + 4, y - 4);
        mark.lineTo(x - 4, y + 4);
        pen.stroke(mark, palette.bad(), 2.2, false);
      }
      case SKIPPED -> {
        mark.moveTo(x - 4, y);
        mark.lineTo(x + 4, y);
        pen.stroke(mark, palette.muted(), 2, false);
      }
    }
  }

  private void drawPort(Pen pen, Box box, Port port) {
    Point at = box.centre(port);
    double r = Port.RADIUS;
    var dot = new Ellipse2D.Double(at.x() - r, at.y() - r, 2 * r, 2 * r);
    Color color = port.handle().role() == Handle.Role.ERROR ? palette.bad() : palette.muted();
    pen.fill(dot, palette.card());
    pen.stroke(dot, color, 1.5, false);
    if (port.named()) {
      var style = Pen.TextStyle.plain(11);
      String label = Texts.fit(port.handle().label(), box.rect().width() * 0.6, style);
      double x =
          port.side() == Side.LEFT ? at.x() + r + 5 : at.x() - r - 5 - Texts.width(label, style);
      pen.text(label, x, at.y() + 4, style, palette.muted());
    }
  }

  private Color border(Node node) {
    return preview(node)
        .map(p ->
            switch (p.status()) {
              case SUCCEEDED -> palette.taken();
              case FAILED -> palette.bad();
              case SKIPPED, PASSED_THROUGH -> palette.border();
            })
        .orElse(palette.border());
  }

  private double borderWidth(Node node) {
    return preview(node).filter(p -> p.status() == Preview.Status.FAILED).isPresent() ? 2 : 1.2;
  }

  private Optional<Preview> preview(Node node) {
    return result.map(shown -> shown.previews().get(node.id()));
  }
}
