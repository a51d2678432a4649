package dev.patchbay.engine;

import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Walks a draft and shows what every node would do, without doing it.
///
/// Safe to share between threads. A run is deterministic but for the durations it reports.
public final class DryRun {
  /// Items of one For each that are walked; the rest would only repeat them.
  public static final int MAX_ITEMS = 1_000;

  private final NodeRegistry registry;
  private final NodePreview nodes;

  public DryRun(NodeRegistry registry, Evaluator evaluator) {
    this.registry = registry;
    this.nodes = new NodePreview(registry, evaluator);
  }

  public DryRunResult run(Graph graph, Start start) {
    long began = System.nanoTime();
    var walked = new Walked(graph, start, new Reach(graph));
    Walk walk = Walk.fromTrigger(Level.top(graph, registry), start.trigger());
    Map<String, Preview> previews = walk(walked, walk, Position.TOP);
    var delivered = new LinkedHashMap<>(walk.delivered());
    showLastItem(previews, delivered, walked);
    var handles = new NodeHandles(registry);
    graph.nodes().stream()
        .filter(node -> !handles.isNote(node))
        .forEach(node -> previews.putIfAbsent(node.id(), Preview.skipped()));
    return new DryRunResult(start.trigger(), previews, delivered, List.of(), since(began));
  }

  /// What all parts of one dry run share: the outputs so far, by node id, are what expressions
  /// read.
  ///
  /// @param levels the insides of containers, made once for all items
  record Walked(
      Graph graph,
      Start start,
      Reach reach,
      Map<String, JsonNode> outputs,
      Map<String, Level> levels,
      Map<String, Map<String, JsonNode>> lastItemEdges) {
    Walked(Graph graph, Start start, Reach reach) {
      this(graph, start, reach, new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  private Map<String, Preview> walk(Walked walked, Walk walk, Position position) {
    var previews = new LinkedHashMap<String, Preview>();
    while (!walk.finished()) {
      for (Walk.Ready ready : walk.ready()) {
        NodePreview.Shown shown =
            ready.refused().isPresent()
                ? NodePreview.refused(ready)
                : show(walked, ready, position);
        previews.put(ready.node().id(), shown.preview());
        walk.settle(ready.node().id(), shown.outcome());
        remember(walked, ready.node(), walk);
      }
    }
    walk.outcomes()
        .forEach((id, outcome) -> {
          switch (outcome) {
            case Outcome.Skipped _ -> previews.put(id, Preview.skipped());
            case Outcome.PassedThrough(var handle, var data) ->
                previews.put(id, Preview.passedThrough(handle, data));
            case Outcome.Emitted _, Outcome.Failed _ -> {}
          }
        });
    return previews;
  }

  private NodePreview.Shown show(Walked walked, Walk.Ready ready, Position position) {
    return registry.find(ready.node().type()).orElse(null) instanceof ContainerType<?> container
        ? showContainer(container, walked, ready, position)
        : nodes.show(walked, ready, position);
  }

  /// Values that passed through disabled nodes count as those nodes' outputs, so the outcomes of
  /// the walk are asked, not the node that was just shown.
  private static void remember(Walked walked, Node node, Walk walk) {
    walk.outcomes()
        .forEach((id, outcome) -> {
          if (outcome instanceof Outcome.PassedThrough(var _, var data)) {
            walked.outputs().putIfAbsent(id, data);
          }
        });
    if (walk.outcomes().get(node.id()) instanceof Outcome.Emitted(var byHandle)
        && !byHandle.isEmpty()) {
      walked.outputs().put(node.id(), byHandle.values().iterator().next());
    }
  }

  private <C> NodePreview.Shown showContainer(
      ContainerType<C> type, Walked walked, Walk.Ready ready, Position position) {
    long began = System.nanoTime();
    NodePreview.Settings<C> settings =
        nodes.settings(type.config(), walked, ready.node(), ready.input(), position);
    if (settings.config().isEmpty()) {
      return settings.failed(ready, since(began));
    }
    ContainerType.Loop loop = type.loop().apply(settings.config().get());
    if (loop.refusal().isPresent()) {
      return NodePreview.failed(
          ready, loop.refusal().get(), settings.warnings(), Optional.empty(), since(began));
    }
    return new Items(walked, ready, position, loop, settings.warnings(), began).show();
  }

  /// One container's walk over its items.
  private final class Items {
    private final Walked walked;
    private final Walk.Ready ready;
    private final Position position;
    private final ContainerType.Loop loop;
    private final List<Problem> problems;
    private final long began;
    private final ArrayNode results = Json.NODES.arrayNode();
    private final List<Map<String, Preview>> previews = new ArrayList<>();

    Items(
        Walked walked,
        Walk.Ready ready,
        Position position,
        ContainerType.Loop loop,
        List<Problem> warnings,
        long began) {
      this.walked = walked;
      this.ready = ready;
      this.position = position;
      this.loop = loop;
      this.problems = new ArrayList<>(warnings);
      this.began = began;
    }

    NodePreview.Shown show() {
      int count = Math.min(loop.items().size(), MAX_ITEMS);
      if (count < loop.items().size()) {
        problems.add(
            new Problem(
                "",
                "preview.items_capped",
                "Only the first "
                    + MAX_ITEMS
                    + " of "
                    + loop.items().size()
                    + " items are shown in a preview."));
      }
      for (int index = 0; index < count; index++) {
        Optional<Error> error = showItem(index);
        if (error.isPresent()) {
          return NodePreview.failed(
              ready, error.get(), problems, Optional.of(previews), since(began));
        }
      }
      return NodePreview.succeeded(ready, Map.of("out", results), problems, previews, since(began));
    }

    /// @return the error that stops the container, if the item ended in one
    private Optional<Error> showItem(int index) {
      String container = ready.node().id();
      Level inside =
          walked
              .levels()
              .computeIfAbsent(container, id -> Level.inside(walked.graph(), registry, id));
      JsonNode item = loop.items().get(index);
      inside.nodes().forEach(node -> walked.outputs().remove(node.id()));
      Walk walk = Walk.ofItem(inside, item);
      previews.add(walk(walked, walk, position.item(item, index)));
      walked.lastItemEdges().put(container, Map.copyOf(walk.delivered()));
      if (walk.stopped().isEmpty()) {
        walk.result().ifPresent(results::add);
        return Optional.empty();
      }
      var error = walk.stopped().get();
      return switch (loop.onItemError()) {
        case STOP -> Optional.of(error);
        case SKIP -> Optional.empty();
        case COLLECT -> {
          results
              .addObject()
              .put("index", index)
              .putObject("error")
              .put("code", error.code())
              .put("message", error.message());
          yield Optional.empty();
        }
      };
    }
  }

  /// Nodes inside containers show their last item, so that selecting one shows something at once.
  private static void showLastItem(
      Map<String, Preview> previews, Map<String, JsonNode> delivered, Walked walked) {
    for (Preview preview : List.copyOf(previews.values())) {
      if (!preview.items().isEmpty()) {
        var last = new LinkedHashMap<>(preview.items().getLast());
        showLastItem(last, delivered, walked);
        last.forEach(previews::put);
      }
    }
    walked.lastItemEdges().values().forEach(delivered::putAll);
  }

  static Duration since(long nanoTime) {
    return Duration.ofNanos(System.nanoTime() - nanoTime);
  }
}
