package dev.patchbay.engine;

import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.engine.Turn.Shown;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.expression.Patience;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.NodeHandles;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Walks a draft and shows what every node would do, without doing it.
///
/// Safe to share between threads. A run is deterministic but for the durations it reports.
public final class DryRun {
  /// Items of one For each that are walked; the rest would only repeat them.
  public static final int MAX_ITEMS = 1_000;

  /// Loops come to an end when a dry run has taken this long.
  public static final Duration MOST_TIME = Duration.ofSeconds(5);

  private final NodeRegistry registry;
  private final NodePreview nodes;

  public DryRun(NodeRegistry registry, Evaluator evaluator) {
    this.registry = registry;
    this.nodes = new NodePreview(registry, evaluator);
  }

  public DryRunResult run(Graph graph, Start start) {
    return run(graph, start, Patience.of(MOST_TIME));
  }

  /// @param patience of whoever waits; when it is lost the run stops where it is, and what was not
  ///   reached is shown as skipped
  public DryRunResult run(Graph graph, Start start, Patience patience) {
    long began = System.nanoTime();
    Walked walked = Walked.of(graph, registry, start, patience);
    Walk walk = Walk.fromTrigger(Level.top(graph, registry), start.trigger());
    Map<String, Preview> previews = walk(walked, walk, Position.TOP);
    var delivered = new LinkedHashMap<>(walk.delivered());
    showLastItems(previews, delivered, walked);
    var handles = new NodeHandles(registry);
    graph.nodes().stream()
        .filter(node -> !handles.isNote(node) && !node.isGroup())
        .forEach(node -> previews.putIfAbsent(node.id(), Preview.skipped()));
    var took = Duration.ofNanos(System.nanoTime() - began);
    return new DryRunResult(start, previews, delivered, took);
  }

  /// Walks one level to its end.
  ///
  /// @return a preview of every node that was settled, by id
  Map<String, Preview> walk(Walked walked, Walk walk, Position position) {
    var previews = new LinkedHashMap<String, Preview>();
    while (!walk.finished() && !walked.patience().lost()) {
      for (Walk.Ready ready : walk.ready()) {
        String id = ready.node().id();
        Shown shown = show(Turn.of(walked, walk, ready, position));
        walk.settle(id, shown.outcome());
        previews.put(id, withHandledError(shown, walk.emitted(id)));
      }
    }
    walk.outcomes()
        .forEach((id, outcome) -> {
          switch (outcome) {
            case Outcome.Skipped _ -> previews.putIfAbsent(id, Preview.skipped());
            case Outcome.PassedThrough(var handle, var data) ->
                previews.put(id, Preview.passedThrough(handle, data));
            case Outcome.Emitted _, Outcome.Failed _ -> {}
          }
        });
    return previews;
  }

  /// The one boundary where a node's own bug ends: that node shows it, everything else goes on.
  private Shown show(Turn turn) {
    if (turn.ready().refused().isPresent()) {
      return turn.failed(turn.ready().refused().get());
    }
    try {
      return registry.find(turn.node().type()).orElse(null) instanceof ContainerType<?> container
          ? showContainer(container, turn)
          : nodes.show(turn);
    } catch (RuntimeException | StackOverflowError e) {
      return turn.failed(
          Error.of(
              ErrorCodes.NODE_FAILED,
              "The node failed unexpectedly (" + e.getClass().getSimpleName() + ")."));
    }
  }

  private <C> Shown showContainer(ContainerType<C> type, Turn turn) {
    if (turn.node().pin().isPresent()) {
      return turn.pinned(
          turn.node().pin().get(), NodePreview.outputs(type, turn.node()), Optional.empty());
    }
    return switch (nodes.settings(type.config(), turn, turn.input())) {
      case NodePreview.Settings.Unusable<C>(var errors) -> turn.failed(errors, List.of());
      case NodePreview.Settings.Usable<C>(var config, var _) ->
          new ItemsPreview(this, turn, type.loop().apply(config)).show();
    };
  }

  /// A policy that sends errors on makes a value of them.
  private static Preview withHandledError(Shown shown, Map<String, JsonNode> emitted) {
    return switch (shown.outcome()) {
      case Outcome.Failed _ -> shown.preview().withOutputs(emitted);
      case Outcome.Emitted _, Outcome.Skipped _, Outcome.PassedThrough _ -> shown.preview();
    };
  }

  /// Nodes inside containers show their last item, so that selecting one shows something at once.
  private static void showLastItems(
      Map<String, Preview> previews, Map<String, JsonNode> delivered, Walked walked) {
    for (var entry : List.copyOf(previews.entrySet())) {
      if (!entry.getValue().items().isEmpty()) {
        var last = new LinkedHashMap<>(entry.getValue().items().getLast());
        showLastItems(last, delivered, walked);
        previews.putAll(last);
        delivered.putAll(walked.lastItemEdges().getOrDefault(entry.getKey(), Map.of()));
      }
    }
  }
}
