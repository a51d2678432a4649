package dev.patchbay.ui.kit;

import atlantafx.base.theme.Styles;
import dev.patchbay.schema.Shape;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import tools.jackson.databind.JsonNode;

/// A value as table, JSON or schema, whichever was looked at last.
public final class DataView extends BorderPane {
  /// How values are looked at.
  public enum Mode {
    TABLE("Table", Styles.LEFT_PILL),
    JSON("JSON", Styles.CENTER_PILL),
    SCHEMA("Schema", Styles.RIGHT_PILL);

    private final String title;
    private final String pill;

    Mode(String title, String pill) {
      this.title = title;
      this.pill = pill;
    }
  }

  private final ObjectProperty<Mode> mode;
  private final Label title = new Label();
  private final Label count = new Label();
  private final Button copy;
  private final JsonTable table;
  private final JsonView tree;
  private final SchemaView schema;
  private Optional<JsonNode> value = Optional.empty();
  private Shape shape = Shape.UNKNOWN;
  private String path = "$";
  private Node nothing = new Label();

  /// @param mode shared by the views that shall change together
  public DataView(String name, ObjectProperty<Mode> mode) {
    this.mode = mode;
    table = new JsonTable(name);
    tree = new JsonView(name);
    schema = new SchemaView(name);
    getStyleClass().add("data-view");
    title.setText(name);
    title.getStyleClass().add("section-heading");
    count.getStyleClass().add("caption");
    copy =
        Buttons.smallIcon(
            "mdi2c-content-copy",
            Strings.COPY_JSON,
            () -> value.ifPresent(v -> Clip.copy(JsonText.copied(v))));
    setTop(buildHeader());
    mode.subscribe(_ -> render());
  }

  /// @param known what is known of the value when it is not there
  /// @param expression reads the value, such as `$`
  /// @param absence stands there when there is no value
  public void show(Optional<JsonNode> newValue, Shape known, String expression, Node absence) {
    boolean same =
        newValue.isPresent() == value.isPresent()
            && newValue.filter(v -> value.filter(old -> old.equals(v)).isPresent()).isPresent();
    value = newValue;
    if (same && known.equals(shape) && path.equals(expression)) {
      return;
    }
    value = newValue;
    shape = known instanceof Shape.Unknown ? newValue.map(Shape::of).orElse(known) : known;
    path = expression;
    nothing = absence;
    render();
  }

  public void title(String text) {
    title.setText(text);
  }

  private Node buildHeader() {
    var group = new ToggleGroup();
    var modes = new HBox();
    for (Mode each : Mode.values()) {
      var button = new ToggleButton(each.title);
      button.getStyleClass().addAll(each.pill, Styles.SMALL, "mode-pill");
      button.setToggleGroup(group);
      button.setSelected(mode.get() == each);
      button.setOnAction(_ -> {
        button.setSelected(true);
        mode.set(each);
      });
      mode.subscribe(now -> button.setSelected(now == each));
      modes.getChildren().add(button);
    }
    HBox.setHgrow(count, Priority.ALWAYS);
    count.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(USE_PREF_SIZE);
    var header = new HBox(title, count, modes, copy);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("data-header");
    return header;
  }

  private void render() {
    copy.setDisable(value.isEmpty());
    count.setText(
        value.filter(JsonNode::isArray).map(v -> Strings.ROWS.formatted(v.size())).orElse(""));
    if (mode.get() == Mode.SCHEMA) {
      schema.show(shape);
      setCenter(schema);
    } else if (value.isEmpty()) {
      setCenter(nothing);
    } else if (mode.get() == Mode.TABLE) {
      table.show(value.get());
      setCenter(table);
    } else {
      tree.show(value.get(), path);
      setCenter(tree);
    }
  }
}
