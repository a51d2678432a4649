package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RegexBodyTest {
  @Test
  void theTryItLineSaysWhatIsFoundAndTheGroups() {
    assertThat(RegexBody.outcome("INV-(\\d+)(x)?", "pay INV-17 now"))
        .isEqualTo(new Hint.Note("finds “INV-17” · 1: “17”, 2: –"));
    assertThat(RegexBody.outcome("^a", "ba")).isEqualTo(new Hint.Note(Strings.NO_MATCH));
    assertThat(RegexBody.outcome("", "x")).isEqualTo(Hint.NONE);
  }

  @Test
  void aPatternThatCannotBeReadSaysWhy() {
    assertThat(RegexBody.judge("(a")).isInstanceOf(Hint.Wrong.class);
    assertThat(RegexBody.judge("(?<=a)b")).isInstanceOf(Hint.Wrong.class);
    assertThat(RegexBody.judge("({{ $.x }}")).isEqualTo(Hint.NONE);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPatternThatExplodesIsRefusedAndNeverCompiled() {
    assertThat(RegexBody.judge("((((a{900}){900}){900}){900})")).isInstanceOf(Hint.Wrong.class);
    assertThat(RegexBody.outcome("(a*)*b", "a".repeat(9_000)))
        .isEqualTo(new Hint.Note(Strings.NO_MATCH));
  }
}
