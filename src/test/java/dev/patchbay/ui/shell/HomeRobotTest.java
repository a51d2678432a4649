package dev.patchbay.ui.shell;

import static dev.patchbay.ui.shell.RobotWindow.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.exchange.Examples;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.ScenarioSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The home screen in the window, with mouse and keyboard.
class HomeRobotTest {
  private static final String[] FIVE = {"One", "Two", "Three", "Four", "Five"};
  private static final String[] FIVE_SHOWN = {"Five", "Four", "Three", "Two", "One"};

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private RobotWindow window;

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void arrowKeysWalkFromCardToCardAndEnterOpens() {
    open(FIVE);
    assertThat(cards()).containsExactly("Five", "Four", "Three", "Two", "One");
    assertThat(selected()).isEqualTo("Five");
    window.keys(KeyCode.RIGHT);
    assertThat(selected()).isEqualTo("Four");
    window.keys(KeyCode.DOWN);
    assertThat(selected()).isEqualTo("One");
    window.keys(KeyCode.LEFT);
    assertThat(selected()).isEqualTo("Two");
    window.keys(KeyCode.UP);
    window.keys(KeyCode.RIGHT);
    assertThat(selected()).isEqualTo("Four");
    window.keys(KeyCode.END);
    assertThat(selected()).isEqualTo("One");
    window.keys(KeyCode.ENTER);
    window.awaitEditor();
    assertThat(window.editor().scenario().name().get()).isEqualTo("One");
    window.closeScenario();
    RobotWindow.await(
        "the keyboard at the cards again", () -> window.focused() instanceof ListView<?>);
    assertThat(selected()).isEqualTo("One");
  }

  @Test
  void f2RenamesAndTheCardKeepsTheKeyboard() {
    open(FIVE);
    window.keys(KeyCode.RIGHT);
    window.keys(KeyCode.F2);
    assertThat(window.focused()).isInstanceOf(TextField.class);
    window.type("Fourth");
    window.keys(KeyCode.ENTER);
    awaitCards("Fourth", "Five", "Three", "Two", "One");
    assertThat(stored()).contains("Fourth").doesNotContain("Four");
    assertThat(selected()).isEqualTo("Fourth");
    assertThat(window.focused()).isInstanceOf(ListView.class);
    window.keys(KeyCode.F2);
    window.type("Nobody");
    window.keys(KeyCode.ESCAPE);
    assertThat(stored()).contains("Fourth").doesNotContain("Nobody");
  }

  @Test
  void ctrlDOpensACopyThatIsAScenarioOfItsOwn() {
    open(store -> store.create("Triage", RobotParts.example()).orThrow());
    window.keys(KeyCode.CONTROL, KeyCode.D);
    window.awaitEditor();
    assertThat(window.editor().scenario().name().get()).isEqualTo("Triage (copy)");
    assertThat(List.copyOf(window.graph().nodes()))
        .isEqualTo(List.copyOf(RobotParts.example().nodes()));
    window.closeScenario();
    awaitCards("Triage (copy)", "Triage");
  }

  @Test
  void theMenuDuplicatesToo() {
    open("Triage");
    window.click(".scenario-card .button");
    window.click(text("Duplicate"));
    window.awaitEditor();
    assertThat(window.editor().scenario().name().get()).isEqualTo("Triage (copy)");
  }

  @Test
  void whatIsDeletedComesBackByTheUndoOfItsToast() {
    open(FIVE);
    window.keys(KeyCode.RIGHT);
    window.keys(KeyCode.DELETE);
    awaitCards("Five", "Three", "Two", "One");
    assertThat(shownText()).contains("“Four” is deleted.");
    assertThat(selected()).as("the next one can be deleted at once").isEqualTo("Three");
    window.click(".toast .button");
    awaitCards("Five", "Four", "Three", "Two", "One");
    assertThat(stored()).containsExactlyInAnyOrder(FIVE);
    assertThat(selected()).isEqualTo("Four");
  }

  @Test
  void ctrlZBringsBackOneDeletionAfterTheOther() {
    open(FIVE);
    window.keys(KeyCode.DELETE);
    window.keys(KeyCode.DELETE);
    awaitCards("Three", "Two", "One");
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    awaitCards("Four", "Three", "Two", "One");
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    awaitCards(FIVE_SHOWN);
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(cards()).containsExactly(FIVE_SHOWN);
    assertThat(stored()).containsExactlyInAnyOrder(FIVE);
  }

  @Test
  void whatIsNotTakenBackIsGoneWhenTheWindowCloses() {
    open("Kept", "Gone");
    window.keys(KeyCode.DELETE);
    awaitCards("Kept");
    assertThat(stored()).as("still there, to be brought back").contains("Gone");
    var stage = window.robot.targetWindow();
    fx(() -> {
      stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
      return true;
    });
    RobotWindow.await("the window closing", () -> !stage.isShowing());
    assertThat(stored()).containsExactly("Kept");
  }

  @Test
  void slashAndCtrlFSearchAndEscapeShowsAllAgain() {
    open("Orders to ERP", "Invoices to ERP", "Mails");
    window.type("/");
    assertThat(window.focused()).isInstanceOf(TextField.class);
    window.type("erp/");
    assertThat(((TextField) window.focused()).getText()).isEqualTo("erp/");
    window.keys(KeyCode.BACK_SPACE);
    awaitCards("Invoices to ERP", "Orders to ERP");
    window.keys(KeyCode.ESCAPE);
    awaitCards("Mails", "Invoices to ERP", "Orders to ERP");
    window.keys(KeyCode.DOWN);
    assertThat(window.focused()).isInstanceOf(ListView.class);
    window.keys(KeyCode.CONTROL, KeyCode.F);
    window.type("orders");
    awaitCards("Orders to ERP");
    window.keys(KeyCode.ENTER);
    window.awaitEditor();
    assertThat(window.editor().scenario().name().get()).isEqualTo("Orders to ERP");
  }

  @Test
  void whereNothingMatchesOneButtonShowsAll() {
    open("Orders", "Mails");
    window.type("/");
    window.type("xyz");
    RobotWindow.await("the words", () -> shownText().contains("No scenario matches"));
    window.click(text("Show all"));
    awaitCards("Mails", "Orders");
    assertThat(window.focused()).isInstanceOf(ListView.class);
  }

  @Test
  void tagsAreGivenInTheMenuAndNarrowTheList() {
    open("Orders", "Mails");
    window.click(".scenario-card .button");
    window.click(text("Tags…"));
    window.type("nightly, finance");
    window.keys(KeyCode.ENTER);
    RobotWindow.await("the tags", () -> chips().contains("finance"));
    assertThat(summary("Mails").tags()).containsExactlyInAnyOrder("nightly", "finance");
    window.click(chip("finance"));
    awaitCards("Mails");
    window.click(chip("finance"));
    awaitCards("Mails", "Orders");
    window.type("/");
    window.type("night");
    awaitCards("Mails");
  }

  @Test
  void theOrderIsChosenAndRemembered() {
    open(store -> {
      store.create("beta", RobotParts.example()).orThrow();
      store.create("Alpha", Graph.EMPTY).orThrow();
      store.create("gamma", Graph.EMPTY).orThrow();
    });
    assertThat(cards()).containsExactly("gamma", "Alpha", "beta");
    window.click("#home-order");
    window.click(text("Name"));
    awaitCards("Alpha", "beta", "gamma");
    window.click("#home-order");
    window.click(text("Most nodes"));
    RobotWindow.await("the order", () -> cards().getFirst().equals("beta"));
    window.click(named("Alpha"));
    window.awaitEditor();
    window.closeScenario();
    window.click("#home-order");
    window.click(text("Last opened"));
    RobotWindow.await("the order", () -> cards().getFirst().equals("Alpha"));
    assertThat(window.remembered().get("home.order")).contains("OPENED");
  }

  @Test
  void aScenarioFileThatIsDroppedOnTheWindowIsOpened() throws IOException {
    open("Orders");
    Path file = folder.resolve("dropped.json");
    Files.write(file, Examples.find(Examples.FIRST).orElseThrow().file());
    drop(file);
    window.awaitEditor();
    assertThat(List.copyOf(window.graph().nodes()))
        .isEqualTo(List.copyOf(RobotParts.example().nodes()));
    window.closeScenario();
    RobotWindow.await("two cards", () -> cards().size() == 2);
  }

  @Test
  void aFileThatIsNoScenarioIsRefusedWithAReason() throws IOException {
    open("Orders");
    Path file = folder.resolve("broken.json");
    Files.writeString(file, "{\"nodes\": [");
    drop(file);
    RobotWindow.await(
        "the reason", () -> !window.robot.lookup(".toast-problem").queryAll().isEmpty());
    assertThat(shownText()).anyMatch(text -> text.contains("broken.json"));
    assertThat(cards()).containsExactly("Orders");
    assertThat(stored()).containsExactly("Orders");
  }

  @Test
  void anEmptyHomeSaysWhatToDoAndItsButtonHasTheKeyboard() {
    open();
    assertThat(shownText())
        .contains("No scenarios yet")
        .anyMatch(text -> text.contains("drop a scenario file on this window"))
        .contains("Start from a template");
    RobotWindow.await(
        "the keyboard at the button",
        () ->
            window.focused() instanceof Labeled button && button.getText().equals("New scenario"));
    fx(() -> {
      home().render();
      return true;
    });
    RobotWindow.await(
        "the keyboard at the button that was made anew",
        () ->
            window.focused() instanceof Labeled button
                && button.getScene() != null
                && button.getText().equals("New scenario"));
    window.keys(KeyCode.ENTER);
    window.awaitEditor();
    assertThat(window.graph().nodes()).isEmpty();
    window.closeScenario();
    awaitCards("New scenario");
    window.keys(KeyCode.DELETE);
    RobotWindow.await("the words", () -> shownText().contains("No scenarios yet"));
  }

  @Test
  void aTemplateIsOpenedByKeyboard() {
    open("Orders");
    for (int i = 0; i < 20 && !"templates".equals(window.focused().getId()); i++) {
      window.keys(KeyCode.TAB);
    }
    window.keys(KeyCode.ENTER);
    window.awaitEditor();
    assertThat(window.editor().scenario().name().get()).isEqualTo("GitHub triage");
  }

  private HomeScreen home() {
    return window.robot.lookup((Node node) -> node instanceof HomeScreen).query();
  }

  private void open(String... names) {
    open(store -> {
      for (String name : names) {
        store.create(name, Graph.EMPTY).orThrow();
      }
    });
  }

  private void open(Consumer<ScenarioStore> fill) {
    window = new RobotWindow(folder.resolve("home"), fill);
    window.home();
    RobotWindow.await(
        "the cards", () -> !cards().isEmpty() || shownText().contains("No scenarios yet"));
    window.settle();
  }

  private void awaitCards(String... names) {
    try {
      RobotWindow.await(Arrays.toString(names), () -> cards().equals(List.of(names)));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + ", there is " + cards(), e);
    }
    window.settle();
  }

  /// The names on the cards that can be seen, as they are read.
  private List<String> cards() {
    return fx(() -> cardViews().stream().map(HomeRobotTest::name).toList());
  }

  private List<Node> cardViews() {
    var views =
        new ArrayList<>(
            window
                .robot
                .lookup("#scenarios .scenario-card")
                .match(RobotWindow::seen)
                .<Node>queryAll());
    views.sort(
        Comparator.<Node>comparingDouble(v -> v.localToScene(0, 0).getY())
            .thenComparingDouble(v -> v.localToScene(0, 0).getX()));
    return views;
  }

  private static String name(Node card) {
    return ((Label) card.lookup(".scenario-name")).getText();
  }

  private Node named(String name) {
    return fx(() ->
        cardViews().stream().filter(card -> name(card).equals(name)).findFirst().orElseThrow());
  }

  private String selected() {
    return fx(() ->
        cardViews().stream()
            .filter(c -> c.getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected")))
            .map(HomeRobotTest::name)
            .findFirst()
            .orElse("none"));
  }

  private Set<String> chips() {
    return fx(() -> {
      var words = new HashSet<String>();
      window
          .robot
          .lookup(".chip")
          .<ToggleButton>queryAll()
          .forEach(chip -> words.add(chip.getText()));
      return words;
    });
  }

  private Node chip(String word) {
    return window
        .robot
        .lookup((Node node) -> node instanceof ToggleButton chip && chip.getText().equals(word))
        .query();
  }

  private Node text(String words) {
    RobotWindow.await(words, () -> find(words).isPresent());
    return find(words).orElseThrow();
  }

  private Optional<Node> find(String words) {
    return window
        .robot
        .lookup((Node node) ->
            node instanceof Labeled label && words.equals(label.getText()) && shown(node))
        .tryQuery();
  }

  private static boolean shown(Node node) {
    return RobotWindow.seen(node) && node.getScene() != null;
  }

  /// Every text in the window.
  private List<String> shownText() {
    return fx(() ->
        window
            .robot
            .lookup((Node node) -> node instanceof Labeled && RobotWindow.seen(node))
            .<Labeled>queryAll()
            .stream()
            .map(Labeled::getText)
            .filter(Objects::nonNull)
            .toList());
  }

  private List<String> stored() {
    return window.store.list(Optional.empty(), 100).items().stream()
        .map(ScenarioSummary::name)
        .toList();
  }

  private ScenarioSummary summary(String name) {
    return window.store.list(Optional.empty(), 100).items().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// The headless screen has no drags between programs, so the drop begins where the toolkit has
  /// told the window of its files.
  private void drop(Path file) {
    FileDrop dropping = window.shell().fileDrop();
    Node hint = window.robot.lookup(".drop-hint").query();
    offer(dropping, true);
    assertThat(shows(hint)).as("the window says that files can be dropped").isTrue();
    offer(dropping, false);
    assertThat(shows(hint)).isFalse();
    offer(dropping, true);
    fx(() -> {
      dropping.dropped(List.of(file.toFile()));
      return true;
    });
    assertThat(shows(hint)).isFalse();
  }

  private static void offer(FileDrop dropping, boolean files) {
    fx(() -> {
      dropping.offered(files);
      return true;
    });
  }

  private static boolean shows(Node hint) {
    return fx(() -> {
      hint.applyCss();
      return hint.getOpacity() == 1;
    });
  }
}
