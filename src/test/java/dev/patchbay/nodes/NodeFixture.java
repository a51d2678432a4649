package dev.patchbay.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCode;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.Suspension;
import dev.patchbay.catalog.Until;
import dev.patchbay.catalog.Wake;
import dev.patchbay.catalog.Wire;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One node of a type, tried with resolved configs and inputs written as JSON.
public record NodeFixture(ActionType<?, ?, ?> type) {
  public static final String KEY = "run-1/node-1";

  /// Runs a pure node; a config that does not fit ends as `config.invalid`, as in a run.
  public ActionResult run(JsonNode config, JsonNode input) {
    return run(type, config, input);
  }

  public ActionResult run(String config, String input) {
    return run(Json.parse(config), Json.parse(input));
  }

  /// What a pure node emits on its only active handle.
  public JsonNode output(String config, String input) {
    List<Emission> emissions = emissions(config, input);
    assertThat(emissions).hasSize(1);
    return emissions.getFirst().data();
  }

  public List<Emission> emissions(String config, String input) {
    ActionResult result = run(config, input);
    assertThat(result).isInstanceOf(ActionResult.Success.class);
    return ((ActionResult.Success) result).emissions();
  }

  public List<String> handlesEmitting(String config, String input) {
    return emissions(config, input).stream().map(Emission::handle).toList();
  }

  public void refuses(String config, String input, ErrorCode code, String... words) {
    failed(run(config, input), code, words);
  }

  public Planned<?> plan(String config) {
    return plan(Json.parse(config), Json.object());
  }

  public Planned<?> plan(JsonNode config, JsonNode input) {
    return planned(type, config, input);
  }

  public void planRefused(String config, ErrorCode code, String... words) {
    assertThat(plan(config))
        .isInstanceOfSatisfying(
            Planned.Refused.class,
            refused -> {
              assertThat(refused.error().code()).isEqualTo(code.code());
              assertThat(words)
                  .allSatisfy(word -> assertThat(refused.error().message()).contains(word));
            });
  }

  public WouldDo wouldDo(String config) {
    return wouldDo(Json.parse(config), Json.object());
  }

  public WouldDo wouldDo(JsonNode config, JsonNode input) {
    return effect(type, config, input, Stored::wouldDo);
  }

  /// What an effect knows of its output before it is performed.
  public Optional<JsonNode> foreseen(JsonNode config, JsonNode input) {
    return effect(type, config, input, Stored::foreseen);
  }

  /// Performs the planned request after it was stored as JSON and read again, as a resumed run
  /// does.
  public ActionResult perform(JsonNode config, JsonNode input, Wire wire) {
    return effect(type, config, input, (stored, planned) -> stored.perform(planned, wire));
  }

  public ActionResult perform(String config, Wire wire) {
    return perform(Json.parse(config), Json.object(), wire);
  }

  /// What a node waits for, after it was stored as JSON and read again, as a resting run does.
  public Suspension suspension(JsonNode config, JsonNode input) {
    Suspension planned =
        switch (plan(config, input)) {
          case Planned.Ready<?>(Suspension ready) -> ready;
          case Planned.Ready<?>(var request) -> throw new AssertionError(request);
          case Planned.Refused<?>(var error) -> throw new AssertionError(error);
        };
    Until restored =
        Json.bind(Json.parse(Json.write(Json.toNode(planned.until()))), Until.class).orThrow();
    assertThat(restored).isEqualTo(planned.until());
    return planned;
  }

  public Suspension suspension(String config) {
    return suspension(Json.parse(config), Json.object());
  }

  /// What a node makes of what ended its waiting.
  public ActionResult resumed(JsonNode config, JsonNode input, Wake wake) {
    return ((Behaviour.Suspend<?, ?>) type.behaviour())
        .resume()
        .resume(suspension(config, input), wake);
  }

  public ActionResult resumed(String config, String input, Wake wake) {
    return resumed(Json.parse(config), Json.parse(input), wake);
  }

  public List<Problem> problems(String config) {
    return type.config().parse(Json.parse(config)).problems();
  }

  public static void failed(ActionResult result, ErrorCode code, String... words) {
    Error error =
        switch (result) {
          case ActionResult.FatalError(var fatal) -> fatal;
          case ActionResult.RetryableError(var retryable, var _) -> retryable;
          case ActionResult.Success success -> throw new AssertionError(success);
        };
    assertThat(error.code()).isEqualTo(code.code());
    assertThat(words).allSatisfy(word -> assertThat(error.message()).contains(word));
    assertThat(result instanceof ActionResult.RetryableError).isEqualTo(code.retry());
  }

  public static NodeIO<JsonNode> io(JsonNode data) {
    return new NodeIO<>("correlation-1", "run-1", "node-1", List.of(), 1, KEY, data);
  }

  private static <C, I> ActionResult run(
      ActionType<C, I, ?> type, JsonNode rawConfig, JsonNode rawInput) {
    var behaviour = (Behaviour.Pure<C, I>) type.behaviour();
    I input = type.input().parse(rawInput).orThrow();
    return switch (type.config().parse(rawConfig)) {
      case Parsed.Ok<C>(var config) ->
          behaviour.run(config, io(rawInput).with(input), NodePrograms.of(rawInput));
      case Parsed.Failed<C>(var problems) ->
          ActionResult.fatal(
              ErrorCodes.CONFIG_INVALID,
              problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    };
  }

  private interface Use<T> {
    T with(Stored<?> effect, Planned<?> planned);
  }

  private static <C, I, T> T effect(
      ActionType<C, I, ?> type, JsonNode config, JsonNode input, Use<T> use) {
    return switch (type.behaviour()) {
      case Behaviour.Effect<C, I, ?> effect ->
          use.with(new Stored<>(effect), planned(type, config, input));
      case Behaviour.Pure<C, I> _ -> throw new AssertionError(type.id() + " is pure");
      case Behaviour.Suspend<C, I> _ -> throw new AssertionError(type.id() + " waits");
    };
  }

  private static <C, I> Planned<?> planned(
      ActionType<C, I, ?> type, JsonNode config, JsonNode input) {
    C settings = type.config().parse(config).orThrow();
    NodeIO<I> io = io(input).with(type.input().parse(input).orThrow());
    return switch (type.behaviour()) {
      case Behaviour.Effect<C, I, ?> effect -> effect.plan().plan(settings, io);
      case Behaviour.Suspend<C, I> suspend -> suspend.plan().plan(settings, io);
      case Behaviour.Pure<C, I> _ -> throw new AssertionError(type.id() + " is pure");
    };
  }

  private record Stored<R extends Record>(Behaviour.Effect<?, ?, R> effect) {
    WouldDo wouldDo(Planned<?> planned) {
      return effect.describe().describe(restored(planned));
    }

    Optional<JsonNode> foreseen(Planned<?> planned) {
      return effect.foresee().foresee(restored(planned));
    }

    ActionResult perform(Planned<?> planned, Wire wire) {
      return effect.perform().perform(restored(planned), wire);
    }

    private R restored(Planned<?> planned) {
      Object request =
          switch (planned) {
            case Planned.Ready<?>(var ready) -> ready;
            case Planned.Refused<?>(var error) -> throw new AssertionError(error);
          };
      R restored = effect.request().parse(Json.toNode(request)).orThrow();
      assertThat(restored).isEqualTo(request);
      return restored;
    }
  }
}
