package dev.patchbay.editor;

import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Guide;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Snap;
import dev.patchbay.scenario.geometry.Snapped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Pulls what is dragged into line with its neighbours, else onto the grid.
final class Snapping {
  /// How near is near, in pixels.
  private static final double REACH = 6;

  /// What is as good as equal, in world units.
  private static final double ROUNDING = 0.01;

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
    double reach = REACH / state.viewport().zoom();
    Snapped aligned = Snap.align(all.movedBy(drag), neighbours, reach);
    Delta grid = Snap.toGrid(primary.topLeft(), drag);
    boolean vertical = aligned.guides().stream().anyMatch(Guide::vertical);
    boolean horizontal = aligned.guides().stream().anyMatch(guide -> !guide.vertical());
    Optional<EqualGaps.Found> beside =
        vertical ? Optional.empty() : EqualGaps.beside(all.movedBy(drag), neighbours, reach);
    Optional<EqualGaps.Found> below =
        horizontal ? Optional.empty() : EqualGaps.below(all.movedBy(drag), neighbours, reach);
    double dx = beside.map(found -> drag.dx() + found.way()).orElse(grid.dx());
    double dy = below.map(found -> drag.dy() + found.way()).orElse(grid.dy());
    Delta total =
        new Delta(
            vertical ? drag.dx() + aligned.delta().dx() : dx,
            horizontal ? drag.dy() + aligned.delta().dy() : dy);
    return new Snapped(total, guides(all.movedBy(total), neighbours, beside, below));
  }

  /// What is in line where it stands now, and the distances that are equal.
  private static List<Guide> guides(
      Rect area,
      List<Rect> neighbours,
      Optional<EqualGaps.Found> beside,
      Optional<EqualGaps.Found> below) {
    return Stream.of(
            Snap.align(area, neighbours, 0).guides(),
            beside
                .flatMap(_ -> EqualGaps.beside(area, neighbours, ROUNDING))
                .map(EqualGaps.Found::guides)
                .orElse(List.of()),
            below
                .flatMap(_ -> EqualGaps.below(area, neighbours, ROUNDING))
                .map(EqualGaps.Found::guides)
                .orElse(List.of()))
        .flatMap(List::stream)
        .distinct()
        .toList();
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
