package dev.patchbay.picture;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.geometry.Rect;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// A graph, and below it what a dry run showed, ready to be drawn at any size.
public final class Picture {
  private static final double MARGIN = 40;
  private static final double LEAST_WIDTH = 900;

  /// An image of more pixels is drawn at a smaller scale.
  private static final double MOST_PIXELS = 60e6;

  private final String title;
  private final GraphDrawing graph;
  private final Optional<PreviewList> previews;
  private final Palette palette;
  private final Rect bounds;
  private final double width;
  private final double height;

  private Picture(
      String title, GraphDrawing graph, Optional<PreviewList> previews, Palette palette) {
    this.title = title;
    this.graph = graph;
    this.previews = previews;
    this.palette = palette;
    this.bounds = graph.bounds();
    this.width = Math.max(LEAST_WIDTH, bounds.width() + 2 * MARGIN);
    this.height =
        bounds.height() + 2 * MARGIN + previews.map(list -> list.height() + MARGIN).orElse(0.0);
  }

  public static Picture of(
      String title,
      Graph graph,
      NodeRegistry registry,
      Optional<DryRunResult> result,
      boolean dark) {
    Palette palette = dark ? Palette.DARK : Palette.LIGHT;
    var handles = new NodeHandles(registry);
    var layout = GraphLayout.of(handles, graph);
    return new Picture(
        title,
        new GraphDrawing(layout, handles, registry, result, palette),
        result.map(shown -> new PreviewList(graph, handles, shown, palette)),
        palette);
  }

  /// SVG 1.1, in UTF-8.
  public String svg() {
    var pen = new SvgPen();
    draw(pen);
    return pen.document(width, height, title);
  }

  /// @param scale pixels per unit; 2 is crisp on most screens
  public byte[] png(double scale) {
    double most = Math.sqrt(MOST_PIXELS / (width * height));
    var pen = new PixelPen(width, height, Math.min(scale, most));
    draw(pen);
    return pen.png();
  }

  private void draw(Pen pen) {
    pen.fill(new Rectangle2D.Double(0, 0, width, height), palette.paper());
    double left = (width - bounds.width()) / 2 - bounds.x();
    graph.draw(new MovedPen(pen, left, MARGIN - bounds.y()));
    previews.ifPresent(
        list -> list.draw(pen, MARGIN, bounds.height() + 2 * MARGIN, width - 2 * MARGIN));
  }
}
