package dev.patchbay.editor;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Polyline;
import dev.patchbay.scenario.geometry.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Puts a node into an edge.
final class Splice {
  /// How near the middle of a card has to come to an edge, in world units.
  private static final double REACH = 26;

  private final Session session;

  Splice(Session session) {
    this.session = session;
  }

  /// The edge that a card over this area would be put into.
  Optional<String> edgeUnder(Rect area, Predicate<String> possible) {
    return session.index().edgesIn(Rect.around(area.centre(), REACH)).stream()
        .filter(route -> route.edge().sound())
        .filter(route -> Polyline.distance(route.line(), area.centre()) <= REACH)
        .map(route -> route.edge().id())
        .filter(possible)
        .findFirst();
  }

  /// The change that puts a node of the graph into an edge; empty when that is not allowed.
  Optional<Change> existing(Node node, String edgeId) {
    return change(node, edgeId, List.of());
  }

  /// The change that adds a node and puts it into an edge.
  Optional<Change> added(Node node, String edgeId) {
    return change(node, edgeId, List.of(new Change.Add(List.of(node), List.of())));
  }

  private Optional<Change> change(Node node, String edgeId, List<Change> before) {
    Handles handles = session.handles().outer(session.graph(), node);
    Optional<Handle> in = handles.inputs().stream().findFirst();
    Optional<Handle> out =
        handles.outputs().stream().filter(h -> h.role() == Handle.Role.OUTPUT).findFirst();
    Optional<Edge> edge = session.graph().edge(edgeId);
    if (in.isEmpty() || out.isEmpty() || edge.isEmpty()) {
      return Optional.empty();
    }
    Edge old = edge.get();
    List<Change> changes = new ArrayList<>(before);
    changes.add(
        new Change.Reconnect(
            edgeId, old.source(), old.sourceHandle(), node.id(), in.map(Handle::id)));
    Edge behind =
        Edge.between(Ids.edge(), node.id(), out.get().id(), old.target(), "")
            .withEnds(node.id(), out.map(Handle::id), old.target(), old.targetHandle());
    changes.add(new Change.Connect(behind));
    Change change = new Change.Sequence(changes);
    return session.editor().apply(session.graph(), change) instanceof Applied.Done
        ? Optional.of(change)
        : Optional.empty();
  }
}
