package dev.patchbay.ui.shell;

import static dev.patchbay.ui.shell.RobotWindow.await;
import static dev.patchbay.ui.shell.RobotWindow.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Feedback;
import dev.patchbay.editor.Hit;
import dev.patchbay.scenario.Collapsed;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.ui.session.Command;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands of the canvas by their keys, their menu and their buttons.
class CanvasCommandsRobotTest {
  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static RobotWindow window;

  @BeforeAll
  static void open() {
    window = new RobotWindow(folder.resolve("home"));
  }

  @AfterEach
  void closeScenario() {
    window.closeScenario();
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @Test
  void everyCommandHasItsOwnNameIconAndKeys() {
    window.openExample();
    List<Command> commands = fx(() -> window.editor().commands());
    assertThat(commands).extracting(Command::id).doesNotHaveDuplicates();
    assertThat(commands).extracting(Command::label).allMatch(label -> !label.isBlank());
    assertThat(commands.stream().flatMap(command -> command.accelerator().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theMenuOfANodeListsItsCommandsAndNoOthers() {
    window.openExampleLarge();
    window.click(window.card("forEachAssignee"));
    Set<String> commands = new HashSet<>();
    window.canvas().commands().forEach(command -> commands.add(command.label()));
    List<String> menu =
        fx(() -> labels(CanvasMenu.build(window.canvas().commands(), new Hit.OnNode("each"))));
    assertThat(commands).containsAll(menu);
    assertThat(menu).contains("Replace with …", "Collapse or open", "Rename", "Tidy up", "Group");
    assertThat(fx(() -> labels(CanvasMenu.build(window.canvas().commands(), Hit.NOTHING))))
        .doesNotContain("Rename");
  }

  @Test
  void tidyingGlidesAndIsOneStep() {
    window.openExampleLarge();
    Graph before = window.graph();
    window.click(window.card("mailTheSupportTeam"));
    window.keys(KeyCode.ESCAPE);
    window.keys(KeyCode.SHIFT, KeyCode.ALT, KeyCode.T);
    await("the new order", () -> window.graph() != before);
    await("the end of the way", () -> window.session().state().feedback() instanceof Feedback.None);
    Graph after = window.graph();
    for (Edge edge : after.edges()) {
      assertThat(after.node(edge.source())).isPresent();
    }
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.graph()).isEqualTo(before);
  }

  @Test
  void shiftSPutsANoteUnderThePointer() {
    window.openExampleLarge();
    Point free = free();
    window.keys(KeyCode.SHIFT, KeyCode.S);
    Node note =
        window.graph().nodes().stream()
            .filter(node -> node.type().equals("control.note"))
            .findFirst()
            .orElseThrow();
    assertThat(note.position().distanceTo(free)).isLessThan(160);
  }

  @Test
  void rReplacesANodeAndItsWiresStay() {
    window.openExampleLarge();
    window.click(window.card("mailTheSupportTeam"));
    Graph before = window.graph();
    window.keys(KeyCode.R);
    await("the list", () -> window.editor().lookup(".quick-add").isVisible());
    window.type("Log");
    window.keys(KeyCode.ENTER);
    assertThat(window.graph().node("mail").map(Node::type)).contains("data.log");
    assertThat(window.graph().incoming("mail")).hasSameSizeAs(before.incoming("mail"));
    assertThat(window.graph().incoming("mail")).allMatch(Edge::sound);
  }

  @Test
  void groupsAreMadeCollapsedAndTakenAwayByKey() {
    window.openExampleLarge();
    window.click(window.card("mailTheSupportTeam"));
    window.keys(KeyCode.CONTROL, KeyCode.G);
    String frame = fx(() -> window.session().state().selection().nodes()).iterator().next();
    assertThat(window.graph().node("mail").flatMap(Node::parentId)).contains(frame);
    window.keys(KeyCode.E);
    assertThat(window.graph().node(frame)).get().matches(Collapsed::is);
    window.keys(KeyCode.E);
    window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    assertThat(window.graph().node(frame)).isEmpty();
    assertThat(window.graph().node("mail").flatMap(Node::parentId)).isEmpty();
  }

  @Test
  void altAndAnArrowAligns() {
    window.openExampleLarge();
    window.click(window.card("mailTheSupportTeam"));
    fx(() -> {
      window.session().select(dev.patchbay.editor.Selection.ofNodes(Set.of("mail", "opened")));
      return true;
    });
    window.keys(KeyCode.ALT, KeyCode.LEFT);
    assertThat(window.graph().node("mail").orElseThrow().position().x())
        .isEqualTo(window.graph().node("opened").orElseThrow().position().x());
  }

  @Test
  void threeGoesBackToTheViewBeforeTheJump() {
    window.openExampleLarge();
    window.click(window.card("mailTheSupportTeam"));
    var before = fx(() -> window.session().state().viewport());
    window.keys(KeyCode.DIGIT2);
    await("the jump", () -> !window.session().state().viewport().equals(before));
    window.settle();
    window.keys(KeyCode.DIGIT3);
    await("the way back", () -> window.session().state().viewport().equals(before));
  }

  @Test
  void theButtonInTheMiddleOfAnEdgePutsANodeIntoIt() {
    window.openExampleLarge();
    String edge = window.graph().incoming("mail").getFirst().id();
    Point middle = fx(() -> window.session().layout().route(edge).orElseThrow().path().label());
    window.move(window.onScreen(middle.plus(1, 0)));
    window.move(window.onScreen(middle));
    await("the buttons", () -> window.editor().lookup(".edge-buttons").isVisible());
    window.click(window.here(".edge-button"));
    await("the list", () -> window.editor().lookup(".quick-add").isVisible());
    window.type("Log");
    window.keys(KeyCode.ENTER);
    String added = window.graph().edge(edge).orElseThrow().target();
    assertThat(window.graph().node(added).map(Node::type)).contains("data.log");
    assertThat(window.graph().outgoing(added)).extracting(Edge::target).containsExactly("mail");
  }

  @Test
  void aClickOnAnOpenOutputAddsWhatFollowsAndTheNextOneToo() {
    window.openExampleLarge();
    window.click(window.port("mailTheSupportTeam", "out", true));
    await("the list", () -> window.editor().lookup(".quick-add").isVisible());
    window.type("Log");
    window.keys(KeyCode.ENTER);
    String first = window.graph().outgoing("mail").getFirst().target();
    window.keys(KeyCode.SHIFT, KeyCode.N);
    await("the list again", () -> window.editor().lookup(".quick-add").isVisible());
    window.type("Set fields");
    window.keys(KeyCode.ENTER);
    assertThat(window.graph().outgoing(first)).hasSize(1);
  }

  /// A place with nothing on it, where the pointer now is.
  private static Point free() {
    Point world =
        fx(() -> window.session().layout().bounds().orElseThrow().topLeft().plus(120, 40));
    window.move(window.onScreen(world));
    return world;
  }

  private static List<String> labels(javafx.scene.control.ContextMenu menu) {
    return menu.getItems().stream().flatMap(item -> labels(item).stream()).toList();
  }

  private static List<String> labels(MenuItem item) {
    if (item instanceof Menu inner) {
      return inner.getItems().stream().map(MenuItem::getText).toList();
    }
    return Optional.ofNullable(item.getText()).stream().toList();
  }
}
