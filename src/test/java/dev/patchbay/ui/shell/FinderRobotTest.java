package dev.patchbay.ui.shell;

import static dev.patchbay.ui.shell.RobotWindow.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Outline.Entry;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.geometry.Viewport;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything can be found and done from the keyboard: commands, nodes, wires, and the outline.
class FinderRobotTest {
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
  void aCommandIsRunByItsNameAndTheCanvasHasTheFocusAgain() {
    window.openExample();
    window.keys(KeyCode.CONTROL, KeyCode.K);
    window.type("select all");
    window.keys(KeyCode.ENTER);
    assertThat(selected()).hasSize(8);
    assertThat(window.focused()).isSameAs(window.canvas());
  }

  @Test
  void findingStepsFromMatchToMatchAndEscapeGoesBackToWhereOneWas() {
    window.openExample();
    Viewport before = fx(() -> window.session().state().viewport());
    window.keys(KeyCode.CONTROL, KeyCode.F);
    window.type("ticket");
    assertThat(selected()).containsExactly("ticket");
    window.keys(KeyCode.DOWN);
    assertThat(selected()).as("its address has the word").containsExactly("wish");
    window.keys(KeyCode.ESCAPE);
    assertThat(selected()).isEmpty();
    assertThat(fx(() -> window.session().state().viewport())).isEqualTo(before);
    window.keys(KeyCode.CONTROL, KeyCode.F);
    window.type("support");
    window.keys(KeyCode.ENTER);
    assertThat(selected()).containsExactly("mail");
  }

  @Test
  void anEdgeIsDrawnWithoutThePointer() {
    window.openExample();
    String taken = window.graph().incoming("mail").getFirst().id();
    fx(() -> window.session().propose(new Change.Remove(Set.of(), Set.of(taken))));
    window.click(window.card("createTicket"));
    window.keys(KeyCode.C);
    window.type("mail");
    window.keys(KeyCode.ENTER);
    assertThat(window.graph().outgoing("ticket")).extracting(Edge::target).containsExactly("mail");
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.graph().outgoing("ticket")).isEmpty();
  }

  @Test
  void theOutlineFollowsTheSelectionAndItsLinesAreDeletedAndRenamed() {
    window.openExample();
    TreeView<Entry> outline = outline();
    assertThat(fx(() -> List.copyOf(outline.getRoot().getChildren())))
        .as("nothing is listed while nobody looks")
        .isEmpty();
    window.keys(KeyCode.CONTROL, KeyCode.O);
    RobotWindow.await("the focus", () -> window.focused() == outline);
    window.click(window.card("byLabel"));
    RobotWindow.await("the line", () -> selectedLines(outline).equals(List.of("by-label")));
    window.keys(KeyCode.CONTROL, KeyCode.O);
    RobotWindow.await("the focus", () -> window.focused() == outline);
    window.keys(KeyCode.DOWN);
    assertThat(fx(() -> window.session().state().selection().edges()))
        .as("the first edge under it")
        .hasSize(1);
    int edges = window.graph().edges().size();
    window.keys(KeyCode.DELETE);
    assertThat(window.graph().edges()).hasSize(edges - 1);
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.graph().edges()).hasSize(edges);
  }

  @Test
  void theSheetNamesEveryCommandThatHasAKey() {
    window.openExample();
    window.type("?");
    RobotWindow.await(
        "the sheet", () -> window.robot.lookup("#shortcut-sheet").tryQuery().isPresent());
    List<String> said =
        fx(() ->
            window.robot.lookup("#shortcut-sheet").query().lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
    List<String> wanted =
        fx(() ->
            window.editor().commands().stream()
                .filter(command -> !command.keys().isEmpty())
                .map(command -> command.label())
                .toList());
    assertThat(wanted).hasSizeGreaterThan(20);
    assertThat(said).containsAll(wanted);
    window.keys(KeyCode.ESCAPE);
  }

  @SuppressWarnings("unchecked")
  private static TreeView<Entry> outline() {
    return (TreeView<Entry>) window.here("#outline");
  }

  private static List<String> selectedLines(TreeView<Entry> outline) {
    return outline.getSelectionModel().getSelectedItems().stream()
        .map(item -> item.getValue() instanceof Entry.OfNode node ? node.id() : "")
        .toList();
  }

  private static Set<String> selected() {
    return fx(() -> window.session().state().selection().nodes());
  }
}
