package dev.patchbay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Session;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.NodeLayout.Port;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.ui.canvas.CanvasView;
import dev.patchbay.ui.session.FaultyStore;
import dev.patchbay.ui.session.SaveState;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window on a real database, worked with mouse and keyboard only.
final class RobotWindow implements AutoCloseable {
  final FxRobot robot = new FxRobot();
  final FaultyStore store;
  private final RobotParts parts;
  private final Shell shell;
  private final Stage stage;

  /// One for all: a robot remembers where its pointer is.
  private final Robot hands;

  RobotWindow(Path folder) {
    this(folder, _ -> {});
  }

  /// @param fill puts into the store what the home screen shows at first
  RobotWindow(Path folder, Consumer<ScenarioStore> fill) {
    parts = new RobotParts(folder);
    store = parts.store();
    fill.accept(store);
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError("the toolkit does not start", e);
    }
    shell = fx(() -> new Shell(parts()));
    stage =
        fx(() -> {
          var shown = new Stage();
          shown.setX(0);
          shown.setY(0);
          shell.show(shown, List.of());
          return shown;
        });
    robot.targetWindow(stage);
    hands = fx(Robot::new);
  }

  Shell shell() {
    return shell;
  }

  Remembered remembered() {
    return parts.remembered();
  }

  ShellParts parts() {
    return parts.shell();
  }

  void openExample() {
    showPanels();
    home();
    click("#templates .scenario-card");
    awaitEditor();
    await("the preview", () -> editor().scenario().model().shown().get().result().isPresent());
  }

  /// What one test hid, the next one sees again.
  private void showPanels() {
    fx(() -> {
      parts.remembered().put("editor.palette.hidden", "false");
      parts.remembered().put("editor.drawer.hidden", "false");
      return true;
    });
  }

  void newScenario() {
    showPanels();
    home();
    click("#new-scenario");
    awaitEditor();
  }

  /// Opens the only scenario of the home screen.
  void openStored() {
    home();
    click("#scenarios .scenario-card");
    awaitEditor();
  }

  /// Waits for the scenario that was open when the window was left.
  void awaitReopened() {
    awaitEditor();
  }

  void home() {
    await("the list", () -> robot.lookup("#new-scenario").tryQuery().isPresent());
    settle();
  }

  /// Gives all the room to the canvas and shows everything on it.
  void openExampleLarge() {
    openExample();
    keys(KeyCode.CONTROL, KeyCode.B);
    keys(KeyCode.CONTROL, KeyCode.I);
    if (fx(() -> session().state().height() < 700)) {
      keys(KeyCode.CONTROL, KeyCode.J);
    }
    await("room", () -> session().state().width() > 900 && session().state().height() > 700);
    keys(KeyCode.DIGIT1);
    await("fitting", () -> session().state().viewport().equals(session().view().fitted()));
    settle();
  }

  /// Closes the scenario that is shown, which waits until it is saved.
  void closeScenario() {
    String cross = ".scenario-tabs > .tab-header-area .tab:selected .tab-close-button";
    click(cross);
    await("home", () -> !(selectedTab() instanceof EditorScreen));
  }

  void awaitEditor() {
    await("the editor", () -> selectedTab() instanceof EditorScreen);
    await("its layout", () -> session().state().width() > 0);
    settle();
  }

  /// Goes to the home screen and leaves the scenario open.
  void showHome() {
    fx(() -> {
      robot.lookup(".scenario-tabs").queryAs(TabPane.class).getSelectionModel().selectFirst();
      return true;
    });
    home();
  }

  private Node selectedTab() {
    return fx(() ->
        robot
            .lookup(".scenario-tabs")
            .queryAs(TabPane.class)
            .getSelectionModel()
            .getSelectedItem()
            .getContent());
  }

  EditorScreen editor() {
    return (EditorScreen) selectedTab();
  }

  Session session() {
    return editor().scenario().model().session();
  }

  Graph graph() {
    return fx(() -> session().graph());
  }

  CanvasView canvas() {
    return (CanvasView) here("#canvas");
  }

  /// The node with this name.
  dev.patchbay.scenario.Node node(String name) {
    return graph().nodes().stream()
        .filter(n -> n.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no node " + name + " in " + graph().nodes()));
  }

  Point2D onScreen(Point world) {
    return fx(() -> {
      Point at = session().state().viewport().toScreen(world);
      return whole(canvas().localToScreen(at.x(), at.y()));
    });
  }

  /// The middle of a node's header.
  Point2D card(String name) {
    String id = node(name).id();
    return onScreen(
        fx(() -> session().layout().box(id).orElseThrow().rect().topLeft().plus(100, 14)));
  }

  /// Where a handle is, such as `port("byLabel", "bug", true)`.
  Point2D port(String name, String handle, boolean source) {
    String id = node(name).id();
    return onScreen(
        fx(() -> {
          var box = session().layout().box(id).orElseThrow();
          Port port =
              box.layout().ports().stream()
                  .filter(p -> p.source() == source && p.handle().id().equals(handle))
                  .findFirst()
                  .orElseThrow(() -> new AssertionError(name + " has no " + handle));
          return box.centre(port);
        }));
  }

  void press(Point2D at) {
    move(at);
    fx(() -> {
      hands.mousePress(MouseButton.PRIMARY);
      return true;
    });
  }

  void move(Point2D at) {
    fx(() -> {
      hands.mouseMove(at);
      return true;
    });
  }

  void dragTo(Point2D to) {
    Point2D from = fx(hands::getMousePosition);
    move(from.interpolate(to, 0.3));
    move(from.interpolate(to, 0.7));
    move(to.add(-4, -3));
    move(to);
    settle();
  }

  /// Takes hold of a type in the palette. The toolkit has to notice that this is a drag before the
  /// pointer leaves the entry.
  void pullOut(String type) {
    Node entry =
        fx(() ->
            here("#palette").lookupAll(".palette-entry").stream()
                .filter(
                    e -> e.lookup(".label") instanceof Label label && label.getText().equals(type))
                .findFirst()
                .orElseThrow());
    Point2D from = middle(entry).add(-60, 0);
    press(from);
    for (int x = 6; x <= 48; x += 14) {
      move(from.add(x, 0));
    }
    settle();
  }

  void release() {
    fx(() -> {
      hands.mouseRelease(MouseButton.PRIMARY);
      return true;
    });
    settle();
  }

  void drag(Point2D from, Point2D to) {
    press(from);
    dragTo(to);
    release();
  }

  void click(Point2D at) {
    press(at);
    release();
  }

  void click(String query) {
    await(query, () -> robot.lookup(query).match(RobotWindow::seen).tryQuery().isPresent());
    click(robot.lookup(query).match(RobotWindow::seen).<Node>query());
  }

  /// The button of a command in the editor that is shown, such as `editor.publish`.
  Node button(String command) {
    return fx(() ->
        editor().lookupAll(".button").stream()
            .filter(node -> command.equals(node.getId()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + command)));
  }

  /// A node of the editor that is shown.
  Node here(String query) {
    return fx(() -> Objects.requireNonNull(editor().lookup(query), query));
  }

  static boolean seen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// Turns the wheel towards the user by so many notches.
  void wheel(Point2D at, int notches) {
    move(at);
    fx(() -> {
      hands.mouseWheel(notches);
      return true;
    });
    settle();
  }

  /// Clicks on a node once it has come to rest.
  void click(Node node) {
    Point2D before = middle(node);
    settle();
    for (Point2D now = middle(node); !now.equals(before); now = middle(node)) {
      before = now;
      settle();
    }
    click(before);
  }

  Point2D middle(Node node) {
    return fx(() -> {
      var bounds = node.localToScreen(node.getBoundsInLocal());
      return whole(new Point2D(bounds.getCenterX(), bounds.getCenterY()));
    });
  }

  /// The pointer stands on whole pixels.
  private static Point2D whole(Point2D at) {
    return new Point2D(Math.floor(at.getX()), Math.floor(at.getY()));
  }

  void keys(KeyCode... codes) {
    fx(() -> {
      for (KeyCode code : codes) {
        hands.keyPress(code);
      }
      for (KeyCode code : List.of(codes).reversed()) {
        hands.keyRelease(code);
      }
      return true;
    });
    settle();
  }

  void type(String text) {
    robot.write(text, 0);
    settle();
  }

  /// Replaces the text of the focused field by way of the clipboard, as a person does with long
  /// texts.
  void paste(String text) {
    fx(() -> {
      var content = new ClipboardContent();
      content.putString(text);
      return Clipboard.getSystemClipboard().setContent(content);
    });
    keys(KeyCode.CONTROL, KeyCode.A);
    keys(KeyCode.CONTROL, KeyCode.V);
  }

  /// Everything that is shown.
  Parent root() {
    return stage.getScene().getRoot();
  }

  Node focused() {
    return fx(() -> stage.getScene().getFocusOwner());
  }

  /// Waits until everything is in the database.
  void awaitSaved() {
    await("saving", () -> editor().scenario().saveState().get().equals(SaveState.SAVED));
  }

  /// Until the window has nothing to do and shows what it did: what changes asks for a layout, and
  /// the next pulse makes it.
  void settle() {
    WaitForAsyncUtils.waitForFxEvents(1);
    var laidOut = new CountDownLatch(1);
    Runnable listener = laidOut::countDown;
    fx(() -> {
      stage.getScene().addPostLayoutPulseListener(listener);
      Platform.requestNextPulse();
      return true;
    });
    try {
      assertThat(laidOut.await(20, TimeUnit.SECONDS)).as("a pulse").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    fx(() -> {
      stage.getScene().removePostLayoutPulseListener(listener);
      return true;
    });
  }

  static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(condition));
    } catch (TimeoutException e) {
      throw new AssertionError(what + " does not come", e);
    }
  }

  static <T> T fx(Callable<T> work) {
    if (Platform.isFxApplicationThread()) {
      try {
        return work.call();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }

  /// Closes the window as its cross does, which saves what is open.
  void leave() {
    fx(() -> {
      stage.getOnCloseRequest().handle(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
      return true;
    });
    await("the end", () -> !stage.isShowing());
  }

  @Override
  public void close() {
    fx(() -> {
      stage.setOnCloseRequest(_ -> {});
      stage.close();
      return true;
    });
    parts.close();
  }
}
