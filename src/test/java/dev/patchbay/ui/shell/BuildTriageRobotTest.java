package dev.patchbay.ui.shell;

import static dev.patchbay.ui.shell.RobotWindow.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.engine.DryRun;
import dev.patchbay.engine.Preview;
import dev.patchbay.engine.Start;
import dev.patchbay.expression.Bounds;
import dev.patchbay.expression.Evaluator;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Sample;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.schema.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.geometry.Point2D;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The shipped example is built again from an empty canvas, with mouse and keyboard only: some
/// hundred gestures, which take a minute.
@Tag("campaign")
class BuildTriageRobotTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private RobotWindow window;

  private Point corner = Point.ORIGIN;
  private final Graph example = RobotParts.example();

  @Test
  void theExampleIsBuiltUndoneRedoneAndReopened() {
    Graph built;
    try (var opened = new RobotWindow(folder.resolve("home"))) {
      window = opened;
      window.newScenario();
      Graph empty = window.graph();
      makeRoom();
      addNodes();
      connect();
      configure();
      keepSamples();
      window.awaitSaved();
      built = window.graph();

      Map<String, Map<String, String>> wanted = behaviour(example);
      assertThat(wanted).hasSize(4);
      assertThat(behaviour(built)).isEqualTo(wanted);

      focusCanvas();
      int steps = 0;
      while (fx(window.session()::canUndo)) {
        window.keys(KeyCode.CONTROL, KeyCode.Z);
        steps++;
      }
      assertThat(window.graph()).isEqualTo(empty);
      while (fx(window.session()::canRedo)) {
        window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        steps--;
      }
      assertThat(steps).isZero();
      assertThat(window.graph()).isEqualTo(built);
      window.awaitSaved();
      window.closeScenario();
    }
    try (var again = new RobotWindow(folder.resolve("home"))) {
      window = again;
      window.openStored();
      Graph stored = window.graph();
      assertThat(List.copyOf(stored.nodes())).isEqualTo(List.copyOf(built.nodes()));
      assertThat(List.copyOf(stored.edges())).isEqualTo(List.copyOf(built.edges()));
      assertThat(stored.samples()).isEqualTo(built.samples());
      assertThat(behaviour(stored)).isEqualTo(behaviour(example));
    }
  }

  /// The drawer goes, and the view is so wide that it stays where it is.
  private void makeRoom() {
    window.keys(KeyCode.CONTROL, KeyCode.J);
    RobotWindow.await("room", () -> window.session().state().height() > 700);
    window.wheel(window.middle(window.canvas()), 6);
    assertThat(fx(() -> window.session().state().viewport().zoom())).isBetween(0.4, 0.5);
    corner = worldCorner();
  }

  /// One from the palette, the others by N where the pointer is.
  private void addNodes() {
    window.pullOut("Webhook");
    window.dragTo(at(0, 0));
    window.release();
    name("GitHub issue");
    add("if", at(260, 0), "Newly opened?");
    add("switch", at(540, 0), "By label");
    add("for each", at(70, 300), "For each assignee");
    add("http", inside("forEachAssignee", 240, 130), "Tell them in chat");
    add("http", at(620, 300), "Create ticket");
    add("http", at(620, 480), "Add to wish list");
    add("mail", at(620, 640), "Mail the support team");
    assertThat(window.node("tellThemInChat").parentId())
        .hasValue(window.node("forEachAssignee").id());
  }

  private void add(String search, Point2D at, String label) {
    window.move(at);
    window.keys(KeyCode.N);
    window.type(search);
    window.keys(KeyCode.ENTER);
    name(label);
    assertThat(worldCorner()).isEqualTo(corner);
  }

  private void name(String label) {
    window.keys(KeyCode.F2);
    window.keys(KeyCode.CONTROL, KeyCode.A);
    window.type(label);
    window.keys(KeyCode.ENTER);
  }

  private void connect() {
    draw("gitHubIssue", "out", "newlyOpened", "in");
    draw("newlyOpened", "true", "byLabel", "in");
    draw("forEachAssignee", "start", "tellThemInChat", "in");
    draw("tellThemInChat", "out", "forEachAssignee", "end");
    draw("forEachAssignee", "out", "createTicket", "in");
    draw("byLabel", "default", "mailTheSupportTeam", "in");
  }

  private void draw(String from, String output, String to, String input) {
    int before = window.graph().edges().size();
    window.drag(window.port(from, output, true), window.port(to, input, false));
    assertThat(window.graph().edges()).as("%s → %s", from, to).hasSize(before + 1);
  }

  /// Most settings are typed into their fields. The switch and the two calls of the ticket system
  /// are pasted into the whole form, as somebody does who has them from a colleague.
  private void configure() {
    open("gitHubIssue").fill("Path", "github/issues");
    open("newlyOpened")
        .fill("Conditions: Value", "{{ $.body.action }}")
        .search("Conditions: Is", "equals")
        .fill("Conditions: Compare with", "opened");
    paste("byLabel", "Value");
    draw("byLabel", "bug", "forEachAssignee", "in");
    draw("byLabel", "feature", "addToWishList", "in");
    open("forEachAssignee")
        .fill("Items", "{{ $.body.issue.assignees }}")
        .fill("At the same time", "2")
        .goRight("When an item fails: Stop", 2);
    JsonNode chat = config("tellThemInChat");
    open("tellThemInChat")
        .choose("Method", 0, "POST")
        .fill("URL", chat.path("url").stringValue())
        .goRight("Body: None", 1)
        .fill("JSON", Json.pretty(chat.path("body").path("json")))
        .fill("Timeout in seconds", "10");
    paste("createTicket", "URL");
    paste("addToWishList", "URL");
    JsonNode mail = config("mailTheSupportTeam");
    open("mailTheSupportTeam")
        .fill("Mail server", mail.path("connection").stringValue())
        .fill("From", mail.path("from").stringValue())
        .fill("To", mail.path("to").path(0).stringValue())
        .fill("Subject", mail.path("subject").stringValue())
        .fill("Text", mail.path("body").stringValue());
    focusCanvas();
  }

  /// The settings that the example has.
  private JsonNode config(String name) {
    return example.nodes().stream()
        .filter(node -> node.name().equals(name))
        .findFirst()
        .orElseThrow()
        .config();
  }

  /// @param field to click on first, so that the form has the focus
  private void paste(String name, String field) {
    JsonNode config = config(name);
    open(name).press(field);
    fx(() -> {
      var content = new ClipboardContent();
      content.putString(Json.pretty(config));
      return Clipboard.getSystemClipboard().setContent(content);
    });
    window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    RobotWindow.await(
        name + " with " + config,
        () ->
            config.properties().stream()
                .allMatch(each ->
                    window.node(name).config().path(each.getKey()).equals(each.getValue())));
  }

  private void keepSamples() {
    window.click(window.card("gitHubIssue"));
    var form = new RobotForm(window).tab("Payload");
    for (Sample sample : example.samples()) {
      fx(() -> {
        var content = new ClipboardContent();
        content.putString(Json.pretty(sample.payload()));
        return Clipboard.getSystemClipboard().setContent(content);
      });
      form.press("Paste");
      RobotWindow.await("the name field", () -> "payload-name".equals(window.focused().getId()));
      window.paste(sample.name());
      window.keys(KeyCode.ENTER);
      RobotWindow.await(
          sample.name(),
          () ->
              window.session().graph().samples().stream()
                  .anyMatch(kept -> kept.name().equals(sample.name())));
    }
  }

  private RobotForm open(String name) {
    window.click(window.card(name));
    form().tab("Config");
    return form();
  }

  private RobotForm form() {
    return new RobotForm(window);
  }

  private void focusCanvas() {
    window.click(window.card("gitHubIssue"));
  }

  private Point2D at(double x, double y) {
    return window.onScreen(corner.plus(140 + x, 220 + y));
  }

  private Point2D inside(String container, double x, double y) {
    String id = window.node(container).id();
    return window.onScreen(
        fx(() -> window.session().layout().box(id).orElseThrow().rect().topLeft().plus(x, y)));
  }

  private Point worldCorner() {
    return fx(() -> window.session().state().visible().topLeft());
  }

  /// What every node does with every sample, by labels; ids and places do not matter.
  private static Map<String, Map<String, String>> behaviour(Graph graph) {
    var dryRun = new DryRun(RobotParts.REGISTRY, new Evaluator(Bounds.DEFAULT));
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (Sample sample : graph.samples()) {
      Start start =
          Start.choose(
                  graph,
                  RobotParts.REGISTRY,
                  Optional.of(sample.trigger()),
                  Optional.of(sample.name()))
              .orThrow();
      Map<String, String> byName = new TreeMap<>();
      Map<String, Preview> previews = dryRun.run(graph, start).previews();
      for (Node node : graph.nodes()) {
        Preview preview = previews.get(node.id());
        if (preview != null) {
          byName.put(
              node.label(),
              preview.status() + " " + preview.outputs().values() + " " + preview.wouldDo());
        }
      }
      all.put(sample.name(), byName);
    }
    return all;
  }
}
