package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType.Option;
import dev.patchbay.schema.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Several of some options, as boxes to tick. The list is in the order of the options; a value that
/// is none of them gets a box too and stays until it is unticked.
final class CheckListBody implements FieldBody {
  private final FieldSite site;
  private final Sink sink;
  private final List<Option> options;
  private final TilePane view = new TilePane(12, 8);
  private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
  private boolean showing;

  CheckListBody(FieldSite site, List<Option> options, Sink sink) {
    this.site = site;
    this.sink = sink;
    this.options = options;
    view.getStyleClass().add("check-list");
    view.setTileAlignment(javafx.geometry.Pos.CENTER_LEFT);
    view.setPrefColumns(1);
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::arrow);
    options.forEach(option -> box(option.value(), option.label()));
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean takes(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isArray() && value.valueStream().allMatch(JsonNode::isString);
  }

  @Override
  public void show(JsonNode value) {
    showing = true;
    try {
      boxes.values().forEach(box -> box.setSelected(false));
      for (JsonNode element : value) {
        box(element.stringValue(), element.stringValue()).setSelected(true);
      }
    } finally {
      showing = false;
    }
  }

  @Override
  public void focus(String pointer) {
    boxes.values().stream().findFirst().ifPresent(CheckBox::requestFocus);
  }

  private CheckBox box(String value, String label) {
    return boxes.computeIfAbsent(
        value,
        _ -> {
          var box = new CheckBox(label);
          box.setAccessibleText(site.name() + ": " + label);
          box.setMinWidth(Region.USE_PREF_SIZE);
          box.selectedProperty().addListener((_, _, _) -> edited());
          view.getChildren().add(box);
          return box;
        });
  }

  private void edited() {
    if (!showing) {
      ArrayNode list = Json.NODES.arrayNode();
      boxes.forEach((value, box) -> {
        if (box.isSelected()) {
          list.add(value);
        }
      });
      sink.edited(list, "");
    }
  }

  private void arrow(KeyEvent event) {
    int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    if (step != 0 && !event.isAltDown() && event.getTarget() instanceof CheckBox box) {
      int at = view.getChildren().indexOf(box) + step;
      if (at >= 0 && at < view.getChildren().size()) {
        view.getChildren().get(at).requestFocus();
      }
      event.consume();
    }
  }
}
