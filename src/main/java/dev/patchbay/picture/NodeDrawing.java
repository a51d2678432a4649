package dev.patchbay.picture;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.editor.Caption;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Preview;
import dev.patchbay.engine.Preview.Status;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.NodeLayout.Port;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Side;
import java.awt.Color;
import java.awt.Shape;
import java.util.Optional;

/// Draws the cards of nodes and the boxes of containers, with what a dry run came to.
final class NodeDrawing {
  private static final double CORNER = 10;
  private static final double TILE = 36;
  private static final double SMALL_TILE = 24;
  private static final double PADDING = 12;
  private static final double GAP = 10;
  private static final double BADGE = 8;
  private static final Pen.TextStyle TITLE = Pen.TextStyle.bold(13);
  private static final Pen.TextStyle SMALL = Pen.TextStyle.plain(11);

  private final NodeRegistry registry;
  private final Optional<DryRunResult> result;
  private final Palette palette;
  private final Icons icons = new Icons();

  NodeDrawing(NodeRegistry registry, Optional<DryRunResult> result, Palette palette) {
    this.registry = registry;
    this.result = result;
    this.palette = palette;
  }

  void drawContainer(Pen pen, Box box) {
    Shape shape = Shapes.rounded(box.rect(), CORNER);
    pen.fill(shape, palette.container());
    pen.stroke(shape, border(box.node(), palette.border()), 1, false);
  }

  /// The card of a node, or what stands on the box of a container. Nodes that nothing reached stand
  /// back.
  void draw(Pen given, Box box) {
    Node node = box.node();
    boolean reached = status(node).filter(Status.SKIPPED::equals).isEmpty();
    Pen pen = reached && !node.disabled() ? given : new FadedPen(given, palette.canvas());
    boolean container = box.layout().container();
    if (!container) {
      Shape card = Shapes.rounded(box.rect(), CORNER);
      pen.fill(card, palette.card());
      pen.stroke(card, border(node, palette.border()), 1, node.disabled());
    }
    drawHeader(pen, box, Caption.of(registry, node));
    box.layout().ports().forEach(port -> drawPort(pen, box, port));
    status(node).ifPresent(status -> drawBadge(pen, box.rect(), status));
  }

  private Color border(Node node, Color usual) {
    return status(node).filter(Status.FAILED::equals).isPresent() ? palette.bad() : usual;
  }

  private Optional<Status> status(Node node) {
    return result
        .flatMap(shown -> Optional.ofNullable(shown.previews().get(node.id())))
        .map(Preview::status);
  }

  private void drawHeader(Pen pen, Box box, Caption caption) {
    Rect rect = box.rect();
    boolean container = box.layout().container();
    double header = container ? NodeLayout.CONTAINER_HEADER : NodeLayout.HEADER;
    double tile = container ? SMALL_TILE : TILE;
    double top = rect.y() + (header - tile) / 2;
    Color family = caption.known() ? palette.family(caption.category()) : palette.bad();
    var place = new Rect(rect.x() + PADDING, top, tile, tile);
    pen.fill(Shapes.rounded(place, container ? 6 : 8), palette.tint(family));
    double inset = tile / 6;
    pen.fill(
        icons.outline(caption.icon(), place.x() + inset, top + inset, tile - 2 * inset), family);

    double left = place.right() + GAP;
    double room = rect.right() - PADDING - left;
    if (container) {
      String title = Texts.fit(caption.title(), room * 0.7, TITLE);
      double named = Texts.width(title, TITLE);
      double line = rect.y() + header / 2 + 5;
      pen.text(title, left, line, TITLE, palette.text());
      drawSubtitle(pen, caption, left + named + GAP, line, room - named - GAP);
    } else {
      String title = Texts.fit(caption.title(), room, TITLE);
      pen.text(title, left, rect.y() + 26, TITLE, palette.text());
      drawSubtitle(pen, caption, left, rect.y() + 43, room);
    }
  }

  private void drawSubtitle(Pen pen, Caption caption, double x, double y, double room) {
    pen.text(Texts.fit(caption.subtitle(), room, SMALL), x, y, SMALL, palette.muted());
  }

  /// A round sign on the corner of the card.
  private void drawBadge(Pen pen, Rect rect, Status status) {
    var centre = new Point(rect.right() - 12, rect.y() + 1);
    double x = centre.x();
    double y = centre.y();
    switch (status) {
      case SUCCEEDED -> {
        drawDisc(pen, centre, palette.taken());
        pen.stroke(
            Shapes.line(x - 3.2, y + 0.2, x - 1, y + 2.6, x + 3.4, y - 2.4),
            palette.card(),
            1.7,
            false);
      }
      case FAILED -> {
        drawDisc(pen, centre, palette.bad());
        pen.stroke(Shapes.line(x - 2.5, y - 2.5, x + 2.5, y + 2.5), palette.card(), 1.7, false);
        pen.stroke(Shapes.line(x + 2.5, y - 2.5, x - 2.5, y + 2.5), palette.card(), 1.7, false);
      }
      case SKIPPED, PASSED_THROUGH -> {}
    }
  }

  private void drawDisc(Pen pen, Point centre, Color color) {
    pen.fill(Shapes.disc(centre, BADGE + 1.5), palette.card());
    pen.fill(Shapes.disc(centre, BADGE), color);
  }

  private void drawPort(Pen pen, Box box, Port port) {
    Point at = box.centre(port);
    boolean error = port.handle().role() == Handle.Role.ERROR;
    Color color = error ? palette.bad() : palette.muted();
    pen.fill(Shapes.disc(at, Port.RADIUS + 1), palette.card());
    pen.fill(Shapes.disc(at, Port.RADIUS), color);
    if (!port.source()) {
      pen.fill(Shapes.disc(at, Port.RADIUS - 2), palette.card());
    }
    if (port.named()) {
      drawPortName(pen, box, port, at);
    }
  }

  /// Beside the dot: inwards on a card, towards the border inside a container.
  private void drawPortName(Pen pen, Box box, Port port, Point at) {
    String label = Texts.fit(port.handle().label(), box.rect().width() * 0.6, SMALL);
    double away = Port.RADIUS + 6;
    double x = port.side() == Side.LEFT ? at.x() + away : at.x() - away - Texts.width(label, SMALL);
    pen.text(label, x, at.y() + 4, SMALL, palette.muted());
  }
}
