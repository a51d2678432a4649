package dev.patchbay.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A JSON value as a tree. Only the rows on the screen exist; big values are shortened; the value
/// and the expression that reads it can be copied.
public final class JsonView extends TreeView<JsonItem.Entry> {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final int OPEN_FIELDS = 40;

  /// @param accessibleText what the value is
  public JsonView(String accessibleText) {
    getStyleClass().addAll("json-view", "dense-tree");
    setAccessibleRole(AccessibleRole.TREE_VIEW);
    setAccessibleText(accessibleText);
    setCellFactory(_ -> new Cell());
    setContextMenu(buildMenu());
    setOnKeyPressed(event -> {
      if (COPY.match(event)) {
        copyValue();
        event.consume();
      }
    });
  }

  /// @param path the expression that reads the whole value, such as `$` or `$nodes.orders`
  public void show(JsonNode value, String path) {
    JsonItem root = JsonItem.root(value, path);
    root.setExpanded(true);
    setRoot(root);
    setShowRoot(root.isLeaf());
    if (!root.isLeaf() && root.getChildren().size() <= OPEN_FIELDS) {
      root.getChildren().stream()
          .filter(child -> child.getValue().value().size() <= OPEN_FIELDS)
          .filter(child -> !child.getValue().group())
          .forEach(child -> child.setExpanded(true));
    }
  }

  private ContextMenu buildMenu() {
    var value = new MenuItem(Strings.COPY_VALUE);
    value.setAccelerator(COPY);
    value.setOnAction(_ -> copyValue());
    var path = new MenuItem(Strings.COPY_PATH);
    path.setOnAction(_ -> selected().ifPresent(entry -> Clip.copy(entry.path())));
    return new ContextMenu(value, path);
  }

  private void copyValue() {
    selected().ifPresent(entry -> Clip.copy(JsonItem.copied(entry)));
  }

  private java.util.Optional<JsonItem.Entry> selected() {
    TreeItem<JsonItem.Entry> item = getSelectionModel().getSelectedItem();
    return java.util.Optional.ofNullable(item == null ? getRoot() : item).map(TreeItem::getValue);
  }

  private static final class Cell extends TreeCell<JsonItem.Entry> {
    @Override
    protected void updateItem(JsonItem.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(null);
      setGraphic(empty || entry == null ? null : line(entry));
      setAccessibleText(
          empty || entry == null ? "" : entry.label() + " " + JsonText.brief(entry.value()));
    }

    private static TextFlow line(JsonItem.Entry entry) {
      var key = new Text(entry.label());
      key.getStyleClass().add(entry.label().startsWith("[") ? "json-index" : "json-key");
      var gap = new Text(entry.label().isEmpty() ? "" : "  ");
      var value = new Text(summary(entry));
      value.getStyleClass().add(style(entry.value()));
      var flow = new TextFlow(key, gap, value);
      flow.setMaxHeight(20);
      flow.setPrefWidth(4000);
      flow.setMaxWidth(Double.MAX_VALUE);
      return flow;
    }

    private static String summary(JsonItem.Entry entry) {
      JsonNode value = entry.value();
      if (entry.group()) {
        return "";
      }
      return value.isArray()
          ? "[" + value.size() + "]"
          : value.isObject() ? "{" + value.size() + "}" : JsonText.brief(value, 200);
    }

    private static String style(JsonNode value) {
      return switch (value.getNodeType()) {
        case STRING -> "json-string";
        case NUMBER -> "json-number";
        case BOOLEAN, NULL, MISSING -> "json-word";
        case ARRAY, OBJECT, BINARY, POJO -> "json-count";
      };
    }
  }
}
