package dev.patchbay.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPatternFoldTest {
  @ParameterizedTest
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @ValueSource(strings = {"\u1C80", "[a\u1C88]", "\\x{1C85}", "[\u1C00-\u1D00]"})
  void aLetterWhoseCasesLeadNowhereIsRefusedInsteadOfFollowedForEver(String pattern) {
    assertThat(BoundedPattern.compile(pattern, true, 1_000).problems()).hasSize(1);
    assertThat(BoundedPattern.compile("(?i)" + pattern, false, 1_000).problems()).hasSize(1);
    assertThat(BoundedPattern.compile(pattern, false, 1_000).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"straße", "[a-zА-я]+", "\u212A", "ΟΔΟΣ"})
  void otherLettersMayBeWrittenEitherWay(String pattern) {
    assertThat(BoundedPattern.compile(pattern, true, 1_000).problems()).isEmpty();
  }
}
