package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.expression.ConfigExpressions;
import dev.patchbay.schema.Json;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "Create ticket (Jira), createTicketJira",
    "HTTP request, httpRequest",
    "If, if",
    "already, already",
    "3rd party, _3rdParty",
    "  spaces  ,spaces",
    "Größe prüfen, größePrüfen",
    "顧客 一覧, 顧客一覧",
    "***, node",
    "'', node",
    "😀, node"
  })
  void aLabelBecomesTheNameThatExpressionsUse(String label, String name) {
    assertThat(Names.identifier(label)).isEqualTo(name);
  }

  @Test
  void aLabelWithoutEndBecomesANameThatCanBeRead() {
    assertThat(Names.identifier("long ".repeat(100_000))).hasSizeBetween(20, 64);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"and", "or", "in", "true", "false", "null", "function", "3rd", "größe", "ünïcode"})
  void whateverANameIsExpressionsReferToItAfterARename(String label) {
    String name = Names.identifier(label);
    var renamed =
        ConfigExpressions.rename(Json.parse("[\"{{ $nodes.old.x }}\"]"), Set.of(), "old", name);

    assertThat(ConfigExpressions.references(renamed, Set.of()).problems()).isEmpty();
    assertThat(ConfigExpressions.references(renamed, Set.of()).references())
        .extracting(
            located -> ((dev.patchbay.expression.Reference.Node) located.reference()).name())
        .containsExactly(name);
  }

  @Test
  void aNameThatIsTakenGetsTheNextFreeNumber() {
    var names = new FreeNames("", List.of("a", "a3"));

    assertThat(names.takeLike("a")).isEqualTo("a2");
    assertThat(names.takeLike("a")).isEqualTo("a4");
    assertThat(names.takeLike("b")).isEqualTo("b");
    assertThat(names.take("b")).isFalse();
  }

  @Test
  void aHundredThousandOfOneNameAreNumberedAtOnce() {
    var names = new FreeNames("-", List.of());

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          for (int i = 0; i < 100_000; i++) {
            names.takeLike("node");
          }
        });

    assertThat(names.takeLike("node")).isEqualTo("node-100001");
  }
}
