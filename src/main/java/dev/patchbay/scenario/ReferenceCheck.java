package dev.patchbay.scenario;

import dev.patchbay.expression.ConfigExpressions.Located;
import dev.patchbay.expression.Reference;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether what a node's expressions refer to exists and lies upstream.
final class ReferenceCheck {
  private final Graph graph;
  private final Upstream upstream;
  private final Map<String, Node> byName = new HashMap<>();

  ReferenceCheck(Graph graph, Upstream upstream) {
    this.graph = graph;
    this.upstream = upstream;
    graph.nodes().forEach(node -> byName.putIfAbsent(node.name(), node));
  }

  List<Problem> check(Node node, NodeFacts facts) {
    return facts.references().stream()
        .flatMap(located -> problem(node, located, facts).stream())
        .toList();
  }

  private Optional<Problem> problem(Node node, Located located, NodeFacts facts) {
    return switch (located.reference()) {
      case Reference.Node ref -> nodeProblem(node, located.path(), ref.name());
      case Reference.Variable ref -> variableProblem(located.path(), ref.name());
      case Reference.Item _, Reference.Index _ ->
          node.parentId().isPresent() || isProgram(located.path(), facts)
              ? Optional.empty()
              : problem(
                  located.path(),
                  "expression.no_item",
                  "$item and $index exist only inside For each and in fields that are worked out"
                      + " for every item.");
      case Reference.Trigger _, Reference.Run _, Reference.Input _ -> Optional.empty();
    };
  }

  private static boolean isProgram(String path, NodeFacts facts) {
    return facts.programs().contains(path)
        || facts.programs().contains(path.replaceAll("/[0-9]+(?=/|$)", "/*"));
  }

  private Optional<Problem> nodeProblem(Node node, String path, String name) {
    Node found = byName.get(name);
    if (found == null) {
      return problem(
          path,
          "expression.unknown_node",
          "There is no node “" + name + "”." + Suggestion.among(name, byName.keySet()));
    }
    if (upstream.isUpstream(found.id(), node.id())) {
      return Optional.empty();
    }
    boolean inside = found.parentId().isPresent() && !found.parentId().equals(node.parentId());
    return inside
        ? problem(
            path,
            "expression.inside_container",
            "“" + name + "” stands inside a container; only nodes in there can read it.")
        : problem(
            path,
            "expression.not_upstream",
            "“" + name + "” is not upstream of this node, so its output is not known here.");
  }

  private Optional<Problem> variableProblem(String path, String name) {
    var known = graph.variables().stream().map(Variable::name).collect(Collectors.toSet());
    return known.contains(name)
        ? Optional.empty()
        : problem(
            path,
            "expression.unknown_variable",
            "There is no variable “" + name + "”." + Suggestion.among(name, known));
  }

  private static Optional<Problem> problem(String path, String code, String message) {
    return Optional.of(new Problem(path, code, message));
  }
}
