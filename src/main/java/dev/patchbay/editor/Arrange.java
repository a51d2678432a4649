package dev.patchbay.editor;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Collapsed;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What commands do with the selection, each as one step.
public final class Arrange {
  private final Session session;

  public Arrange(Session session) {
    this.session = session;
  }

  public static Selection everything(Graph graph) {
    return new Selection(
        graph.nodes().stream().map(Node::id).collect(Collectors.toUnmodifiableSet()),
        graph.edges().stream().map(Edge::id).collect(Collectors.toUnmodifiableSet()));
  }

  /// Removes what is selected; empty when nothing is.
  public Optional<Applied> delete() {
    Selection selection = session.state().selection();
    return selection.isEmpty()
        ? Optional.empty()
        : Optional.of(session.propose(new Change.Remove(selection.nodes(), selection.edges())));
  }

  /// Removes the selected nodes and joins what was before each with what was behind it.
  public Optional<Applied> deleteAndRejoin() {
    Set<String> nodes = session.state().selection().nodes();
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(session.propose(new Change.RemoveAndRejoin(nodes)));
  }

  /// Moves the selected nodes; keys in a row are one step.
  public Optional<Applied> nudge(Delta delta) {
    Set<String> roots = Levels.roots(session.graph(), session.state().selection().nodes());
    Map<String, Point> positions = new HashMap<>();
    for (String id : roots) {
      session
          .graph()
          .node(id)
          .ifPresent(node ->
              positions.put(
                  id,
                  Landing.inside(session.graph(), node.position().plus(delta), node.parentId())));
    }
    return positions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            session.propose(
                new Change.Move(positions),
                "nudge:" + String.join(",", roots.stream().sorted().toList())));
  }

  /// Disables the selected nodes, or enables them when all are disabled already.
  public Optional<Applied> toggleDisabled() {
    Set<String> nodes = session.state().selection().nodes();
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    boolean all =
        nodes.stream().flatMap(id -> session.graph().node(id).stream()).allMatch(Node::disabled);
    return Optional.of(session.propose(new Change.SetDisabled(nodes, !all)));
  }

  /// Collapses the selected containers, or opens them when all are collapsed already.
  public Optional<Applied> toggleCollapsed() {
    List<Node> containers =
        session.state().selection().nodes().stream()
            .sorted()
            .flatMap(id -> session.graph().node(id).stream())
            .filter(node -> session.handles().holdsNodes(node))
            .toList();
    boolean all = containers.stream().allMatch(Collapsed::is);
    return collapse(containers.stream().map(Node::id).toList(), !all);
  }

  /// Opens every collapsed container around a node, so that it can be seen.
  public Optional<Applied> uncover(String node) {
    return collapse(List.copyOf(Collapsed.around(session.graph(), node)), false);
  }

  private Optional<Applied> collapse(List<String> containers, boolean collapsed) {
    return containers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            session.propose(
                new Change.Sequence(
                    containers.stream()
                        .<Change>map(id -> new Change.Collapse(id, collapsed))
                        .toList())));
  }

  /// Removes every edge at a handle.
  public Optional<Applied> disconnect(HandleRef handle) {
    Set<String> edges = new HashSet<>();
    Graph graph = session.graph();
    for (Edge edge :
        handle.source() ? graph.outgoing(handle.node()) : graph.incoming(handle.node())) {
      Optional<String> at =
          (handle.source()
                  ? session.handles().source(graph, edge)
                  : session.handles().target(graph, edge))
              .map(h -> h.id());
      if (at.filter(handle.handle()::equals).isPresent()) {
        edges.add(edge.id());
      }
    }
    return edges.isEmpty()
        ? Optional.empty()
        : Optional.of(session.propose(new Change.Remove(Set.of(), edges)));
  }
}
