package dev.patchbay.editor;

import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The change that puts nodes down where they were dragged: a move, or another parent too.
final class Landing {
  /// What a node keeps away from the left border of its container.
  static final double INSET = 20;

  private Landing() {}

  /// @param positions of the top left corners in the world
  /// @param container where the pointer is; empty for the top level
  static Change of(GraphLayout layout, Map<String, Point> positions, Optional<String> container) {
    Graph graph = layout.graph();
    Map<String, Point> moves = new HashMap<>();
    Map<String, Change.Reparent.Place> places = new HashMap<>();
    Point origin = Levels.origin(layout, container);
    positions.forEach((id, world) -> {
      Point local = inside(graph, world.plus(-origin.x(), -origin.y()), container);
      boolean stays = graph.node(id).flatMap(Node::parentId).equals(container);
      if (stays) {
        moves.put(id, local);
      } else {
        places.put(id, new Change.Reparent.Place(container, local));
      }
    });
    List<Change> changes = new ArrayList<>();
    if (!moves.isEmpty()) {
      changes.add(new Change.Move(moves));
    }
    if (!places.isEmpty()) {
      changes.add(new Change.Reparent(places));
    }
    return changes.size() == 1 ? changes.getFirst() : new Change.Sequence(changes);
  }

  /// Inside a container nothing covers the header or sticks out at the left; at the right and below
  /// the box grows.
  static Point inside(Graph graph, Point local, Optional<String> container) {
    return container.isEmpty()
        ? local
        : new Point(
            Math.max(local.x(), left(graph, container)),
            Math.max(local.y(), NodeLayout.CONTAINER_HEADER + INSET));
  }

  /// What keeps free at the left: a group has no handles on its inside.
  static double left(Graph graph, Optional<String> container) {
    boolean group = container.flatMap(graph::node).filter(Node::isGroup).isPresent();
    return group ? NodeLayout.GROUP_MARGIN : NodeLayout.INNER_LABEL + INSET;
  }
}
