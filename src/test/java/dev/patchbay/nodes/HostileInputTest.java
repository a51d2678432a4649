package dev.patchbay.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.NodeIO;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.Suspension;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever settings and data arrive, a node ends in time with a result or with an error that its
/// type admits. It leaves its input as it was, and what it puts out can be stored and read again.
class HostileInputTest {
  private static final long SEED = 20261125;
  private static final int ROUNDS = 300;
  private static final int ROWS = 100_000;

  static List<ActionType<?, ?, ?>> actions() {
    return BuiltIn.registry().actions();
  }

  static List<TriggerType<?, ?>> triggers() {
    return BuiltIn.registry().triggers();
  }

  @ParameterizedTest
  @MethodSource("actions")
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void anActionEndsWithAResultOrACodedError(ActionType<?, ?, ?> type) {
    double worked = tried(type, 300, 2);

    if (!type.handles(type.sampleConfig()).outputs().isEmpty()) {
      assertThat(worked).as("rounds in which there was something to do").isGreaterThan(0.05);
    }
  }

  @Tag("campaign")
  @ParameterizedTest
  @MethodSource("actions")
  @Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
  void anActionEndsWithAResultOrACodedErrorHoweverOftenItIsTried(ActionType<?, ?, ?> type) {
    tried(type, 5_000, 3);
  }

  /// @return the share of rounds that ended with a result
  private static double tried(ActionType<?, ?, ?> type, int rounds, int depth) {
    var random = new Random(SEED);
    var values = new HostileValues(random, type.sampleConfig(), type.inputSample());
    int worked = 0;
    for (int round = 0; round < rounds; round++) {
      JsonNode input =
          random.nextBoolean() ? values.value(depth) : values.spoilt(type.inputSample());
      JsonNode config = config(type, values, random, input);
      worked += endsWell(type, config, input, "seed " + SEED + ", round " + round) ? 1 : 0;
    }
    return (double) worked / rounds;
  }

  @ParameterizedTest
  @MethodSource("actions")
  void dataNestedAsDeeplyAsItMayBeIsNoTrouble(ActionType<?, ?, ?> type) {
    JsonNode deep = HostileValues.deep();
    for (JsonNode input : List.of(deep, Json.NODES.arrayNode().add(deep).add(deep))) {
      endsWell(type, withItems(type.sampleConfig(), input), input, "deep");
    }
  }

  /// How long is measured by a benchmark; here it only must not be for ever, however busy the
  /// computer is.
  @ParameterizedTest
  @MethodSource("actions")
  @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
  void aHundredThousandRowsEndInTime(ActionType<?, ?, ?> type) {
    JsonNode rows = rows(type.inputSample());

    outcome(type, withItems(type.sampleConfig(), rows), rows, false)
        .ifPresent(error -> assertThat(admits(type, error)).as("%s", error).isTrue());
  }

  @ParameterizedTest
  @MethodSource("triggers")
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void aTriggerStartsARunOrSaysWhyNot(TriggerType<?, ?> type) {
    var random = new Random(SEED);
    JsonNode sample = type.samples().getFirst().payload();
    JsonNode defaults = type.config().defaultsJson().orElseThrow();
    var values = new HostileValues(random, sample, defaults);
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode payload = random.nextBoolean() ? values.value(2) : values.spoilt(sample);
      JsonNode config = random.nextInt(3) == 0 ? values.spoilt(defaults) : defaults;
      fires(type, config, payload, "seed " + SEED + ", round " + round);
    }
  }

  /// Mostly right, so that the node has to work: one of the known configs, its list replaced, and
  /// now and then something in it spoilt.
  private static JsonNode config(
      ActionType<?, ?, ?> type, HostileValues values, Random random, JsonNode input) {
    JsonNode config =
        random.nextInt(4) == 0
            ? type.config().complete(Json.object())
            : withItems(type.sampleConfig(), random.nextBoolean() ? input : values.value(2));
    return random.nextInt(3) == 0 ? values.spoilt(config) : config;
  }

  private static JsonNode withItems(JsonNode config, JsonNode items) {
    if (!config.has("items")) {
      return config;
    }
    ObjectNode changed = Json.object();
    changed.setAll((ObjectNode) config);
    return changed.set("items", items);
  }

  /// @return whether the node ended with a result
  private static <C, I> boolean endsWell(
      ActionType<C, I, ?> type, JsonNode config, JsonNode input, String which) {
    JsonNode configBefore = config.deepCopy();
    JsonNode inputBefore = input.deepCopy();

    Optional<Error> error;
    try {
      error = outcome(type, config, input, true);
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw new AssertionError(which + ": " + shown(config) + " on " + shown(input), e);
    }

    error.ifPresent(said -> {
      assertThat(admits(type, said))
          .as("%s: %s on %s: %s", which, shown(config), shown(input), said)
          .isTrue();
      assertThat(said.message()).as(which).isNotBlank().hasSizeLessThan(2_000);
    });
    assertThat(config.equals(configBefore) && input.equals(inputBefore))
        .as("%s: what is shared with other nodes was changed", which)
        .isTrue();
    return error.isEmpty();
  }

  /// A type admits its own codes and those of any node; what stops a run has a code of the
  /// scenario's own.
  private static boolean admits(ActionType<?, ?, ?> type, Error error) {
    return type.errors().contains(ErrorCodes.RUN_STOPPED)
        || Stream.concat(
                type.errors().stream(),
                Stream.of(ErrorCodes.CONFIG_INVALID, ErrorCodes.INPUT_INVALID))
            .anyMatch(code -> code.code().equals(error.code()));
  }

  private static <C, I> Optional<Error> outcome(
      ActionType<C, I, ?> type, JsonNode rawConfig, JsonNode rawInput, boolean stored) {
    if (!(type.config().parse(rawConfig) instanceof Parsed.Ok<C>(var config))) {
      return Optional.of(Error.of(ErrorCodes.CONFIG_INVALID, "The config does not fit."));
    }
    if (!(type.input().parse(rawInput) instanceof Parsed.Ok<I>(var input))) {
      return Optional.of(Error.of(ErrorCodes.INPUT_INVALID, "The input does not fit."));
    }
    NodeIO<I> io = NodeFixture.io(rawInput).with(input);
    return switch (type.behaviour()) {
      case Behaviour.Pure<C, I> pure ->
          ended(type, rawConfig, pure.run(config, io, NodePrograms.of(rawInput)), stored);
      case Behaviour.Effect<C, I, ?> effect -> planned(effect, config, io, stored);
      case Behaviour.Suspend<C, I> suspend ->
          switch (suspend.plan().plan(config, io)) {
            case Planned.Refused<Suspension>(var error) -> Optional.of(error);
            case Planned.Ready<Suspension>(var suspension) -> {
              assertThat(suspension.wouldDo(Instant.EPOCH).sentence()).isNotBlank();
              yield ended(
                  type,
                  rawConfig,
                  suspend.resume().resume(suspension, suspension.foreseen()),
                  stored);
            }
          };
    };
  }

  private static <C, I, R extends Record> Optional<Error> planned(
      Behaviour.Effect<C, I, R> effect, C config, NodeIO<I> io, boolean stored) {
    return switch (effect.plan().plan(config, io)) {
      case Planned.Refused<R>(var error) -> Optional.of(error);
      case Planned.Ready<R>(var request) -> {
        R read =
            stored ? effect.request().parse(readAgain(Json.toNode(request))).orThrow() : request;
        assertThat(effect.describe().describe(read).sentence()).isNotBlank().doesNotContain("\n");
        yield Optional.empty();
      }
    };
  }

  private static Optional<Error> ended(
      ActionType<?, ?, ?> type, JsonNode config, ActionResult result, boolean stored) {
    return switch (result) {
      case ActionResult.FatalError(var error) -> Optional.of(error);
      case ActionResult.RetryableError(var error, var _) -> Optional.of(error);
      case ActionResult.Success(var emissions) -> {
        for (Emission emission : emissions) {
          assertThat(type.handles(config).output(emission.handle())).isPresent();
          assertThat(type.output().parse(emission.data()).problems()).isEmpty();
          if (stored) {
            readAgain(emission.data());
          }
        }
        yield Optional.empty();
      }
    };
  }

  private static <C> void fires(
      TriggerType<C, ?> type, JsonNode rawConfig, JsonNode payload, String which) {
    try {
      if (type.config().parse(rawConfig) instanceof Parsed.Ok<C>(var config)
          && type.payload().parse(payload) instanceof Parsed.Ok) {
        switch (type.fire().apply(config, payload)) {
          case TriggerResult.Start(var data, var _) -> readAgain(data);
          case TriggerResult.Ignore(var reason) -> assertThat(reason).isNotBlank();
          case TriggerResult.Reject(var error) ->
              assertThat(ErrorCodes.find(error.code())).isPresent();
        }
      }
      assertThat(type.expected().apply(rawConfig).samples()).isNotEmpty();
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw new AssertionError(which + ": " + shown(rawConfig) + " on " + shown(payload), e);
    }
  }

  /// Many rows like those of a sample: the sample itself if it is a list, else every list in it.
  private static JsonNode rows(JsonNode sample) {
    return switch (sample) {
      case ArrayNode list when !list.isEmpty() -> many(list);
      case ObjectNode object
          when object.properties().stream().anyMatch(e -> e.getValue().isArray()) -> {
        ObjectNode rows = Json.object();
        object.properties().forEach(field -> rows.set(field.getKey(), rows(field.getValue())));
        yield rows;
      }
      case ObjectNode object -> many(Json.NODES.arrayNode().add(object));
      default -> sample;
    };
  }

  /// Every row has an `id` of its own, and so has every other whole number in it.
  private static ArrayNode many(ArrayNode rows) {
    var all = new ArrayList<JsonNode>(ROWS);
    for (int i = 0; i < ROWS; i++) {
      JsonNode row = rows.get(i % rows.size());
      if (row instanceof ObjectNode object) {
        ObjectNode own = Json.object();
        int number = i;
        object
            .properties()
            .forEach(field ->
                own.set(
                    field.getKey(),
                    field.getValue().isInt() ? own.numberNode(number) : field.getValue()));
        all.add(own);
      } else {
        all.add(row);
      }
    }
    return Json.NODES.arrayNode(ROWS).addAll(all);
  }

  private static JsonNode readAgain(JsonNode value) {
    return Json.parse(Json.write(value));
  }

  private static String shown(JsonNode value) {
    String text = Json.write(value);
    return text.length() <= 3_000 ? text : text.substring(0, 3_000) + "…";
  }
}
