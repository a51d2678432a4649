package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PastedRowsTest {
  private static final List<String> PAIR = List.of("Name", "Value");

  @Test
  void tabsAreCellsAndQuotesHoldThem() {
    assertThat(PastedRows.of("a\t\"b\tc\"\nd\t\"say \"\"hi\"\"\"", PAIR))
        .contains(List.of(List.of("a", "b\tc"), List.of("d", "say \"hi\"")));
    assertThat(PastedRows.of("a\tb", PAIR)).contains(List.of(List.of("a", "b")));
  }

  @Test
  void headerLinesSplitAtTheFirstColon() {
    assertThat(PastedRows.of("Host: example.org:8080\r\nAccept:*/*\r\n", PAIR))
        .contains(List.of(List.of("Host", "example.org:8080"), List.of("Accept", "*/*")));
  }

  @Test
  void commasOrSemicolonsSeparateSeveralLines() {
    assertThat(PastedRows.of("name,value\na,1\nb,\"2,5\"", PAIR))
        .contains(List.of(List.of("a", "1"), List.of("b", "2,5")));
    assertThat(PastedRows.of("a;1,5\nb;2,5", List.of("x", "y")))
        .contains(List.of(List.of("a", "1,5"), List.of("b", "2,5")));
  }

  @Test
  void settingsSplitAtTheEqualsSign() {
    assertThat(PastedRows.of("a=1\nb=x=y", PAIR))
        .contains(List.of(List.of("a", "1"), List.of("b", "x=y")));
  }

  @Test
  void onePieceOfTextIsNoRows() {
    assertThat(PastedRows.of("Hello, world", PAIR)).isEmpty();
    assertThat(PastedRows.of("https://example.org/a:b", PAIR)).isEmpty();
    assertThat(PastedRows.of("Dear Mia,\nthank you, and\nsee you", PAIR)).isEmpty();
    assertThat(PastedRows.of("", PAIR)).isEmpty();
    assertThat(PastedRows.of("one line", List.of(""))).isEmpty();
  }

  @Test
  void linesAreTheRowsOfAListOfSingleValues() {
    assertThat(PastedRows.of("a, b\nc", List.of("")))
        .contains(List.of(List.of("a, b"), List.of("c")));
  }
}
