package dev.patchbay.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Emission;
import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCode;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.Suspension;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever settings and data meet, a node ends with a result or with an error of a known code: no
/// exception escapes, nothing hangs, and the same again gives the same.
class OddInputToFormatsTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {
        "trigger.form",
        "trigger.schedule",
        "control.stop",
        "control.respond",
        "control.wait",
        "control.call-scenario",
        "data.json",
        "data.csv",
        "data.xml",
        "data.date",
        "data.number",
        "data.text",
        "data.validate"
      })
  void everyNodeEndsWithAResultOrACodedError(String type) {
    for (long seed = 1; seed <= 400; seed++) {
      tryOne(type, seed);
    }
  }

  @Tag("campaign")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "trigger.form",
        "trigger.schedule",
        "control.respond",
        "control.wait",
        "data.json",
        "data.csv",
        "data.xml",
        "data.date",
        "data.number",
        "data.text",
        "data.validate"
      })
  void everyNodeEndsWithAResultOrACodedErrorManyTimes(String type) {
    for (long seed = 1_000; seed <= 60_000; seed++) {
      tryOne(type, seed);
    }
  }

  private static void tryOne(String id, long seed) {
    NodeType type = BuiltIn.registry().find(id).orElseThrow();
    var odd = new Odd(new Random(seed));
    JsonNode config = odd.config(type.config().form(), 0);
    JsonNode input = odd.value(0);
    long began = System.nanoTime();
    try {
      switch (type) {
        case TriggerType<?, ?> trigger -> fire(trigger, config, input);
        case ActionType<?, ?, ?> action -> run(action, config, input);
        default -> throw new AssertionError(id + " is neither trigger nor action");
      }
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      throw new AssertionError(
          "%s, seed %d: %s with %s".formatted(id, seed, shown(config), shown(input)), e);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began))
        .as("%s, seed %d: %s with %s", id, seed, shown(config), shown(input))
        .isLessThan(LIMIT);
  }

  private static <C> void fire(TriggerType<C, ?> type, JsonNode rawConfig, JsonNode payload) {
    assertThat(type.expected().apply(rawConfig).samples()).isNotEmpty();
    if (type.arrival() instanceof dev.patchbay.catalog.Arrival.Timed(var timetable)) {
      timetable.next(rawConfig, Instant.parse("2026-03-28T12:00:00Z"), 5);
    }
    if (type.config().parse(rawConfig) instanceof Parsed.Ok<C>(var config)) {
      switch (type.fire().apply(config, payload)) {
        case TriggerResult.Reject(var error) -> known(error, List.of());
        case TriggerResult.Start(var data, var _) -> Json.write(data);
        case TriggerResult.Ignore _ -> {}
      }
    }
  }

  private static <C, I> void run(ActionType<C, I, ?> type, JsonNode rawConfig, JsonNode rawInput) {
    if (!(type.config().parse(rawConfig) instanceof Parsed.Ok<C>(var config))
        || !(type.input().parse(rawInput) instanceof Parsed.Ok<I>(var input))) {
      return;
    }
    var io = NodeFixture.io(rawInput).with(input);
    switch (type.behaviour()) {
      case Behaviour.Pure<C, I> pure -> {
        ActionResult result = pure.run(config, io, NodePrograms.of(rawInput));
        check(type, rawConfig, result);
        assertThat(pure.run(config, io, NodePrograms.of(rawInput))).isEqualTo(result);
      }
      case Behaviour.Suspend<C, I> suspend -> {
        switch (suspend.plan().plan(config, io)) {
          case Planned.Ready<Suspension>(var suspension) -> {
            assertThat(suspension.wouldDo(Instant.EPOCH).sentence()).startsWith("would ");
            check(type, rawConfig, suspend.resume().resume(suspension, suspension.foreseen()));
          }
          case Planned.Refused<Suspension>(var error) -> known(error, type.errors());
        }
      }
      case Behaviour.Effect<C, I, ?> effect -> plan(type, effect, config, io);
    }
  }

  private static <C, I, R extends Record> void plan(
      ActionType<C, I, ?> type,
      Behaviour.Effect<C, I, R> effect,
      C config,
      dev.patchbay.catalog.NodeIO<I> io) {
    switch (effect.plan().plan(config, io)) {
      case Planned.Ready<R>(var request) ->
          assertThat(effect.describe().describe(request).sentence()).startsWith("would ");
      case Planned.Refused<R>(var error) -> known(error, type.errors());
    }
  }

  private static void check(ActionType<?, ?, ?> type, JsonNode config, ActionResult result) {
    switch (result) {
      case ActionResult.Success(var emissions) -> {
        assertThat(emissions).isNotEmpty();
        for (Emission emission : emissions) {
          assertThat(type.handles(config).output(emission.handle()))
              .as(emission.handle())
              .isPresent();
          Json.write(emission.data());
        }
      }
      case ActionResult.FatalError(var error) -> {
        if (!type.id().equals("control.stop")) {
          known(error, type.errors());
        }
      }
      case ActionResult.RetryableError(var error, var _) -> known(error, type.errors());
    }
  }

  private static void known(Error error, java.util.Collection<ErrorCode> declared) {
    assertThat(error.message()).isNotBlank();
    if (!declared.isEmpty()) {
      assertThat(declared).extracting(ErrorCode::code).contains(error.code());
    }
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }

  /// Settings that have the right form and odd values, and data of any form.
  private record Odd(Random random) {
    private static final List<String> TEXTS =
        List.of(
            "",
            " ",
            "a",
            "Zoë \uD83D\uDE00 \u0000 \u202E",
            "\uD800",
            "\uFEFFa;b\n1;2\n",
            "a,b\r\n\"1\",\"2\r\n3\"\r\n4\r\n5,6,7",
            "sep=;\na;b\n1;2",
            "\"never closed",
            "a\tb\n'x'\t'y'\n",
            "id;amount\n1;1,50\n2;2,75\n",
            "<a/>",
            "<a b='1'>x<c/>y</a>",
            "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;&x;\">]><a>&z;</a>",
            "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
            "<a>&unknown;</a>",
            "<s:a xmlns:s='u'><s:b s:c='1' c='2'/></s:a>",
            "<a:b/>",
            "<a><b></a>",
            "<a>\u0001</a>",
            "<?xml version='1.0' encoding='UTF-16'?><a/>",
            "{\"a\":1}",
            "{\"a\":1,\"a\":2}",
            "[1e999999999]",
            "NaN",
            "1e999999999",
            "-0",
            "0.1000000000000000000000000000000000001",
            "1.234,50 €",
            "(12.00)",
            "1,234.5",
            "١٢٣",
            "2026-02-30",
            "2026-03-29T02:30",
            "2026-03-29 02:30:00 +01:00",
            "+999999999-12-31T23:59:59.999999999Z",
            "-999999999-01-01T00:00:00Z",
            "30.01.2026 18:05",
            "Sat, 31 Jan 2026 08:00:00 GMT",
            "20260131",
            "(a+)+$",
            "(?:a{1,40}){1,40}b",
            "(((a{30}){30}){30}){30}",
            "a*",
            "",
            "[",
            "\\Q",
            "(?P<n>x)|(y)",
            "$1${n}$$$9",
            "{a} {b.c} {",
            "Europe/Berlin",
            "Antarctica/Troll",
            "+99:99",
            "dd.MM.yyyy",
            "GGGGGGG",
            "pppppppH",
            "EUR",
            "JPY",
            "XAU",
            "de-CH",
            "xx_bad_tag_that_is_too_long",
            "*/5 * * * *",
            "0 0 31 2 *",
            "@hourly",
            "{{ $.x }}",
            "https://example.org/schema.json",
            "text/html; charset=latin1");

    private static final List<String> SCHEMAS =
        List.of(
            "{\"type\":\"object\"}",
            "{\"$ref\":\"#\"}",
            "{\"$ref\":\"https://example.org/s.json\"}",
            "{\"$ref\":\"file:///etc/passwd\"}",
            "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"string\"}",
            "{\"$schema\":\"https://example.org/x\"}",
            "{\"type\":\"frob\"}",
            "{\"pattern\":\"(\"}",
            "{\"pattern\":\"(a+)+$\"}",
            "{\"multipleOf\":0.01}",
            "{\"multipleOf\":0}",
            "{\"minimum\":1e999999999}",
            "{\"uniqueItems\":true,\"items\":{\"format\":\"email\"}}",
            "{\"format\":\"idn-email\"}",
            "{\"format\":\"iri\"}",
            "{\"format\":\"date-time\"}",
            "{\"format\":\"regex\"}",
            "{\"$defs\":{\"a\":{\"anyOf\":[{\"$ref\":\"#/$defs/b\"},{\"$ref\":\"#/$defs/b\"}]},"
                + "\"b\":{\"not\":{\"$ref\":\"#/$defs/a\"}}},\"$ref\":\"#/$defs/a\"}",
            "true",
            "[]",
            "7");

    private static final List<String> NUMBERS =
        List.of(
            "0",
            "-1",
            "1",
            "2.5",
            "19.999",
            "9007199254740993",
            "123456789012345678901234567890",
            "1e400",
            "1e999999999",
            "1e-999999999",
            "-0.0",
            "1768982400000",
            "99999999999999999999");

    JsonNode config(FieldType type, int depth) {
      return switch (type) {
        case FieldType.Text _ -> text();
        case FieldType.Number _ -> Json.NODES.numberNode(random.nextInt(-5, 200));
        case FieldType.Switch _ -> Json.NODES.booleanNode(random.nextBoolean());
        case FieldType.Choice(var options) ->
            Json.NODES.stringNode(options.get(random.nextInt(options.size())).value());
        case FieldType.ListOf(var element) -> {
          ArrayNode list = Json.NODES.arrayNode();
          for (int i = random.nextInt(3); i > 0; i--) {
            list.add(config(element, depth + 1));
          }
          yield list;
        }
        case FieldType.MapOf(var value) ->
            Json.object().set(TEXTS.get(2), config(value, depth + 1));
        case FieldType.Fields(var fields) -> fields(fields, Json.object(), depth);
        case FieldType.Alternatives(var options) -> {
          var option = options.get(random.nextInt(options.size()));
          yield fields(option.fields().fields(), Json.object().put("kind", option.kind()), depth);
        }
        case FieldType.Json _ -> random.nextInt(4) == 0 ? schema() : value(depth);
      };
    }

    private ObjectNode fields(List<FieldType.Field> fields, ObjectNode into, int depth) {
      for (FieldType.Field field : fields) {
        boolean named =
            List.of("field", "into", "currencyField", "otherField").contains(field.name());
        if (random.nextInt(12) > 0) {
          into.set(
              field.name(),
              named
                  ? Json.NODES.stringNode(List.of("", "a", "b", "a.b").get(random.nextInt(4)))
                  : config(field.type(), depth + 1));
        }
      }
      return into;
    }

    private JsonNode schema() {
      return Json.parse(SCHEMAS.get(random.nextInt(SCHEMAS.size())));
    }

    private JsonNode text() {
      return Json.NODES.stringNode(
          switch (random.nextInt(8)) {
            case 0 -> TEXTS.get(random.nextInt(TEXTS.size())).repeat(random.nextInt(1, 200));
            case 1 -> "a".repeat(random.nextInt(5_000)) + "b";
            case 2 -> mutated(TEXTS.get(random.nextInt(TEXTS.size())));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
          });
    }

    private String mutated(String text) {
      var changed = new StringBuilder(text);
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(changed.length() + 1);
        switch (random.nextInt(3)) {
          case 0 -> changed.insert(at, (char) random.nextInt(0x3000));
          case 1 -> changed.insert(at, "<>&\"';,\n\r\t{}[]()$\\#@:-+ ".charAt(random.nextInt(24)));
          default -> changed.setLength(at);
        }
      }
      return changed.toString();
    }

    JsonNode value(int depth) {
      return switch (random.nextInt(depth > 3 ? 5 : 8)) {
        case 0 -> Json.NODES.nullNode();
        case 1 -> Json.NODES.booleanNode(random.nextBoolean());
        case 2 -> Json.parse(NUMBERS.get(random.nextInt(NUMBERS.size())));
        case 3, 4 -> text();
        case 5 -> {
          ArrayNode list = Json.NODES.arrayNode();
          for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(depth + 1));
          }
          yield list;
        }
        case 6 -> {
          JsonNode nested = Json.NODES.stringNode("deep");
          for (int i = random.nextInt(90); i > 0; i--) {
            nested =
                i % 2 == 0 ? Json.object().set("a", nested) : Json.NODES.arrayNode().add(nested);
          }
          yield nested;
        }
        default -> {
          ObjectNode object = Json.object();
          List<String> keys = List.of("a", "b", "@a", "#text", "@xmlns:s", "s:a", "", "ä 1");
          for (int i = random.nextInt(5); i > 0; i--) {
            object.set(keys.get(random.nextInt(keys.size())), value(depth + 1));
          }
          yield object;
        }
      };
    }
  }
}
