package dev.patchbay.ui.inspector;

import dev.patchbay.catalog.NoteType;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.scenario.Node;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.SessionModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Everything about one node, on tabs. Lives as long as the node stays selected.
final class NodePanel extends VBox {
  private final String id;
  private final String type;
  private final NodeHeader header;
  private final TabPane tabs = new TabPane();
  private final List<Part> parts = new ArrayList<>();
  private final ConfigTab config;

  /// A tab's content.
  interface Part {
    /// The node has changed.
    void render(Node node);

    /// The preview has changed.
    default void refresh() {}

    Region view();
  }

  NodePanel(
      SessionModel model,
      Background background,
      Node node,
      Function<Window, Optional<Path>> chooseFile,
      TabMemory memory) {
    this.id = node.id();
    this.type = node.type();
    getStyleClass().add("node-panel");
    header = new NodeHeader(model, node);
    config = new ConfigTab(model, node);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getStyleClass().add("inspector-tabs");
    VBox.setVgrow(tabs, Priority.ALWAYS);
    add(Strings.CONFIG, config, true);
    if (!(model.type(node).orElse(null) instanceof NoteType<?>)) {
      addDataTabs(model, background, node, chooseFile, memory);
    }
    tabs.getTabs().stream()
        .filter(tab -> memory.tab().equals(tab.getText()))
        .findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, tab) -> memory.remember(tab.getText()));
    getChildren().addAll(header, tabs);
  }

  /// A note has no data, and its text says it all.
  private void addDataTabs(
      SessionModel model,
      Background background,
      Node node,
      Function<Window, Optional<Path>> chooseFile,
      TabMemory memory) {
    if (model.type(node).orElse(null) instanceof TriggerType<?, ?> trigger) {
      add(Strings.PAYLOAD, new PayloadTab(model, background, node, trigger, chooseFile), true);
    } else {
      add(Strings.INPUT, DataTab.input(model, id, memory.mode()), false);
    }
    add(Strings.OUTPUT, DataTab.output(model, id, memory.mode()), false);
    add(Strings.SETTINGS, new SettingsTab(model, node), true);
    add(Strings.NOTES, new NotesTab(model, id), false);
  }

  boolean shows(Node node) {
    return node.id().equals(id) && node.type().equals(type);
  }

  void render(Node node) {
    header.render(node);
    parts.forEach(part -> part.render(node));
  }

  void refresh() {
    parts.forEach(Part::refresh);
  }

  void focusField(String pointer) {
    tabs.getSelectionModel().selectFirst();
    config.focusField(pointer);
  }

  private void add(String title, Part part, boolean scrolls) {
    parts.add(part);
    var tab = new Tab(title);
    tab.setContent(scrolls ? scroll(part.view()) : part.view());
    tabs.getTabs().add(tab);
  }

  static ScrollPane scroll(Region content) {
    content.getStyleClass().add("inspector-page");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("inspector-scroll");
    return scroll;
  }
}
