package dev.patchbay.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A list of objects as a table, or one object as two columns. Only the rows on the screen exist,
/// so 100,000 rows open as quickly as ten.
public final class JsonTable extends TableView<JsonNode> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final int TIP = 40;

  public JsonTable(String accessibleText) {
    getStyleClass().addAll("json-table", Styles.DENSE, Styles.STRIPED, "edge-to-edge");
    setAccessibleText(accessibleText);
    getSelectionModel().setCellSelectionEnabled(true);
    setPlaceholder(new Label(Strings.NO_ROWS));
    var copy = new MenuItem(Strings.COPY_VALUE);
    copy.setAccelerator(COPY);
    copy.setOnAction(_ -> copySelected());
    setContextMenu(new ContextMenu(copy));
    setOnKeyPressed(event -> {
      if (COPY.match(event)) {
        copySelected();
        event.consume();
      }
    });
  }

  public void show(JsonNode value) {
    Rows rows = Rows.of(value);
    // The rows shown so far may be the value's own list, which nobody changes.
    setItems(FXCollections.emptyObservableList());
    boolean same = getColumns().stream().map(TableColumn::getId).toList().equals(rows.columns());
    if (!same) {
      getColumns().setAll(rows.columns().stream().map(this::column).toList());
      // Two columns share the width; a wide table keeps its columns readable and scrolls.
      setColumnResizePolicy(
          rows.columns().size() > 2
              ? UNCONSTRAINED_RESIZE_POLICY
              : CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    }
    setItems(FXCollections.observableList(rows.rows()));
  }

  private TableColumn<JsonNode, JsonNode> column(String name) {
    var column =
        new TableColumn<JsonNode, JsonNode>(
            name.equals(Rows.ELEMENT) ? Strings.COLUMN_VALUE : name);
    column.setId(name);
    column.setSortable(false);
    column.setPrefWidth(name.equals(Strings.COLUMN_VALUE) || name.equals(Rows.ELEMENT) ? 420 : 150);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(Rows.cell(row.getValue(), name)));
    column.setCellFactory(_ -> new Cell());
    return column;
  }

  private void copySelected() {
    for (TablePosition<?, ?> cell : getSelectionModel().getSelectedCells()) {
      if (cell.getTableColumn() != null) {
        JsonNode row = getItems().get(cell.getRow());
        Clip.copy(JsonText.copied(Rows.cell(row, cell.getTableColumn().getId())));
      }
    }
  }

  private static final class Cell extends TableCell<JsonNode, JsonNode> {
    private final Tooltip tip = new Tooltip();

    Cell() {
      tip.setWrapText(true);
      tip.setMaxWidth(500);
    }

    @Override
    protected void updateItem(@Nullable JsonNode value, boolean empty) {
      super.updateItem(value, empty);
      boolean nothing = empty || value == null || value instanceof MissingNode;
      String text = nothing || value == null ? "" : JsonText.cell(value);
      setText(text);
      tip.setText(text);
      setTooltip(text.length() > TIP ? tip : null);
      getStyleClass().removeAll("json-number-cell", "json-word");
      if (value != null && value.isNumber()) {
        getStyleClass().add("json-number-cell");
      } else if (value != null && (value.isNull() || value.isBoolean())) {
        getStyleClass().add("json-word");
      }
    }
  }
}
