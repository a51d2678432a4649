package dev.patchbay.picture;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Rect;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws nodes and edges where the layout says, as the designer's canvas shows them.
final class GraphDrawing {
  private static final Rect NOTHING = new Rect(0, 0, 400, 160);

  private final List<Box> boxes;
  private final List<Route> routes;
  private final NodeDrawing nodes;
  private final EdgeDrawing edges;

  GraphDrawing(GraphLayout layout, NodeRegistry registry, PictureOptions options, Palette palette) {
    this.boxes =
        layout.boxes().values().stream()
            .filter(box -> options.shows(layout.graph(), box.node()))
            .toList();
    Set<String> shown = boxes.stream().map(box -> box.node().id()).collect(Collectors.toSet());
    this.routes =
        layout.routes().values().stream()
            .filter(route -> shown.contains(route.edge().source()))
            .filter(route -> shown.contains(route.edge().target()))
            .toList();
    this.nodes = new NodeDrawing(registry, options.result(), palette);
    this.edges = new EdgeDrawing(options.result(), palette);
  }

  /// Everything that is drawn, in world units.
  Rect bounds() {
    return Stream.concat(boxes.stream().map(Box::rect), routes.stream().map(Route::bounds))
        .reduce(Rect::union)
        .orElse(NOTHING);
  }

  /// Containers from the outside in, then edges, the quiet ones first, then cards, then labels.
  void draw(Pen pen) {
    boxes.stream()
        .filter(box -> box.layout().container())
        .sorted(Comparator.comparingInt(Box::depth))
        .forEach(box -> nodes.drawContainer(pen, box));
    routes.stream()
        .sorted(Comparator.comparing(route -> edges.taken(route.edge())))
        .forEach(route -> edges.draw(pen, route));
    boxes.forEach(box -> nodes.draw(pen, box));
    routes.forEach(route -> edges.drawLabel(pen, route));
  }
}
