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
import dev.patchbay.catalog.Programs;
import dev.patchbay.catalog.Suspension;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.catalog.Wake;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.engine.Preview.Source;
import dev.patchbay.engine.Turn.Shown;
import dev.patchbay.expression.ConfigResolver;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.expression.Scope;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Sample;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

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

  /// A node's config with every template resolved, or why there is none.
  sealed interface Settings<C> {
    record Usable<C>(C config, Scope scope) implements Settings<C> {}

    record Unusable<C>(List<Problem> errors) implements Settings<C> {}
  }

  Shown show(Turn turn) {
    Optional<NodeType> known = registry.find(turn.node().type());
    if (known.isEmpty()) {
      return turn.failed(
          Error.of(
              ErrorCodes.NODE_UNKNOWN_TYPE,
              "No node type “" + turn.node().type() + "” is known here."));
    }
    return switch (known.get()) {
      case TriggerType<?, ?> trigger -> showTrigger(trigger, turn);
      case ActionType<?, ?, ?> action -> showAction(action, turn);
      case ContainerType<?> _ ->
          throw new IllegalStateException("containers are walked, not shown: " + turn.node().id());
      case NoteType<?> _ ->
          throw new IllegalStateException("no walk sees a note: " + turn.node().id());
    };
  }

  private <C> Shown showTrigger(TriggerType<C, ?> type, Turn turn) {
    Start start = turn.walked().start();
    return switch (settings(type.config(), turn, start.payload())) {
      case Settings.Unusable<C>(var errors) -> turn.failed(errors, List.of());
      case Settings.Usable<C>(var config, var _) -> {
        if (type.payload().parse(start.payload()) instanceof Parsed.Failed<?>(var problems)) {
          yield turn.failed(unfit(problems.getFirst()));
        }
        yield switch (type.fire().apply(config, start.payload())) {
          case TriggerResult.Start(var data, var _) ->
              turn.succeeded(Map.of("out", data), start.source(), Optional.empty());
          case TriggerResult.Ignore(var reason) -> turn.ignored(reason);
          case TriggerResult.Reject(var error) -> turn.failed(error);
        };
      }
    };
  }

  private static Error unfit(Problem problem) {
    return Error.of(
        ErrorCodes.PAYLOAD_INVALID,
        "The payload does not fit this trigger: "
            + (problem.path().isEmpty() ? "" : "at " + problem.path() + ": ")
            + problem.message());
  }

  private <C, I> Shown showAction(ActionType<C, I, ?> type, Turn turn) {
    Optional<JsonNode> pin = turn.node().pin();
    if (pin.isPresent() && type.behaviour() instanceof Behaviour.Pure<C, I>) {
      return turn.pinned(pin.get(), outputs(type, turn.node()), Optional.empty());
    }
    return switch (settings(type.config(), turn, turn.input())) {
      case Settings.Unusable<C>(var errors) -> turn.failed(errors, List.of());
      case Settings.Usable<C>(var config, var scope) ->
          switch (type.input().parse(turn.input())) {
            case Parsed.Failed<I>(var problems) ->
                turn.failed(Error.of(ErrorCodes.INPUT_INVALID, problems.getFirst().message()));
            case Parsed.Ok<I>(var input) -> {
              NodeIO<I> io = turn.envelope(input);
              yield switch (type.behaviour()) {
                case Behaviour.Pure<C, I> pure ->
                    ended(
                        turn,
                        pure.run(config, io, programs(turn, scope)),
                        Source.COMPUTED,
                        Optional.empty());
                case Behaviour.Effect<C, I, ?> effect -> plan(type, effect, config, io, turn);
                case Behaviour.Suspend<C, I> suspend -> suspend(type, suspend, config, io, turn);
              };
            }
          };
    };
  }

  private Programs programs(Turn turn, Scope scope) {
    return new ScopedPrograms(evaluator.within(turn.patience()), scope);
  }

  private static Shown ended(
      Turn turn, ActionResult result, Source source, Optional<WouldDo> wouldDo) {
    return switch (result) {
      case ActionResult.Success(var emissions) -> {
        var byHandle = new LinkedHashMap<String, JsonNode>();
        for (Emission emission : emissions) {
          byHandle.put(emission.handle(), emission.data());
        }
        yield turn.succeeded(byHandle, source, wouldDo);
      }
      case ActionResult.FatalError(var error) -> turn.failed(error);
      case ActionResult.RetryableError(var error, var _) -> turn.failed(error);
    };
  }

  private static <C, I, R extends Record> Shown plan(
      ActionType<C, I, ?> type,
      Behaviour.Effect<C, I, R> effect,
      C config,
      NodeIO<I> io,
      Turn turn) {
    return switch (effect.plan().plan(config, io)) {
      case Planned.Refused<R>(var error) -> turn.failed(error);
      case Planned.Ready<R>(var request) ->
          notPerformed(
              type, turn, effect.describe().describe(request), effect.foresee().foresee(request));
    };
  }

  /// What an effect would have returned: what the analyst pinned, else what is known before, else
  /// what it last really returned, else what its type says.
  private static Shown notPerformed(
      ActionType<?, ?, ?> type, Turn turn, WouldDo wouldDo, Optional<JsonNode> foreseen) {
    Node node = turn.node();
    List<String> outputs = outputs(type, node);
    if (node.pin().isPresent()) {
      return turn.pinned(node.pin().get(), outputs, Optional.of(wouldDo));
    }
    if (foreseen.isPresent()) {
      return turn.succeeded(
          Map.of(outputs.getFirst(), foreseen.get()), Source.COMPUTED, Optional.of(wouldDo));
    }
    List<Sample> kept = turn.walked().graph().samplesOf(node.id());
    JsonNode output = kept.isEmpty() ? type.outputSample() : kept.getLast().payload();
    Source source = kept.isEmpty() ? Source.TYPE_SAMPLE : Source.KEPT_SAMPLE;
    return turn.succeeded(Map.of(outputs.getFirst(), output), source, Optional.of(wouldDo));
  }

  /// A dry run does not wait: it says until when a run would, and goes on.
  private static <C, I> Shown suspend(
      ActionType<C, I, ?> type,
      Behaviour.Suspend<C, I> suspend,
      C config,
      NodeIO<I> io,
      Turn turn) {
    return switch (suspend.plan().plan(config, io)) {
      case Planned.Refused<Suspension>(var error) -> turn.failed(error);
      case Planned.Ready<Suspension>(var suspension) -> {
        Optional<WouldDo> wouldDo = Optional.of(suspension.wouldDo(turn.walked().start().now()));
        Optional<JsonNode> pin = turn.node().pin();
        if (pin.isPresent()) {
          yield turn.pinned(pin.get(), outputs(type, turn.node()), wouldDo);
        }
        Source source =
            suspension.foreseen() instanceof Wake.Due ? Source.COMPUTED : Source.TYPE_SAMPLE;
        ActionResult result = suspend.resume().resume(suspension, suspension.foreseen());
        yield ended(turn, result, source, wouldDo);
      }
    };
  }

  static List<String> outputs(NodeType type, Node node) {
    return type.handles(node.config()).outputs().stream().map(Handle::id).toList();
  }

  /// @param focus what `$` is in the node's templates
  <C> Settings<C> settings(Schema<C> schema, Turn turn, JsonNode focus) {
    Set<String> programs = schema.programFields();
    JsonNode complete = schema.complete(turn.node().config());
    Scope scope = turn.scope(complete, programs, focus);
    var resolution = resolver.within(turn.patience()).resolve(complete, programs, scope);
    turn.warn(resolution.warnings());
    if (!resolution.errors().isEmpty()) {
      return new Settings.Unusable<>(resolution.errors());
    }
    return switch (schema.parse(resolution.config())) {
      case Parsed.Ok<C>(var config) -> new Settings.Usable<>(config, scope);
      case Parsed.Failed<C>(var problems) -> new Settings.Unusable<>(problems);
    };
  }
}
