package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.Handle;
import dev.patchbay.scenario.EdgeStyle;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.NodeLayout.Port;
import java.util.Optional;
import java.util.Set;

/// How the edges of one frame are drawn. Most look the same, and are asked for by the thousand.
final class EdgeLooks {
  private static final double NORMAL = 1.75;
  private static final double STRONG = 2.5;

  private final Set<String> selected;
  private final Set<String> highlighted;
  private final Optional<String> hovered;
  private final Marks marks;
  private final int background;
  private final EdgeLook emphasised;
  private final EdgeLook emphasisedBroken;
  private final EdgeLook broken;
  private final EdgeLook brokenHovered;
  private final EdgeLook taken;
  private final EdgeLook takenError;
  private final EdgeLook quiet;
  private final EdgeLook quietError;

  EdgeLooks(Frame frame) {
    Colors colors = frame.colors();
    selected = frame.selection().edges();
    highlighted = frame.highlightedEdges();
    hovered = frame.hover().edge();
    marks = frame.marks();
    emphasised = new EdgeLook(STRONG, colors.selected(), false);
    emphasisedBroken = new EdgeLook(STRONG, colors.selected(), true);
    broken = new EdgeLook(NORMAL, colors.error(), true);
    brokenHovered = new EdgeLook(STRONG, colors.error(), true);
    taken = new EdgeLook(STRONG, colors.taken(), false);
    takenError = new EdgeLook(STRONG, colors.error(), false);
    background = colors.background();
    quiet = quiet(colors.edge());
    quietError = quiet(Pixels.mix(colors.edge(), colors.error(), 0.6));
  }

  /// What a dry run has not taken steps back.
  private EdgeLook quiet(int rgb) {
    int shown = marks.hasRun() ? Pixels.mix(background, rgb, 0.45) : rgb;
    return new EdgeLook(NORMAL, shown, false);
  }

  /// Whether the edge is drawn above the others.
  boolean loud(Route route) {
    String id = route.edge().id();
    return selected.contains(id)
        || highlighted.contains(id)
        || hovered.filter(id::equals).isPresent()
        || marks.taken(id);
  }

  EdgeLook of(Route route) {
    String id = route.edge().id();
    boolean sound = route.edge().sound();
    if (selected.contains(id) || highlighted.contains(id)) {
      return sound ? emphasised : emphasisedBroken;
    }
    boolean pointedAt = hovered.filter(id::equals).isPresent();
    if (!sound) {
      return pointedAt ? brokenHovered : broken;
    }
    if (pointedAt) {
      return emphasised;
    }
    EdgeStyle style = EdgeStyle.of(route.edge());
    if (marks.taken(id)) {
      return styled(error(route) ? takenError : taken, style);
    }
    EdgeLook look = error(route) ? quietError : quiet;
    return styled(style.rgb().isPresent() ? quiet(style.rgb().getAsInt()) : look, style);
  }

  /// With the width and the dashes that the edge has of its own.
  private static EdgeLook styled(EdgeLook look, EdgeStyle style) {
    return style.equals(EdgeStyle.PLAIN)
        ? look
        : new EdgeLook(style.width().orElse(look.width()), look.rgb(), style.dashed());
  }

  private static boolean error(Route route) {
    for (Port port : route.from().layout().ports()) {
      if (port.handle().role() == Handle.Role.ERROR) {
        return route.edge().sourceHandle().filter(port.handle().id()::equals).isPresent();
      }
    }
    return false;
  }
}
