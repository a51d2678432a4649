package dev.patchbay.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorTest {
  @Test
  void aSentenceThatQuotesALongValueKeepsItsBeginAndItsEnd() {
    String said = "“" + "x".repeat(5_000) + "” is no date.";
    assertThat(new Error("date.invalid", said).message())
        .hasSizeLessThanOrEqualTo(1_000)
        .startsWith("“xxx")
        .endsWith("xxx” is no date.");
  }

  @Test
  void whereItIsCutNoCharacterIsParted() {
    for (int shift = 0; shift < 2; shift++) {
      String said = "x".repeat(shift) + "😀".repeat(2_000) + "y".repeat(shift);
      String cut = new Error("run.stopped", said).message();
      assertThat(cut.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
          .isEmpty();
      assertThat(cut).hasSizeLessThanOrEqualTo(1_000);
    }
  }

  @Test
  void anOrdinarySentenceStaysAsItIs() {
    assertThat(new Error("http.timeout", "No answer came.").message()).isEqualTo("No answer came.");
  }
}
