package dev.patchbay.editor;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Snap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a container or a note larger or smaller. What stands in a container stays where it is in
/// the world, and the box never becomes smaller than what it holds.
final class ResizeDrag implements Drag {
  private static final double SMALLEST_NOTE = 60;
  private static final double SMALLEST_BOX = 200;

  private final Session session;
  private final Box box;
  private final Grip grip;
  private final Point grab;
  private final List<Box> content;

  ResizeDrag(Session session, Pointer start, Box box, Grip grip) {
    this.session = session;
    this.box = box;
    this.grip = grip;
    this.grab = session.state().viewport().toWorld(start.screen());
    this.content =
        session
            .graph()
            .children(box.node().id())
            .flatMap(node -> session.layout().box(node.id()).stream())
            .toList();
  }

  @Override
  public Feedback move(Pointer pointer) {
    Delta way = session.state().viewport().toWorld(pointer.screen()).minus(grab);
    if (!pointer.modifiers().command()) {
      way = Snap.toGrid(grip.on(box.rect()), way);
    }
    return new Feedback.Resizing(box.node().id(), resized(way));
  }

  @Override
  public Request drop(Pointer pointer) {
    if (!(move(pointer) instanceof Feedback.Resizing(String id, Rect area))
        || area.equals(box.rect())) {
      return Request.NOTHING;
    }
    Delta shift = area.topLeft().minus(box.rect().topLeft());
    Point corner = box.node().position().plus(shift);
    Change resize =
        new Change.Resize(id, new Rect(corner.x(), corner.y(), area.width(), area.height()));
    Map<String, Point> stay = new HashMap<>();
    for (Box child : content) {
      Node node = child.node();
      stay.put(node.id(), node.position().plus(-shift.dx(), -shift.dy()));
    }
    boolean moved = shift.dx() != 0 || shift.dy() != 0;
    Applied applied =
        session.propose(
            moved && !stay.isEmpty()
                ? new Change.Sequence(List.of(resize, new Change.Move(stay)))
                : resize);
    return applied instanceof Applied.Refused(var problem)
        ? new Request.Tell(problem.message())
        : Request.NOTHING;
  }

  private Rect resized(Delta way) {
    Optional<Rect> held = Rect.union(content.stream().map(Box::rect).toList());
    boolean container = box.layout().container();
    double least = container ? SMALLEST_BOX : SMALLEST_NOTE;
    double width = least;
    double height = container ? NodeLayout.CONTAINER_HEADER + NodeLayout.HEADER : least;
    if (held.isPresent()) {
      Rect inner = held.get();
      boolean group = box.node().isGroup();
      double room =
          group ? NodeLayout.GROUP_MARGIN : NodeLayout.CONTAINER_MARGIN + NodeLayout.INNER_LABEL;
      double below = group ? NodeLayout.GROUP_MARGIN : NodeLayout.CONTAINER_MARGIN;
      double left = Landing.left(session.graph(), Optional.of(box.node().id()));
      width =
          Math.max(
              width,
              grip.left()
                  ? box.rect().right() - inner.x() + left
                  : inner.right() - box.rect().x() + room);
      height =
          Math.max(
              height,
              grip.top()
                  ? box.rect().bottom() - inner.y() + NodeLayout.CONTAINER_HEADER + Landing.INSET
                  : inner.bottom() - box.rect().y() + below);
    }
    return grip.moved(box.rect(), way, width, height);
  }
}
