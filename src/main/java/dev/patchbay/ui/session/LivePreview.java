package dev.patchbay.ui.session;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.DryRun;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Start;
import dev.patchbay.expression.Patience;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Checks and dry-runs the draft after every change, away from the window. A dry run that was
/// overtaken by the next change is given up soon, so that one stuck expression does not hold up the
/// preview of its own correction.
public final class LivePreview {
  /// How long a dry run may take in all once a newer draft waits.
  private static final Duration OVERTAKEN = Duration.ofMillis(300);

  private final NodeRegistry registry;
  private final DryRun dryRun;
  private final GraphCheck check;
  private final Newest<Wanted, Looked> newest;

  /// Of the draft that was given last.
  private Patience patience = Patience.of(DryRun.MOST_TIME);

  /// What to start from: a trigger and one of its samples, each by default the first.
  public record Choice(Optional<String> trigger, Optional<String> sample) {
    public static final Choice FIRST = new Choice(Optional.empty(), Optional.empty());
  }

  /// What there is to see of a draft.
  ///
  /// @param start empty when nothing can start the draft; then `problems` says why
  public record Shown(
      Graph graph,
      List<Finding> findings,
      Optional<Start> start,
      Optional<DryRunResult> result,
      List<Problem> problems) {
    public static final Shown NOTHING =
        new Shown(Graph.EMPTY, List.of(), Optional.empty(), Optional.empty(), List.of());

    public Shown {
      findings = List.copyOf(findings);
      problems = List.copyOf(problems);
    }
  }

  private record Wanted(Graph graph, Choice choice, Patience patience) {}

  /// @param whole not given up on the way
  private record Looked(Shown shown, boolean whole) {}

  public LivePreview(
      Background background,
      NodeRegistry registry,
      DryRun dryRun,
      GraphCheck check,
      Consumer<Shown> show,
      Consumer<Problem> failed) {
    this.registry = registry;
    this.dryRun = dryRun;
    this.check = check;
    this.newest =
        new Newest<>(
            background,
            this::look,
            looked -> {
              if (looked.whole()) {
                show.accept(looked.shown());
              }
            },
            failed);
  }

  public void update(Graph graph, Choice choice) {
    patience.loseAfter(OVERTAKEN);
    patience = Patience.of(DryRun.MOST_TIME);
    newest.submit(new Wanted(graph, choice, patience));
  }

  private Looked look(Wanted wanted) {
    Shown shown = shown(wanted);
    return new Looked(shown, !wanted.patience().lost());
  }

  private Shown shown(Wanted wanted) {
    Graph graph = wanted.graph();
    List<Finding> findings = check.check(graph);
    return switch (start(wanted)) {
      case Parsed.Ok<Start>(var start) ->
          new Shown(
              graph,
              findings,
              Optional.of(start),
              Optional.of(dryRun.run(graph, start, wanted.patience())),
              List.of());
      case Parsed.Failed<Start>(var problems) ->
          new Shown(graph, findings, Optional.empty(), Optional.empty(), problems);
    };
  }

  /// A choice that no longer exists gives way to the first that does.
  private Parsed<Start> start(Wanted wanted) {
    Graph graph = wanted.graph();
    Optional<String> trigger = wanted.choice().trigger().filter(id -> graph.node(id).isPresent());
    Parsed<Start> chosen =
        Start.choose(
            graph, registry, trigger, wanted.choice().sample().filter(_ -> trigger.isPresent()));
    return chosen instanceof Parsed.Ok<Start>
        ? chosen
        : Start.choose(graph, registry, Optional.empty(), Optional.empty());
  }
}
