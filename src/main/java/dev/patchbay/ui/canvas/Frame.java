package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Selection;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that one repaint needs.
///
/// @param boxes the visible nodes, containers first
/// @param routes the visible edges
/// @param viewport with its translation on whole device pixels
/// @param scale device pixels per pixel
/// @param hiddenEdge the one that is being moved
record Frame(
    GraphLayout layout,
    List<Box> boxes,
    List<Route> routes,
    Viewport viewport,
    double scale,
    double width,
    double height,
    Selection selection,
    Marks marks,
    Colors colors,
    Hover hover,
    Optional<String> hiddenEdge,
    Set<String> highlightedEdges,
    Optional<String> highlightedContainer) {

  /// From this zoom on nodes are live cards.
  static final double LIVE_ZOOM = 0.45;

  private static final int MOST_LIVE = 250;

  /// Whether nodes are live cards; else they are blocks of the raster.
  boolean live() {
    return viewport.zoom() >= LIVE_ZOOM && boxes.size() <= MOST_LIVE;
  }

  Point toScreen(Point world) {
    return viewport.toScreen(world);
  }

  /// A position on whole device pixels, where text and lines are sharp.
  double crisp(double pixels) {
    return Math.round(pixels * scale) / scale;
  }
}
