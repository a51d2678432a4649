package dev.patchbay.ui.canvas;

import dev.patchbay.editor.GraphIndex;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Rect;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds what is in a part of the world, with what is dragged where it is dragged to.
///
/// The index knows where things were before the drag; what the drag has changed is kept beside it.
final class Visible {
  private final GraphIndex index;
  private final GraphLayout base;
  private final GraphLayout layout;
  private final Map<String, Box> movedBoxes;
  private final Map<String, Route> movedRoutes;

  /// @param layout the index's own, or what a drag has made of it
  Visible(GraphIndex index, GraphLayout layout) {
    this.index = index;
    this.base = index.layout();
    this.layout = layout;
    this.movedBoxes = differing(base.boxes(), layout.boxes());
    this.movedRoutes = differing(base.routes(), layout.routes());
  }

  /// Both have the same keys in the same order.
  private static <V> Map<String, V> differing(Map<String, V> before, Map<String, V> after) {
    if (before == after) {
      return Map.of();
    }
    Map<String, V> changed = new LinkedHashMap<>();
    Iterator<V> old = before.values().iterator();
    after.forEach((id, now) -> {
      if (old.next() != now) {
        changed.put(id, now);
      }
    });
    return changed;
  }

  /// The layout without what is being dragged.
  GraphLayout base() {
    return base;
  }

  GraphLayout layout() {
    return layout;
  }

  Map<String, Box> movedBoxes() {
    return movedBoxes;
  }

  Map<String, Route> movedRoutes() {
    return movedRoutes;
  }

  /// Containers before what stands in them.
  List<Box> boxes(Rect area) {
    List<Box> found = index.nodesIn(area);
    if (movedBoxes.isEmpty()) {
      return found;
    }
    List<Box> boxes = new ArrayList<>(found.size() + movedBoxes.size());
    for (Box box : found) {
      if (!movedBoxes.containsKey(box.node().id())) {
        boxes.add(box);
      }
    }
    for (Box box : movedBoxes.values()) {
      if (box.rect().intersects(area)) {
        boxes.add(box);
      }
    }
    boxes.sort(GraphIndex.FROM_THE_LOWEST);
    return boxes;
  }

  List<Route> routes(Rect area) {
    List<Route> found = index.edgesIn(area);
    if (movedRoutes.isEmpty()) {
      return found;
    }
    List<Route> routes = new ArrayList<>(found.size() + movedRoutes.size());
    for (Route route : found) {
      if (!movedRoutes.containsKey(route.edge().id())) {
        routes.add(route);
      }
    }
    for (Route route : movedRoutes.values()) {
      if (route.bounds().intersects(area)) {
        routes.add(route);
      }
    }
    return routes;
  }
}
