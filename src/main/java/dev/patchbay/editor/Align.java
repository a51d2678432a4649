package dev.patchbay.editor;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Puts the selected nodes into line, or at equal distances, as one step.
public final class Align {
  private final Session session;

  /// What comes to stand on one line.
  public enum Line {
    LEFT(Rect::x, true),
    RIGHT(Rect::right, true),
    TOP(Rect::y, false),
    BOTTOM(Rect::bottom, false),
    /// The centres, one below the other.
    CENTRE(rect -> rect.centre().x(), true),
    /// The centres, one beside the other.
    MIDDLE(rect -> rect.centre().y(), false);

    private final ToDoubleFunction<Rect> of;
    private final boolean vertical;

    Line(ToDoubleFunction<Rect> of, boolean vertical) {
      this.of = of;
      this.vertical = vertical;
    }

    private double within(Rect all) {
      return of.applyAsDouble(all);
    }

    private Delta way(Rect rect, double line) {
      double missing = line - of.applyAsDouble(rect);
      return vertical ? new Delta(missing, 0) : new Delta(0, missing);
    }
  }

  public Align(Session session) {
    this.session = session;
  }

  /// Empty when fewer than two nodes are selected, or all stand on the line already.
  public Optional<Applied> align(Line line) {
    List<Box> boxes = boxes();
    Optional<Rect> all = Rect.union(boxes.stream().map(Box::rect).toList());
    if (boxes.size() < 2 || all.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Point> positions = new HashMap<>();
    for (Box box : boxes) {
      put(positions, box, line.way(box.rect(), line.within(all.get())));
    }
    return propose(positions);
  }

  /// Makes the gaps between the selected nodes equal; the first and the last stay. Empty when fewer
  /// than three are selected.
  public Optional<Applied> distribute(boolean horizontally) {
    List<Box> boxes =
        boxes().stream()
            .sorted(
                Comparator.<Box>comparingDouble(box -> start(box.rect(), horizontally))
                    .thenComparing(box -> box.node().id()))
            .toList();
    if (boxes.size() < 3) {
      return Optional.empty();
    }
    double from = start(boxes.getFirst().rect(), horizontally);
    double to =
        start(boxes.getLast().rect(), horizontally) + size(boxes.getLast().rect(), horizontally);
    double filled = boxes.stream().mapToDouble(box -> size(box.rect(), horizontally)).sum();
    double gap = (to - from - filled) / (boxes.size() - 1);
    Map<String, Point> positions = new HashMap<>();
    double at = from;
    for (Box box : boxes.subList(0, boxes.size() - 1)) {
      double way = Math.round(at) - start(box.rect(), horizontally);
      put(positions, box, horizontally ? new Delta(way, 0) : new Delta(0, way));
      at += size(box.rect(), horizontally) + gap;
    }
    return propose(positions);
  }

  private List<Box> boxes() {
    return Levels.roots(session.graph(), session.state().selection().nodes()).stream()
        .flatMap(id -> session.layout().box(id).stream())
        .toList();
  }

  private void put(Map<String, Point> positions, Box box, Delta way) {
    Point moved =
        Landing.inside(session.graph(), box.node().position().plus(way), box.node().parentId());
    if (!moved.equals(box.node().position())) {
      positions.put(box.node().id(), moved);
    }
  }

  private Optional<Applied> propose(Map<String, Point> positions) {
    return positions.isEmpty()
        ? Optional.empty()
        : Optional.of(session.propose(new Change.Move(positions)));
  }

  private static double start(Rect rect, boolean horizontally) {
    return horizontally ? rect.x() : rect.y();
  }

  private static double size(Rect rect, boolean horizontally) {
    return horizontally ? rect.width() : rect.height();
  }
}
