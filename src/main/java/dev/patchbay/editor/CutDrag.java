package dev.patchbay.editor;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A knife drawn over the canvas: the edges it crosses are removed.
final class CutDrag implements Drag {
  private final Session session;
  private final List<Point> stroke = new ArrayList<>();
  private final Set<String> cut = new HashSet<>();

  CutDrag(Session session, Pointer start) {
    this.session = session;
    stroke.add(session.state().viewport().toWorld(start.screen()));
  }

  @Override
  public Feedback move(Pointer pointer) {
    Point now = session.state().viewport().toWorld(pointer.screen());
    Point last = stroke.getLast();
    if (!now.equals(last)) {
      for (Route route : session.index().edgesIn(Rect.of(last, now))) {
        if (crosses(route.line(), last, now)) {
          cut.add(route.edge().id());
        }
      }
      stroke.add(now);
    }
    return new Feedback.Cutting(stroke, cut);
  }

  @Override
  public Request drop(Pointer pointer) {
    move(pointer);
    return !cut.isEmpty()
            && session.propose(new Change.Remove(Set.of(), cut))
                instanceof Applied.Refused(var problem)
        ? new Request.Tell(problem.message())
        : Request.NOTHING;
  }

  private static boolean crosses(double[] line, Point a, Point b) {
    for (int i = 2; i < line.length; i += 2) {
      Point from = new Point(line[i - 2], line[i - 1]);
      Point to = new Point(line[i], line[i + 1]);
      if (side(a, b, from) != side(a, b, to) && side(from, to, a) != side(from, to, b)) {
        return true;
      }
    }
    return false;
  }

  private static boolean side(Point a, Point b, Point of) {
    return (b.x() - a.x()) * (of.y() - a.y()) - (b.y() - a.y()) * (of.x() - a.x()) > 0;
  }
}
