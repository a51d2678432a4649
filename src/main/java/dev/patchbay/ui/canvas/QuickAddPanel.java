package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.editor.Insertion;
import dev.patchbay.editor.Request;
import dev.patchbay.editor.TypeSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
  private List<NodeType> fitting = List.of();
  private Optional<Request.QuickAdd> request = Optional.empty();
  private boolean opening;

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
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventFilter(KeyEvent.KEY_TYPED, this::skipOpeningKey);
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
    opening = true;
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

  /// The key that opened the panel was pressed on the canvas; the letter it makes arrives here.
  private void skipOpeningKey(KeyEvent event) {
    if (opening) {
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    opening = false;
    if (event.getCode() == KeyCode.ESCAPE) {
      hide();
    } else if (event.getCode() == KeyCode.ENTER) {
      choose();
    } else if (event.getCode() == KeyCode.DOWN) {
      step(1);
    } else if (event.getCode() == KeyCode.UP) {
      step(-1);
    } else {
      return;
    }
    event.consume();
  }

  private void step(int by) {
    int size = list.getItems().size();
    if (size > 0) {
      int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
      list.getSelectionModel().select(next);
      list.scrollTo(Math.max(0, next - 3));
    }
  }
}
