package dev.patchbay.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.ErrorCode;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.HmacCall;
import dev.patchbay.catalog.HttpCall;
import dev.patchbay.catalog.HttpReply;
import dev.patchbay.catalog.LogLine;
import dev.patchbay.catalog.MailMessage;
import dev.patchbay.catalog.MailReceipt;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.Planned;
import dev.patchbay.catalog.Suspension;
import dev.patchbay.catalog.TriggerResult;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.catalog.WebhookReply;
import dev.patchbay.catalog.Wire;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.IkonHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What every built-in type promises. A new type is listed in [BuiltIn], gets a folder under
/// `src/test/resources/catalogue`, and is held to all of this.
class CatalogueContractTest {
  /// What these exist for is that nothing comes out of them.
  private static final Set<String> DEAD_ENDS = Set.of("control.note", "control.stop", "group");

  private static final Path FOLDERS = Path.of("src/test/resources/catalogue");

  static Collection<NodeType> types() {
    return BuiltIn.registry().all();
  }

  static List<ActionType<?, ?, ?>> actions() {
    return BuiltIn.registry().actions();
  }

  static List<ActionType<?, ?, ?>> pureActions() {
    return actions().stream().filter(type -> type.behaviour() instanceof Behaviour.Pure).toList();
  }

  static List<ActionType<?, ?, ?>> effects() {
    return actions().stream().filter(type -> type.behaviour() instanceof Behaviour.Effect).toList();
  }

  static List<ActionType<?, ?, ?>> suspensions() {
    return actions().stream()
        .filter(type -> type.behaviour() instanceof Behaviour.Suspend)
        .toList();
  }

  static List<TriggerType<?, ?>> triggers() {
    return BuiltIn.registry().triggers();
  }

  @Test
  void everyFolderOfFixturesBelongsToAType() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(types().stream().map(NodeType::id).toList());
    }
  }

  /// A changed schema is a changed promise to every stored scenario: read the difference, decide
  /// whether it needs a migration, and only then store the new one, which is left in `target`.
  @ParameterizedTest
  @MethodSource("types")
  void theConfigSchemaIsTheOneThatWasRead(NodeType type) throws IOException {
    String actual = Json.pretty(type.config().jsonSchema()) + "\n";
    Path left = Path.of("target", "catalogue", type.id(), "schema.json");
    Files.createDirectories(left.getParent());
    Files.writeString(left, actual);

    assertThat(FOLDERS.resolve(type.id()).resolve("schema.json")).exists().hasContent(actual);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theDefaultsLackNothingButWhatOnlyTheAnalystKnows(NodeType type) {
    JsonNode defaults = type.config().defaultsJson().orElseThrow();
    Set<String> required = new HashSet<>();
    fields(type).stream()
        .filter(Field::required)
        .forEach(field -> required.add("/" + field.name()));

    assertThat(type.config().parse(defaults).problems())
        .extracting(Problem::path)
        .isSubsetOf(required);
    assertThat(type.config().complete(Json.object())).isEqualTo(withoutNulls(defaults));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void theSamplesFitTheirSchemas(ActionType<?, ?, ?> type) {
    fits(type.config(), type.sampleConfig());
    fits(type.input(), type.inputSample());
    fits(type.output(), type.outputSample());
  }

  @ParameterizedTest
  @MethodSource("triggers")
  void theSamplePayloadsFitAndStartARun(TriggerType<?, ?> type) throws IOException {
    for (TriggerType.Sample sample : type.samples()) {
      assertThat(sample.name()).isNotBlank();
      fits(type.payload(), sample.payload());
      assertThat(fired(type, sample.payload())).isInstanceOf(TriggerResult.Start.class);
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void anyConfigWhatsoeverHasStableHandles(NodeType type) {
    var random = new Random(42);
    Stream.concat(
            Stream.of("null", "[]", "{}", "\"x\"", "7", "{\"cases\":[null,{\"id\":[]}],\"mode\":7}")
                .map(Json::parse),
            Stream.generate(() -> garbage(random, 5)).limit(1_000))
        .forEach(config -> {
          Handles handles = type.handles(config);
          assertThat(type.handles(config.deepCopy())).isEqualTo(handles);
          assertThat(handles.outputs().isEmpty()).isEqualTo(DEAD_ENDS.contains(type.id()));
          for (List<Handle> side : List.of(handles.inputs(), handles.outputs())) {
            assertThat(side).extracting(Handle::id).doesNotHaveDuplicates().doesNotContain("");
          }
        });
    assertThat(type.handles(Json.NODES.missingNode()).inputs())
        .isEqualTo(type.handles(Json.object()).inputs());
  }

  @ParameterizedTest
  @MethodSource("types")
  void aDisabledNodeHandsItsInputOnByAHandleItHas(NodeType type) {
    type.passThrough()
        .ifPresent(id -> assertThat(type.handles(Json.object()).output(id)).isPresent());
  }

  @ParameterizedTest
  @MethodSource("types")
  void theIconExists(NodeType type) {
    IkonHandler handler =
        ServiceLoader.load(IkonHandler.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(candidate -> candidate.supports(type.info().icon()))
            .findFirst()
            .orElseThrow();

    assertThat(handler.resolve(type.info().icon()).getDescription()).isEqualTo(type.info().icon());
  }

  @ParameterizedTest
  @MethodSource("types")
  void whatPeopleReadIsWrittenInSentences(NodeType type) {
    TypeInfo info = type.info();
    assertThat(info.title()).isNotBlank().doesNotEndWith(".");
    assertThat(info.description()).matches("\\p{Lu}[^.]*\\.").hasSizeLessThan(120);
    assertThat(info.help())
        .matches("(?s)\\p{Lu}.*[.!?]")
        .hasSizeGreaterThan(info.description().length());
    assertThat(info.keywords()).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    for (Field field : fields(type)) {
      assertThat(field.label()).as(field.name()).matches("\\p{Lu}.*[^.]");
      assertThat(field.help()).as(field.name()).matches("(?s)[\\p{Lu}$].*[.?]");
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyChoiceHasALabelAndEveryAlternativeAHelp(NodeType type) {
    for (FieldType form : forms(type.config().form())) {
      switch (form) {
        case FieldType.Choice(var options) ->
            assertThat(options).allSatisfy(option -> assertThat(option.label()).isNotBlank());
        case FieldType.Alternatives(var options) ->
            assertThat(options)
                .allSatisfy(option -> {
                  assertThat(option.label()).matches("\\p{Lu}.*[^.]");
                  assertThat(option.help()).matches("\\p{Lu}.*\\.");
                });
        default -> {}
      }
    }
  }

  @ParameterizedTest
  @MethodSource("actions")
  void everyErrorCodeIsInTheCatalogue(ActionType<?, ?, ?> type) {
    assertThat(type.errors()).isNotEmpty().isSubsetOf(ErrorCodes.all());
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyConfigThatWasEverStoredCanStillBeRead(NodeType type) throws IOException {
    for (int version = 1; version <= type.migrations().currentVersion(); version++) {
      JsonNode stored = stored(type, version);
      JsonNode current = type.migrations().migrate((ObjectNode) stored, version);

      assertThat(type.config().parse(current).problems()).as("version " + version).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pureActions")
  void aPureNodeTurnsItsInputSampleIntoItsOutputSample(ActionType<?, ?, ?> type) {
    ActionResult result = new NodeFixture(type).run(type.sampleConfig(), type.inputSample());

    if (DEAD_ENDS.contains(type.id())) {
      assertThat(result).isInstanceOf(ActionResult.FatalError.class);
    } else {
      emitsTheOutputSample(type, result);
    }
  }

  @ParameterizedTest
  @MethodSource("suspensions")
  void aNodeThatWaitsSaysUntilWhenAndGoesOnInADryRun(ActionType<?, ?, ?> type) {
    var node = new NodeFixture(type);
    Suspension suspension = node.suspension(type.sampleConfig(), type.inputSample());

    WouldDo wouldDo = suspension.wouldDo(Instant.parse("2026-01-15T09:30:00Z"));
    assertThat(wouldDo.sentence()).startsWith("would ").doesNotContain("\n");
    assertThat(wouldDo.details()).isNotEmpty();
    emitsTheOutputSample(
        type, node.resumed(type.sampleConfig(), type.inputSample(), suspension.foreseen()));
  }

  private static void emitsTheOutputSample(ActionType<?, ?, ?> type, ActionResult result) {
    assertThat(result).isInstanceOf(ActionResult.Success.class);
    var emissions = ((ActionResult.Success) result).emissions();
    assertThat(emissions)
        .allSatisfy(emission -> {
          assertThat(type.handles(type.sampleConfig()).output(emission.handle())).isPresent();
          fits(type.output(), emission.data());
        });
    JsonNode first = emissions.getFirst().data();
    assertThat(first.equals(NUMBERS_BY_VALUE, type.outputSample())).as("%s", first).isTrue();
  }

  @ParameterizedTest
  @MethodSource("effects")
  void anEffectSaysWhatItWouldDoWithoutAnyWire(ActionType<?, ?, ?> type) {
    var node = new NodeFixture(type);

    assertThat(node.plan(type.sampleConfig(), type.inputSample()))
        .isInstanceOf(Planned.Ready.class);
    WouldDo wouldDo = node.wouldDo(type.sampleConfig(), type.inputSample());
    assertThat(wouldDo.sentence()).startsWith("would ").doesNotContain("\n");
    assertThat(wouldDo.details())
        .isNotEmpty()
        .allSatisfy(detail -> {
          assertThat(detail.label()).isNotBlank();
          assertThat(detail.value()).isNotBlank();
        });
    assertThat(node.foreseen(type.sampleConfig(), type.inputSample()))
        .as("what an effect foresees is what its sample shows")
        .isIn(Optional.empty(), Optional.of(type.outputSample()));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void performingTouchesTheWireAndLetsItsFailureThrough(ActionType<?, ?, ?> type) {
    for (ErrorCode code : List.of(ErrorCodes.HTTP_UNREACHABLE, ErrorCodes.MAIL_REFUSED)) {
      assertThatThrownBy(() ->
              new NodeFixture(type)
                  .perform(type.sampleConfig(), type.inputSample(), new BrokenWire(code)))
          .isInstanceOfSatisfying(
              Wire.WireException.class,
              broken -> NodeFixture.failed(broken.result(), code, "as agreed"));
    }
  }

  private record BrokenWire(ErrorCode code) implements Wire {
    @Override
    public HttpReply http(HttpCall call) {
      throw new WireException(code, "It fails, as agreed.");
    }

    @Override
    public MailReceipt mail(MailMessage message) {
      throw new WireException(code, "It fails, as agreed.");
    }

    @Override
    public boolean respond(WebhookReply reply) {
      throw new WireException(code, "It fails, as agreed.");
    }

    @Override
    public void log(LogLine line) {
      throw new WireException(code, "It fails, as agreed.");
    }

    @Override
    public byte[] hmac(HmacCall call) {
      throw new WireException(code, "It fails, as agreed.");
    }
  }

  private static final Comparator<JsonNode> NUMBERS_BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? a.decimalValue().compareTo(b.decimalValue())
              : a.equals(b) ? 0 : 1;

  /// By our own reading and by an independent validator's.
  private static void fits(Schema<?> schema, JsonNode sample) {
    assertThat(schema.parse(sample).problems()).isEmpty();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.jsonSchema())
                .validate(sample))
        .isEmpty();
  }

  private static <C> TriggerResult fired(TriggerType<C, ?> type, JsonNode payload)
      throws IOException {
    C config = type.config().parse(stored(type, type.migrations().currentVersion())).orThrow();
    return type.fire().apply(config, payload);
  }

  private static JsonNode stored(NodeType type, int version) throws IOException {
    Path file = FOLDERS.resolve(type.id()).resolve("config-v" + version + ".json");
    return Json.read(Files.readAllBytes(file)).orThrow();
  }

  private static List<Field> fields(NodeType type) {
    return forms(type.config().form()).stream()
        .filter(FieldType.Fields.class::isInstance)
        .flatMap(form -> ((FieldType.Fields) form).fields().stream())
        .toList();
  }

  private static List<FieldType> forms(FieldType form) {
    var all = new ArrayList<FieldType>(List.of(form));
    switch (form) {
      case FieldType.Fields(var fields) -> fields.forEach(field -> all.addAll(forms(field.type())));
      case FieldType.Alternatives(var options) ->
          options.forEach(option -> all.addAll(forms(option.fields())));
      case FieldType.ListOf(var element) -> all.addAll(forms(element));
      case FieldType.MapOf(var value) -> all.addAll(forms(value));
      case FieldType.Text _,
          FieldType.Number _,
          FieldType.Switch _,
          FieldType.Choice _,
          FieldType.Json _ -> {}
    }
    return all;
  }

  private static JsonNode withoutNulls(JsonNode object) {
    ObjectNode result = Json.object();
    object
        .properties()
        .forEach(entry -> {
          if (!entry.getValue().isNull()) {
            result.set(entry.getKey(), entry.getValue());
          }
        });
    return result;
  }

  /// JSON made of the words that handles depend on, in all the wrong places.
  private static JsonNode garbage(Random random, int depth) {
    List<String> words = List.of("cases", "mode", "kind", "id", "combine", "default", "ALL", "");
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> Json.NODES.nullNode();
      case 1 -> Json.NODES.numberNode(random.nextInt(3));
      case 2 -> Json.NODES.booleanNode(random.nextBoolean());
      case 3 -> Json.NODES.stringNode(words.get(random.nextInt(words.size())));
      case 4 -> {
        var list = Json.NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(garbage(random, depth - 1));
        }
        yield list;
      }
      default -> {
        ObjectNode object = Json.object();
        for (int i = random.nextInt(4); i > 0; i--) {
          object.set(words.get(random.nextInt(words.size())), garbage(random, depth - 1));
        }
        yield object;
      }
    };
  }
}
