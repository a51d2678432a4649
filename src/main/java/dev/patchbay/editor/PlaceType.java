package dev.patchbay.editor;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Snapped;
import java.util.Optional;
import java.util.Set;

/// A node type dragged from the palette over the canvas. The window's own drag and drop feeds it.
public final class PlaceType {
  private final Session session;
  private final Insertion insertion;
  private final Splice splice;

  public PlaceType(Session session) {
    this.session = session;
    this.insertion = new Insertion(session);
    this.splice = new Splice(session);
  }

  /// Shows where the node would be.
  public void over(NodeType type, Point screen) {
    if (!session.state().readOnly()) {
      session.show(feedback(type, screen));
    }
  }

  /// The drag left the canvas or was given up.
  public void gone() {
    session.show(Feedback.NONE);
  }

  public Applied drop(NodeType type, Point screen) {
    Feedback.Placing placing = feedback(type, screen);
    session.show(Feedback.NONE);
    Point centre = placing.area().topLeft().plus(NodeLayout.WIDTH / 2, NodeLayout.HEADER / 2);
    return insertion.insert(type, new Request.QuickAdd(centre, Optional.empty(), placing.splice()));
  }

  private Feedback.Placing feedback(NodeType type, Point screen) {
    Point world = session.state().viewport().toWorld(screen);
    Rect raw =
        new Rect(
            world.x() - NodeLayout.WIDTH / 2,
            world.y() - NodeLayout.HEADER / 2,
            NodeLayout.WIDTH,
            NodeLayout.HEADER);
    Snapped snapped = new Snapping(session, Set.of()).snap(raw, raw, Delta.ZERO);
    Rect area = raw.movedBy(snapped.delta());
    Optional<String> edge =
        splice.edgeUnder(
            area,
            id ->
                insertion.fits(
                    type, new Request.QuickAdd(world, Optional.empty(), Optional.of(id))));
    Optional<String> container =
        session.index().containerAt(world, Set.of()).map(box -> box.node().id());
    return new Feedback.Placing(type.id(), area, snapped.guides(), container, edge);
  }
}
