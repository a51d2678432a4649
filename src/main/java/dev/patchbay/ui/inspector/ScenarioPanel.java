package dev.patchbay.ui.inspector;

import dev.patchbay.scenario.Graph;
import dev.patchbay.ui.kit.CommitField;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.OpenScenario;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The scenario itself, when nothing is selected.
final class ScenarioPanel extends VBox {
  private final OpenScenario scenario;
  private final Label counts = new Label();
  private final VariablesEditor variables;

  ScenarioPanel(OpenScenario scenario) {
    this.scenario = scenario;
    variables = new VariablesEditor(scenario.model());
    var heading = new Label(Strings.SCENARIO, Icons.of("mdi2s-sitemap-outline", "tab-icon"));
    heading.getStyleClass().add("panel-heading");
    counts.getStyleClass().add("caption");
    var hint = new Label(Strings.HINT);
    hint.getStyleClass().add("caption");
    hint.setWrapText(true);
    var variablesHelp = new Label(Strings.VARIABLES_HELP);
    variablesHelp.getStyleClass().add("caption");
    variablesHelp.setWrapText(true);
    var head = new VBox(4, heading, counts);
    head.getStyleClass().add("node-header");
    var page =
        new VBox(
            16,
            field(Strings.SCENARIO_NAME, buildName()),
            field(Strings.DESCRIPTION, buildDescription()),
            field(Strings.VARIABLES, variables),
            variablesHelp,
            hint);
    var scroll = NodePanel.scroll(page);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  void render() {
    Graph graph = scenario.model().session().graph();
    counts.setText(
        Strings.COUNTS.formatted(
            Strings.count(graph.nodes().size(), "node", "nodes"),
            Strings.count(graph.edges().size(), "edge", "edges"),
            Strings.count(graph.samples().size(), "payload kept", "payloads kept")));
    variables.render(graph);
  }

  private CommitField buildName() {
    var name =
        new CommitField(
            Strings.SCENARIO_NAME, text -> scenario.rename(text, scenario.description().get()));
    name.setId("scenario-name");
    scenario.name().subscribe(name::show);
    return name;
  }

  private TextArea buildDescription() {
    var text = new TextArea();
    text.setAccessibleText(Strings.DESCRIPTION);
    text.setPromptText(Strings.DESCRIPTION_PROMPT);
    text.setWrapText(true);
    text.setPrefRowCount(3);
    scenario.description().subscribe(text::setText);
    text.focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused && !text.getText().equals(scenario.description().get())) {
            scenario.rename(scenario.name().get(), text.getText());
          }
        });
    return text;
  }

  private static VBox field(String title, javafx.scene.Node control) {
    var label = new Label(title);
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    return new VBox(5, label, control);
  }
}
