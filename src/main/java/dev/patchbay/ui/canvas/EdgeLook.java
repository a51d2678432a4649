package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.Handle;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.NodeLayout.Port;

/// How an edge is drawn.
///
/// @param width in pixels at zoom 1
record EdgeLook(double width, int rgb, boolean dashed) {
  private static final double NORMAL = 1.75;
  private static final double STRONG = 2.5;

  /// Whether the edge is drawn above the others.
  static boolean loud(Frame frame, Route route) {
    String id = route.edge().id();
    return frame.selection().edges().contains(id)
        || frame.hover().edge().filter(id::equals).isPresent()
        || frame.highlightedEdges().contains(id)
        || frame.marks().taken(id);
  }

  static EdgeLook of(Frame frame, Route route) {
    Colors colors = frame.colors();
    String id = route.edge().id();
    boolean broken = !route.edge().sound();
    boolean hovered = frame.hover().edge().filter(id::equals).isPresent();
    if (frame.selection().edges().contains(id) || frame.highlightedEdges().contains(id)) {
      return new EdgeLook(STRONG, colors.selected(), broken);
    }
    if (broken) {
      return new EdgeLook(hovered ? STRONG : NORMAL, colors.error(), true);
    }
    if (hovered) {
      return new EdgeLook(STRONG, colors.selected(), false);
    }
    if (frame.marks().taken(id)) {
      return new EdgeLook(STRONG, error(route) ? colors.error() : colors.taken(), false);
    }
    boolean dead = frame.marks().hasRun();

    int rgb = error(route) ? Pixels.mix(colors.edge(), colors.error(), 0.6) : colors.edge();
    return new EdgeLook(NORMAL, dead ? Pixels.mix(colors.background(), rgb, 0.45) : rgb, false);
  }

  private static boolean error(Route route) {
    return route.edge().sourceHandle().isPresent()
        && route.from().layout().ports().stream()
            .filter(Port::source)
            .filter(port -> port.handle().role() == Handle.Role.ERROR)
            .anyMatch(port -> port.handle().id().equals(route.edge().sourceHandle().get()));
  }
}
