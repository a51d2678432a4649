package dev.patchbay.ui.shell;

import atlantafx.base.controls.CustomTextField;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.ui.kit.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The node types by category. Dragging one to the canvas, Enter or a double click adds a node.
final class Palette extends VBox {
  private final NodeRegistry registry;
  private final Consumer<NodeType> add;
  private final CustomTextField search = new CustomTextField();
  private final ListView<PaletteRow> list = new ListView<>();
  private final Label nothing = new Label();

  Palette(NodeRegistry registry, Consumer<NodeType> add) {
    this.registry = registry;
    this.add = add;
    getStyleClass().add("palette");
    search.setLeft(Icons.of("mdi2m-magnify"));
    search.setPromptText(Strings.SEARCH_NODES);
    search.setAccessibleText(Strings.SEARCH_NODES);
    search.setId("search-nodes");
    search.textProperty().addListener((_, _, _) -> render());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKeys);
    list.setId("palette");
    list.setAccessibleText(Strings.PALETTE);
    list.setAccessibleHelp(Strings.PALETTE_HELP);
    list.getStyleClass().addAll("palette-list", "edge-to-edge");
    list.setCellFactory(_ -> new PaletteCell(add));
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        addSelected();
        event.consume();
      }
    });
    nothing.getStyleClass().add("caption");
    nothing.setWrapText(true);
    list.setPlaceholder(new StackPane(nothing));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(search, list);
    render();
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private void render() {
    String wanted = search.getText() == null ? "" : search.getText();
    var rows = new ArrayList<PaletteRow>();
    List<NodeType> found = TypeSearch.find(registry, wanted);
    for (Category category : Category.values()) {
      List<NodeType> types =
          found.stream().filter(type -> type.info().category() == category).toList();
      if (!types.isEmpty()) {
        rows.add(new PaletteRow.Heading(category));
        types.forEach(type -> rows.add(new PaletteRow.Entry(type)));
      }
    }
    nothing.setText(Strings.NO_TYPE.formatted(wanted));
    list.getItems().setAll(rows);
    if (!wanted.isBlank() && !rows.isEmpty()) {
      list.getSelectionModel().select(new PaletteRow.Entry(found.getFirst()));
    }
  }

  /// Arrows walk the list while the search keeps the focus, Enter adds, Escape empties the search.
  private void searchKeys(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
          list.getSelectionModel().select(Math.min(1, list.getItems().size() - 1));
        }
        event.consume();
      }
      case ENTER -> {
        addSelected();
        event.consume();
      }
      case ESCAPE -> {
        if (!search.getText().isEmpty()) {
          search.clear();
          event.consume();
        }
      }
      default -> {}
    }
  }

  private void addSelected() {
    if (list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Entry(var type)) {
      add.accept(type);
    }
  }
}
