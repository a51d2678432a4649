package dev.patchbay.ui.shell;

import static dev.patchbay.ui.shell.RobotWindow.fx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.patchbay.catalog.Category;
import dev.patchbay.editor.Feedback;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Viewport;
import java.nio.file.Path;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The canvas in the window, with mouse and keyboard.
class CanvasRobotTest {
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
    try {
      assertThat(window.store.callers())
          .as("the store is never called on the window's thread")
          .isNotEmpty()
          .noneMatch(thread -> thread.getName().equals("JavaFX Application Thread"));
    } finally {
      window.close();
    }
  }

  @Test
  void aScenarioThatWasNeverLookedAtIsShownAsAWhole() {
    window.openExample();
    Rect all = fx(() -> window.session().layout().bounds().orElseThrow());
    assertThat(fx(() -> window.session().state().visible()).contains(all)).isTrue();
  }

  @Test
  void theWheelZoomsAtThePointer() {
    window.openExample();
    Point2D pointer = window.card("byLabel");
    Point2D inCanvas = fx(() -> window.canvas().screenToLocal(pointer));
    Point screen = new Point(inCanvas.getX(), inCanvas.getY());
    Viewport before = viewport();
    Point under = before.toWorld(screen);
    window.wheel(pointer, -3);
    assertThat(viewport().zoom()).isGreaterThan(before.zoom() * 1.2);
    assertThat(viewport().toWorld(screen).distanceTo(under)).isLessThan(0.01);
    window.wheel(pointer, 3);
    assertThat(viewport().zoom()).isCloseTo(before.zoom(), within(1e-6));
  }

  @Test
  void aBoxSelectsAndDeleteRemovesAndUndoBringsBack() {
    window.openExample();
    Graph before = window.graph();
    Rect first =
        fx(() -> window.session().layout().bounds(Set.of("github", "opened")).orElseThrow());
    window.drag(
        window.onScreen(first.topLeft().plus(-20, -20)),
        window.onScreen(new Point(first.right() + 20, first.bottom() + 20)));
    assertThat(selected()).containsExactlyInAnyOrder("github", "opened");
    window.keys(KeyCode.DELETE);
    assertThat(window.graph().node("github")).isEmpty();
    assertThat(window.graph().edge("e2")).isEmpty();
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.graph()).isEqualTo(before);
    window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(window.graph().node("github")).isEmpty();
  }

  @Test
  void ctrlDeleteJoinsWhatIsLeft() {
    window.openExample();
    window.click(window.card("newlyOpened"));
    window.keys(KeyCode.CONTROL, KeyCode.DELETE);
    assertThat(window.graph().outgoing("github"))
        .extracting(Edge::target)
        .containsExactly("by-label");
  }

  @Test
  void f2RenamesOnTheCardAndEscapeGivesItUp() {
    window.openExampleLarge();
    window.click(window.card("newlyOpened"));
    window.keys(KeyCode.F2);
    window.type("Never");
    window.keys(KeyCode.ESCAPE);
    assertThat(window.node("newlyOpened").label()).isEqualTo("Newly opened?");
    window.keys(KeyCode.F2);
    window.keys(KeyCode.CONTROL, KeyCode.A);
    window.type("Just opened");
    window.keys(KeyCode.ENTER);
    assertThat(window.node("justOpened").id()).isEqualTo("opened");
    assertThat(window.focused()).isSameAs(window.canvas());
  }

  @Test
  void escapeGivesUpAMoveAndThenTheSelection() {
    window.openExampleLarge();
    Graph before = window.graph();
    Point2D card = window.card("mailTheSupportTeam");
    window.press(card);
    window.dragTo(card.add(40, 30));
    assertThat(feedback()).isInstanceOf(Feedback.Moving.class);
    window.keys(KeyCode.ESCAPE);
    window.release();
    assertThat(window.graph()).isSameAs(before);
    assertThat(selected()).containsExactly("mail");
    window.keys(KeyCode.ESCAPE);
    assertThat(selected()).isEmpty();
  }

  @Test
  void whileAnEdgeIsDraggedItsRefusalCanBeRead() {
    window.openExampleLarge();
    window.press(window.port("addToWishList", "out", true));
    window.dragTo(window.port("byLabel", "in", false));
    var hint = (Label) window.here(".canvas-hint");
    RobotWindow.await("the reason", hint::isVisible);
    assertThat(hint.getText())
        .startsWith("This would close a cycle:")
        .contains("By label", "Add to wish list");
    Graph before = window.graph();
    window.release();
    assertThat(window.graph()).isSameAs(before);
    RobotWindow.await("the end of it", () -> !hint.isVisible());
  }

  @Test
  void aScenarioIsMadeByKeyboardAlone() {
    window.newScenario();
    assertThat(window.focused()).isSameAs(window.canvas());
    window.keys(KeyCode.N);
    assertThat(window.focused())
        .isInstanceOfSatisfying(
            TextField.class, query -> assertThat(query.getText()).as("the N itself").isEmpty());
    window.type("manual");
    window.keys(KeyCode.ENTER);
    window.keys(KeyCode.SHIFT, KeyCode.N);
    window.type("switch");
    window.keys(KeyCode.ENTER);
    window.keys(KeyCode.SHIFT, KeyCode.N);
    window.type("http");
    window.keys(KeyCode.ENTER);
    window.keys(KeyCode.LEFT);
    window.keys(KeyCode.SHIFT, KeyCode.N);
    window.type("mail");
    window.keys(KeyCode.ENTER);
    assertThat(window.graph().nodes())
        .extracting(Node::type)
        .containsExactly("trigger.manual", "control.switch", "http.request", "mail.send");
    String fork = window.node("switch").id();
    assertThat(window.graph().incoming(fork)).hasSize(1);
    assertThat(window.graph().outgoing(fork))
        .extracting(edge -> edge.sourceHandle().orElseThrow())
        .containsExactly("case-1", "default");
    window.keys(KeyCode.ENTER);
    assertThat(window.focused()).as("Enter opens the config").isNotSameAs(window.canvas());
    window.awaitSaved();
  }

  @Test
  void keysThatAreTypedIntoAFieldDoNothingToTheCanvas() {
    window.openExample();
    window.click(window.card("addToWishList"));
    Graph before = window.graph();
    window.click(window.here("#node-label"));
    window.keys(KeyCode.CONTROL, KeyCode.A);
    window.type("nd1");
    window.keys(KeyCode.DELETE);
    window.keys(KeyCode.BACK_SPACE);
    assertThat(((TextField) window.here("#node-label")).getText()).isEqualTo("nd");
    assertThat(window.graph()).isSameAs(before);
    window.keys(KeyCode.ENTER);
    assertThat(window.graph().nodes()).hasSize(8);
    assertThat(window.graph().node("wish").orElseThrow().label()).isEqualTo("nd");
  }

  @Test
  void aTypeIsDraggedFromThePaletteOntoTheCanvasAndEscapeGivesItBack() {
    window.newScenario();
    Point2D canvas = window.middle(window.canvas());
    window.pullOut("Manual start");
    window.dragTo(canvas);
    assertThat(feedback()).isInstanceOf(Feedback.Placing.class);
    window.keys(KeyCode.ESCAPE);
    window.dragTo(canvas.add(10, 10));
    assertThat(feedback()).isEqualTo(Feedback.NONE);
    window.release();
    assertThat(window.graph().nodes()).isEmpty();
    window.pullOut("Manual start");
    window.dragTo(canvas);
    window.release();
    assertThat(window.graph().nodes()).extracting(Node::type).containsExactly("trigger.manual");
    assertThat(window.focused()).isSameAs(window.canvas());
  }

  @Test
  void theToolbarAboveASelectedNodeDoesWhatItsButtonsSay() {
    window.openExampleLarge();
    assertThat(window.here(".node-toolbar").isVisible()).isFalse();
    window.click(window.card("createTicket"));
    RobotWindow.await("the toolbar", () -> window.here(".node-toolbar").isVisible());
    window.click(window.button("toolbar.node.disable"));
    assertThat(window.node("createTicket").disabled()).isTrue();
    window.click(window.button("toolbar.edit.duplicate"));
    assertThat(window.graph().nodes()).hasSize(9);
    window.keys(KeyCode.ESCAPE);
    RobotWindow.await("no toolbar", () -> !window.here(".node-toolbar").isVisible());
  }

  @Test
  void whatIsCopiedIsPastedAtThePointer() {
    window.openExampleLarge();
    window.click(window.card("mailTheSupportTeam"));
    window.keys(KeyCode.CONTROL, KeyCode.C);
    Point2D free = window.card("githubIssue").add(0, 120);
    window.move(free);
    window.keys(KeyCode.CONTROL, KeyCode.V);
    assertThat(window.graph().nodes()).hasSize(9);
    Node copy = window.node("mailTheSupportTeam2");
    assertThat(copy.config()).isEqualTo(window.node("mailTheSupportTeam").config());
    assertThat(window.card("mailTheSupportTeam2").distance(free)).isLessThan(40);
  }

  @Test
  void theThemeIsSwitchedAtOnceAndEveryFamilyKeepsItsColourEverywhere() {
    window.openExample();
    window.click(window.card("githubIssue"));
    window.keys(KeyCode.DIGIT2);
    RobotWindow.await(
        "the card", () -> window.editor().lookup(".node-tile.category-trigger") != null);
    window.settle();
    assertThat(dark()).isFalse();
    assertThat(tint(".palette-icon.category-trigger"))
        .isEqualTo(tint(".node-tile.category-trigger"));
    Color light = tint(".node-tile.category-trigger");
    assertThat(hue(Category.CONTROL)).isEqualTo(Category.CONTROL.onLight());
    window.click(window.here("#theme"));
    RobotWindow.await("the dark theme", CanvasRobotTest::dark);
    window.settle();
    assertThat(tint(".palette-icon.category-trigger"))
        .isEqualTo(tint(".node-tile.category-trigger"));
    assertThat(tint(".node-tile.category-trigger")).isNotEqualTo(light);
    assertThat(hue(Category.CONTROL)).isEqualTo(Category.CONTROL.onDark());
    window.click(window.here("#theme"));
    RobotWindow.await("the light theme", () -> !dark());
  }

  @Test
  void theOverviewJumpsOnAClickAndDragsTheViewAlong() {
    window.openExampleLarge();
    javafx.scene.Node overview = shownOverview();
    Point middle = fx(() -> window.session().layout().bounds().orElseThrow().centre());
    Viewport before = viewport();

    window.click(window.middle(overview));

    Viewport jumped = viewport();
    assertThat(jumped.zoom()).isEqualTo(before.zoom());
    assertThat(fx(() -> window.session().state().visible().centre()).distanceTo(middle))
        .as("a click in the middle shows the middle")
        .isLessThan(10 / jumped.zoom());

    Point2D grip = window.middle(overview);
    window.press(grip);
    window.dragTo(grip.add(30, 0));
    window.release();

    assertThat(viewport().x()).as("dragged to the right").isLessThan(jumped.x() - 30);
    assertThat(viewport().y()).isCloseTo(jumped.y(), within(1.0));
    assertThat(selected()).as("the canvas below has heard nothing").isEmpty();
  }

  @Test
  void theOverviewZoomsWithTheWheelAndIsAwayWhenEverythingIsOnTheCanvasOrNobodyWantsIt() {
    window.openExampleLarge();
    javafx.scene.Node overview = shownOverview();
    double before = viewport().zoom();
    window.wheel(window.middle(overview), -1);
    assertThat(viewport().zoom()).isGreaterThan(before * 1.1);
    window.keys(KeyCode.M);
    assertThat(RobotWindow.seen(overview)).isFalse();
    window.keys(KeyCode.M);
    assertThat(RobotWindow.seen(overview)).isTrue();
    window.keys(KeyCode.DIGIT1);
    RobotWindow.await("the overview to go", () -> !RobotWindow.seen(overview));
  }

  private static javafx.scene.Node shownOverview() {
    javafx.scene.Node overview = window.here(".canvas-minimap");
    assertThat(RobotWindow.seen(overview)).as("shown although everything fits").isFalse();
    window.wheel(window.card("githubIssue"), -6);
    RobotWindow.await("the overview", () -> RobotWindow.seen(overview));
    return overview;
  }

  private static boolean dark() {
    return window.canvas().getPseudoClassStates().contains(PseudoClass.getPseudoClass("dark"));
  }

  private static Color tint(String query) {
    return fx(() ->
        (Color)
            ((Region) window.editor().lookup(query))
                .getBackground()
                .getFills()
                .getFirst()
                .getFill());
  }

  /// What the raster of the canvas reads out of the style sheets.
  private static int hue(Category category) {
    Color color =
        tint(".canvas-probe.category-" + category.name().toLowerCase(java.util.Locale.ROOT));
    return (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }

  private static Viewport viewport() {
    return fx(() -> window.session().state().viewport());
  }

  private static Set<String> selected() {
    return fx(() -> window.session().state().selection().nodes());
  }

  private static Feedback feedback() {
    return fx(() -> window.session().state().feedback());
  }
}
