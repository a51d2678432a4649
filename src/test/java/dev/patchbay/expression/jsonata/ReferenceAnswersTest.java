package dev.patchbay.expression.jsonata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The answers in `reference-answers.tsv` were given by the reference implementation (npm package
/// `jsonata` 2.2.2) about `reference-input.json`.
class ReferenceAnswersTest {
  private static final JsonNode INPUT = Json.parse(resource("reference-input.json"));

  @Test
  void gives_the_answers_of_the_reference_implementation() {
    List<String> wrong = new ArrayList<>();
    List<String> lines = resource("reference-answers.tsv").lines().toList();
    for (String line : lines) {
      String[] parts = line.split("\t", 2);
      String answer = answer(parts[0]);
      if (!same(parts[1], answer)) {
        wrong.add(parts[0] + "\n  expected " + parts[1] + "\n  answered " + answer);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(lines).hasSizeGreaterThan(750);
  }

  @Test
  void leaves_the_input_as_it_was() {
    resource("reference-answers.tsv").lines().forEach(line -> answer(line.split("\t", 2)[0]));

    assertThat(INPUT).isEqualTo(Json.parse(resource("reference-input.json")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # digits are kept where JavaScript has only doubles
          12345678901234567890          | 12345678901234567890
          $string(123456789012345678)   | "123456789012345678"
          9007199254740993 = 9007199254740992 | false
          # a result that JSON cannot express is an error, not null
          1/0                           | ERROR
          # programs are what their author wrote
          $eval("1")                    | ERROR
          # UTF-8, where JavaScript encodes Latin-1 or fails
          $base64encode("ä")            | "w6Q="
          # a year of two digits is one near ours
          $toMillis("29/2/20", "[D]/[M]/[Y]") | 1582934400000
          # functions do not leave the language
          [$sum, 1]                     | [1]
          """)
  void differs_from_the_reference_on_purpose(String expression, String expected) {
    assertThat(answer(expression)).isEqualTo(expected);
  }

  private static String answer(String expression) {
    try {
      var meter = new Meter(Duration.ofSeconds(5), 20_000_000, 100, 64L << 20);
      JsonNode value =
          Program.parse(expression).run(INPUT, Map.of(), Instant.EPOCH, 1, meter, 1 << 20);
      return value.isMissingNode() ? "MISSING" : Json.write(value);
    } catch (Failure failure) {
      return "ERROR";
    }
  }

  private static boolean same(String expected, String answer) {
    return expected.equals(answer)
        || (isJson(expected) && isJson(answer) && sameJson(expected, answer));
  }

  private static boolean isJson(String text) {
    return !text.equals("MISSING") && !text.equals("ERROR");
  }

  private static boolean sameJson(String expected, String answer) {
    var meter = new Meter(Duration.ofSeconds(5), 20_000_000, 100, 64L << 20);
    return Operators.equal(Json.parse(expected), Json.parse(answer), meter);
  }

  private static String resource(String name) {
    try (InputStream in = ReferenceAnswersTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
