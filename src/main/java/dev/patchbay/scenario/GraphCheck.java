package dev.patchbay.scenario;

import dev.patchbay.catalog.NodeRegistry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything there is to say about a graph before it runs.
///
/// It remembers the graph it saw last, so that after one edit only what the edit can have changed
/// is looked at again. Safe to share between threads; calls wait for each other.
public final class GraphCheck {
  private final NodeHandles handles;
  private final StructureCheck structure;
  private Map<Node, NodeFacts> facts = new IdentityHashMap<>();
  private @Nullable Seen seen;

  /// What was found last about how things hang together.
  ///
  /// @param renewed whether it was found just now
  private record Seen(Graph graph, List<Finding> structure, Upstream upstream, boolean renewed) {}

  public GraphCheck(NodeRegistry registry) {
    this.handles = new NodeHandles(registry);
    this.structure = new StructureCheck(handles);
  }

  /// The findings, errors and warnings, in the order of the document.
  public synchronized List<Finding> check(Graph graph) {
    Seen current = seen(graph);
    var findings = new ArrayList<>(current.structure());
    var known = new IdentityHashMap<Node, NodeFacts>(graph.nodes().size());
    var fresh = new IdentityHashMap<Node, NodeFacts>();
    for (Node node : graph.nodes()) {
      NodeFacts about = facts.get(node);
      if (about == null) {
        about = NodeFacts.of(node, handles.type(node));
        fresh.put(node, about);
      }
      known.put(node, about);
    }
    var references = new ReferenceCheck(graph, current.upstream());
    references.prepare(current.renewed() ? known : fresh);
    for (Node node : graph.nodes()) {
      NodeFacts about = Objects.requireNonNull(known.get(node));
      about.errors().forEach(problem -> findings.add(Finding.error(node.id(), problem)));
      references
          .check(node, about)
          .forEach(problem -> findings.add(Finding.error(node.id(), problem)));
    }
    facts = known;
    return findings;
  }

  /// What may not even be saved: violations that are not marked as broken edges.
  public List<Finding> unmarkedViolations(Graph graph) {
    return structure.unmarkedViolations(graph);
  }

  private Seen seen(Graph graph) {
    Seen last = seen;
    if (last == null || !sameStructure(last.graph(), graph)) {
      last = new Seen(graph, structure.check(graph), new Upstream(graph), true);
    } else {
      last = new Seen(graph, last.structure(), last.upstream(), false);
    }
    seen = last;
    return last;
  }

  /// Whether nothing changed that an edge's rules look at.
  private boolean sameStructure(Graph before, Graph now) {
    if (before.edgesById() != now.edgesById() || before.nodes().size() != now.nodes().size()) {
      return false;
    }
    if (before.nodesById() == now.nodesById()) {
      return true;
    }
    var olds = before.nodes().iterator();
    for (Node node : now.nodes()) {
      Node old = olds.next();
      if (old != node && !sameStructure(before, old, now, node)) {
        return false;
      }
    }
    return true;
  }

  private boolean sameStructure(Graph before, Node old, Graph now, Node node) {
    return old.id().equals(node.id())
        && old.type().equals(node.type())
        && old.name().equals(node.name())
        && old.label().equals(node.label())
        && old.parentId().equals(node.parentId())
        && handles.outer(before, old).equals(handles.outer(now, node));
  }
}
