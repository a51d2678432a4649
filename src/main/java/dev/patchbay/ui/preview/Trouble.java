package dev.patchbay.ui.preview;

import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.session.LivePreview.Shown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One line of the list of problems.
///
/// @param node the node to go to, if there is one
/// @param where what people call the place
record Trouble(boolean error, Optional<String> node, String where, Problem problem) {

  /// What the check found, then what only the dry run met.
  ///
  /// @param title what people call a node
  static List<Trouble> of(Shown shown, Function<Node, String> title) {
    Graph graph = shown.graph();
    var all = new ArrayList<Trouble>();
    for (Problem problem : shown.problems()) {
      all.add(new Trouble(true, Optional.empty(), Strings.SCENARIO, problem));
    }
    for (Finding finding : shown.findings()) {
      all.add(of(finding, graph, title));
    }
    var known = new HashSet<List<String>>();
    all.forEach(t -> known.add(identity(t.node().orElse(""), t.problem())));
    shown
        .result()
        .ifPresent(result ->
            result
                .previews()
                .forEach((id, preview) ->
                    preview.problems().stream()
                        .filter(p -> known.add(identity(id, p)))
                        .forEach(p -> all.add(seen(id, preview, p, graph, title)))));
    return all;
  }

  /// The same message at the same node twice is one problem, whoever found it first.
  private static List<String> identity(String node, Problem problem) {
    return List.of(node, problem.message());
  }

  private static Trouble seen(
      String id, Preview preview, Problem problem, Graph graph, Function<Node, String> title) {
    boolean error =
        preview.status() == Preview.Status.FAILED && problem.equals(preview.problems().getFirst());
    return new Trouble(error, Optional.of(id), graph.node(id).map(title).orElse(id), problem);
  }

  private static Trouble of(Finding finding, Graph graph, Function<Node, String> title) {
    boolean error = finding.severity() == Finding.Severity.ERROR;
    return switch (finding.place()) {
      case Finding.Place.OnNode(var id) ->
          new Trouble(
              error, Optional.of(id), graph.node(id).map(title).orElse(id), finding.problem());
      case Finding.Place.OnEdge(var id) ->
          new Trouble(
              error,
              graph.edge(id).map(Edge::target).filter(t -> graph.node(t).isPresent()),
              graph.edge(id).map(edge -> edge(edge, graph, title)).orElse(id),
              finding.problem());
      case Finding.Place.OnGraph() ->
          new Trouble(error, Optional.empty(), Strings.SCENARIO, finding.problem());
    };
  }

  private static String edge(Edge edge, Graph graph, Function<Node, String> title) {
    return Strings.EDGE.formatted(
        graph.node(edge.source()).map(title).orElse(edge.source()),
        graph.node(edge.target()).map(title).orElse(edge.target()));
  }
}
