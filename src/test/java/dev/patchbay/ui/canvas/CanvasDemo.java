package dev.patchbay.ui.canvas;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.editor.Hit;
import dev.patchbay.editor.Selection;
import dev.patchbay.editor.Session;
import dev.patchbay.engine.DryRun;
import dev.patchbay.engine.Start;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Json;
import dev.patchbay.ui.session.Background;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;

/// Shows the canvas alone, to be looked at: theme, zoom (or `fit`), scenario (`triage`, `large`,
/// `mixed`, `empty`), and what happens (`run`, `connect`, `refuse`, `box`, `move`, `add`, `hover`).
public final class CanvasDemo extends Application {
  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) throws IOException {
    List<String> arguments = getParameters().getRaw();
    boolean dark = arguments.getFirst().equals("dark");
    setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    NodeRegistry registry = BuiltIn.registry();
    Graph graph =
        switch (arguments.get(2)) {
          case "large" -> large(5000);
          case "mixed" -> mixed();
          case "empty" -> Graph.EMPTY;
          default -> triage(registry);
        };
    var session = new Session(new GraphEditor(registry, InstantSource.system()), graph);
    var view = new CanvasView(session, new Silent(), Background.live());
    var scene = new Scene(view, 1600, 1000);
    stage.initStyle(StageStyle.UNDECORATED);
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    view.requestFocus();
    Platform.runLater(() -> {
      session.view().fit();
      if (!arguments.get(1).equals("fit")) {
        session.view().show(session.view().zoomedTo(Double.parseDouble(arguments.get(1))));
      }
      view.showFindings(new GraphCheck(registry).check(session.graph()));
      if (arguments.size() > 3) {
        var pause = new PauseTransition(Duration.seconds(1));
        pause.setOnFinished(_ -> act(arguments.get(3), registry, session, view));
        pause.play();
      }
    });
  }

  private static void act(String what, NodeRegistry registry, Session session, CanvasView view) {
    var robot = new Robot();
    switch (what) {
      case "run" ->
          view.showPreview(
              new DryRun(registry, new Evaluator(Bounds.DEFAULT))
                  .run(
                      session.graph(),
                      Start.choose(session.graph(), registry, Optional.empty(), Optional.empty())
                          .orThrow()));
      case "select" -> session.select(new Selection(Set.of("by-label", "assignees"), Set.of("e7")));
      case "connect" ->
          drag(
              robot,
              session,
              port(session, "wish", true),
              offset(port(session, "mail", false), 30, -10));
      case "refuse" ->
          drag(robot, session, port(session, "wish", true), port(session, "opened", false));
      case "empty" ->
          drag(
              robot,
              session,
              port(session, "wish", true),
              offset(port(session, "wish", true), 150, 50));
      case "box" -> drag(robot, session, new Point(-60, -60), new Point(900, 420));
      case "move" -> drag(robot, session, new Point(980, 220), new Point(1060, 247));
      case "add" -> view.quickAdd();
      case "hover" -> {
        Point at = screen(session, offset(port(session, "wish", true), 22, 0));
        Point edge = session.layout().route("e7").orElseThrow().path().label();
        Point on = screen(session, edge);
        robot.mouseMove(at.x(), at.y());
        robot.mouseMove(on.x(), on.y());
      }
      default -> {}
    }
  }

  private static void drag(Robot robot, Session session, Point from, Point to) {
    Point a = screen(session, from);
    Point b = screen(session, to);
    robot.mouseMove(a.x(), a.y());
    robot.mousePress(MouseButton.PRIMARY);
    for (int i = 1; i <= 10; i++) {
      robot.mouseMove(a.x() + (b.x() - a.x()) * i / 10, a.y() + (b.y() - a.y()) * i / 10);
    }
  }

  private static Point screen(Session session, Point world) {
    return session.state().viewport().toScreen(world);
  }

  private static Point offset(Point point, double dx, double dy) {
    return point.plus(dx, dy);
  }

  private static Point port(Session session, String node, boolean source) {
    var box = session.layout().box(node).orElseThrow();
    return box.centre(box.layout().port(source, false, Optional.empty()).orElseThrow());
  }

  private static Graph triage(NodeRegistry registry) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            CanvasDemo.class.getResourceAsStream("/dev/patchbay/examples/github-triage.json"))) {
      return new ScenarioFile(registry).read(in.readAllBytes()).orThrow().graph();
    }
  }

  /// Everything that a card can show.
  private static Graph mixed() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new NodeBuilder("t", "trigger.webhook").position(0, 0).name("t").build());
    nodes.add(
        new NodeBuilder("long", "http.request")
            .position(280, 0)
            .name("long")
            .label("Fetch every order of the customer including archived ones")
            .config(
                (tools.jackson.databind.node.ObjectNode)
                    Json.parse(
                        "{\"method\":\"GET\",\"url\":\"https://api.example.org/v2/customers/{{ $.id"
                            + " }}/orders?archived=true\"}"))
            .build());
    nodes.add(
        new NodeBuilder("off", "data.set-fields")
            .position(280, 120)
            .name("off")
            .disabled(true)
            .build());
    nodes.add(new NodeBuilder("what", "vendor.thing").position(560, 0).name("what").build());
    nodes.add(
        new NodeBuilder("pinned", "http.request")
            .position(560, 120)
            .name("pinned")
            .pin(Optional.of(Json.parse("1")))
            .build());
    nodes.add(new NodeBuilder("each", "control.for-each").position(840, -40).name("each").build());
    nodes.add(
        new NodeBuilder("in", "data.transform")
            .position(120, 80)
            .name("in")
            .parent("each")
            .build());
    nodes.add(new NodeBuilder("merge", "control.merge").position(1480, 0).name("merge").build());
    nodes.add(
        new NodeBuilder("err", "mail.send")
            .position(600, 260)
            .name("err")
            .label("Tell the admin")
            .build());
    List<Edge> edges =
        List.of(
            Edge.between("1", "t", "out", "long", "in"),
            Edge.between("2", "t", "out", "off", "in").withLabel("every time"),
            Edge.between("3", "long", "out", "what", "in"),
            Edge.between("4", "off", "out", "pinned", "in"),
            Edge.between("5", "what", "out", "each", "in"),
            Edge.between("6", "each", "start", "in", "in"),
            Edge.between("7", "in", "out", "each", "end"),
            Edge.between("8", "each", "out", "merge", "nope")
                .withBroken(
                    Optional.of(
                        new dev.patchbay.schema.Problem(
                            "", "graph.handle", "“Merge” has no input “nope”."))));
    return Graph.of(nodes, edges);
  }

  private static Graph large(int count) {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    String[] types = {
      "http.request", "control.if", "data.set-fields", "data.transform", "mail.send"
    };
    for (int i = 0; i < count; i++) {
      nodes.add(
          new NodeBuilder("n" + i, types[i % types.length])
              .position(i % 100 * 300, i / 100 * 160 + (i % 100 % 2) * 40)
              .name("n" + i)
              .label("Step number " + i)
              .build());
      String out = i % types.length == 1 ? "true" : "out";
      if (i % 100 != 99 && i + 1 < count) {
        edges.add(Edge.between("e" + i, "n" + i, out, "n" + (i + 1), "in"));
      }
      if (i % 2 == 0 && i + 101 < count) {
        edges.add(Edge.between("f" + i, "n" + i, out, "n" + (i + 101), "in"));
      }
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
    public void tell(String message) {
      System.err.println("told: " + message);
    }
  }
}
