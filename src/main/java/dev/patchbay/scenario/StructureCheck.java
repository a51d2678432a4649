package dev.patchbay.scenario;

import dev.patchbay.catalog.TriggerType;
import dev.patchbay.scenario.Finding.Place;
import dev.patchbay.scenario.Finding.Severity;
import dev.patchbay.schema.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The rules about how nodes and edges hang together, in time linear in the size of the graph.
final class StructureCheck {
  private final NodeHandles handles;
  private final EdgeRules rules;

  StructureCheck(NodeHandles handles) {
    this.handles = handles;
    this.rules = new EdgeRules(handles);
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
      if (node.name().isEmpty() || byName.putIfAbsent(node.name(), node) != null) {
        findings.add(
            Finding.error(
                node.id(),
                new Problem("", "graph.name", "Two nodes have the name “" + node.name() + "”.")));
      }
      parentProblem(graph, node).ifPresent(p -> findings.add(Finding.error(node.id(), p)));
    }
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

  private Optional<Problem> parentProblem(Graph graph, Node node) {
    Optional<String> parentId = node.parentId();
    Set<String> seen = new HashSet<>();
    while (parentId.isPresent()) {
      Optional<Node> parent = graph.node(parentId.get());
      if (parent.isEmpty() || handles.container(parent.get()).isEmpty()) {
        return Optional.of(
            new Problem(
                "",
                "graph.parent",
                "“" + handles.title(node) + "” stands in something that is no container."));
      }
      if (!seen.add(parentId.get()) || parentId.get().equals(node.id())) {
        return Optional.of(new Problem("", "graph.parent", "Containers stand inside each other."));
      }
      parentId = parent.get().parentId();
    }
    return Optional.empty();
  }

  private void checkEdges(Graph graph, List<Finding> findings) {
    var joins = new Joins(graph, handles);
    Set<List<Object>> seen = new HashSet<>();
    for (Edge edge : graph.edges()) {
      if (edge.broken().isPresent()) {
        findings.add(onEdge(Severity.ERROR, edge, edge.broken().get()));
        continue;
      }
      Optional<Problem> problem = rules.localProblem(graph, edge);
      if (problem.isPresent()) {
        findings.add(onEdge(Severity.ERROR, edge, problem.get()));
      } else if (!seen.add(
          List.of(
              edge.source(),
              edge.target(),
              edge.sourceHandle().orElse(""),
              edge.targetHandle().orElse("")))) {
        findings.add(
            onEdge(
                Severity.ERROR,
                edge,
                new Problem("", "graph.duplicate", "These two are connected already.")));
      } else if (graph.incoming(edge.target()).size() > 1
          && joins.possibleClash(edge).isPresent()) {
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

  /// Kahn's algorithm: what cannot be put into an order lies on a cycle or behind one.
  private void checkCycles(Graph graph, List<Finding> findings) {
    Map<String, Integer> waitingFor = new HashMap<>();
    var ready = new ArrayDeque<String>();
    for (Node node : graph.nodes()) {
      int count = (int) flow(graph, graph.incoming(node.id())).count();
      waitingFor.put(node.id(), count);
      if (count == 0) {
        ready.add(node.id());
      }
    }
    int ordered = 0;
    while (!ready.isEmpty()) {
      String id = ready.remove();
      ordered++;
      flow(graph, graph.outgoing(id))
          .forEach(edge -> {
            if (waitingFor.merge(edge.target(), -1, Integer::sum) == 0) {
              ready.add(edge.target());
            }
          });
    }
    if (ordered < graph.nodes().size()) {
      List<String> titles =
          graph.nodes().stream()
              .filter(node -> waitingFor.getOrDefault(node.id(), 0) > 0)
              .limit(6)
              .map(node -> "“" + handles.title(node) + "”")
              .toList();
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

  private static Stream<Edge> flow(Graph graph, List<Edge> edges) {
    return edges.stream()
        .filter(edge ->
            edge.sound()
                && graph.node(edge.source()).isPresent()
                && graph.node(edge.target()).isPresent()
                && !EdgeRules.isInner(graph, edge));
  }
}
