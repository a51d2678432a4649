package dev.patchbay.ui.shell;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.EmptyState;
import dev.patchbay.ui.kit.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// The list of scenarios, and the ways to begin one.
final class HomeScreen extends StackPane {
  private static final double WIDTH = 960;

  private final ScenarioList scenarios;
  private final Actions actions;
  private final ListView<ScenarioSummary> list = new ListView<>();
  private final StackPane middle = new StackPane();
  private final CustomTextField search = new CustomTextField();

  /// What the home screen asks of the window.
  ///
  /// @param more shows what else can be done with a scenario, beside the node given
  record Actions(
      Consumer<ScenarioSummary> open,
      Runnable create,
      Runnable importFile,
      Consumer<Example> openExample,
      ScenarioMenu menu) {}

  HomeScreen(
      ScenarioList scenarios,
      List<Example> examples,
      Actions actions,
      java.time.InstantSource clock) {
    this.scenarios = scenarios;
    this.actions = actions;
    getStyleClass().add("home");
    list.setCellFactory(_ -> new ScenarioCell(actions, clock));
    list.setAccessibleText(Strings.SCENARIOS);
    list.setId("scenarios");
    list.getStyleClass().addAll("scenario-list", "edge-to-edge");
    list.setOnKeyPressed(event -> {
      ScenarioSummary selected = list.getSelectionModel().getSelectedItem();
      if (selected == null) {
        return;
      }
      if (event.getCode() == KeyCode.ENTER) {
        actions.open().accept(selected);
      } else if (event.getCode() == KeyCode.DELETE) {
        actions.menu().delete(selected);
      } else if (event.getCode() == KeyCode.F2) {
        actions.menu().rename(selected);
      }
    });
    VBox.setVgrow(middle, Priority.ALWAYS);
    var page = new VBox(buildHeader(), middle);
    if (!examples.isEmpty()) {
      page.getChildren().add(buildExamples(examples));
    }
    page.getStyleClass().add("home-page");
    page.setMaxWidth(WIDTH);
    getChildren().add(page);
    render();
  }

  void render() {
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
      Button create = Buttons.primary(Strings.NEW, "mdi2p-plus", actions.create());
      show(
          new EmptyState(
              "mdi2s-sitemap-outline", Strings.NO_SCENARIOS, Strings.NO_SCENARIOS_TEXT, create));
    } else if (scenarios.shown().isEmpty()) {
      show(
          new EmptyState(
              "mdi2m-magnify-close",
              Strings.NO_MATCH,
              Strings.NO_MATCH_TEXT.formatted(search.getText())));
    } else {
      ScenarioSummary selected = list.getSelectionModel().getSelectedItem();
      if (!scenarios.shown().equals(List.copyOf(list.getItems()))) {
        list.getItems().setAll(scenarios.shown());
      }
      if (selected != null) {
        list.getSelectionModel().select(selected);
      }
      show(list);
    }
  }

  private void show(Node content) {
    middle.getChildren().setAll(List.of(content));
  }

  private Node buildHeader() {
    var title = new Label(Strings.SCENARIOS);
    title.getStyleClass().add("home-title");
    title.setMinWidth(USE_PREF_SIZE);
    search.setLeft(Icons.of("mdi2m-magnify"));
    search.setPromptText(Strings.SEARCH_SCENARIOS);
    search.setAccessibleText(Strings.SEARCH_SCENARIOS);
    search.setId("search-scenarios");
    search.setPrefWidth(260);
    search.textProperty().addListener((_, _, text) -> scenarios.search(text));
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

  private Node buildExamples(List<Example> examples) {
    var title = new Label(Strings.EXAMPLES);
    title.getStyleClass().add("section-heading");
    var tiles = new TilePane(12, 12);
    tiles.setPrefColumns(3);
    tiles.getChildren().setAll(examples.stream().map(this::buildExample).toList());
    var section = new VBox(8, title, tiles);
    section.getStyleClass().add("home-examples");
    return section;
  }

  private Node buildExample(Example example) {
    var title = new Label(example.title(), Icons.of("mdi2l-lightbulb-on-outline"));
    title.getStyleClass().add("example-title");
    var text = new Label(example.description());
    text.setWrapText(true);
    text.getStyleClass().add("caption");
    text.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(text, Priority.ALWAYS);
    var card = new Button();
    card.setGraphic(new VBox(4, title, text));
    card.getStyleClass().addAll(Styles.FLAT, "example-card");
    card.setAccessibleText(
        Strings.OPEN_EXAMPLE + ": " + example.title() + ". " + example.description());
    card.setOnAction(_ -> actions.openExample().accept(example));
    return card;
  }
}
