package dev.patchbay.scenario;

import dev.patchbay.catalog.NodeRegistry;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything there is to say about a graph before it runs.
///
/// It remembers the graph it saw last, so that after one edit only what the edit can have changed
/// is looked at again. Safe to share between threads; calls wait for each other.
public final class GraphCheck {
  private final NodeHandles handles;
  private final StructureCheck structure;
  private @Nullable Seen seen;

  /// What was found last.
  ///
  /// @param nodes in document order
  /// @param about what can be said of each of the nodes by itself
  /// @param findings about each of the nodes
  private record Seen(
      Graph graph,
      List<Finding> structure,
      ReferenceCheck references,
      List<Node> nodes,
      List<NodeFacts> about,
      List<List<Finding>> findings) {}

  public GraphCheck(NodeRegistry registry) {
    this.handles = new NodeHandles(registry);
    this.structure = new StructureCheck(handles);
  }

  /// The findings, errors and warnings: first about how things hang together, then about the nodes,
  /// each in the order of the document.
  public synchronized List<Finding> check(Graph graph) {
    Seen last = seen;
    Seen now =
        last == null
            ? afresh(graph, Map.of())
            : sameStructure(last.graph(), graph) ? edited(last, graph) : afresh(graph, known(last));
    seen = now;
    return Stream.concat(now.structure().stream(), now.findings().stream().flatMap(List::stream))
        .toList();
  }

  /// What may not even be saved: violations that are not marked as broken edges.
  public List<Finding> unmarkedViolations(Graph graph) {
    return structure.unmarkedViolations(graph);
  }

  private Seen afresh(Graph graph, Map<Node, NodeFacts> known) {
    List<Node> nodes = List.copyOf(graph.nodes());
    var about = new ArrayList<NodeFacts>(nodes.size());
    for (Node node : nodes) {
      NodeFacts facts = known.get(node);
      about.add(facts == null ? NodeFacts.of(node, handles.type(node)) : facts);
    }
    var references = new ReferenceCheck(graph, new Upstream(graph));
    references.prepare(nodes, about);
    var findings = new ArrayList<List<Finding>>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      findings.add(findings(nodes.get(i), about.get(i), references));
    }
    return new Seen(graph, structure.check(graph), references, nodes, about, findings);
  }

  private Seen edited(Seen last, Graph graph) {
    if (last.graph().nodesById() == graph.nodesById()) {
      return last;
    }
    List<Node> nodes = List.copyOf(graph.nodes());
    var about = new ArrayList<>(last.about());
    var findings = new ArrayList<>(last.findings());
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node != last.nodes().get(i)) {
        about.set(i, NodeFacts.of(node, handles.type(node)));
        findings.set(i, findings(node, about.get(i), last.references()));
      }
    }
    return new Seen(graph, last.structure(), last.references(), nodes, about, findings);
  }

  private static List<Finding> findings(Node node, NodeFacts about, ReferenceCheck references) {
    if (about.errors().isEmpty() && about.references().isEmpty()) {
      return List.of();
    }
    return Stream.concat(about.errors().stream(), references.check(node, about).stream())
        .map(problem -> Finding.error(node.id(), problem))
        .toList();
  }

  private static Map<Node, NodeFacts> known(Seen last) {
    var known = new IdentityHashMap<Node, NodeFacts>(last.nodes().size());
    for (int i = 0; i < last.nodes().size(); i++) {
      known.put(last.nodes().get(i), last.about().get(i));
    }
    return known;
  }

  /// Whether nothing changed that an edge's rules, or those of references, look at.
  private boolean sameStructure(Graph before, Graph now) {
    if (before.edgesById() != now.edgesById()
        || before.nodes().size() != now.nodes().size()
        || !before.variables().equals(now.variables())) {
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
