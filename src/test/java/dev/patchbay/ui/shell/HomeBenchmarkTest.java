package dev.patchbay.ui.shell;

import static dev.patchbay.ui.shell.RobotWindow.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.ScenarioStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How long the home screen takes to show 500 scenarios, and how evenly it scrolls, beside a plain
/// list of 500 labels in the same window size.
@Tag("benchmark")
class HomeBenchmarkTest {
  private static final int SCENARIOS = 500;
  private static final int ROUNDS = 15;
  private static final int FRAMES = 240;
  private static final double STEP = 60;

  @TempDir Path folder;

  @Test
  @Timeout(240)
  void fiveHundredScenarios() throws Exception {
    try (var window = new RobotWindow(folder.resolve("home"), HomeBenchmarkTest::fill)) {
      window.home();
      RobotWindow.await("the cards", () -> cards(window.robot.targetWindow().getScene()) > 3);

      var opened = new ArrayList<Double>();
      var plain = new ArrayList<Double>();
      for (int round = 0; round < ROUNDS; round++) {
        plain.add(untilShown(HomeBenchmarkTest::plainList));
        opened.add(
            untilShown(() -> {
              var stage = new Stage();
              new Shell(window.parts()).show(stage, List.of());
              return stage;
            }));
      }
      System.out.printf(
          Locale.ROOT,
          "Home with %d scenarios, load %.2f%n",
          SCENARIOS,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      compare("new window to complete frame, store included", "ms", opened, plain);

      var listed = new ArrayList<Double>();
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        assertThat(new ScenarioPages(window.store).everything()).hasSize(SCENARIOS);
        listed.add((System.nanoTime() - start) / 1e6);
      }
      print("of which the store", "ms", listed);

      window.newScenario();
      var back = new ArrayList<Double>();
      for (int round = 0; round < ROUNDS; round++) {
        back.add(untilHome(window));
        window.click(tab(window, 1));
        window.awaitEditor();
      }
      window.closeScenario();
      print("click on the tab Home to complete frame", "ms", back);

      Stage list = fx(HomeBenchmarkTest::plainList);
      Frames labels = scroll(list.getScene());
      fx(() -> {
        list.close();
        return true;
      });
      Frames home = scroll(window.robot.targetWindow().getScene());
      compare("scrolling, work of a frame before it is drawn", "ms", home.work(), labels.work());
      compare("scrolling, from frame to frame", "ms", home.apart(), labels.apart());
      assertThat(home.work()).hasSize(FRAMES);
    }
  }

  private static void fill(ScenarioStore store) {
    Graph example = RobotParts.example();
    for (int i = 0; i < SCENARIOS; i++) {
      String id = store.create("Scenario %03d of the shop".formatted(i), example).orThrow().id();
      store.setTags(id, List.of("shop", "area " + i % 7)).orThrow();
    }
  }

  private static Stage plainList() {
    var list = new ListView<String>();
    list.getItems().setAll(IntStream.range(0, SCENARIOS).mapToObj(i -> "Scenario " + i).toList());
    var stage = new Stage();
    stage.setScene(new Scene(list, 1000, 950));
    stage.show();
    return stage;
  }

  /// Milliseconds from before the window is made until the frame after the one with the cards in it
  /// begins, so that it has been laid out and handed to be drawn.
  private static double untilShown(Supplier<Stage> make) throws Exception {
    var done = new CompletableFuture<Double>();
    Stage stage =
        fx(() -> {
          long start = System.nanoTime();
          Stage made = make.get();
          whenFilled(made.getScene(), start, done);
          return made;
        });
    double millis = done.get(20, TimeUnit.SECONDS);
    fx(() -> {
      stage.setOnCloseRequest(_ -> {});
      stage.close();
      return true;
    });
    return millis;
  }

  private static Node tab(RobotWindow window, int number) {
    return List.copyOf(
            window.robot.lookup(".scenario-tabs > .tab-header-area .tab").<Node>queryAll())
        .get(number);
  }

  private static double untilHome(RobotWindow window) throws Exception {
    var done = new CompletableFuture<Double>();
    Node tab = tab(window, 0);
    long start = System.nanoTime();
    window.click(tab);
    fx(() -> {
      whenFilled(tab.getScene(), start, done);
      return true;
    });
    return done.get(20, TimeUnit.SECONDS);
  }

  private static void whenFilled(Scene scene, long start, CompletableFuture<Double> done) {
    new AnimationTimer() {
      private boolean filled;

      @Override
      public void handle(long now) {
        if (filled) {
          done.complete((System.nanoTime() - start) / 1e6);
          stop();
        }
        filled = cards(scene) > 3;
      }
    }.start();
  }

  /// Cards, or the labels of a plain list, that can be seen.
  private static long cards(Scene scene) {
    return scene.getRoot().lookupAll(".scenario-card").stream().filter(RobotWindow::seen).count()
        + scene.getRoot().lookupAll(".list-cell").stream()
            .filter(n -> n instanceof javafx.scene.control.ListCell<?> c && c.getText() != null)
            .count();
  }

  /// @param work milliseconds from the begin of a frame until it is laid out
  /// @param apart milliseconds from the begin of a frame to that of the next
  private record Frames(List<Double> work, List<Double> apart) {}

  private static Frames scroll(Scene scene) throws Exception {
    var done = new CompletableFuture<Frames>();
    Platform.runLater(() -> {
      var flow = (VirtualFlow<?>) scene.lookup("#scenarios .virtual-flow");
      VirtualFlow<?> scrolled =
          flow == null ? (VirtualFlow<?>) scene.lookup(".virtual-flow") : flow;
      var work = new ArrayList<Double>();
      var apart = new ArrayList<Double>();
      new AnimationTimer() {
        private long begun;
        private boolean up;
        private final Runnable laidOut =
            () -> {
              if (work.size() < FRAMES) {
                work.add((System.nanoTime() - begun) / 1e6);
              }
            };

        @Override
        public void handle(long now) {
          long time = System.nanoTime();
          if (begun == 0) {
            scene.addPostLayoutPulseListener(laidOut);
          } else {
            apart.add((time - begun) / 1e6);
          }
          begun = time;
          if (apart.size() == FRAMES) {
            stop();
            scene.removePostLayoutPulseListener(laidOut);
            done.complete(new Frames(work, apart));
          } else if (scrolled.scrollPixels(up ? -STEP : STEP) == 0) {
            up = !up;
          }
        }
      }.start();
    });
    return done.get(60, TimeUnit.SECONDS);
  }

  private static void compare(
      String what, String unit, List<Double> measured, List<Double> baseline) {
    print(what, unit, measured);
    System.out.printf(
        Locale.ROOT,
        "  plain list of labels: median %.2f, p95 %.2f %s; ratio of medians %.1f%n",
        at(baseline, 0.5),
        at(baseline, 0.95),
        unit,
        at(measured, 0.5) / at(baseline, 0.5));
  }

  private static void print(String what, String unit, List<Double> measured) {
    System.out.printf(
        Locale.ROOT,
        "%s: first %.1f, median %.2f, p95 %.2f, most %.1f %s (%d)%n",
        what,
        measured.getFirst(),
        at(measured, 0.5),
        at(measured, 0.95),
        at(measured, 1),
        unit,
        measured.size());
  }

  private static double at(List<Double> measured, double share) {
    List<Double> sorted = measured.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
  }
}
