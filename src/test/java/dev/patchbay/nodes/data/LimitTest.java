package dev.patchbay.nodes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.nodes.NodeFixture;
import dev.patchbay.schema.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
  private final NodeFixture node = new NodeFixture(Limit.TYPE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FIRST | 2                   | 0                   | [1, 2]
          FIRST | 2                   | 4                   | [5]
          FIRST | 0                   | 0                   | []
          FIRST | 9223372036854775807 | 9223372036854775807 | []
          FIRST | 9223372036854775807 | 1                   | [2, 3, 4, 5]
          LAST  | 2                   | 0                   | [4, 5]
          LAST  | 2                   | 1                   | [3, 4]
          LAST  | 9                   | 3                   | [1, 2]
          LAST  | 1                   | 9                   | []
          """)
  void keepsAFewInTheirOldOrder(String end, long count, long skip, String kept) {
    assertThat(node.output(config("[1, 2, 3, 4, 5]", end, count, skip), "[]"))
        .isEqualTo(Json.parse(kept));
  }

  @Test
  void anEmptyListStaysEmpty() {
    assertThat(node.output(config("[]", "LAST", 3, 1), "[]")).isEmpty();
  }

  @Test
  void refusesNegativeNumbers() {
    assertThat(node.problems(config("[]", "FIRST", -1, -1)))
        .extracting(problem -> problem.path())
        .containsExactlyInAnyOrder("/count", "/skip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1}", "null", "\"text\""})
  void refusesToShortenWhatIsNoList(String items) {
    node.refuses(config(items, "FIRST", 1, 0), "[]", ErrorCodes.INPUT_INVALID, "must be a list");
  }

  private static String config(String items, String end, long count, long skip) {
    return "{\"items\": %s, \"end\": \"%s\", \"count\": %d, \"skip\": %d}"
        .formatted(items, end, count, skip);
  }
}
