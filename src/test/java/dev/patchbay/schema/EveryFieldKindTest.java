package dev.patchbay.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A record with a field of every kind, read, checked and described.
class EveryFieldKindTest {
  enum Colour {
    @Label("Fire red")
    RED,
    GREEN_BLUE
  }

  record Reference(@JsonValue String id) {
    @JsonCreator
    Reference {}
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Shape {}

  @JsonTypeName("circle")
  @Label("A circle")
  @Help("Round.")
  record Circle(@Min(0) double radius, Optional<String> name) implements Shape {}

  @JsonTypeName("named")
  record Named(@NotBlank String name) implements Shape {}

  record Inner(@NotBlank String key, int count) {}

  record Everything(
      @NotBlank @Help("What it is called.") String text,
      @Multiline String longText,
      @Program String program,
      @Format("url") String address,
      Reference reference,
      @Min(1) @Max(9) int whole,
      long large,
      double fraction,
      BigDecimal exact,
      boolean flag,
      Colour colour,
      @NotEmpty List<Inner> list,
      Map<@Pattern(regexp = "[a-z]+", message = "A key is in small letters.") String, Integer> map,
      Inner inner,
      Shape shape,
      JsonNode json,
      Optional<Integer> maybe) {}

  private static final Everything DEFAULTS =
      new Everything(
          "t",
          "l",
          "$",
          "https://example.org",
          new Reference("r"),
          3,
          9007199254740993L,
          0.5,
          new BigDecimal("1.10"),
          true,
          Colour.RED,
          List.of(new Inner("k", 1)),
          Map.of("a", 1),
          new Inner("k", 2),
          new Circle(1, Optional.empty()),
          Json.NODES.nullNode(),
          Optional.empty());

  private static final Schema<Everything> SCHEMA = Schema.of(Everything.class, DEFAULTS);

  private static final TemplateTest BRACES =
      new TemplateTest() {
        @Override
        public boolean contains(String text) {
          return text.contains("{{");
        }

        @Override
        public boolean isWhole(String text) {
          return text.startsWith("{{") && text.endsWith("}}");
        }
      };

  private static ObjectNode with(String field, String value) {
    return Json.object().set(field, Json.parse(value));
  }

  private static List<String> problems(List<Problem> problems) {
    return problems.stream().map(problem -> problem.path() + " " + problem.code()).toList();
  }

  @Test
  void anEmptyValueIsTheDefaults() {
    assertThat(SCHEMA.parse(Json.object()).orThrow()).isEqualTo(DEFAULTS);
    assertThat(SCHEMA.defaults()).isEqualTo(DEFAULTS);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(SCHEMA.parse(Json.toNode(DEFAULTS)).orThrow()).isEqualTo(DEFAULTS);
    assertThat(Json.write(Json.toNode(DEFAULTS))).contains("9007199254740993", "1.10", "\"r\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | {} | /text value.type",
        "text | \"\" | /text value.constraint",
        "text | null | /text value.type",
        "program | 7 | /program value.type",
        "reference | [] | /reference value.type",
        "whole | \"3\" | /whole value.type",
        "whole | 3.5 | /whole value.type",
        "whole | 0 | /whole value.constraint",
        "whole | 10 | /whole value.constraint",
        "whole | 99999999999999999999 | /whole value.type",
        "large | 1e400 | /large value.type",
        "fraction | true | /fraction value.type",
        "flag | \"true\" | /flag value.type",
        "colour | \"red\" | /colour value.choice",
        "colour | 0 | /colour value.choice",
        "list | {} | /list value.type",
        "list | [] | /list value.constraint",
        "list | [{\"key\": \"\", \"count\": 1}] | /list/0/key value.constraint",
        "list | [{\"key\": \"k\", \"count\": \"x\"}] | /list/0/count value.type",
        "list | [{\"key\": \"k\"}] | /list/0/count value.required",
        "list | [{\"key\": \"k\", \"count\": 1, \"more\": 1}] | /list/0/more value.unknown_field",
        "map | [] | /map value.type",
        "map | {\"a/b~\": \"x\"} | /map/a~1b~0 value.type",
        "inner | 1 | /inner value.type",
        "shape | {} | /shape/kind value.choice",
        "shape | {\"kind\": \"square\"} | /shape/kind value.choice",
        "shape | {\"kind\": \"circle\", \"radius\": -1} | /shape/radius value.constraint",
        "shape | {\"kind\": \"named\", \"name\": \" \"} | /shape/name value.constraint",
        "shape | {\"kind\": \"named\", \"name\": \"n\", \"radius\": 1} | /shape/radius"
            + " value.unknown_field",
        "maybe | \"x\" | /maybe value.type",
        "typo | 1 | /typo value.unknown_field"
      })
  void whatDoesNotFitIsNamedByPointerAndCode(String field, String value, String expected) {
    assertThat(problems(SCHEMA.parse(with(field, value)).problems())).containsExactly(expected);
    assertThat(problems(SCHEMA.check(with(field, value), BRACES))).containsExactly(expected);
    assertThat(SCHEMA.parse(with(field, value)).problems())
        .allSatisfy(problem -> assertThat(problem.message()).matches("(?s)[A-Z].*[.]"));
  }

  @Test
  void everyProblemIsFoundInOnePass() {
    JsonNode value = Json.parse("{\"whole\": \"x\", \"flag\": 1, \"list\": 5, \"typo\": 1}");

    assertThat(problems(SCHEMA.parse(value).problems()))
        .containsExactlyInAnyOrder(
            "/whole value.type",
            "/flag value.type",
            "/list value.type",
            "/typo value.unknown_field");
  }

  @Test
  void aKeyOfAMapHasItsOwnConstraintsAndSentence() {
    List<Problem> problems = SCHEMA.parse(with("map", "{\"A\": 1}")).problems();

    assertThat(problems)
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).isEqualTo("A key is in small letters.");
          assertThat(problem.path()).startsWith("/map");
        });
  }

  @ParameterizedTest
  @CsvSource({"whole,3", "fraction,0.5", "flag,true", "colour,RED", "maybe,7", "map,{}", "list,[]"})
  void aTemplateMayStandForAnyValueWhileDrafting(String field, String ignored) {
    JsonNode template = with(field, "\"{{ $.x }}\"");

    assertThat(SCHEMA.check(template, BRACES)).isEmpty();
    assertThat(SCHEMA.parse(template).problems()).as("but is no value of that type").isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\": \"{{ $ }}\"}",
        "{\"text\": \"Hello {{ $.name }}\"}",
        "{\"address\": \"https://{{ $.host }}/\"}",
        "{\"shape\": \"{{ $.shape }}\"}",
        "{\"shape\": {\"kind\": \"named\", \"name\": \"{{ $ }}\"}}",
        "{\"inner\": \"{{ $ }}\"}",
        "{\"list\": [\"{{ $ }}\", {\"key\": \"{{ $ }}\", \"count\": \"{{ $ }}\"}]}",
        "{\"map\": {\"a\": \"{{ $ }}\"}}"
      })
  void whatATemplateStandsForIsNotBlamed(String value) {
    assertThat(SCHEMA.check(Json.parse(value), BRACES)).isEmpty();
  }

  @Test
  void textAroundATemplateIsNoNumber() {
    assertThat(problems(SCHEMA.check(with("whole", "\"1{{ $ }}\""), BRACES)))
        .containsExactly("/whole value.type");
  }

  @Test
  void besideATemplateTheRestIsStillChecked() {
    JsonNode value = Json.parse("{\"text\": \"{{ $ }}\", \"whole\": 99}");

    assertThat(problems(SCHEMA.check(value, BRACES))).containsExactly("/whole value.constraint");
  }

  @Test
  void bracesInAProgramAreItsOwn() {
    assertThat(SCHEMA.check(with("program", "\"{{ not a template\""), BRACES)).isEmpty();
    assertThat(SCHEMA.programFields()).containsExactly("/program");
  }

  @Test
  void theFormShowsLabelsHelpOptionsAndKinds() {
    List<Field> fields = ((Fields) SCHEMA.form()).fields();

    assertThat(fields)
        .extracting(Field::label)
        .startsWith("Text", "Long text")
        .contains("Whole", "Maybe");
    assertThat(fields.getFirst().help()).isEqualTo("What it is called.");
    assertThat(type("colour"))
        .isEqualTo(
            new FieldType.Choice(
                List.of(
                    new FieldType.Option("RED", "Fire red"),
                    new FieldType.Option("GREEN_BLUE", "Green blue"))));
    assertThat(type("reference")).isInstanceOf(FieldType.Text.class);
    assertThat(type("address")).isEqualTo(new FieldType.Text(false, false, Optional.of("url")));
    assertThat(type("longText")).isEqualTo(new FieldType.Text(true, false, Optional.empty()));
    assertThat(type("map")).isEqualTo(new FieldType.MapOf(new FieldType.Number(true)));
    assertThat(((FieldType.Alternatives) type("shape")).option("circle"))
        .hasValueSatisfying(circle -> {
          assertThat(circle.label()).isEqualTo("A circle");
          assertThat(circle.help()).isEqualTo("Round.");
        });
  }

  private static FieldType type(String name) {
    return ((Fields) SCHEMA.form())
        .fields().stream()
            .filter(field -> field.name().equals(name))
            .map(Field::type)
            .findFirst()
            .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"text\": \"\"}",
        "{\"whole\": 0}",
        "{\"whole\": 9}",
        "{\"whole\": 1.5}",
        "{\"flag\": 1}",
        "{\"colour\": \"GREEN_BLUE\"}",
        "{\"colour\": \"BLUE\"}",
        "{\"list\": []}",
        "{\"list\": [{\"key\": \"k\", \"count\": 1}]}",
        "{\"list\": [{\"key\": \"k\"}]}",
        "{\"map\": {\"a\": 1}}",
        "{\"map\": {\"a\": \"x\"}}",
        "{\"shape\": {\"kind\": \"circle\", \"radius\": 1}}",
        "{\"shape\": {\"kind\": \"circle\", \"radius\": -1}}",
        "{\"shape\": {\"kind\": \"none\"}}",
        "{\"json\": [1, {\"any\": null}]}",
        "{\"maybe\": 1}",
        "{\"typo\": 1}"
      })
  void theExportedSchemaAgrees(String text) {
    boolean theirs =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA.jsonSchema())
            .validate(Json.parse(text))
            .isEmpty();

    assertThat(SCHEMA.parse(Json.parse(text)).problems().isEmpty()).as(text).isEqualTo(theirs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole", "fraction", "flag", "colour", "list", "map"})
  void theExportedSchemaHasATemplateVariantWhereAFieldIsNotText(String field) {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA.jsonSchema());

    assertThat(schema.validate(with(field, "\"{{ $.x }}\""))).isEmpty();
    assertThat(schema.validate(with(field, "\"no template\""))).isNotEmpty();
  }

  @Test
  void theExportedSchemaIsASchema() {
    JsonNode schema = SCHEMA.jsonSchema();

    assertThat(schema.path("$schema").asString()).endsWith("2020-12/schema");
    assertThat(schema.path("properties").path("text").path("description").asString())
        .isEqualTo("What it is called.");
    assertThat(schema.path("properties").path("whole").toString()).contains("\"maximum\":9");
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                    com.networknt.schema.SchemaLocation.of(
                        "https://json-schema.org/draft/2020-12/schema"))
                .validate(schema))
        .isEmpty();
  }

  record Refusing(int low, int high) {
    Refusing {
      if (low > high) {
        throw new IllegalArgumentException("low > high");
      }
    }
  }

  @Test
  void aRecordThatRefusesItsOwnValuesIsAProblemAndNoException() {
    Schema<Refusing> schema = Schema.of(Refusing.class, new Refusing(1, 2));

    assertThat(problems(schema.parse(Json.parse("{\"low\": 5}")).problems()))
        .containsExactly(" value.invalid");
  }

  record Data(String needed, Optional<String> optional) {}

  @Test
  void dataHasNoDefaults() {
    Schema<Data> schema = Schema.of(Data.class);

    assertThat(schema.parse(Json.parse("{\"needed\": \"x\"}")).orThrow().optional()).isEmpty();
    assertThatThrownBy(schema::defaults).isInstanceOf(IllegalStateException.class);
  }

  record Unsupported(Thread thread) {}

  record Unnamed(Alternative alternative) {
    sealed interface Alternative {}

    record One() implements Alternative {}
  }

  @Test
  void aRecordThatNoFormCanShowIsRefusedWhenTheProgramIsBuilt() {
    assertThatThrownBy(() -> Schema.of(Unsupported.class))
        .hasMessageContaining("no form field")
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Schema.of(Unnamed.class)).hasMessageContaining("@JsonTypeName");
  }

  @Test
  void anyJsonIsRefusedOnlyWhenItCertainlyHasAnotherShape() {
    Schema<JsonNode> lists =
        Schema.any(dev.patchbay.schema.Shape.list(dev.patchbay.schema.Shape.NUM));

    assertThat(lists.parse(Json.parse("[1, 2]")).problems()).isEmpty();
    assertThat(lists.parse(Json.parse("[]")).problems()).isEmpty();
    assertThat(lists.parse(Json.parse("{}")).problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message()).isEqualTo("This must be list of number, not object."));
    assertThat(Schema.any().parse(Json.parse("7")).problems()).isEmpty();
  }
}
