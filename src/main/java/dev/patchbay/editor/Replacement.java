package dev.patchbay.editor;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Makes a node one of another type and keeps its edges: at the handle of the same id, else at the
/// one in the same place. An edge that finds none stays in the draft, broken, with its reason.
final class Replacement {
  private final Session session;

  Replacement(Session session) {
    this.session = session;
  }

  /// Empty when the node is of this type already, or the type cannot stand there.
  Optional<Change> change(NodeType type, String nodeId) {
    Optional<Node> found = session.graph().node(nodeId);
    if (found.isEmpty() || found.get().type().equals(type.id())) {
      return Optional.empty();
    }
    Change retype =
        new Change.Retype(
            nodeId,
            type.id(),
            type.config().defaultsJson().orElseGet(Json::object) instanceof ObjectNode config
                ? config
                : Json.object(),
            type.migrations().currentVersion());
    Handles before = session.handles().outer(session.graph(), found.get());
    Optional<Graph> retyped = applied(session.graph(), retype);
    return retyped.map(graph -> rewired(graph, nodeId, retype, before));
  }

  private Change rewired(Graph retyped, String nodeId, Change retype, Handles before) {
    var change = new java.util.ArrayList<>(List.of(retype));
    Handles now = session.handles().outer(retyped, retyped.node(nodeId).orElseThrow());
    Graph graph = retyped;
    for (Edge edge : session.graph().edges()) {
      boolean lost =
          edge.sound()
              && (edge.source().equals(nodeId) || edge.target().equals(nodeId))
              && graph.edge(edge.id()).filter(e -> !e.sound()).isPresent();
      if (lost) {
        Change moved = moved(edge, nodeId, before, now);
        Optional<Graph> next = applied(graph, moved);
        if (next.isPresent()) {
          change.add(moved);
          graph = next.get();
        }
      }
    }
    return change.size() == 1 ? retype : new Change.Sequence(change);
  }

  private Change moved(Edge edge, String nodeId, Handles before, Handles now) {
    boolean out = edge.source().equals(nodeId);
    Optional<String> old =
        (out
                ? session.handles().source(session.graph(), edge)
                : session.handles().target(session.graph(), edge))
            .map(Handle::id);
    Optional<String> handle =
        out
            ? inTheSamePlace(before.outputs(), now.outputs(), old)
            : inTheSamePlace(before.inputs(), now.inputs(), old);
    return new Change.Reconnect(
        edge.id(),
        edge.source(),
        out ? handle : edge.sourceHandle(),
        edge.target(),
        out ? edge.targetHandle() : handle);
  }

  private static Optional<String> inTheSamePlace(
      List<Handle> before, List<Handle> now, Optional<String> old) {
    int place = before.stream().map(Handle::id).toList().indexOf(old.orElse(""));
    return now.isEmpty()
        ? Optional.empty()
        : Optional.of(now.get(Math.clamp(place, 0, now.size() - 1)).id());
  }

  private Optional<Graph> applied(Graph graph, Change change) {
    return session.editor().apply(graph, change) instanceof Applied.Done(Graph next, Change _)
        ? Optional.of(next)
        : Optional.empty();
  }
}
