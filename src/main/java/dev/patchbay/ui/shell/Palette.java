package dev.patchbay.ui.shell;

import atlantafx.base.controls.CustomTextField;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.editor.TypeSearch;
import dev.patchbay.ui.kit.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final FavouriteTypes favourites;
  private final Consumer<NodeType> add;
  private final CustomTextField search = new CustomTextField();
  private final ListView<PaletteRow> list = new ListView<>();
  private final Label nothing = new Label();

  Palette(NodeRegistry registry, FavouriteTypes favourites, Consumer<NodeType> add) {
    this.registry = registry;
    this.favourites = favourites;
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
    list.setCellFactory(_ -> new PaletteCell(add, this::mark));
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        addSelected();
        event.consume();
      } else if (event.getCode() == KeyCode.F) {
        selected().ifPresent(type -> mark(type, !favourites.isMarked(type.id())));
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
    if (wanted.isBlank()) {
      section(rows, Strings.FAVOURITES, favourites.first(registry));
      for (Category category : Category.values()) {
        section(
            rows,
            category.title(),
            registry.all().stream().filter(t -> t.info().category() == category).toList());
      }
    } else {
      TypeSearch.find(registry.all(), wanted).forEach(type -> rows.add(entry(type)));
    }
    nothing.setText(Strings.NO_TYPE.formatted(wanted));
    list.getItems().setAll(rows);
    if (!wanted.isBlank()) {
      list.getSelectionModel().selectFirst();
      list.scrollTo(0);
    }
  }

  private void section(List<PaletteRow> rows, String title, List<NodeType> types) {
    if (!types.isEmpty()) {
      rows.add(new PaletteRow.Heading(title));
      types.forEach(type -> rows.add(entry(type)));
    }
  }

  private PaletteRow.Entry entry(NodeType type) {
    return new PaletteRow.Entry(type, favourites.isMarked(type.id()));
  }

  private void mark(NodeType type, boolean on) {
    favourites.mark(type.id(), on);
    render();
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
    selected().ifPresent(add);
  }

  private Optional<NodeType> selected() {
    return list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Entry(var type, var _)
        ? Optional.of(type)
        : Optional.empty();
  }
}
