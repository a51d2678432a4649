package dev.patchbay.editor;

import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.HashSet;
import java.util.Set;

/// Selects with a box: from left to right what lies wholly inside, from right to left what it
/// touches.
final class BoxDrag implements Drag {
  private final Session session;
  private final Point start;
  private final Selection before;

  BoxDrag(Session session, Pointer start) {
    this.session = session;
    this.start = session.state().viewport().toWorld(start.screen());
    this.before = session.state().selection();
  }

  @Override
  public Feedback move(Pointer pointer) {
    Point now = session.state().viewport().toWorld(pointer.screen());
    Rect area = Rect.of(start, now);
    boolean touch = now.x() < start.x();
    Selection boxed = boxed(area, touch);
    Selection selection =
        pointer.modifiers().command()
            ? before.toggle(boxed)
            : pointer.modifiers().shift() ? before.plus(boxed) : boxed;
    session.select(selection);
    return new Feedback.Boxing(area, touch, selection);
  }

  @Override
  public Request drop(Pointer pointer) {
    move(pointer);
    return Request.NOTHING;
  }

  @Override
  public void cancel() {
    session.select(before);
  }

  private Selection boxed(Rect area, boolean touch) {
    Set<String> nodes = new HashSet<>();
    for (Box box : session.index().nodesIn(area)) {
      boolean around = box.layout().container() && box.rect().contains(area);
      if (area.contains(box.rect()) || (touch && !around)) {
        nodes.add(box.node().id());
      }
    }
    Set<String> edges = new HashSet<>();
    if (touch) {
      edges.addAll(session.index().edgesTouching(area));
    } else {
      session.index().edgesIn(area).stream()
          .filter(route -> area.contains(route.bounds()))
          .forEach(route -> edges.add(route.edge().id()));
    }
    return new Selection(nodes, edges);
  }
}
