package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Caption;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Paints the raster layer: grid, containers, edges, and blocks for nodes that are too small or too
/// many to be cards.
final class WorldPainter {
  private static final double GRID = 20;
  private static final double MIN_GRID_PIXELS = 14;
  private static final double CORNER = 10;
  private static final double MIN_TITLE_PIXELS = 15;

  private final Function<Box, Caption> captions;
  private final TitleSprites titles;

  WorldPainter(Function<Box, Caption> captions, TitleSprites titles) {
    this.captions = captions;
    this.titles = titles;
  }

  void paint(Pixels pixels, Frame frame) {
    Viewport view = frame.viewport();
    double scale = view.zoom() * frame.scale();
    double dx = Math.round(view.x() * frame.scale());
    double dy = Math.round(view.y() * frame.scale());
    pixels.clear(frame.colors().background());
    dots(pixels, frame, scale, dx, dy);
    for (Box box : frame.boxes()) {
      if (box.layout().container()) {
        container(pixels, frame, box, scale, dx, dy);
      }
    }
    edges(pixels, frame, new EdgeStroke(pixels, scale, dx, dy));
    if (!frame.live()) {
      for (Box box : frame.boxes()) {
        block(pixels, frame, box, scale, dx, dy);
      }
    }
  }

  private static void dots(Pixels pixels, Frame frame, double scale, double dx, double dy) {
    double gap = GRID * scale;
    while (gap < MIN_GRID_PIXELS * frame.scale()) {
      gap *= 5;
    }
    int rgb = frame.colors().dot();
    double radius = Math.clamp(0.9 * scale, 0.6 * frame.scale(), 1.3 * frame.scale());
    for (double y = dy % gap; y < pixels.height() + radius; y += gap) {
      for (double x = dx % gap; x < pixels.width() + radius; x += gap) {
        pixels.disc(Math.round(x) + 0.5, Math.round(y) + 0.5, radius, rgb);
      }
    }
  }

  private static void container(
      Pixels pixels, Frame frame, Box box, double scale, double dx, double dy) {
    Colors colors = frame.colors();
    boolean target = frame.highlightedContainer().filter(box.node().id()::equals).isPresent();
    boolean selected = frame.selection().nodes().contains(box.node().id());
    int border = target || selected ? colors.selected() : colors.containerBorder();
    int fill =
        target
            ? Pixels.mix(colors.container(), colors.selected(), 0.10)
            : Pixels.mix(colors.background(), colors.container(), 1 - 0.25 * (box.depth() % 2));
    outlined(pixels, box.rect(), scale, dx, dy, frame.scale() * (target ? 2 : 1), border, fill);
  }

  private static void outlined(
      Pixels pixels,
      Rect rect,
      double scale,
      double dx,
      double dy,
      double line,
      int border,
      int fill) {
    double x = Math.round(rect.x() * scale + dx);
    double y = Math.round(rect.y() * scale + dy);
    double w = Math.round(rect.width() * scale);
    double h = Math.round(rect.height() * scale);
    double r = CORNER * scale;
    pixels.roundRect(x, y, w, h, r, border);
    if (w > 2 * line && h > 2 * line) {
      pixels.roundRect(x + line, y + line, w - 2 * line, h - 2 * line, r - line, fill);
    }
  }

  /// Quiet edges first, so that what matters is on top.
  private static void edges(Pixels pixels, Frame frame, EdgeStroke stroke) {
    List<Route> loud = new ArrayList<>();
    for (Route route : frame.routes()) {
      String id = route.edge().id();
      if (frame.hiddenEdge().filter(id::equals).isPresent()) {
        continue;
      }
      if (EdgeLook.loud(frame, route)) {
        loud.add(route);
      } else {
        stroke(frame, stroke, route);
      }
    }
    loud.forEach(route -> stroke(frame, stroke, route));
  }

  private static void stroke(Frame frame, EdgeStroke stroke, Route route) {
    EdgeLook look = EdgeLook.of(frame, route);
    double zoom = Math.clamp(frame.viewport().zoom(), 0.55, 1.3);
    double width = Math.max(1, look.width() * zoom) * frame.scale();
    boolean arrow = frame.viewport().zoom() >= 0.3;
    stroke.draw(route.line(), width, look.rgb(), look.dashed(), arrow);
  }

  private void block(Pixels pixels, Frame frame, Box box, double scale, double dx, double dy) {
    Colors colors = frame.colors();
    Caption caption = captions.apply(box);
    boolean container = box.layout().container();
    boolean selected = frame.selection().nodes().contains(box.node().id());
    boolean dim = box.node().disabled() || frame.marks().skipped(box.node().id());
    double h = box.rect().height() * scale;
    int hue = colors.category(caption.category());
    boolean failed =
        frame.marks().finding(box.node().id()).filter(f -> f.blocksPublishing()).isPresent();
    if (!container) {
      if (h < 8 * frame.scale()) {
        int rgb = Pixels.mix(colors.background(), hue, dim ? 0.3 : 0.75);
        pixels.rect(
            box.rect().x() * scale + dx,
            box.rect().y() * scale + dy,
            box.rect().width() * scale,
            h,
            selected ? colors.selected() : failed ? colors.error() : rgb);
        return;
      }
      int border = selected ? colors.selected() : failed ? colors.error() : colors.cardBorder();
      int fill = dim ? Pixels.mix(colors.background(), colors.card(), 0.5) : colors.card();
      double line = frame.scale() * (selected ? 2 : 1);
      outlined(pixels, box.rect(), scale, dx, dy, line, border, fill);
      bar(pixels, box, scale, dx, dy, Pixels.mix(fill, hue, dim ? 0.35 : 1));
    }
    title(pixels, frame, box, caption, scale, dx, dy, dim);
  }

  /// A bar in the colour of the category instead of the icon.
  private static void bar(Pixels pixels, Box box, double scale, double dx, double dy, int rgb) {
    Rect rect = box.rect();
    double inset = Math.max(2, 8 * scale);
    double width = Math.max(2, 8 * scale);
    pixels.roundRect(
        Math.round(rect.x() * scale + dx + inset),
        Math.round(rect.y() * scale + dy + inset),
        Math.round(width),
        Math.round(rect.height() * scale - 2 * inset),
        width / 2,
        rgb);
  }

  private void title(
      Pixels pixels,
      Frame frame,
      Box box,
      Caption caption,
      double scale,
      double dx,
      double dy,
      boolean dim) {
    double header = box.layout().container() ? NodeLayout.CONTAINER_HEADER : NodeLayout.HEADER;
    double pixelsHigh = header * scale / frame.scale();
    if (pixelsHigh < MIN_TITLE_PIXELS) {
      return;
    }
    double left = box.rect().x() * scale + dx + Math.max(6 * frame.scale(), 24 * scale);
    double right = box.rect().right() * scale + dx - Math.max(3 * frame.scale(), 8 * scale);
    Point middle = new Point(left, box.rect().y() * scale + dy + header * scale / 2);
    int rgb =
        dim ? Pixels.mix(frame.colors().card(), frame.colors().text(), 0.5) : frame.colors().text();
    titles.draw(pixels, caption.title(), middle, (int) (right - left), rgb);
  }
}
