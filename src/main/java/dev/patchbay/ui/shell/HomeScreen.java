package dev.patchbay.ui.shell;

import atlantafx.base.controls.CustomTextField;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.CardGrid;
import dev.patchbay.ui.kit.EmptyState;
import dev.patchbay.ui.kit.Icons;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The scenarios, and the ways to begin one.
final class HomeScreen extends StackPane {
  private static final double WIDTH = 1320;
  private static final double CARD = 284;
  private static final double TEMPLATES_HEIGHT = 250;
  private static final KeyCombination FIND = keys(KeyCode.F);
  private static final KeyCombination NEW = keys(KeyCode.N);
  private static final KeyCombination OPEN_FILE = keys(KeyCode.O);
  private static final KeyCombination UNDO = keys(KeyCode.Z);

  private final ScenarioList scenarios;
  private final Actions actions;
  private final CardGrid<ScenarioSummary> grid;
  private final HomeBar bar;
  private final StackPane middle = new StackPane();
  private final CustomTextField search = new CustomTextField();
  private final VBox templates;
  private boolean focusWanted;

  /// What the home screen asks of the window.
  ///
  /// @param undoDelete brings back what was deleted last, while that is offered
  /// @param menu what else can be done with a scenario
  record Actions(
      Consumer<ScenarioSummary> open,
      Runnable create,
      Runnable importFile,
      Consumer<Example> openExample,
      Runnable undoDelete,
      ScenarioMenu menu) {}

  HomeScreen(ScenarioList scenarios, List<Example> examples, Actions actions, InstantSource clock) {
    this.scenarios = scenarios;
    this.actions = actions;
    getStyleClass().add("home");
    grid =
        new CardGrid<>(
            Strings.SCENARIOS,
            CARD,
            () -> new ScenarioCard(actions, clock),
            scenario -> ScenarioCard.spoken(scenario, clock));
    grid.control().setId("scenarios");
    grid.control().addEventHandler(KeyEvent.KEY_PRESSED, this::cardKeys);
    grid.control().setOnContextMenuRequested(this::cardMenu);
    bar = new HomeBar(scenarios.filter(), scenarios::filter);
    templates = buildTemplates(examples);
    VBox.setVgrow(middle, Priority.ALWAYS);
    var page = new VBox(buildHeader(), bar, middle, templates);
    page.getStyleClass().add("home-page");
    page.setMaxWidth(WIDTH);
    getChildren().add(page);
    addEventHandler(KeyEvent.KEY_PRESSED, this::homeKeys);
    addEventHandler(KeyEvent.KEY_TYPED, this::slash);
    render();
  }

  /// Gives the keyboard to the cards, or to what stands in their place, when the list is there.
  void focusWhenLoaded() {
    focusWanted = true;
    requestLayout();
  }

  /// Only what was laid out can have the keyboard.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (focusWanted && (scenarios.loaded() || scenarios.failure().isPresent())) {
      focus();
      focusWanted = !hasKeyboard(this);
    }
  }

  void select(String id) {
    scenarios.shown().stream().filter(s -> s.id().equals(id)).findFirst().ifPresent(grid::select);
  }

  private boolean hasKeyboard(Node part) {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    while (at != null && at != part) {
      at = at.getParent();
    }
    return at == part;
  }

  private void focus() {
    if (middle.getChildren().contains(grid)) {
      grid.control().requestFocus();
    } else if (middle.lookup(".button") instanceof Button first) {
      first.requestFocus();
    }
  }

  void render() {
    boolean some = scenarios.loaded() && !scenarios.isEmpty();
    bar.setVisible(some);
    bar.setManaged(some);
    bar.show(scenarios.filter(), scenarios.tags());
    if (scenarios.failure().isPresent()) {
      show(
          new EmptyState(
              "mdi2d-database-alert-outline",
              Strings.LIST_FAILED,
              scenarios.failure().get().message(),
              Buttons.text(Strings.TRY_AGAIN, "mdi2r-refresh", scenarios::load)));
    } else if (!scenarios.loaded()) {
      show(new Label(Strings.LOADING));
    } else if (scenarios.isEmpty()) {
      show(
          new EmptyState(
              "mdi2s-sitemap-outline",
              Strings.NO_SCENARIOS,
              Strings.NO_SCENARIOS_TEXT,
              Buttons.primary(Strings.NEW, "mdi2p-plus", actions.create()),
              Buttons.text(Strings.IMPORT, "mdi2f-file-import-outline", actions.importFile())));
    } else if (scenarios.shown().isEmpty()) {
      show(
          new EmptyState(
              "mdi2m-magnify-close",
              Strings.NO_MATCH,
              Strings.NO_MATCH_TEXT,
              Buttons.text(Strings.SHOW_ALL, "mdi2c-close", this::showAll)));
    } else {
      grid.show(scenarios.shown(), ScenarioSummary::id);
      show(grid);
    }
    requestLayout();
  }

  private void showAll() {
    search.clear();
    scenarios.filter(HomeFilter.ALL.order(scenarios.filter().order()));
    focus();
  }

  private void show(Node content) {
    // Taken out and put back, the cards would lose the keyboard.
    if (!middle.getChildren().equals(List.of(content))) {
      // What is taken out takes the keyboard along; what comes in its place shall have it.
      focusWanted |= hasKeyboard(middle);
      middle.getChildren().setAll(List.of(content));
    }
  }

  private Node buildHeader() {
    var title = new Label(Strings.SCENARIOS);
    title.getStyleClass().add("home-title");
    title.setMinWidth(USE_PREF_SIZE);
    search.setLeft(Icons.of("mdi2m-magnify"));
    search.setPromptText(Strings.SEARCH_SCENARIOS);
    search.setAccessibleText(Strings.SEARCH_SCENARIOS);
    search.setId("search-scenarios");
    search.setPrefWidth(280);
    search
        .textProperty()
        .addListener((_, _, text) -> scenarios.filter(scenarios.filter().search(text)));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKeys);
    var space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button importing =
        Buttons.text(Strings.IMPORT, "mdi2f-file-import-outline", actions.importFile());
    Button create = Buttons.primary(Strings.NEW, "mdi2p-plus", actions.create());
    create.setId("new-scenario");
    importing.setMinWidth(USE_PREF_SIZE);
    create.setMinWidth(USE_PREF_SIZE);
    var header = new HBox(12, title, space, search, importing, create);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("home-header");
    return header;
  }

  private VBox buildTemplates(List<Example> examples) {
    var title = new Label(Strings.EXAMPLES);
    title.getStyleClass().add("home-subtitle");
    var text = new Label(Strings.TEMPLATES_TEXT);
    text.getStyleClass().add("caption");
    var cards =
        new CardGrid<Example>(
            Strings.TEMPLATES,
            CARD,
            () -> new TemplateCard(actions.openExample()),
            example -> example.title() + ". " + example.description());
    cards.show(examples, Example::title);
    cards.control().setId("templates");
    cards
        .control()
        .setOnKeyPressed(event -> {
          if (event.getCode() == KeyCode.ENTER) {
            cards.selected().get().ifPresent(actions.openExample());
            event.consume();
          }
        });
    cards.setMinHeight(TEMPLATES_HEIGHT);
    cards.setPrefHeight(TEMPLATES_HEIGHT);
    var heading = new HBox(10, title, text);
    heading.setAlignment(Pos.BASELINE_LEFT);
    var section = new VBox(8, heading, cards);
    section.getStyleClass().add("home-templates");
    return section;
  }

  private void searchKeys(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN) {
      focus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && scenarios.shown().size() == 1) {
      actions.open().accept(scenarios.shown().getFirst());
      event.consume();
    }
  }

  private void cardKeys(KeyEvent event) {
    Optional<ScenarioSummary> selected = grid.selected().get();
    if (selected.isEmpty()) {
      return;
    }
    ScenarioSummary scenario = selected.get();
    if (ScenarioMenu.DUPLICATE.match(event)) {
      actions.menu().duplicate(scenario);
    } else if (event.getCode() == KeyCode.ENTER) {
      actions.open().accept(scenario);
    } else if (ScenarioMenu.DELETE.match(event)) {
      actions.menu().delete(scenario);
    } else if (ScenarioMenu.RENAME.match(event)) {
      actions.menu().rename(scenario);
    } else {
      return;
    }
    event.consume();
  }

  /// The menu key; the mouse asks the card under it.
  private void cardMenu(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      grid.selected()
          .get()
          .ifPresent(scenario ->
              actions.menu().build(scenario).show(grid, event.getScreenX(), event.getScreenY()));
      event.consume();
    }
  }

  /// Whichever key the slash is on.
  private void slash(KeyEvent event) {
    if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
      find();
      event.consume();
    }
  }

  private void find() {
    search.requestFocus();
    search.selectAll();
  }

  private void homeKeys(KeyEvent event) {
    if (FIND.match(event)) {
      find();
    } else if (UNDO.match(event)) {
      actions.undoDelete().run();
    } else if (NEW.match(event)) {
      actions.create().run();
    } else if (OPEN_FILE.match(event)) {
      actions.importFile().run();
    } else {
      return;
    }
    event.consume();
  }

  private static KeyCombination keys(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }
}
