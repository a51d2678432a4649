package dev.patchbay.ui.shell;

import static dev.patchbay.ui.shell.RobotWindow.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.release.PublishedVersion;
import dev.patchbay.scenario.Graph;
import dev.patchbay.store.TestHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example is published from the window, edited, left, and is there again the next day.
class PublishRobotTest {
  private static final String PUBLISH = "editor.publish";

  @TempDir Path folder;

  @Test
  void whatIsPublishedAndWhatIsEditedAfterwardsIsThereWhenTheWindowOpensAgain() {
    Path home = folder.resolve("home");
    Graph edited;
    try (var window = new RobotWindow(home)) {
      window.openExample();
      window.click(window.button(PUBLISH));
      window.click("#publish-note");
      window.type("The first one");
      window.click("#publish-now");
      RobotWindow.await("version 1", () -> version(window).equals("published v1"));
      assertThat(canPublish(window)).as("nothing has changed since").isFalse();

      window.click(window.card("newlyOpened"));
      window.keys(KeyCode.F2);
      window.keys(KeyCode.CONTROL, KeyCode.A);
      window.type("Just opened");
      window.keys(KeyCode.ENTER);
      RobotWindow.await("the draft", () -> version(window).equals("published v1 · draft +1"));
      assertThat(canPublish(window)).isTrue();
      edited = window.graph();
      window.leave();
    }
    try (var again = new RobotWindow(home)) {
      again.awaitReopened();
      assertThat(List.copyOf(again.graph().nodes())).isEqualTo(List.copyOf(edited.nodes()));
      assertThat(List.copyOf(again.graph().edges())).isEqualTo(List.copyOf(edited.edges()));
      assertThat(version(again)).isEqualTo("published v1 · draft +1");
      assertThat(canPublish(again)).isTrue();
      again.leave();
    }
    try (var stored = TestHome.open(home)) {
      String id = stored.scenarios().list(Optional.empty(), 2).items().getFirst().id();
      PublishedVersion version = stored.versions().version(id, 1).orElseThrow();
      assertThat(version.summary().note()).isEqualTo("The first one");
      assertThat(version.graph().node("opened").orElseThrow().label()).isEqualTo("Newly opened?");
    }
  }

  @Test
  void aDraftWithAProblemIsNotPublishedAndThePlaceIsNamed() {
    try (var window = new RobotWindow(folder.resolve("home"))) {
      window.newScenario();
      window.keys(KeyCode.N);
      window.type("http");
      window.keys(KeyCode.ENTER);
      window.awaitSaved();
      window.click(window.button(PUBLISH));
      RobotWindow.await(
          "the reasons", () -> window.robot.lookup(".field-problem").tryQuery().isPresent());
      assertThat(window.robot.lookup("#publish-now").tryQuery()).isEmpty();
      window.keys(KeyCode.ESCAPE);
      assertThat(version(window)).isEqualTo("draft");
    }
  }

  private static String version(RobotWindow window) {
    return fx(() -> ((Label) window.here("#version")).getText());
  }

  private static boolean canPublish(RobotWindow window) {
    return fx(() -> !window.button(PUBLISH).isDisabled());
  }
}
