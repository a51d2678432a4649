package dev.patchbay.ui.inspector;

import dev.patchbay.scenario.Node;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.OpenScenario;
import dev.patchbay.ui.session.SessionModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Shows the selected node, the scenario when nothing is selected, or what can be done with many.
public final class Inspector extends StackPane {
  private final SessionModel model;
  private final Background background;
  private final Function<Window, Optional<Path>> chooseFile;
  private final ScenarioPanel scenarioPanel;
  private final ManyPanel manyPanel;
  private final TabMemory tabs = new TabMemory();
  private @Nullable NodePanel nodePanel;

  /// @param chooseFile asks for the file of a payload
  public Inspector(
      OpenScenario scenario, Background background, Function<Window, Optional<Path>> chooseFile) {
    this.model = scenario.model();
    this.background = background;
    this.chooseFile = chooseFile;
    scenarioPanel = new ScenarioPanel(scenario);
    manyPanel = new ManyPanel(model);
    getStyleClass().add("inspector");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(Strings.INSPECTOR);
    model.state().subscribe(_ -> render());
    model.shown().subscribe(_ -> refresh());
    model.valuesNow().subscribe(_ -> refresh());
  }

  /// Opens the config of the selected node and moves the focus into it.
  public void focusConfig() {
    focusField("");
  }

  /// Moves the focus to the field of the selected node's config.
  public void focusField(String pointer) {
    if (nodePanel != null) {
      nodePanel.focusField(pointer);
    }
  }

  private void render() {
    var selection = model.selection().getValue();
    int many = selection.nodes().size() + selection.edges().size();
    Optional<Node> node = model.node().filter(_ -> selection.edges().isEmpty());
    if (node.isPresent()) {
      show(node.get());
    } else {
      nodePanel = null;
      if (many > 0) {
        manyPanel.render();
      } else {
        scenarioPanel.render();
      }
      getChildren().setAll(List.of(many > 0 ? manyPanel : scenarioPanel));
    }
  }

  private void show(Node node) {
    NodePanel panel = nodePanel;
    if (panel == null || !panel.shows(node)) {
      panel = new NodePanel(model, background, node, chooseFile, tabs);
      nodePanel = panel;
      getChildren().setAll(panel);
    }
    panel.render(node);
  }

  private void refresh() {
    if (nodePanel != null) {
      nodePanel.refresh();
    }
  }
}
