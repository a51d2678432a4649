package dev.patchbay.scenario;

import dev.patchbay.catalog.TriggerType;
import dev.patchbay.scenario.Finding.Place;
import dev.patchbay.scenario.Finding.Severity;
import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules about how nodes and edges hang together, in time linear in the size of the graph.
final class StructureCheck {
  private final NodeHandles handles;

  StructureCheck(NodeHandles handles) {
    this.handles = handles;
  }

  List<Finding> check(Graph graph) {
    var findings = new ArrayList<Finding>();
    checkNodes(graph, findings);
    checkEdges(graph, findings);
    checkCycles(graph, findings);
    return findings;
  }

  /// The errors that have no excuse: what may not even be saved, because it is not marked broken.
  List<Finding> unmarkedViolations(Graph graph) {
    return check(graph).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> !markedBroken(graph, finding))
        .filter(finding -> !finding.problem().code().equals("graph.no_trigger"))
        .toList();
  }

  private static boolean markedBroken(Graph graph, Finding finding) {
    return finding.place() instanceof Place.OnEdge(var id)
        && graph.edge(id).filter(edge -> !edge.sound()).isPresent();
  }

  private void checkNodes(Graph graph, List<Finding> findings) {
    Map<String, Node> byName = new HashMap<>();
    boolean trigger = false;
    for (Node node : graph.nodes()) {
      trigger |= handles.type(node).filter(TriggerType.class::isInstance).isPresent();
      if (node.name().isEmpty()) {
        findings.add(
            Finding.error(node.id(), new Problem("", "graph.name", "A node has no name.")));
      } else if (byName.putIfAbsent(node.name(), node) != null) {
        findings.add(
            Finding.error(
                node.id(),
                new Problem("", "graph.name", "Two nodes have the name “" + node.name() + "”.")));
      }
    }
    Nesting.faults(graph.nodesById(), handles)
        .forEach((id, problem) -> findings.add(Finding.error(id, problem)));
    if (!trigger) {
      findings.add(
          new Finding(
              Severity.ERROR,
              new Place.OnGraph(),
              new Problem(
                  "",
                  "graph.no_trigger",
                  "Nothing starts this scenario: add a trigger, such as Manual or Webhook.")));
    }
  }

  private void checkEdges(Graph graph, List<Finding> findings) {
    var ends = new GraphHandles(graph, handles);
    var rules = new EdgeRules(ends);
    Set<String> clashing = new Joins(ends).possibleClashes();
    Set<GraphHandles.Ends> seen = new HashSet<>();
    for (Edge edge : graph.edges()) {
      if (edge.broken().isPresent()) {
        findings.add(onEdge(Severity.ERROR, edge, edge.broken().get()));
        continue;
      }
      Optional<Problem> problem = rules.localProblem(edge);
      if (problem.isPresent()) {
        findings.add(onEdge(Severity.ERROR, edge, problem.get()));
      } else if (ends.ends(edge).filter(seen::add).isEmpty()) {
        findings.add(onEdge(Severity.ERROR, edge, EdgeRules.DUPLICATE));
      } else if (clashing.contains(edge.id())) {
        findings.add(onEdge(Severity.WARNING, edge, joinProblem(graph, edge)));
      }
    }
  }

  private Problem joinProblem(Graph graph, Edge edge) {
    return new Problem(
        "",
        "graph.join",
        "“"
            + graph.node(edge.target()).map(handles::title).orElse(edge.target())
            + "” takes one value here, and two may arrive; put a Merge before it.");
  }

  private static Finding onEdge(Severity severity, Edge edge, Problem problem) {
    return new Finding(severity, new Place.OnEdge(edge.id()), problem);
  }

  private void checkCycles(Graph graph, List<Finding> findings) {
    List<Node> unordered = new FlowOrder(graph).unordered();
    if (!unordered.isEmpty()) {
      List<String> titles =
          unordered.stream().limit(6).map(node -> "“" + handles.title(node) + "”").toList();
      findings.add(
          new Finding(
              Severity.ERROR,
              new Place.OnGraph(),
              new Problem(
                  "",
                  "graph.cycle",
                  "These nodes lie on a cycle or behind one: " + String.join(", ", titles) + ".")));
    }
  }
}
