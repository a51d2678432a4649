package dev.patchbay.ui.shell;

import dev.patchbay.ui.kit.Icons;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// What stands at the left of the canvas: the node types, and the scenario as a list.
final class SidePanel extends TabPane {
  private final Tab outline;

  SidePanel(Node palette, Node outlinePane) {
    getStyleClass().addAll("side-panel", "inspector-tabs");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    outline = tab(Strings.OUTLINE, "mdi2f-file-tree", outlinePane);
    // A tab hides its content without telling it, and the outline works only while it is seen.
    outlinePane.visibleProperty().bind(outline.selectedProperty());
    getTabs().setAll(tab(Strings.NODES, "mdi2s-shape-outline", palette), outline);
  }

  void showOutline() {
    getSelectionModel().select(outline);
    applyCss();
    layout();
  }

  private static Tab tab(String title, String icon, Node content) {
    var tab = new Tab(title, content);
    tab.setGraphic(Icons.of(icon, "tab-icon"));
    return tab;
  }
}
