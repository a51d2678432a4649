package dev.patchbay.engine;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.ContainerType;
import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.NoteType;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.Suspension;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.catalog.Wake;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.engine.DryRun.Walked;
import dev.patchbay.expression.ConfigResolver;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.expression.Scope;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Variable;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Shows what one node does in a dry run: resolves its config, runs it if it is pure, and plans and
/// describes it if it is an effect.
final class NodePreview {
  private final NodeRegistry registry;
  private final Evaluator evaluator;
  private final ConfigResolver resolver;

  NodePreview(NodeRegistry registry, Evaluator evaluator) {
    this.registry = registry;
    this.evaluator = evaluator;
    this.resolver = new ConfigResolver(evaluator);
  }

  /// A preview, and what it means for the walk.
  record Shown(Preview preview, Outcome outcome) {}

  /// The resolved and parsed config, or why there is none.
  record Settings<C>(
      Optional<C> config, Scope scope, List<Problem> errors, List<Problem> warnings) {

    Shown failed(Walk.Ready ready, Duration duration) {
      Problem first = errors.getFirst();
      var all = new ArrayList<>(errors);
      all.addAll(warnings);
      return new Shown(
          Preview.failed(ready.input(), all, Optional.empty(), List.of(), duration),
          new Outcome.Failed(new Error(first.code(), first.message()), 1));
    }
  }

  Shown show(Walked walked, Walk.Ready ready, Position position) {
    long began = System.nanoTime();
    Node node = ready.node();
    Optional<NodeType> known = registry.find(node.type());
    if (known.isEmpty()) {
      return failed(
          ready,
          Error.of(
              ErrorCodes.NODE_UNKNOWN_TYPE, "No node type “" + node.type() + "” is known here."),
          List.of(),
          Optional.empty(),
          DryRun.since(began));
    }
    return switch (known.get()) {
      case TriggerType<?, ?> trigger -> showTrigger(trigger, walked, ready, position, began);
      case ActionType<?, ?, ?> action -> showAction(action, walked, ready, position, began);
      case ContainerType<?> _ ->
          throw new IllegalStateException("containers are walked, not shown: " + node.id());
      case NoteType<?> _ -> throw new IllegalStateException("no walk sees a note: " + node.id());
    };
  }

  private <C> Shown showTrigger(
      TriggerType<C, ?> type, Walked walked, Walk.Ready ready, Position position, long began) {
    JsonNode payload = walked.start().payload();
    Settings<C> settings = settings(type.config(), walked, ready.node(), payload, position);
    if (settings.config().isEmpty()) {
      return settings.failed(ready, DryRun.since(began));
    }
    if (type.payload().parse(payload) instanceof Parsed.Failed<?>(var problems)) {
      Problem first = problems.getFirst();
      return failed(
          ready,
          Error.of(
              ErrorCodes.PAYLOAD_INVALID,
              "The payload does not fit this trigger: "
                  + (first.path().isEmpty() ? "" : "at " + first.path() + ": ")
                  + first.message()),
          settings.warnings(),
          Optional.empty(),
          DryRun.since(began));
    }
    return switch (type.fire().apply(settings.config().get(), payload)) {
      case TriggerResult.Start(var data, var _) ->
          new Shown(
              new Preview(
                  Preview.Status.SUCCEEDED,
                  Optional.empty(),
                  Map.of("out", data),
                  Preview.Source.PAYLOAD,
                  Optional.empty(),
                  DryRun.since(began),
                  settings.warnings(),
                  List.of()),
              new Outcome.Emitted(Map.of("out", data)));
      case TriggerResult.Ignore(var reason) ->
          new Shown(
              Preview.failed(
                  ready.input(),
                  List.of(new Problem("", "trigger.ignored", reason)),
                  Optional.empty(),
                  List.of(),
                  DryRun.since(began)),
              new Outcome.Skipped());
      case TriggerResult.Reject(var error) ->
          failed(ready, error, settings.warnings(), Optional.empty(), DryRun.since(began));
    };
  }

  private <C, I> Shown showAction(
      ActionType<C, I, ?> type, Walked walked, Walk.Ready ready, Position position, long began) {
    Optional<JsonNode> pin = ready.node().pin();
    if (pin.isPresent() && type.behaviour() instanceof Behaviour.Pure<C, I>) {
      return pinned(type, ready, pin.get(), List.of(), Optional.empty(), began);
    }
    Settings<C> settings = settings(type.config(), walked, ready.node(), ready.input(), position);
    if (settings.config().isEmpty()) {
      return settings.failed(ready, DryRun.since(began));
    }
    Parsed<I> input = type.input().parse(ready.input());
    if (input instanceof Parsed.Failed<I>(var problems)) {
      return failed(
          ready,
          Error.of(ErrorCodes.INPUT_INVALID, problems.getFirst().message()),
          settings.warnings(),
          Optional.empty(),
          DryRun.since(began));
    }
    NodeIO<I> io = envelope(ready, position, input.orThrow());
    return switch (type.behaviour()) {
      case Behaviour.Pure<C, I> pure -> compute(pure, settings, ready, io, began);
      case Behaviour.Effect<C, I, ?> effect -> plan(type, effect, settings, ready, io, pin, began);
      case Behaviour.Suspend<C, I> suspend -> {
        Instant now = walked.start().now();
        yield suspend(type, suspend, settings, ready, io, pin, now, began);
      }
    };
  }

  private <C, I> Shown compute(
      Behaviour.Pure<C, I> pure, Settings<C> settings, Walk.Ready ready, NodeIO<I> io, long began) {
    ActionResult result;
    try {
      result =
          pure.run(
              settings.config().orElseThrow(), io, new ScopedPrograms(evaluator, settings.scope()));
    } catch (RuntimeException e) {
      // The one boundary where a node's own bug ends: the node shows it, everything else goes on.
      result =
          ActionResult.fatal(
              ErrorCodes.NODE_FAILED,
              "The node failed unexpectedly (" + e.getClass().getSimpleName() + ").");
    }
    return ended(result, settings, ready, Preview.Source.COMPUTED, Optional.empty(), began);
  }

  private static Shown ended(
      ActionResult result,
      Settings<?> settings,
      Walk.Ready ready,
      Preview.Source source,
      Optional<WouldDo> wouldDo,
      long began) {
    return switch (result) {
      case ActionResult.Success(var emissions) -> {
        var byHandle = new LinkedHashMap<String, JsonNode>();
        for (Emission emission : emissions) {
          byHandle.put(emission.handle(), emission.data());
        }
        yield new Shown(
            new Preview(
                Preview.Status.SUCCEEDED,
                Optional.of(ready.input()),
                byHandle,
                source,
                wouldDo,
                DryRun.since(began),
                settings.warnings(),
                List.of()),
            new Outcome.Emitted(byHandle));
      }
      case ActionResult.FatalError(var error) ->
          failed(ready, error, settings.warnings(), Optional.empty(), DryRun.since(began));
      case ActionResult.RetryableError(var error, var _) ->
          failed(ready, error, settings.warnings(), Optional.empty(), DryRun.since(began));
    };
  }

  private <C, I, R extends Record> Shown plan(
      ActionType<C, I, ?> type,
      Behaviour.Effect<C, I, R> effect,
      Settings<C> settings,
      Walk.Ready ready,
      NodeIO<I> io,
      Optional<JsonNode> pin,
      long began) {
    return switch (effect.plan().plan(settings.config().orElseThrow(), io)) {
      case Planned.Refused<R>(var error) ->
          failed(ready, error, settings.warnings(), Optional.empty(), DryRun.since(began));
      case Planned.Ready<R>(var request) -> {
        WouldDo wouldDo = effect.describe().describe(request);
        if (pin.isPresent()) {
          yield pinned(type, ready, pin.get(), settings.warnings(), Optional.of(wouldDo), began);
        }
        Optional<JsonNode> foreseen = effect.foresee().foresee(request);
        Map<String, JsonNode> output = Map.of("out", foreseen.orElse(type.outputSample()));
        yield new Shown(
            new Preview(
                Preview.Status.SUCCEEDED,
                Optional.of(ready.input()),
                output,
                foreseen.isPresent() ? Preview.Source.COMPUTED : Preview.Source.TYPE_SAMPLE,
                Optional.of(wouldDo),
                DryRun.since(began),
                settings.warnings(),
                List.of()),
            new Outcome.Emitted(output));
      }
    };
  }

  /// A dry run does not wait: it says until when a run would, and goes on.
  private <C, I> Shown suspend(
      ActionType<C, I, ?> type,
      Behaviour.Suspend<C, I> suspend,
      Settings<C> settings,
      Walk.Ready ready,
      NodeIO<I> io,
      Optional<JsonNode> pin,
      Instant now,
      long began) {
    return switch (suspend.plan().plan(settings.config().orElseThrow(), io)) {
      case Planned.Refused<Suspension>(var error) ->
          failed(ready, error, settings.warnings(), Optional.empty(), DryRun.since(began));
      case Planned.Ready<Suspension>(var suspension) -> {
        WouldDo wouldDo = suspension.wouldDo(now);
        if (pin.isPresent()) {
          yield pinned(type, ready, pin.get(), settings.warnings(), Optional.of(wouldDo), began);
        }
        var source =
            suspension.foreseen() instanceof Wake.Due
                ? Preview.Source.COMPUTED
                : Preview.Source.TYPE_SAMPLE;
        ActionResult result = suspend.resume().resume(suspension, suspension.foreseen());
        yield ended(result, settings, ready, source, Optional.of(wouldDo), began);
      }
    };
  }

  /// A pin is the value of the only output, or an object by handle for a node with several.
  private static Shown pinned(
      ActionType<?, ?, ?> type,
      Walk.Ready ready,
      JsonNode pin,
      List<Problem> warnings,
      Optional<WouldDo> wouldDo,
      long began) {
    List<Handle> outputs = type.handles(ready.node().config()).outputs();
    var byHandle = new LinkedHashMap<String, JsonNode>();
    if (outputs.size() == 1) {
      byHandle.put(outputs.getFirst().id(), pin);
    } else {
      outputs.stream()
          .filter(handle -> pin.has(handle.id()))
          .forEach(handle -> byHandle.put(handle.id(), pin.get(handle.id())));
    }
    return new Shown(
        new Preview(
            Preview.Status.SUCCEEDED,
            Optional.of(ready.input()),
            byHandle,
            Preview.Source.PIN,
            wouldDo,
            DryRun.since(began),
            warnings,
            List.of()),
        new Outcome.Emitted(byHandle));
  }

  <C> Settings<C> settings(
      Schema<C> schema, Walked walked, Node node, JsonNode input, Position position) {
    Set<String> programs = schema.programFields();
    JsonNode complete = schema.complete(node.config());
    Scope scope = scope(walked, node.withConfig((ObjectNode) complete), programs, input, position);
    var resolution = resolver.resolve(complete, programs, scope);
    if (!resolution.errors().isEmpty()) {
      return new Settings<>(Optional.empty(), scope, resolution.errors(), resolution.warnings());
    }
    return switch (schema.parse(resolution.config())) {
      case Parsed.Ok<C>(var config) ->
          new Settings<>(Optional.of(config), scope, List.of(), resolution.warnings());
      case Parsed.Failed<C>(var problems) ->
          new Settings<>(Optional.empty(), scope, problems, resolution.warnings());
    };
  }

  private static Scope scope(
      Walked walked, Node node, Set<String> programs, JsonNode input, Position position) {
    Start start = walked.start();
    var builder =
        Scope.builder(start.now(), start.seed())
            .input(input)
            .nodes(walked.reach().outputs(node, programs, walked.outputs()))
            .trigger(start.payload())
            .run(Json.object().put("id", "dry-run").put("startedAt", start.now().toString()))
            .vars(variables(walked));
    position.item().ifPresent(item -> builder.item(item, position.index()));
    return builder.build();
  }

  private static JsonNode variables(Walked walked) {
    ObjectNode values = Json.object();
    for (Variable variable : walked.graph().variables()) {
      values.set(variable.name(), variable.value());
    }
    return values;
  }

  private static <I> NodeIO<I> envelope(Walk.Ready ready, Position position, I input) {
    String id = ready.node().id();
    return new NodeIO<>("dry-run", "dry-run", id, position.itemPath(), 1, "dry-run/" + id, input);
  }

  static Shown refused(Walk.Ready ready) {
    return failed(ready, ready.refused().orElseThrow(), List.of(), Optional.empty(), Duration.ZERO);
  }

  static Shown failed(
      Walk.Ready ready,
      Error error,
      List<Problem> warnings,
      Optional<List<Map<String, Preview>>> items,
      Duration duration) {
    var problems = new ArrayList<Problem>();
    problems.add(new Problem("", error.code(), error.message()));
    problems.addAll(warnings);
    return new Shown(
        Preview.failed(
            ready.input(), problems, Optional.empty(), items.orElse(List.of()), duration),
        new Outcome.Failed(error, 1));
  }

  static Shown succeeded(
      Walk.Ready ready,
      Map<String, JsonNode> byHandle,
      List<Problem> warnings,
      List<Map<String, Preview>> items,
      Duration duration) {
    return new Shown(
        new Preview(
            Preview.Status.SUCCEEDED,
            Optional.of(ready.input()),
            byHandle,
            Preview.Source.COMPUTED,
            Optional.empty(),
            duration,
            warnings,
            items),
        new Outcome.Emitted(byHandle));
  }
}
