package dev.patchbay.editor;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Snap;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Frames around nodes: made and taken away as one step each, without anything else moving.
public final class Grouping {
  private static final Problem APART =
      new Problem(
          "",
          "graph.parent",
          "Only nodes that stand side by side can be grouped, not some inside a container and some"
              + " outside.");

  private final Session session;

  public Grouping(Session session) {
    this.session = session;
  }

  /// Puts a frame around the selected nodes and selects it; empty when none is selected.
  public Optional<Applied> group() {
    Graph graph = session.graph();
    Set<String> roots = Levels.roots(graph, session.state().selection().nodes());
    Set<Optional<String>> parents =
        roots.stream()
            .flatMap(id -> graph.node(id).stream())
            .map(Node::parentId)
            .collect(Collectors.toSet());
    Optional<Rect> around = session.layout().bounds(roots);
    if (around.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        parents.size() == 1
            ? framed(roots, parents.iterator().next(), around.get())
            : new Applied.Refused(APART));
  }

  private Applied framed(Set<String> roots, Optional<String> parent, Rect around) {
    double margin = NodeLayout.GROUP_MARGIN;
    Point corner =
        new Point(
            floor(around.x() - margin), floor(around.y() - margin - NodeLayout.CONTAINER_HEADER));
    Point origin = Levels.origin(session.layout(), parent);
    Node frame =
        new NodeBuilder(Ids.node(), Node.GROUP)
            .parent(parent)
            .position(corner.plus(-origin.x(), -origin.y()))
            .size(around.right() + margin - corner.x(), around.bottom() + margin - corner.y())
            .config(Json.object())
            .build();
    Map<String, Change.Reparent.Place> places = new HashMap<>();
    for (String id : roots) {
      session
          .layout()
          .box(id)
          .map(box -> box.rect().topLeft().plus(-corner.x(), -corner.y()))
          .ifPresent(at -> places.put(id, new Change.Reparent.Place(Optional.of(frame.id()), at)));
    }
    return session.propose(
        new Change.Sequence(
            List.of(new Change.Add(List.of(frame), List.of()), new Change.Reparent(places))),
        Selection.ofNode(frame.id()));
  }

  /// Takes the selected frames away and selects what stood in them; empty when no frame is
  /// selected.
  public Optional<Applied> ungroup() {
    Graph graph = session.graph();
    List<Node> frames =
        Levels.roots(graph, session.state().selection().nodes()).stream()
            .sorted()
            .flatMap(id -> graph.node(id).stream())
            .filter(Node::isGroup)
            .toList();
    if (frames.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Change.Reparent.Place> places = new HashMap<>();
    for (Node frame : frames) {
      graph
          .children(frame.id())
          .forEach(child -> {
            Point at = child.position().plus(frame.position().x(), frame.position().y());
            places.put(child.id(), new Change.Reparent.Place(frame.parentId(), at));
          });
    }
    Set<String> gone = frames.stream().map(Node::id).collect(Collectors.toSet());
    return Optional.of(
        session.propose(
            new Change.Sequence(
                List.of(new Change.Reparent(places), new Change.Remove(gone, Set.of()))),
            Selection.ofNodes(places.keySet())));
  }

  private static double floor(double value) {
    return Math.floor(value / Snap.GRID) * Snap.GRID;
  }
}
