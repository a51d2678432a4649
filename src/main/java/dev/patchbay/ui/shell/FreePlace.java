package dev.patchbay.ui.shell;

import dev.patchbay.editor.Session;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;

/// A place for a new card that does not cover another one.
final class FreePlace {
  private static final double GAP = 40;
  private static final int TRIES = 40;

  private FreePlace() {}

  /// The point itself, or one below or beside it.
  static Point near(Session session, Point wanted) {
    for (int i = 0; i < TRIES; i++) {
      Point at =
          wanted.plus((i / 5) * (NodeLayout.WIDTH + GAP), (i % 5) * (NodeLayout.HEADER + 2 * GAP));
      if (session.index().nodesIn(Rect.around(at, NodeLayout.WIDTH / 2)).stream()
          .noneMatch(box -> box.rect().intersects(card(at)) && !box.layout().container())) {
        return at;
      }
    }
    return wanted;
  }

  private static Rect card(Point centre) {
    return new Rect(
        centre.x() - NodeLayout.WIDTH / 2,
        centre.y() - NodeLayout.HEADER,
        NodeLayout.WIDTH,
        2 * NodeLayout.HEADER);
  }
}
