package dev.patchbay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewestTest {
  private final Crank crank = new Crank();
  private final List<Integer> computed = new ArrayList<>();
  private final List<Integer> shown = new ArrayList<>();
  private final List<Problem> failed = new ArrayList<>();

  private final Newest<Integer, Integer> newest =
      new Newest<>(
          crank.background(),
          input -> {
            computed.add(input);
            if (input == 13) {
              throw new Broken();
            }
            return input;
          },
          shown::add,
          failed::add);

  @Test
  void whatIsOvertakenWhileItWaitsIsNotComputed() {
    newest.submit(1);
    newest.submit(2);
    newest.submit(3);
    crank.settle();
    assertThat(computed).containsExactly(1, 3);
    assertThat(shown).containsExactly(3);
  }

  @Test
  void aResultThatWasOvertakenIsNotShownHoweverLongTheTypingGoesOn() {
    for (int i = 100; i < 150; i++) {
      newest.submit(i);
      crank.work();
      newest.submit(i + 1000);
      crank.deliver();
    }
    crank.settle();
    assertThat(shown).containsExactly(1149);
  }

  @Test
  void whatBreaksIsToldAndTheNextIsComputed() {
    newest.submit(13);
    crank.settle();
    assertThat(failed).extracting(Problem::code).containsExactly("program.failed");
    newest.submit(14);
    crank.settle();
    assertThat(shown).containsExactly(14);
  }

  /// Like a stack that overflowed, without filling the log with its trace.
  private static final class Broken extends Error {
    private static final long serialVersionUID = 1L;

    Broken() {
      super("broken", null, false, false);
    }
  }
}
