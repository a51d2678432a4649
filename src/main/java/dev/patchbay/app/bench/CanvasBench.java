package dev.patchbay.app.bench;

import dev.patchbay.app.Wiring;
import dev.patchbay.editor.Gestures;
import dev.patchbay.editor.Hit;
import dev.patchbay.editor.Session;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.schema.Json;
import dev.patchbay.ui.canvas.CanvasActions;
import dev.patchbay.ui.canvas.CanvasView;
import dev.patchbay.ui.kit.Theme;
import dev.patchbay.ui.session.Background;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import tools.jackson.databind.node.ObjectNode;

/// Opens a large graph in a window of its own, pans, zooms and drags it for five seconds each, and
/// reports how smoothly that went.
///
/// Pulses are the ordinary ones, so no more than 60 updates per second can be shown. Nothing is
/// warmed up before it is measured, except the window by the empty canvas.
public final class CanvasBench {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final int HITS = 2_000;
  private static final int SEED = 7;
  private static final Path STATUS = Path.of("/proc/self/status");

  private final Wiring wiring;
  private final Graph graph;
  private final Figures report;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final StackPane root = new StackPane();
  private final Queue<Phase> phases = new ArrayDeque<>();
  private Optional<Throwable> failure = Optional.empty();

  private CanvasBench(Wiring wiring, Graph graph, Figures report) {
    this.wiring = wiring;
    this.graph = graph;
    this.report = report;
  }

  /// Measures and returns when the window is closed again.
  ///
  /// @param line takes each figure, as one line of JSON
  /// @throws IllegalStateException if the canvas broke
  public static void run(Wiring wiring, int nodes, Consumer<String> line) {
    Graph graph = LayeredGraph.of(wiring.registry(), nodes);
    var report = new Figures(graph.nodes().size(), graph.edges().size(), line);
    var bench = new CanvasBench(wiring, graph, report);
    Platform.startup(bench::start);
    try {
      bench.closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Platform.exit();
    bench.failure.ifPresent(broken -> {
      throw new IllegalStateException("the canvas broke", broken);
    });
  }

  private void start() {
    Thread.currentThread().setUncaughtExceptionHandler((_, broken) -> end(Optional.of(broken)));
    Theme.LIGHT.apply();
    var scene = new Scene(root, WIDTH, HEIGHT);
    Theme.style(scene);
    var stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.setOnHidden(_ -> end(failure));
    stage.show();
    phases.add(new Floor(root, WIDTH, HEIGHT, report));
    phases.add(this::open);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        Phase phase = phases.peek();
        if (phase == null) {
          stop();
          end(Optional.empty());
        } else if (phase.pulse()) {
          phases.remove();
        }
      }
    }.start();
  }

  private void end(Optional<Throwable> broken) {
    failure = failure.or(() -> broken);
    closed.countDown();
  }

  /// From the graph to the first frame in which nothing is missing.
  private boolean open() {
    long began = System.nanoTime();
    long worked = Opening.worked();
    var session = new Session(wiring.graphEditor(), graph);
    var view = new CanvasView(session, new Silent(), Background.live());
    root.getChildren().setAll(view);
    var hand = new Hand(view);
    phases.add(new Opening(view, began, worked, report));
    for (Gesture gesture :
        List.of(
            Gesture.Pan.atFullSize(),
            new Gesture.Zoom(),
            new Gesture.Drag(),
            Gesture.Pan.overview())) {
      phases.add(new Gesturing(gesture, session, view, hand, report));
    }
    phases.add(() -> hits(session));
    phases.add(this::memory);
    return true;
  }

  /// What is under the pointer, at places all over the canvas, near and from afar.
  private boolean hits(Session session) {
    var gestures = new Gestures(session);
    double width = session.state().width();
    double height = session.state().height();
    Viewport overview = session.view().fitted();
    Viewport near =
        Viewport.centredOn(overview.toWorld(new Point(width / 2, height / 2)), 1, width, height);
    for (Viewport viewport : List.of(near, overview)) {
      session.view().show(viewport);
      var random = new Random(SEED);
      double[] micros = new double[HITS];
      int found = 0;
      for (int i = 0; i < HITS; i++) {
        var at = new Point(random.nextDouble() * width, random.nextDouble() * height);
        long began = System.nanoTime();
        Hit hit = gestures.hit(at);
        micros[i] = (System.nanoTime() - began) / 1e3;
        found += hit instanceof Hit.Nothing ? 0 : 1;
      }
      Arrays.sort(micros);
      report.add(
          "hit test",
          Json.object()
              .put("zoom", FrameTimes.rounded(viewport.zoom()))
              .put("medianMicros", FrameTimes.quantile(micros, 0.5))
              .put("p95Micros", FrameTimes.quantile(micros, 0.95))
              .put("longestMicros", FrameTimes.quantile(micros, 1))
              .put("found", found));
    }
    return true;
  }

  private boolean memory() {
    var bean = ManagementFactory.getMemoryMXBean();
    bean.gc();
    ObjectNode figures =
        Json.object().put("heapMegabytes", megabytes(bean.getHeapMemoryUsage().getUsed()));
    resident().ifPresent(bytes -> figures.put("residentMegabytes", megabytes(bytes)));
    report.add("memory", figures);
    return true;
  }

  /// The bytes of this process in memory, where the system says it.
  private static Optional<Long> resident() {
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static double megabytes(long bytes) {
    return Math.round(bytes / 1e5) / 10.0;
  }

  private static final class Silent implements CanvasActions {
    @Override
    public void open(String node) {}

    @Override
    public void pin(String node) {}

    @Override
    public void menu(double screenX, double screenY, Hit hit) {}

    @Override
    public void tell(String message) {}
  }
}
