package dev.patchbay.ui.kit;

import dev.patchbay.schema.FieldType;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A record or an alternative that may be absent: a button adds it, another takes it away.
final class OptionalBody implements FieldBody {
  private final VBox view = new VBox(6);
  private final FieldBody inner;
  private final HBox add;
  private final HBox remove;
  private boolean present;

  OptionalBody(FieldType type, FieldSite site, Sink sink) {
    inner = Bodies.of(type, site.always(), sink);
    Button adding =
        Buttons.flat(
            Strings.ADD + " " + site.label().toLowerCase(java.util.Locale.ROOT),
            "mdi2p-plus",
            () -> change(StableIds.fresh(type, Json.NODES.arrayNode()), sink));
    Button removing =
        Buttons.flat(Strings.REMOVE, "mdi2c-close", () -> change(MissingNode.getInstance(), sink));
    add = new HBox(adding);
    remove = new HBox(removing);
    remove.setAlignment(Pos.CENTER_RIGHT);
    arrange();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(JsonNode value) {
    boolean now = !value.isMissingNode() && !value.isNull();
    if (now) {
      inner.show(value);
    }
    if (now != present) {
      present = now;
      arrange();
    }
  }

  @Override
  public List<Problem> place(List<Problem> problems) {
    return present ? inner.place(problems) : problems;
  }

  @Override
  public void showValues(Map<String, String> values) {
    inner.showValues(values);
  }

  @Override
  public void focus(String pointer) {
    if (present) {
      inner.focus(pointer);
    } else {
      add.getChildren().getFirst().requestFocus();
    }
  }

  private void change(JsonNode value, Sink sink) {
    show(value);
    sink.edited(value, "");
    focus("");
  }

  private void arrange() {
    view.getChildren().setAll(present ? List.of(inner.view(), remove) : List.of(add));
  }
}
