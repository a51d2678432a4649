package dev.patchbay.picture;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.geometry.Rect;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// A page with the name of a scenario, its graph as the canvas shows it, and below it what a dry
/// run showed, ready to be drawn at any size.
public final class Picture {
  private static final double MARGIN = 32;
  private static final double HEADING = 56;
  private static final double LEAST_WIDTH = 1000;

  /// The largest that a graph is drawn; one that lies farther apart is drawn smaller.
  private static final double MOST_WIDTH = 6000;

  private static final double MOST_HEIGHT = 4000;
  private static final double GRID = 20;
  private static final double LEAST_ZOOM_WITH_DOTS = 0.5;

  /// An image of more pixels is drawn at a smaller scale.
  private static final double MOST_PIXELS = 64e6;

  private final String title;
  private final Optional<DryRunResult> result;
  private final GraphDrawing graph;
  private final Optional<PreviewList> previews;
  private final Palette palette;
  private final Rect bounds;
  private final double zoom;
  private final Rect canvas;
  private final double width;
  private final double height;

  private Picture(
      String title,
      Optional<DryRunResult> result,
      GraphDrawing graph,
      Optional<PreviewList> previews,
      Palette palette) {
    this.title = title;
    this.result = result;
    this.graph = graph;
    this.previews = previews;
    this.palette = palette;
    this.bounds = graph.bounds();
    this.zoom = Math.min(1, Math.min(MOST_WIDTH / bounds.width(), MOST_HEIGHT / bounds.height()));
    double drawn = bounds.width() * zoom + 2 * MARGIN;
    this.width = Math.max(LEAST_WIDTH, drawn + 2 * MARGIN);
    this.canvas =
        new Rect(MARGIN, MARGIN + HEADING, width - 2 * MARGIN, bounds.height() * zoom + 2 * MARGIN);
    this.height =
        canvas.bottom() + MARGIN + previews.map(list -> list.height() + MARGIN / 2).orElse(0.0);
  }

  public static Picture of(
      String title, Graph graph, NodeRegistry registry, PictureOptions options) {
    Palette palette = options.dark() ? Palette.DARK : Palette.LIGHT;
    var handles = new NodeHandles(registry);
    var layout = GraphLayout.of(handles, graph);
    return new Picture(
        title,
        options.result(),
        new GraphDrawing(layout, registry, options, palette),
        options
            .result()
            .map(shown -> new PreviewList(graph, options.shown(graph), handles, shown, palette)),
        palette);
  }

  /// SVG 1.1, in UTF-8.
  public String svg() {
    var pen = new SvgPen();
    draw(pen);
    return pen.document(width, height, title);
  }

  /// The scale at which a PNG is really drawn, which is smaller where the image would be too large.
  public double possible(double scale) {
    return Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)));
  }

  /// @param scale pixels per unit; 2 is crisp on most screens
  public byte[] png(double scale) {
    var pen = new PixelPen(width, height, possible(scale));
    draw(pen);
    return pen.png();
  }

  private void draw(Pen pen) {
    pen.fill(new Rectangle2D.Double(0, 0, width, height), palette.paper());
    drawHeading(pen);
    var ground = Shapes.rounded(canvas, 10);
    pen.fill(ground, palette.canvas());
    if (zoom > LEAST_ZOOM_WITH_DOTS) {
      pen.dots(canvas, GRID, palette.dot());
    }
    pen.stroke(ground, palette.border(), 1, false);
    double left = canvas.centre().x() - bounds.centre().x() * zoom;
    graph.draw(new PlacedPen(pen, zoom, left, canvas.y() + MARGIN - bounds.y() * zoom));
    previews.ifPresent(
        list -> list.draw(pen, MARGIN, canvas.bottom() + MARGIN / 2, width - 2 * MARGIN));
  }

  private void drawHeading(Pen pen) {
    var style = Pen.TextStyle.bold(20);
    double room = width - 2 * MARGIN;
    pen.text(Texts.fit(title, room, style), MARGIN, MARGIN + 14, style, palette.text());
    String subtitle =
        result
            .map(shown ->
                "Dry run with “" + shown.start().sampleName() + "”: nothing was sent or changed.")
            .orElse("");
    var small = Pen.TextStyle.plain(13);
    pen.text(Texts.fit(subtitle, room, small), MARGIN, MARGIN + 36, small, palette.muted());
  }
}
