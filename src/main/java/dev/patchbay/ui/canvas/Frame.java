package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Selection;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that one repaint needs.
///
/// @param boxes the nodes on the canvas, containers first, where they can be live cards
/// @param routes the edges on the canvas, where they can have tags
/// @param looks the same object as long as no card looks different
/// @param viewport with its translation on whole device pixels
/// @param scale device pixels per pixel
/// @param zooming whether the zoom changes from frame to frame, so that details may wait
/// @param hiddenEdge the one that is being moved
record Frame(
    Visible world,
    List<Box> boxes,
    List<Route> routes,
    Object looks,
    Viewport viewport,
    double scale,
    double width,
    double height,
    boolean zooming,
    Selection selection,
    Marks marks,
    Colors colors,
    Hover hover,
    Optional<String> hiddenEdge,
    Set<String> highlightedEdges,
    Optional<String> highlightedContainer) {

  /// From this zoom on nodes are live cards.
  static final double LIVE_ZOOM = 0.45;

  /// From this zoom on edges have tags.
  static final double TAG_ZOOM = 0.6;

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
