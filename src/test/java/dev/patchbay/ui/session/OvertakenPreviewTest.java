package dev.patchbay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.engine.Draft;
import dev.patchbay.engine.DryRun;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.ui.session.LivePreview.Choice;
import dev.patchbay.ui.session.LivePreview.Shown;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// While an analyst corrects an expression that does not end, its old dry run must not be in the
/// way of the new one.
class OvertakenPreviewTest {
  private final ExecutorService window = Executors.newSingleThreadExecutor();
  private final ExecutorService away = Executors.newVirtualThreadPerTaskExecutor();

  /// What still runs away from the window hands its result to the window.
  @AfterEach
  void stop() throws InterruptedException {
    away.shutdownNow();
    assertThat(away.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    window.shutdownNow();
  }

  private static Graph draft(String program) {
    Draft draft = Draft.started();
    for (int i = 0; i < 40; i++) {
      draft.transform("n" + i, program).edges("start -> n" + i);
    }
    return draft.graph();
  }

  @Test
  void aStuckDryRunGivesWayToTheNextDraft() throws Exception {
    var shown = new LinkedBlockingQueue<Shown>();
    var background = new Background(away, window, (_, _) -> () -> {});
    var preview =
        new LivePreview(
            background,
            Desk.REGISTRY,
            new DryRun(Desk.REGISTRY, new Evaluator(Bounds.DEFAULT)),
            new GraphCheck(Desk.REGISTRY),
            shown::add,
            problem -> {
              throw new AssertionError(problem.toString());
            });
    Graph corrected = draft("1 + 1");

    long began = System.nanoTime();
    window
        .submit(() -> {
          preview.update(draft("($f := function($n){$f($n + 1)}; $f(0))"), Choice.FIRST);
          preview.update(corrected, Choice.FIRST);
        })
        .get();
    Shown first = shown.poll(20, TimeUnit.SECONDS);
    Duration waited = Duration.ofNanos(System.nanoTime() - began);

    assertThat(first).isNotNull();
    assertThat(first.graph()).isSameAs(corrected);
    // Left alone, the stuck one would take the time of two expressions and then some.
    assertThat(waited).isLessThan(Bounds.DEFAULT.time().multipliedBy(2));
  }
}
