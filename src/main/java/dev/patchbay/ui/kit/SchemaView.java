package dev.patchbay.ui.kit;

import dev.patchbay.schema.Shape;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// What is known of a value before it is there: its fields and their types.
public final class SchemaView extends TreeView<SchemaView.Line> {
  private static final int MAX_DEPTH = 12;

  /// One field: its name, what it is, and whether it may be absent.
  record Line(String name, String words, boolean optional) {}

  public SchemaView(String accessibleText) {
    getStyleClass().addAll("schema-view", "dense-tree");
    setAccessibleText(accessibleText);
    setShowRoot(false);
    setCellFactory(_ -> new Cell());
  }

  public void show(Shape shape) {
    var root = new TreeItem<>(new Line("", shape.words(), false));
    addFields(shape, root, 0);
    root.setExpanded(true);
    setShowRoot(root.getChildren().isEmpty());
    if (shape instanceof Shape.Unknown) {
      root.setValue(new Line("", Strings.NOTHING_KNOWN, false));
    } else if (!(shape instanceof Shape.Obj)) {
      setShowRoot(true);
    }
    setRoot(root);
  }

  private static void addFields(Shape shape, TreeItem<Line> parent, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    switch (shape) {
      case Shape.Obj(var fields, boolean _) ->
          fields.forEach((name, field) -> {
            var item = new TreeItem<>(new Line(name, field.shape().words(), !field.required()));
            addFields(field.shape(), item, depth + 1);
            item.setExpanded(depth < 2);
            parent.getChildren().add(item);
          });
      case Shape.ListOf(var element) -> addFields(element, parent, depth + 1);
      case Shape.OneOf(var options) ->
          options.forEach(option -> addFields(option, parent, depth + 1));
      case Shape.Unknown _, Shape.Null _, Shape.Bool _, Shape.Num _, Shape.Text _ -> {}
    }
  }

  private static final class Cell extends TreeCell<Line> {
    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      setText(null);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      var name = new Label(line.name());
      name.getStyleClass().add("json-key");
      var words = new Label(line.words() + (line.optional() ? ", " + Strings.OPTIONAL : ""));
      words.getStyleClass().add("schema-words");
      setGraphic(new HBox(8, name, words));
      setAccessibleText(line.name() + ", " + words.getText());
    }
  }
}
