package dev.patchbay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Selection;
import dev.patchbay.engine.DryRun;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.store.Database;
import dev.patchbay.store.H2ScenarioStore;
import dev.patchbay.store.Home;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that may take long happens on the window's thread, and everything that the window shows
/// is set on it.
class ThreadsTest {
  private final ExecutorService window =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("window").factory());
  private final ExecutorService away = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Thread> previews = new ConcurrentLinkedQueue<>();
  private final CountDownLatch valued = new CountDownLatch(1);
  private final Queue<Thread> shown = new ConcurrentLinkedQueue<>();

  private Database database;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Home.open(folder.toString()).flatMap(Database::open).orThrow();
  }

  @AfterEach
  void stop() throws InterruptedException {
    away.shutdown();
    away.awaitTermination(20, TimeUnit.SECONDS);
    window.shutdownNow();
    database.close();
  }

  @Test
  void storingCheckingAndTryingHappenAwayFromTheWindow() throws Exception {
    var background =
        new Background(
            away,
            window,
            (_, action) -> {
              window.execute(action);
              return () -> {};
            });
    var kept =
        new H2ScenarioStore(
            database,
            new GraphCheck(Desk.REGISTRY)::unmarkedViolations,
            _ -> Sketch.EMPTY,
            Clock.systemUTC());
    var store = new FaultyStore(kept);
    var scenario = kept.create("Triage", Desk.example()).orThrow();
    var saved = new CountDownLatch(1);
    var tried = new CountDownLatch(2);
    window.execute(() -> {
      var open =
          new OpenScenario(
              scenario,
              new GraphEditor(Desk.REGISTRY, InstantSource.system()),
              store,
              parts(background));
      open.saveState()
          .addListener((_, _, now) -> {
            shown.add(Thread.currentThread());
            if (now.equals(SaveState.SAVED)) {
              saved.countDown();
            }
          });
      open.model()
          .shown()
          .addListener((_, _, _) -> {
            shown.add(Thread.currentThread());
            tried.countDown();
            if (tried.getCount() == 1) {
              open.model().select("ticket");
              open.model().propose(new Change.Annotate("wish", "now"));
              open.rename("Other", "");
              open.model().session().select(Selection.ofNode("mail"));
            }
          });
    });
    assertThat(saved.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(valued.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(store.callers()).isNotEmpty().noneMatch(ThreadsTest::isWindow);
    assertThat(previews).isNotEmpty().noneMatch(ThreadsTest::isWindow);
    assertThat(shown).isNotEmpty().allMatch(ThreadsTest::isWindow);
  }

  private SessionModel.Parts parts(Background background) {
    var evaluator = new Evaluator(Bounds.DEFAULT);
    // The check and the dry run of a draft are one piece of work; the clock of the values under the
    // fields is asked in another.
    return new SessionModel.Parts(
        background,
        (show, failed) ->
            new LivePreview(
                background,
                Desk.REGISTRY,
                new DryRun(Desk.REGISTRY, evaluator),
                new GraphCheck(Desk.REGISTRY),
                show,
                failed),
        (_, _, _, _) -> {
          previews.add(Thread.currentThread());
          valued.countDown();
          return Map.of();
        },
        InstantSource.system(),
        problem -> {
          throw new AssertionError(List.of(problem).toString());
        });
  }

  private static boolean isWindow(Thread thread) {
    return thread.getName().equals("window");
  }
}
