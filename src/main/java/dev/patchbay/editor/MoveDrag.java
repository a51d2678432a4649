package dev.patchbay.editor;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Snapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Moves the selected nodes, or copies of them with Alt; into a container, out of one, or onto an
/// edge.
final class MoveDrag implements Drag {
  private final Session session;
  private final GraphLayout layout;
  private final Point grab;
  private final Set<String> roots;
  private final Rect primary;
  private final Rect all;
  private final Snapping snapping;
  private final Splice splice;

  /// @param node the one under the pointer; it is selected
  MoveDrag(Session session, Pointer start, Box node) {
    this.session = session;
    this.layout = session.layout();
    this.grab = session.state().viewport().toWorld(start.screen());
    Graph graph = session.graph();
    Set<String> selected = session.state().selection().nodes();
    this.roots = Levels.roots(graph, selected);
    this.primary = node.rect();
    this.all = layout.bounds(roots).orElse(primary);
    this.snapping = new Snapping(session, Levels.withContents(graph, roots));
    this.splice = new Splice(session);
  }

  @Override
  public Feedback move(Pointer pointer) {
    Point now = session.state().viewport().toWorld(pointer.screen());
    Snapped snapped = snapped(pointer, locked(pointer, now.minus(grab)));
    Map<String, Point> positions = positions(snapped.delta());
    boolean copy = pointer.modifiers().alt();
    Optional<String> container = container(now);
    return new Feedback.Moving(
        positions,
        snapped.guides(),
        copy,
        container.filter(id -> !id.equals(commonParent().orElse(""))),
        copy ? Optional.empty() : edgeUnder(positions));
  }

  @Override
  public Request drop(Pointer pointer) {
    if (!(move(pointer) instanceof Feedback.Moving moving)) {
      return Request.NOTHING;
    }
    Point now = session.state().viewport().toWorld(pointer.screen());
    Optional<String> container = container(now);
    Applied applied;
    if (moving.copy()) {
      Copies.Copy copy = Copies.of(session.graph(), layout, roots);
      Delta delta = delta(moving);
      Copies.Copy placed = copy.landed(layout, delta, container);
      applied = session.propose(placed.change(), placed.selection());
    } else {
      Change landing = Landing.of(layout, moving.positions(), container);
      Optional<Change> joined = moving.splice().flatMap(this::spliced);
      applied =
          session.propose(
              joined.<Change>map(j -> new Change.Sequence(List.of(landing, j))).orElse(landing));
    }
    return applied instanceof Applied.Refused(var problem)
        ? new Request.Tell(problem.message())
        : Request.NOTHING;
  }

  private Delta delta(Feedback.Moving moving) {
    String any = roots.iterator().next();
    Point from = layout.box(any).map(box -> box.rect().topLeft()).orElse(Point.ORIGIN);
    return moving.positions().getOrDefault(any, from).minus(from);
  }

  private static Delta locked(Pointer pointer, Delta way) {
    if (!pointer.modifiers().shift()) {
      return way;
    }
    return Math.abs(way.dx()) >= Math.abs(way.dy())
        ? new Delta(way.dx(), 0)
        : new Delta(0, way.dy());
  }

  private Snapped snapped(Pointer pointer, Delta way) {
    if (pointer.modifiers().command()) {
      return new Snapped(way, List.of());
    }
    Snapped snapped = snapping.snap(primary, all, way);
    if (!pointer.modifiers().shift()) {
      return snapped;
    }
    // A locked axis stays where it was, even off the grid.
    double dx = way.dx() == 0 ? 0 : snapped.delta().dx();
    double dy = way.dy() == 0 ? 0 : snapped.delta().dy();
    return new Snapped(new Delta(dx, dy), List.of());
  }

  private Map<String, Point> positions(Delta delta) {
    Map<String, Point> positions = new HashMap<>();
    for (String id : roots) {
      layout.box(id).ifPresent(box -> positions.put(id, box.rect().topLeft().plus(delta)));
    }
    return positions;
  }

  private Optional<String> container(Point pointer) {
    return session.index().containerAt(pointer, roots).map(box -> box.node().id());
  }

  /// The container that all dragged nodes stand in; empty on the top level or when they differ.
  private Optional<String> commonParent() {
    return roots.stream()
        .findFirst()
        .flatMap(id -> session.graph().node(id))
        .flatMap(Node::parentId);
  }

  private Optional<String> edgeUnder(Map<String, Point> positions) {
    if (positions.size() != 1) {
      return Optional.empty();
    }
    String id = roots.iterator().next();
    Graph graph = session.graph();
    if (!graph.incoming(id).isEmpty() || !graph.outgoing(id).isEmpty()) {
      return Optional.empty();
    }
    Rect area =
        layout
            .box(id)
            .map(box -> box.layout().at(positions.getOrDefault(id, box.rect().topLeft())))
            .orElse(all);
    return splice.edgeUnder(area, edge -> spliced(edge).isPresent());
  }

  private Optional<Change> spliced(String edge) {
    return session.graph().node(roots.iterator().next()).flatMap(n -> splice.existing(n, edge));
  }
}
