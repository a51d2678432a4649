package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Gestures;
import dev.patchbay.editor.Hit;
import dev.patchbay.editor.Pointer;
import dev.patchbay.editor.Session;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.ui.kit.Theme;
import dev.patchbay.ui.session.Background;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/// Prints how long the canvas takes from frame to frame with 5,000 nodes and 7,500 edges, beside an
/// empty canvas of the same size: median and 95th percentile in milliseconds, and how much of that
/// the window's thread worked, which is comparable on a busy machine too.
///
/// Needs a display of 1600 × 1000 pixels; `CanvasBenchmarkTest` starts it on one. Pulses follow
/// each other without waiting (`-Djavafx.animation.fullspeed=true`), so that a frame is as long as
/// its work.
public final class CanvasFigures extends Application {
  private static final int NODES = 5_000;
  private static final int EDGES = 7_500;
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final int WARM_UP = 20;
  private static final int FRAMES = 160;
  private static final long MOST_NANOS = 15_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PrintStream out = System.out;
  private final Queue<Phase> phases = new ArrayDeque<>();
  private double floor = Double.NaN;

  /// @param begin called before the first frame, `frame` once per frame with its number
  private record Phase(String name, Runnable begin, IntConsumer frame) {}

  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) {
    Theme.LIGHT.apply();
    var empty = new Canvas(WIDTH, HEIGHT);
    var root = new StackPane(empty);
    var scene = new Scene(root, WIDTH, HEIGHT);
    Theme.style(scene);
    stage.initStyle(StageStyle.UNDECORATED);
    stage.setScene(scene);
    stage.show();

    long start = System.nanoTime();
    var session = new Session(new GraphEditor(BuiltIn.registry(), InstantSource.system()), large());
    var view = new CanvasView(session, new Silent(), Background.live());
    report("build", (System.nanoTime() - start) / 1e6);
    phases.add(
        new Phase(
            "empty canvas",
            () -> {},
            frame -> {
              var pen = empty.getGraphicsContext2D();
              pen.setFill(frame % 2 == 0 ? Color.WHITE : Color.WHITESMOKE);
              pen.fillRect(0, 0, WIDTH, HEIGHT);
            }));
    long[] shown = {0};
    phases.add(
        new Phase(
            "at rest",
            () -> {
              shown[0] = System.nanoTime();
              root.getChildren().setAll(view);
            },
            frame -> {
              if (frame == 2) {
                report("first two frames", (System.nanoTime() - shown[0]) / 1e6);
              }
            }));
    phases.add(
        new Phase(
            "pan at 100 %",
            () -> session.view().show(new Viewport(-3000, -1500, 1)),
            frame -> session.view().pan(9 * Math.cos(frame / 20.0), 9 * Math.sin(frame / 20.0))));
    phases.add(
        new Phase(
            "zoom",
            () -> session.view().show(new Viewport(-3000, -1500, 1)),
            frame ->
                session
                    .view()
                    .zoomAbout(new Point(800, 500), frame / 30 % 2 == 0 ? 0.96 : 1 / 0.96)));
    phases.add(
        new Phase(
            "overview",
            () -> session.view().fit(),
            frame -> session.view().pan(frame / 20 % 2 == 0 ? 3 : -3, 1)));
    var gestures = new Gestures(session);
    phases.add(
        new Phase(
            "drag at 100 %",
            () -> {
              session.view().show(new Viewport(-3000, -1500, 1));
              gestures.press(Pointer.at(grab(session).x(), grab(session).y()));
            },
            frame -> {
              Point at = grab(session);
              gestures.move(
                  Pointer.at(
                      at.x() + 80 * Math.cos(frame / 10.0), at.y() + 80 * Math.sin(frame / 10.0)));
            }));
    next();
  }

  /// The middle of the first card on the screen.
  private static Point grab(Session session) {
    return session.index().nodesIn(session.state().visible()).stream()
        .map(box -> session.state().viewport().toScreen(box.rect().centre()))
        .filter(at -> at.x() > 400 && at.x() < 1200 && at.y() > 300 && at.y() < 700)
        .findFirst()
        .orElseThrow();
  }

  private void next() {
    Phase phase = phases.poll();
    if (phase == null) {
      long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
      out.printf(Locale.ROOT, "%-16s %14.0f MB%n", "heap", used / 1e6);
      Platform.exit();
      return;
    }
    phase.begin().run();
    new AnimationTimer() {
      private final List<Double> millis = new ArrayList<>();
      private final long began = System.nanoTime();
      private final List<Double> worked = new ArrayList<>();
      private long last;
      private long lastWork;
      private int frame;

      @Override
      public void handle(long now) {
        long time = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        if (frame > WARM_UP) {
          millis.add((time - last) / 1e6);
          worked.add((work - lastWork) / 1e6);
        }
        last = time;
        lastWork = work;
        phase.frame().accept(frame++);
        if (millis.size() >= FRAMES || time - began > MOST_NANOS) {
          stop();
          report(phase.name(), millis, worked);
          next();
        }
      }
    }.start();
  }

  private void report(String name, double millis) {
    out.printf(Locale.ROOT, "%-16s %14.1f ms%n", name, millis);
  }

  private void report(String name, List<Double> millis, List<Double> worked) {
    if (millis.isEmpty()) {
      out.printf("%-16s not even %d frames in %d s%n", name, WARM_UP, MOST_NANOS / 1_000_000_000);
      return;
    }
    double median = quantile(millis, 0.5);
    if (name.equals("empty canvas")) {
      floor = median;
    }
    out.printf(
        Locale.ROOT,
        "%-16s median %7.1f ms   p95 %7.1f ms   %5.1f × empty   worked %6.1f ms   %4d frames%n",
        name,
        median,
        quantile(millis, 0.95),
        median / floor,
        quantile(worked, 0.5),
        millis.size());
  }

  private static double quantile(List<Double> values, double part) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) (sorted.size() * part));
  }

  private static Graph large() {
    String[] types = {"http.request", "control.if", "data.set-fields", "data.transform"};
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    var random = new Random(5);
    for (int i = 0; i < NODES; i++) {
      nodes.add(
          new NodeBuilder("n" + i, types[i % types.length])
              .position(i % 100 * 300, i / 100 * 160 + i % 2 * 40)
              .name("n" + i)
              .label("Step number " + i)
              .build());
    }
    for (int i = 0; edges.size() < EDGES; i++) {
      int from = i % (NODES - 120);
      int to = i < NODES - 120 ? from + 1 : from + 1 + random.nextInt(110);
      String handle = from % types.length == 1 ? "true" : "out";
      edges.add(Edge.between("e" + i, "n" + from, handle, "n" + to, "in"));
    }
    return Graph.of(nodes, edges);
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
