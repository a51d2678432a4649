package dev.patchbay.scenario;

import dev.patchbay.expression.ConfigExpressions.Located;
import dev.patchbay.expression.Reference;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether what a node's expressions refer to exists and lies upstream.
final class ReferenceCheck {
  private final Graph graph;
  private final Upstream upstream;
  private final Map<String, Node> byName;
  private final Set<String> variables;

  ReferenceCheck(Graph graph, Upstream upstream) {
    this.graph = graph;
    this.upstream = upstream;
    this.byName = HashMap.newHashMap(graph.nodes().size());
    graph.nodes().forEach(node -> byName.putIfAbsent(node.name(), node));
    this.variables = graph.variables().stream().map(Variable::name).collect(Collectors.toSet());
  }

  /// What will be asked about these nodes is cheaper to find out together.
  void prepare(List<Node> nodes, List<NodeFacts> about) {
    var questions = new ArrayList<Upstream.Pair>();
    for (int i = 0; i < nodes.size(); i++) {
      for (Located located : about.get(i).references()) {
        if (located.reference() instanceof Reference.Node ref) {
          Node found = byName.get(ref.name());
          if (found != null) {
            questions.add(new Upstream.Pair(found.id(), nodes.get(i).id()));
          }
        }
      }
    }
    upstream.learn(questions);
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
          graph.container(node).isPresent() || isProgram(located.path(), facts)
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
    boolean inside =
        graph.container(found).isPresent() && !graph.container(found).equals(graph.container(node));
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
    return variables.contains(name)
        ? Optional.empty()
        : problem(
            path,
            "expression.unknown_variable",
            "There is no variable “" + name + "”." + Suggestion.among(name, variables));
  }

  private static Optional<Problem> problem(String path, String code, String message) {
    return Optional.of(new Problem(path, code, message));
  }
}
