package dev.patchbay.ui.preview;

import atlantafx.base.theme.Styles;
import dev.patchbay.ui.kit.Clip;
import dev.patchbay.ui.kit.EmptyState;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.SessionModel;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Everything that is wrong with the draft; Enter or a double click goes to the place.
public final class ProblemsView extends StackPane {
  private final SessionModel model;
  private final BiConsumer<String, String> goTo;
  private final TableView<Trouble> table = new TableView<>();
  private final EmptyState none =
      new EmptyState("mdi2c-check-circle-outline", Strings.NO_PROBLEMS, Strings.NO_PROBLEMS_TEXT);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  /// @param goTo given a node and the JSON pointer of a field in its config
  public ProblemsView(SessionModel model, BiConsumer<String, String> goTo) {
    this.model = model;
    this.goTo = goTo;
    table.setId("problems");
    table.setAccessibleText(Strings.PROBLEMS);
    table.getStyleClass().addAll(Styles.DENSE, "edge-to-edge", "problems-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                buildSeverity(),
                column(Strings.NODE, 180, Trouble::where),
                column(Strings.MESSAGE, 520, t -> t.problem().message()),
                column(Strings.FIELD, 140, t -> t.problem().path()),
                column(Strings.CODE, 160, t -> t.problem().code())));
    table.setRowFactory(_ -> buildRow());
    table.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        open(table.getSelectionModel().getSelectedItem());
        event.consume();
      }
    });
    table.setContextMenu(buildMenu());
    model.shown().subscribe(_ -> render());
  }

  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  private void render() {
    List<Trouble> troubles = Trouble.of(model.shown().get(), model.session().handles()::title);
    if (!troubles.equals(List.copyOf(table.getItems())) || getChildren().isEmpty()) {
      table.getItems().setAll(troubles);
      count.set(troubles.size());
      getChildren().setAll(List.of(troubles.isEmpty() ? none : table));
    }
  }

  private void open(@Nullable Trouble trouble) {
    if (trouble != null) {
      trouble.node().ifPresent(node -> goTo.accept(node, trouble.problem().path()));
    }
  }

  private TableRow<Trouble> buildRow() {
    var row = new TableRow<Trouble>();
    row.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && !row.isEmpty()) {
        open(row.getItem());
      }
    });
    return row;
  }

  private ContextMenu buildMenu() {
    var go = new MenuItem(Strings.GO_TO);
    go.setOnAction(_ -> open(table.getSelectionModel().getSelectedItem()));
    var copy = new MenuItem(Strings.COPY_CODE);
    copy.setOnAction(_ -> {
      Trouble selected = table.getSelectionModel().getSelectedItem();
      if (selected != null) {
        Clip.copy(selected.problem().code() + ": " + selected.problem().message());
      }
    });
    return new ContextMenu(go, copy);
  }

  private static TableColumn<Trouble, Boolean> buildSeverity() {
    var column = new TableColumn<Trouble, Boolean>(Strings.SEVERITY);
    column.setMinWidth(36);
    column.setMaxWidth(36);
    column.setResizable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().error()));
    column.setCellFactory(_ ->
        new TableCell<>() {
          @Override
          protected void updateItem(@Nullable Boolean error, boolean empty) {
            super.updateItem(error, empty);
            if (empty || error == null) {
              setGraphic(null);
              return;
            }
            setGraphic(
                error
                    ? Icons.of("mdi2a-alert-circle-outline", "icon-danger")
                    : Icons.of("mdi2a-alert-outline", "icon-warning"));
            setAccessibleText(error ? Strings.ERROR : Strings.WARNING);
          }
        });
    return column;
  }

  private static TableColumn<Trouble, String> column(
      String title, double width, Function<Trouble, String> text) {
    var column = new TableColumn<Trouble, String>(title);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
    return column;
  }
}
