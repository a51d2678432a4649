package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Caption;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Paints the raster layer: grid, containers, edges, and blocks for nodes that are too small or too
/// many to be cards.
final class WorldPainter {
  private static final double GRID = 20;
  private static final double MIN_GRID_PIXELS = 14;
  private static final double CORNER = 10;
  private static final double NOTE_CORNER = 4;
  private static final double TWO_LINES = 26;
  private static final double MIN_TITLE_PIXELS = 15;

  private final Function<Box, Caption> captions;
  private final TitleSprites titles;

  WorldPainter(Function<Box, Caption> captions, TitleSprites titles) {
    this.captions = captions;
    this.titles = titles;
  }

  /// Paints the part that the picture is clipped to.
  ///
  /// @param covered nodes that are not painted, because live cards stand above the picture
  void paint(Pixels pixels, Frame frame, Set<String> covered) {
    var place = Place.of(frame);
    Rect world = place.world(pixels.clip());
    List<Box> boxes = frame.world().boxes(world);
    pixels.clear(frame.colors().background());
    dots(pixels, frame, place);
    for (Box box : boxes) {
      if (box.layout().container()) {
        container(pixels, frame, box, place);
      } else if (box.layout().note()) {
        note(pixels, frame, box, place);
      }
    }
    edges(pixels, frame, frame.world().routes(world), place);
    blocks(pixels, frame, boxes, covered, place);
  }

  /// Where the world is on the picture, in device pixels.
  ///
  /// @param scale device pixels per world unit
  private record Place(double scale, double dx, double dy) {
    /// What reaches over the border of a card or the bounds of an edge, in device pixels.
    private static final double REACH = 24;

    static Place of(Frame frame) {
      return new Place(
          frame.viewport().zoom() * frame.scale(),
          Math.round(frame.viewport().x() * frame.scale()),
          Math.round(frame.viewport().y() * frame.scale()));
    }

    Rect world(Area area) {
      return new Rect(
          (area.left() - REACH - dx) / scale,
          (area.top() - REACH - dy) / scale,
          (area.right() - area.left() + 2 * REACH) / scale,
          (area.bottom() - area.top() + 2 * REACH) / scale);
    }

    /// On a whole pixel, and so that it moves with the world by exactly as many as that does.
    double x(double world) {
      return Math.round(world * scale) + dx;
    }

    double y(double world) {
      return Math.round(world * scale) + dy;
    }

    int length(double world) {
      return (int) Math.round(world * scale);
    }
  }

  private static void dots(Pixels pixels, Frame frame, Place place) {
    double gap = GRID * place.scale();
    while (gap < MIN_GRID_PIXELS * frame.scale()) {
      gap *= 5;
    }
    Area clip = pixels.clip();
    double radius = Math.clamp(0.9 * place.scale(), 0.6 * frame.scale(), 1.3 * frame.scale());
    int reach = (int) Math.ceil(radius - 0.5);
    int size = 2 * reach + 1;
    int[] alpha = new int[size * size];
    for (int i = 0; i < alpha.length; i++) {
      double away = Math.hypot(i % size - reach, i / size - reach);
      alpha[i] = Math.clamp((int) (256 * (radius + 0.5 - away)), 0, 256);
    }
    int rgb = frame.colors().dot();
    int firstRow = (int) Math.ceil((clip.top() - reach - 1 - place.dy()) / gap);
    int firstColumn = (int) Math.ceil((clip.left() - reach - 1 - place.dx()) / gap);
    for (int row = firstRow; place.dy() + row * gap < clip.bottom() + reach + 1; row++) {
      int y = (int) Math.round(row * gap) + (int) place.dy();
      for (int column = firstColumn;
          place.dx() + column * gap < clip.right() + reach + 1;
          column++) {
        int x = (int) Math.round(column * gap) + (int) place.dx();
        for (int i = 0; i < alpha.length; i++) {
          pixels.blend(x + i % size - reach, y + i / size - reach, rgb, alpha[i]);
        }
      }
    }
  }

  private static void container(Pixels pixels, Frame frame, Box box, Place place) {
    Colors colors = frame.colors();
    boolean target = frame.highlightedContainer().filter(box.node().id()::equals).isPresent();
    boolean selected = frame.selection().nodes().contains(box.node().id());
    int border = target || selected ? colors.selected() : colors.containerBorder();
    int fill =
        target
            ? Pixels.mix(colors.container(), colors.selected(), 0.10)
            : Pixels.mix(colors.background(), colors.container(), 1 - 0.25 * (box.depth() % 2));
    outlined(pixels, box, place, CORNER, frame.scale() * (target ? 2 : 1), border, fill);
  }

  /// Paper, with an edge of its own colour.
  private static void note(Pixels pixels, Frame frame, Box box, Place place) {
    Colors colors = frame.colors();
    boolean selected = frame.selection().nodes().contains(box.node().id());
    int paper = colors.paper(NotePaper.of(box.node()));
    int border = selected ? colors.selected() : Pixels.mix(paper, colors.text(), 0.16);
    outlined(pixels, box, place, NOTE_CORNER, frame.scale() * (selected ? 2 : 1), border, paper);
  }

  private static void outlined(
      Pixels pixels, Box box, Place place, double corner, double line, int border, int fill) {
    double x = place.x(box.rect().x());
    double y = place.y(box.rect().y());
    int w = place.length(box.rect().width());
    int h = place.length(box.rect().height());
    double r = corner * place.scale();
    pixels.roundRect(x, y, w, h, r, border);
    if (w > 2 * line && h > 2 * line) {
      pixels.roundRect(x + line, y + line, w - 2 * line, h - 2 * line, r - line, fill);
    }
  }

  /// Quiet edges first, so that what matters is on top.
  private static void edges(Pixels pixels, Frame frame, List<Route> routes, Place place) {
    var stroke = new EdgeStroke(pixels, place.scale(), place.dx(), place.dy(), step(frame));
    var looks = new EdgeLooks(frame);
    List<Route> loud = new ArrayList<>();
    for (Route route : routes) {
      if (frame.hiddenEdge().filter(route.edge().id()::equals).isPresent()) {
        continue;
      }
      if (looks.loud(route)) {
        loud.add(route);
      } else {
        stroke(frame, stroke, route, looks.of(route));
      }
    }
    loud.forEach(route -> stroke(frame, stroke, route, looks.of(route)));
  }

  /// Where everything is small, curves need fewer pieces.
  private static double step(Frame frame) {
    if (frame.viewport().zoom() >= 0.3) {
      return frame.zooming() ? 3.5 : 2;
    }
    return frame.zooming() ? 6 : 3.5;
  }

  private static void stroke(Frame frame, EdgeStroke stroke, Route route, EdgeLook look) {
    double zoom = Math.clamp(frame.viewport().zoom(), 0.55, 1.3);
    double width = Math.max(1, look.width() * zoom) * frame.scale();
    boolean arrow = frame.viewport().zoom() >= 0.3;
    stroke.draw(route.line(), width, look.rgb(), look.dashed(), arrow);
  }

  private void blocks(
      Pixels pixels, Frame frame, List<Box> boxes, Set<String> covered, Place place) {
    Map<Stamp.Kind, Stamp> stamps = new HashMap<>();
    for (Box box : boxes) {
      if (!covered.contains(box.node().id())) {
        block(pixels, frame, box, stamps, place);
      }
    }
  }

  private void block(
      Pixels pixels, Frame frame, Box box, Map<Stamp.Kind, Stamp> stamps, Place place) {
    Colors colors = frame.colors();
    Caption caption = captions.apply(box);
    boolean dim = box.node().disabled() || frame.marks().skipped(box.node().id());
    if (!box.layout().container() && !box.layout().note()) {
      boolean selected = frame.selection().nodes().contains(box.node().id());
      boolean failed = frame.marks().faulty(box.node().id());
      int hue = colors.category(caption.category());
      double x = place.x(box.rect().x());
      double y = place.y(box.rect().y());
      double h = box.rect().height() * place.scale();
      if (h < 8 * frame.scale()) {
        int rgb =
            selected
                ? colors.selected()
                : failed ? colors.error() : Pixels.mix(colors.background(), hue, dim ? 0.3 : 0.75);
        pixels.rect(x, y, box.rect().width() * place.scale(), h, rgb);
        return;
      }
      int fill = dim ? Pixels.mix(colors.background(), colors.card(), 0.5) : colors.card();
      var kind =
          new Stamp.Kind(
              place.length(box.rect().width()),
              place.length(box.rect().height()),
              CORNER * place.scale(),
              frame.scale() * (selected ? 2 : 1),
              selected ? colors.selected() : failed ? colors.error() : colors.cardBorder(),
              fill,
              dim ? Pixels.mix(fill, hue, 0.35) : hue,
              (int) Math.max(2, Math.round(8 * place.scale())));
      Stamp stamp = stamps.computeIfAbsent(kind, Stamp.Kind::draw);
      pixels.stamp((int) x, (int) y, stamp);
    }
    title(pixels, frame, box, caption, dim, place);
  }

  private void title(
      Pixels pixels, Frame frame, Box box, Caption caption, boolean dim, Place place) {
    double scale = place.scale();
    boolean low = box.layout().container() || box.layout().note();
    double header = low ? NodeLayout.CONTAINER_HEADER : NodeLayout.HEADER;
    double pixelsHigh = header * scale / frame.scale();
    if (pixelsHigh < MIN_TITLE_PIXELS) {
      return;
    }
    double indent = box.layout().note() ? 12 * scale : 24 * scale;
    double left = place.x(box.rect().x()) + Math.max(6 * frame.scale(), indent);
    double right = place.x(box.rect().right()) - Math.max(3 * frame.scale(), 8 * scale);
    double height = box.rect().height() * scale;
    double room = low ? header * scale : height - 2 * frame.scale();
    double centre = low || room < TWO_LINES * frame.scale() ? header * scale / 2 : height / 2;
    Point middle = new Point(left, place.y(box.rect().y()) + centre);
    int rgb =
        dim ? Pixels.mix(frame.colors().card(), frame.colors().text(), 0.5) : frame.colors().text();
    titles.draw(pixels, caption.title(), middle, (int) (right - left), room, rgb);
  }
}
