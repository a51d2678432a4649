package dev.patchbay.ui.inspector;

import dev.patchbay.catalog.Handle;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Shape;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.DataView;
import dev.patchbay.ui.kit.EmptyState;
import dev.patchbay.ui.session.SessionModel;
import dev.patchbay.ui.session.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tools.jackson.databind.JsonNode;

/// What arrives at a node, or what leaves it, in the present preview.
final class DataTab implements NodePanel.Part {
  private final SessionModel model;
  private final String node;
  private final boolean output;
  private final DataView data;
  private final Label source = new Label();
  private final ComboBox<String> handles = new ComboBox<>();
  private final Button pin;
  private final VBox view;

  private DataTab(
      SessionModel model, String node, boolean output, ObjectProperty<DataView.Mode> mode) {
    this.model = model;
    this.node = node;
    this.output = output;
    data = new DataView(output ? Strings.OUTPUT : Strings.INPUT, mode);
    VBox.setVgrow(data, Priority.ALWAYS);
    source.getStyleClass().add("caption");
    source.setWrapText(true);
    source.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(source, Priority.ALWAYS);
    pin = Buttons.flat(Strings.PIN, "mdi2p-pin-outline", this::togglePin);
    pin.setMinWidth(Region.USE_PREF_SIZE);
    handles.setAccessibleText(Strings.OUTPUT);
    handles.setOnAction(_ -> refresh());
    var line = new HBox(8, source, handles, pin);
    line.getStyleClass().add("source-line");
    show(line, output);
    view = new VBox(line, data);
  }

  static DataTab input(SessionModel model, String node, ObjectProperty<DataView.Mode> mode) {
    return new DataTab(model, node, false, mode);
  }

  static DataTab output(SessionModel model, String node, ObjectProperty<DataView.Mode> mode) {
    return new DataTab(model, node, true, mode);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void render(Node current) {
    refresh();
  }

  @Override
  public void refresh() {
    Optional<Node> current = model.session().graph().node(node);
    if (current.isEmpty()) {
      return;
    }
    var all = model.session().handles().outer(model.session().graph(), current.get());
    Optional<Preview> preview = model.preview(node);
    if (output) {
      showOutput(current.get(), all.outputs(), preview);
    } else {
      Shape shape = all.inputs().stream().findFirst().map(Handle::data).orElse(Shape.UNKNOWN);
      data.show(
          preview.flatMap(Preview::input),
          shape,
          "$",
          new EmptyState(
              "mdi2l-location-enter", Strings.NOTHING_ARRIVED, Strings.NOTHING_ARRIVED_TEXT));
    }
  }

  private void showOutput(Node current, List<Handle> outputs, Optional<Preview> preview) {
    List<String> ids = outputs.stream().map(Handle::id).toList();
    if (!handles.getItems().equals(ids)) {
      handles.getItems().setAll(ids);
    }
    Map<String, JsonNode> values = preview.map(Preview::outputs).orElse(Map.of());
    if (handles.getValue() == null || !ids.contains(handles.getValue())) {
      handles.setValue(
          ids.stream()
              .filter(values::containsKey)
              .findFirst()
              .or(() -> ids.stream().findFirst())
              .orElse(null));
    }
    show(handles, ids.size() > 1);
    String id = handles.getValue() == null ? "" : handles.getValue();
    source.setText(preview.map(p -> Words.source(p.source())).orElse(""));
    pin.setText(current.pin().isPresent() ? Strings.UNPIN : Strings.PIN);
    pin.setDisable(values.isEmpty() && current.pin().isEmpty());
    data.show(
        Optional.ofNullable(values.get(id)),
        outputs.stream()
            .filter(handle -> handle.id().equals(id))
            .findFirst()
            .map(Handle::data)
            .orElse(Shape.UNKNOWN),
        "$nodes." + current.name(),
        new EmptyState("mdi2l-location-exit", Strings.NOTHING_LEFT, Strings.NOTHING_LEFT_TEXT));
  }

  /// A node with several outputs is pinned as an object by handle, as the dry run reads it.
  private void togglePin() {
    Optional<Node> current = model.session().graph().node(node);
    if (current.isEmpty()) {
      return;
    }
    Optional<JsonNode> value =
        current.get().pin().isPresent()
            ? Optional.empty()
            : model.preview(node).flatMap(this::pinned);
    model.propose(new Change.Pin(node, value));
  }

  private Optional<JsonNode> pinned(Preview preview) {
    if (handles.getItems().size() == 1) {
      return preview.outputs().values().stream().findFirst();
    }
    var byHandle = dev.patchbay.schema.Json.object();
    preview.outputs().forEach(byHandle::set);
    return Optional.of(byHandle);
  }

  private static void show(javafx.scene.Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
