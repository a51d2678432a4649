package dev.patchbay.ui.shell;

import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.kit.ListKeys;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A question with a list of answers that narrows while one types: all commands, the nodes of the
/// scenario, what a node can be connected to.
final class Finder extends VBox {
  private static final double WIDTH = 480;
  private static final double ROW = 40;
  private static final int MOST_ROWS = 9;

  private final TextField query = new TextField();
  private final ListView<Answer> list = new ListView<>();
  private final Label nothing = new Label();
  private final ListKeys<Answer> keys;
  private Function<String, List<Answer>> answers = _ -> List.of();
  private Runnable closed = () -> {};
  private @Nullable Node before;

  /// @param detail stands under the title; may be empty
  /// @param keys the shortcut; may be empty
  /// @param look called when the answer is stepped on
  /// @param choose called when it is taken
  record Answer(
      String icon, String title, String detail, String keys, Runnable look, Runnable choose) {}

  Finder() {
    getStyleClass().add("finder");
    setVisible(false);
    setMaxSize(WIDTH, USE_PREF_SIZE);
    query.setId("finder-query");
    query.textProperty().subscribe(this::render);
    list.setId("finder-list");
    list.setCellFactory(_ -> new Cell());
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.getStyleClass().addAll("edge-to-edge", "dense");
    list.setOnMouseClicked(_ -> choose());
    nothing.getStyleClass().add("caption");
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    keys = new ListKeys<>(this, list, answer -> answer.look().run(), this::choose, this::close);
    addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    query
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused && isVisible() && !list.isFocused()) {
            close();
          }
        });
    getChildren().addAll(query, list);
  }

  /// @param none what the list says when nothing fits
  /// @param ask the answers to what was typed, best first
  /// @param then called when the finder closes without an answer
  void show(String prompt, String none, Function<String, List<Answer>> ask, Runnable then) {
    if (!isVisible()) {
      before = getScene() == null ? null : getScene().getFocusOwner();
    }
    answers = ask;
    closed = then;
    nothing.setText(none);
    query.setPromptText(prompt);
    query.setAccessibleText(prompt);
    list.setAccessibleText(prompt);
    setVisible(true);
    keys.opening();
    query.clear();
    render();
    query.requestFocus();
  }

  private void render() {
    if (!isVisible()) {
      return;
    }
    List<Answer> found = answers.apply(query.getText() == null ? "" : query.getText());
    list.getItems().setAll(found);
    list.setPrefHeight(Math.clamp(found.size(), 1, MOST_ROWS) * ROW + 2);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    if (!query.getText().isBlank() && !found.isEmpty()) {
      found.getFirst().look().run();
    }
  }

  private void choose() {
    Answer answer = list.getSelectionModel().getSelectedItem();
    if (answer != null) {
      hide();
      answer.choose().run();
    }
  }

  private void close() {
    hide();
    closed.run();
  }

  private void hide() {
    setVisible(false);
    list.getItems().clear();
    if (before != null) {
      before.requestFocus();
    }
  }

  private static final class Cell extends ListCell<Answer> {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label keys = new Label();
    private final HBox row = new HBox(10);

    Cell() {
      title.getStyleClass().add("finder-title");
      detail.getStyleClass().add("finder-detail");
      keys.getStyleClass().add("key-cap");
      keys.setMinWidth(USE_PREF_SIZE);
      var texts = new VBox(title, detail);
      texts.setAlignment(Pos.CENTER_LEFT);
      texts.setMinWidth(0);
      HBox.setHgrow(texts, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      row.getChildren().addAll(new Label(), texts, keys);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Answer answer, boolean empty) {
      super.updateItem(answer, empty);
      if (empty || answer == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      row.getChildren().set(0, Icons.of(answer.icon(), "finder-icon"));
      title.setText(answer.title());
      detail.setText(answer.detail());
      show(detail, !answer.detail().isEmpty());
      keys.setText(answer.keys());
      show(keys, !answer.keys().isEmpty());
      setAccessibleText(answer.title() + " " + answer.detail() + " " + answer.keys());
      setGraphic(row);
    }

    private static void show(Node node, boolean shown) {
      node.setVisible(shown);
      node.setManaged(shown);
    }
  }
}
