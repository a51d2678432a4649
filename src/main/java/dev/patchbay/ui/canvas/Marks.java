package dev.patchbay.ui.canvas;

import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Finding.Place;
import dev.patchbay.scenario.Finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a dry run and the checks have to say about nodes and edges.
final class Marks {
  static final Marks NONE = new Marks(Optional.empty(), List.of(), false);

  private final Optional<DryRunResult> run;
  private final List<Finding> all;
  private final boolean stale;
  private final Map<String, Finding> onNodes;
  private final Map<String, List<Finding>> onEdges;

  /// @param stale whether the graph has changed since the dry run
  private Marks(Optional<DryRunResult> run, List<Finding> findings, boolean stale) {
    this.run = run;
    this.all = findings;
    this.stale = stale;
    this.onNodes =
        findings.stream()
            .filter(finding -> finding.place() instanceof Place.OnNode)
            .collect(Collectors.toMap(Marks::place, f -> f, Marks::worse));
    this.onEdges =
        findings.stream()
            .filter(finding -> finding.place() instanceof Place.OnEdge)
            .collect(Collectors.groupingBy(Marks::place));
  }

  Marks with(Optional<DryRunResult> other) {
    return new Marks(other, all, false);
  }

  Marks with(List<Finding> other) {
    return new Marks(run, List.copyOf(other), stale);
  }

  Marks outdated() {
    return stale || run.isEmpty() ? this : new Marks(run, all, true);
  }

  boolean stale() {
    return stale;
  }

  Optional<Preview> preview(String node) {
    return run.map(DryRunResult::previews).map(previews -> previews.get(node));
  }

  /// The worst thing to say about a node, in one sentence.
  Optional<Finding> finding(String node) {
    return Optional.ofNullable(onNodes.get(node));
  }

  /// Whether something on a node blocks publishing.
  boolean faulty(String node) {
    return !onNodes.isEmpty() && finding(node).filter(Finding::blocksPublishing).isPresent();
  }

  private static Finding worse(Finding first, Finding second) {
    return first.severity() != Severity.ERROR && second.severity() == Severity.ERROR
        ? second
        : first;
  }

  /// Why an edge is broken or doubtful.
  Optional<String> edgeProblem(Edge edge) {
    return edge.broken()
        .map(problem -> problem.message())
        .or(() ->
            onEdges.getOrDefault(edge.id(), List.of()).stream()
                .map(finding -> finding.problem().message())
                .findFirst());
  }

  boolean hasRun() {
    return run.isPresent();
  }

  boolean taken(String edge) {
    return run.filter(result -> result.delivered().containsKey(edge)).isPresent();
  }

  boolean skipped(String node) {
    return run.isPresent()
        && preview(node).filter(p -> p.status() != Preview.Status.SKIPPED).isEmpty();
  }

  /// How many items passed an edge.
  Optional<Integer> count(String edge) {
    return run.map(result -> result.delivered().get(edge)).map(DryRunResult::count);
  }

  private static String place(Finding finding) {
    return switch (finding.place()) {
      case Place.OnNode(String id) -> id;
      case Place.OnEdge(String id) -> id;
      case Place.OnGraph() -> "";
    };
  }
}
