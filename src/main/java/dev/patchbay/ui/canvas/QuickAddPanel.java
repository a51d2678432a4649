package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.editor.Insertion;
import dev.patchbay.editor.Request;
import dev.patchbay.editor.TypeSearch;
import dev.patchbay.ui.kit.ListKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The searchable list of node types beside the pointer, with only what fits there.
final class QuickAddPanel extends VBox {
  static final double WIDTH = 340;
  static final double HEIGHT = 330;
  private static final double ROW = 46;

  private final Insertion insertion;
  private final BiConsumer<NodeType, Request.QuickAdd> chosen;
  private final Runnable closed;
  private final TextField query = new TextField();
  private final ListView<NodeType> list = new ListView<>();
  private final Label nothing = new Label();
  private final ListKeys<NodeType> keys;
  private List<NodeType> fitting = List.of();
  private Optional<Request.QuickAdd> request = Optional.empty();

  QuickAddPanel(
      Insertion insertion, BiConsumer<NodeType, Request.QuickAdd> chosen, Runnable closed) {
    this.insertion = insertion;
    this.chosen = chosen;
    this.closed = closed;
    getStyleClass().add("quick-add");
    setManaged(false);
    setVisible(false);
    query.setPromptText(Texts.SEARCH);
    query.setAccessibleText(Texts.SEARCH);
    query.textProperty().subscribe(this::filter);
    list.setCellFactory(_ -> new NodeTypeCell());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setPlaceholder(nothing);
    list.getStyleClass().addAll("edge-to-edge", "dense");
    list.setOnMouseClicked(_ -> choose());
    VBox.setVgrow(list, Priority.ALWAYS);
    keys = new ListKeys<>(this, list, _ -> {}, this::choose, this::hide);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    query
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused && isVisible() && !list.isFocused()) {
            hide();
          }
        });
    getChildren().addAll(query, list);
  }

  boolean isOpen() {
    return isVisible();
  }

  /// @param x where the panel shall be, in pixels of the canvas
  void show(Request.QuickAdd wanted, double x, double y) {
    request = Optional.of(wanted);
    fitting = insertion.fitting(wanted);
    nothing.setText(wanted.bound() ? Texts.NOTHING_FITS : Texts.NOTHING_FOUND);
    resizeRelocate(Math.round(x), Math.round(y), WIDTH, HEIGHT);
    setVisible(true);
    keys.opening();
    query.clear();
    filter();
    query.requestFocus();
  }

  void hide() {
    if (isVisible()) {
      request = Optional.empty();
      setVisible(false);
      closed.run();
    }
  }

  private void filter() {
    list.getItems().setAll(TypeSearch.find(fitting, query.getText()));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void choose() {
    NodeType type = list.getSelectionModel().getSelectedItem();
    Optional<Request.QuickAdd> wanted = request;
    if (type != null && wanted.isPresent()) {
      hide();
      chosen.accept(type, wanted.get());
    }
  }
}
