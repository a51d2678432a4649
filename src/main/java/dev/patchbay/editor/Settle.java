package dev.patchbay.editor;

import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows nodes on their way to where a change has put them, so that the eye can follow. The graph
/// has them there already.
public final class Settle {
  /// More nodes than this jump: nobody can follow them, and every step costs.
  private static final int MOST = 800;

  private final Session session;
  private final Map<String, Point> from;
  private final Map<String, Point> to;

  private Settle(Session session, Map<String, Point> from, Map<String, Point> to) {
    this.session = session;
    this.from = from;
    this.to = to;
  }

  /// Empty when nothing, or too much, stands elsewhere than before.
  public static Optional<Settle> since(Session session, GraphLayout before) {
    Map<String, Point> from = new HashMap<>();
    Map<String, Point> to = new HashMap<>();
    for (Box box : session.layout().boxes().values()) {
      String id = box.node().id();
      before
          .box(id)
          .filter(old -> !old.rect().topLeft().equals(box.rect().topLeft()))
          .ifPresent(old -> {
            from.put(id, old.rect().topLeft());
            to.put(id, box.rect().topLeft());
          });
    }
    return from.isEmpty() || from.size() > MOST
        ? Optional.empty()
        : Optional.of(new Settle(session, from, to));
  }

  /// @param t 0 at the start, 1 at the end
  public void show(double t) {
    Map<String, Point> between = new HashMap<>();
    from.forEach((id, start) -> {
      Point end = to.getOrDefault(id, start);
      between.put(
          id,
          new Point(start.x() + t * (end.x() - start.x()), start.y() + t * (end.y() - start.y())));
    });
    session.show(
        new Feedback.Moving(between, List.of(), false, Optional.empty(), Optional.empty()));
  }

  public void end() {
    session.show(Feedback.NONE);
  }
}
