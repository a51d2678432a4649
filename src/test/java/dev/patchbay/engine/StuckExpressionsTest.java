package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.expression.Patience;
import dev.patchbay.schema.Json;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expressions that would not end, or not fit: their node says so, in time, and all else goes on.
class StuckExpressionsTest {
  private static final String FOR_EVER = "($f := function($n){$f($n + 1)}; $f(0))";

  /// Less than the program's, so that the tests are quick; which changes nothing else.
  private static final Bounds QUICK =
      new Bounds(
          Duration.ofMillis(200),
          Bounds.DEFAULT.steps(),
          Bounds.DEFAULT.depth(),
          Bounds.DEFAULT.allocatedBytes(),
          Bounds.DEFAULT.resultChars());

  private static final Duration SOON = Duration.ofSeconds(1);

  private final DryRun dryRun = new DryRun(Draft.REGISTRY, new Evaluator(QUICK));

  private Seen run(Draft draft) {
    return run(draft, Patience.of(SOON));
  }

  private Seen run(Draft draft, Patience patience) {
    return new Seen(
        dryRun.run(draft.graph(), Start.with("start", "none", Json.object()), patience));
  }

  private static void endedInTime(Seen seen) {
    assertThat(seen.result().duration()).isLessThan(SOON.multipliedBy(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "($f := function($n){$f($n + 1)}; $f(0)) | expression.timeout",
        "$sum([1..9999999].[1..9999999])          | expression.memory",
        "$pad('x', 1000000000)                    | expression.memory",
        "($f := function($s){$f($s & $s)}; $f('xx')) | expression.memory",
        "($f := function($n){1 + $f($n)}; $f(0))  | expression.depth"
      })
  @Timeout(value = 10, threadMode = ThreadMode.SEPARATE_THREAD)
  void itsNodeShowsTheErrorAndTheOthersGoOn(String program, String code) {
    Seen seen =
        run(
            Draft.started()
                .transform("stuck", program)
                .transform("behind", "$")
                .node(
                    "text",
                    "data.set-fields",
                    "{\"fields\": {\"a\": \"-{{ %s }}-\"}}".formatted(program))
                .transform("beside", "1 + 1")
                .edges("start -> stuck", "stuck -> behind", "start -> text", "start -> beside"));

    seen.fails("stuck", code).fails("text", code).skips("behind").hasOutput("beside", "2");
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void tenOfThemTogetherTakeNoLongerThanADryRunMay() {
    Draft draft = Draft.started();
    for (int i = 0; i < 10; i++) {
      draft.transform("stuck" + i, FOR_EVER).edges("start -> stuck" + i);
    }
    draft.transform("last", "$sum([1..1000])").edges("start -> last");

    Seen seen = run(draft);

    seen.hasOutput("last", "500500");
    for (int i = 0; i < 10; i++) {
      seen.fails("stuck" + i, "expression.timeout");
    }
    endedInTime(seen);
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void aLoopOverAStuckExpressionEndsInTimeToo() {
    Seen seen =
        run(
            Draft.started()
                .forEach("each", "{{ [1..1000] }}", "SKIP")
                .transform("stuck", FOR_EVER)
                .outside()
                .transform("after", "$")
                .edges(
                    "start -> each", "each.start -> stuck", "stuck -> each.end", "each -> after"));

    seen.hasOutput("after", "[]");
    assertThat(seen.codes("each")).containsExactly("preview.items_capped");
    endedInTime(seen);
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void aConditionThatIsSlowForEveryItemEndsInTimeToo() {
    Seen seen =
        run(
            Draft.started()
                .node(
                    "filter",
                    "data.filter",
                    """
                    {"items": "{{ [1..100000] }}", "condition": "$sum([1..20000]) > 0"}
                    """)
                .edges("start -> filter"));

    seen.fails("filter", "expression.timeout");
    assertThat(seen.result().duration()).isLessThan(DryRun.MOST_TIME);
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void aDryRunThatNobodyWaitsForAnyMoreStopsInTheMiddleOfAnExpression() {
    Draft draft = Draft.started();
    for (int i = 0; i < 10; i++) {
      draft.transform("stuck" + i, FOR_EVER).edges("start -> stuck" + i);
    }
    Patience patience = Patience.of(DryRun.MOST_TIME);
    var run = CompletableFuture.supplyAsync(() -> run(draft, patience));

    patience.loseAfter(Duration.ofMillis(150));

    Seen seen = run.join();
    assertThat(patience.lost()).isTrue();
    assertThat(seen.result().duration()).isLessThan(Duration.ofSeconds(1));
    assertThat(seen.result().previews()).hasSize(11);
  }

  @Test
  void aPatternThatBacktracksElsewhereIsAnsweredAtOnce() {
    Seen seen =
        Draft.started()
            .transform("a", "$contains($, /^(a+)+$/)")
            .edges("start -> a")
            .run("\"" + "a".repeat(50_000) + "!\"");

    seen.hasOutput("a", "false");
    assertThat(seen.result().duration()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aDryRunHasMorePatienceThanOneExpression() {
    assertThat(DryRun.MOST_TIME).isGreaterThan(Bounds.DEFAULT.time());
  }

  @Test
  void deeplyNestedDataIsShownAndTooDeepDataIsAnErrorOfItsNode() {
    Draft draft = Draft.started().transform("a", "$").edges("start -> a");

    draft.run(nested(Json.MAX_DEPTH - 10)).succeeds("a");
    draft.run(nested(Json.MAX_DEPTH)).succeeds("start").fails("a", "expression.depth");
  }

  private static String nested(int levels) {
    return "[".repeat(levels) + "1" + "]".repeat(levels);
  }
}
