package dev.patchbay.editor;

import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Guide;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Snap;
import dev.patchbay.scenario.geometry.Snapped;
import java.util.List;
import java.util.Set;

/// Pulls what is dragged into line with its neighbours, else onto the grid.
final class Snapping {
  /// How near is near, in pixels.
  private static final double REACH = 6;

  private static final int MOST_NEIGHBOURS = 200;

  private final Session session;
  private final Set<String> moving;

  /// @param moving what is dragged and therefore no neighbour
  Snapping(Session session, Set<String> moving) {
    this.session = session;
    this.moving = moving;
  }

  /// @param primary the node under the pointer before the drag; it is what goes onto the grid
  /// @param all the box of everything that is dragged, before the drag
  Snapped snap(Rect primary, Rect all, Delta drag) {
    EditorState state = session.state();
    List<Rect> neighbours = neighbours(all.movedBy(drag));
    Snapped aligned = Snap.align(all.movedBy(drag), neighbours, REACH / state.viewport().zoom());
    Delta grid = Snap.toGrid(primary.topLeft(), drag);
    boolean vertical = aligned.guides().stream().anyMatch(Guide::vertical);
    boolean horizontal = aligned.guides().stream().anyMatch(guide -> !guide.vertical());
    Delta total =
        new Delta(
            vertical ? drag.dx() + aligned.delta().dx() : grid.dx(),
            horizontal ? drag.dy() + aligned.delta().dy() : grid.dy());
    return new Snapped(total, Snap.align(all.movedBy(total), neighbours, 0).guides());
  }

  /// Only what is on screen and near: others would pull without being seen.
  private List<Rect> neighbours(Rect around) {
    Rect near = around.inset(-600);
    return session.index().nodesIn(session.state().visible()).stream()
        .filter(box -> !moving.contains(box.node().id()))
        .filter(box -> !box.rect().contains(around))
        .map(Box::rect)
        .filter(near::intersects)
        .limit(MOST_NEIGHBOURS)
        .toList();
  }
}
