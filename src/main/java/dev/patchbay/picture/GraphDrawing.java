package dev.patchbay.picture;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Rect;
import java.util.Comparator;
import java.util.Optional;

/// Draws nodes and edges where the layout says, as the designer's canvas shows them.
final class GraphDrawing {
  private static final Rect NOTHING = new Rect(0, 0, 400, 160);

  private final GraphLayout layout;
  private final NodeDrawing nodes;
  private final EdgeDrawing edges;

  GraphDrawing(
      GraphLayout layout, NodeRegistry registry, Optional<DryRunResult> result, Palette palette) {
    this.layout = layout;
    this.nodes = new NodeDrawing(registry, result, palette);
    this.edges = new EdgeDrawing(result, palette);
  }

  /// Everything that is drawn, in world units.
  Rect bounds() {
    Rect boxes = layout.bounds().orElse(NOTHING);
    return layout.routes().values().stream().map(Route::bounds).reduce(boxes, Rect::union);
  }

  /// Containers from the outside in, then edges, the quiet ones first, then cards, then labels.
  void draw(Pen pen) {
    layout.boxes().values().stream()
        .filter(box -> box.layout().container())
        .sorted(Comparator.comparingInt(Box::depth))
        .forEach(box -> nodes.drawContainer(pen, box));
    layout.routes().values().stream()
        .sorted(Comparator.comparing(route -> edges.taken(route.edge())))
        .forEach(route -> edges.draw(pen, route));
    layout.boxes().values().forEach(box -> nodes.draw(pen, box));
    layout.routes().values().forEach(route -> edges.drawLabel(pen, route));
  }
}
