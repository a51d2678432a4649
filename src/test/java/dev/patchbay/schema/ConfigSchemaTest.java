package dev.patchbay.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.FieldType.Fields;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConfigSchemaTest {
  enum Colour {
    RED,
    GREEN
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Body {}

  @JsonTypeName("none")
  record None() implements Body {}

  @JsonTypeName("painted")
  record Painted(Colour colour) implements Body {}

  record Config(
      JsonNode items,
      @NotBlank String name,
      @Pattern(regexp = "[a-z]+") String code,
      @Min(1) @Max(5) int size,
      Body body,
      Optional<String> note) {}

  private static final Schema<Config> SCHEMA =
      Schema.of(
          Config.class,
          new Config(Json.NODES.stringNode("{{ $ }}"), "", "abc", 2, new None(), Optional.empty()));

  @Test
  void aNumberOrTruthValueIsTakenForTextDigitsAsWritten() {
    assertThat(parsed("{\"name\": 9007199254740993}").name()).isEqualTo("9007199254740993");
    assertThat(parsed("{\"name\": 0.10}").name()).isEqualTo("0.10");
    assertThat(parsed("{\"name\": true}").name()).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}"})
  void nothingElseIsTakenForText(String value) {
    assertThat(SCHEMA.parse(Json.parse("{\"name\": " + value + "}")).problems()).hasSize(1);
  }

  @Test
  void absentFieldsAreCompletedBeforeTemplatesAreResolved() {
    assertThat(SCHEMA.complete(Json.parse("{\"name\": \"x\", \"size\": null}")))
        .isEqualTo(
            Json.parse(
                """
                {
                  "name": "x",
                  "size": null,
                  "items": "{{ $ }}",
                  "code": "abc",
                  "body": {"kind": "none"}
                }
                """));
  }

  @Test
  void aTemplateThatFoundNothingIsNotReplacedByADefaultThatWouldNeedResolving() {
    assertThat(parsed("{\"name\": \"x\"}").items().isNull()).isTrue();
  }

  @Test
  void theFormKnowsWhatIsRequiredAndTheLimits() {
    List<Field> fields = ((Fields) SCHEMA.form()).fields();

    assertThat(fields).filteredOn(Field::required).extracting(Field::name).containsExactly("name");
    assertThat(fields.get(2).limits().pattern()).hasValue("[a-z]+");
    assertThat(fields.get(3).limits())
        .isEqualTo(new FieldType.Limits(Optional.of(1L), Optional.of(5L), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\": \"\"}",
        "{\"name\": \"x\"}",
        "{\"name\": \"x\", \"size\": 6}",
        "{\"name\": \"x\", \"size\": 5}",
        "{\"name\": \"x\", \"code\": \"ABC\"}",
        "{\"name\": \"x\", \"code\": \"abc1\"}",
        "{\"name\": \"x\", \"body\": {\"kind\": \"painted\"}}",
        "{\"name\": \"x\", \"body\": {\"kind\": \"painted\", \"colour\": \"RED\"}}",
        "{\"name\": \"x\", \"body\": {\"kind\": \"none\", \"colour\": \"RED\"}}",
        "{\"name\": \"x\", \"other\": 1}",
      })
  void theExportedSchemaAgreesWithOurOwnReading(String text) {
    JsonNode config = Json.parse(text);
    boolean theirs =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SCHEMA.jsonSchema())
            .validate(config)
            .isEmpty();

    assertThat(SCHEMA.parse(config).problems().isEmpty()).isEqualTo(theirs);
  }

  private static Config parsed(String text) {
    return SCHEMA.parse(Json.parse(text)).orThrow();
  }
}
