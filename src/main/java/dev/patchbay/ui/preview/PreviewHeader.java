package dev.patchbay.ui.preview;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Node;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.Items;
import dev.patchbay.ui.session.SessionModel;
import dev.patchbay.ui.session.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Which node, how it went, which of its outputs and which item are looked at.
final class PreviewHeader extends HBox {
  private final SessionModel model;
  private final Label title = new Label();
  private final Label status = new Label();
  private final Label duration = new Label();
  private final Label source = new Label();
  private final HBox items = new HBox(6);
  private final Label of = new Label();
  private final IntegerSpinnerValueFactory position = new IntegerSpinnerValueFactory(1, 1);
  private final HBox outputs = new HBox();
  private final ReadOnlyObjectWrapper<String> handle = new ReadOnlyObjectWrapper<>("");
  private List<Handle> shownHandles = List.of();
  private String shownNode = "";
  private boolean showing;

  PreviewHeader(SessionModel model) {
    this.model = model;
    getStyleClass().add("preview-header");
    setAlignment(Pos.CENTER_LEFT);
    title.getStyleClass().add("panel-heading");
    status.getStyleClass().add("tag");
    source.getStyleClass().add("caption");
    source.setMaxWidth(Double.MAX_VALUE);
    source.setMinWidth(0);
    duration.getStyleClass().add("caption");
    duration.setMinWidth(USE_PREF_SIZE);
    status.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(source, Priority.ALWAYS);
    buildItems();
    getChildren().addAll(title, status, duration, source, items, outputs);
  }

  /// The output that is looked at.
  ReadOnlyObjectProperty<String> handle() {
    return handle.getReadOnlyProperty();
  }

  void show(Node node, Optional<Preview> preview, List<Handle> handles) {
    boolean other = !node.id().equals(shownNode);
    shownNode = node.id();
    title.setText(model.session().handles().title(node));
    title.setGraphic(
        Icons.of(
            model
                .type(node)
                .map(NodeType::info)
                .map(info -> info.icon())
                .orElse("mdi2h-help-circle-outline"),
            "tab-icon"));
    status.setText(preview.map(Preview::statusWord).orElse(""));
    status.setVisible(preview.isPresent());
    status.getStyleClass().removeAll("success", "danger", "warning");
    preview.ifPresent(p -> status.getStyleClass().add(style(p.status())));
    duration.setText(
        preview
            .filter(p -> p.status() != Preview.Status.SKIPPED)
            .map(p -> Words.duration(p.duration()))
            .orElse(""));
    source.setText(preview.map(p -> Words.source(p.source())).orElse(""));
    showItems(node);
    showHandles(handles, preview, other);
  }

  private void buildItems() {
    var spinner = new Spinner<Integer>(position);
    spinner.setPrefWidth(84);
    spinner.setEditable(true);
    spinner.setAccessibleText(Strings.ITEM);
    spinner.getStyleClass().add("item-spinner");
    position
        .valueProperty()
        .addListener((_, _, value) -> {
          if (!showing && value != null) {
            model.item().set(Optional.of(value - 1));
          }
        });
    of.getStyleClass().add("caption");
    of.setMinWidth(USE_PREF_SIZE);
    var label = new Label(Strings.ITEM);
    label.setMinWidth(USE_PREF_SIZE);
    items.setAlignment(Pos.CENTER_LEFT);
    items.getChildren().addAll(label, spinner, of);
  }

  private void showItems(Node node) {
    int count = Items.count(model.shown().get(), node.id());
    items.setVisible(count > 0);
    items.setManaged(count > 0);
    if (count > 0) {
      showing = true;
      position.setMax(count);
      position.setValue(Math.min(count, model.item().get().map(i -> i + 1).orElse(count)));
      showing = false;
      of.setText("of " + count);
    }
  }

  private void showHandles(List<Handle> handles, Optional<Preview> preview, boolean other) {
    if (other || !handles.equals(shownHandles)) {
      shownHandles = handles;
      handle.set(
          handles.stream()
              .map(Handle::id)
              .filter(id -> preview.filter(p -> p.outputs().containsKey(id)).isPresent())
              .findFirst()
              .or(() -> handles.stream().findFirst().map(Handle::id))
              .orElse(""));
    }
    outputs.setVisible(handles.size() > 1);
    outputs.setManaged(handles.size() > 1);
    var group = new ToggleGroup();
    outputs.getChildren().setAll(handles.stream().map(h -> button(h, preview, group)).toList());
  }

  private ToggleButton button(Handle each, Optional<Preview> preview, ToggleGroup group) {
    boolean taken = preview.filter(p -> p.outputs().containsKey(each.id())).isPresent();
    var button = new ToggleButton(each.label().isEmpty() ? each.id() : each.label());
    button.setToggleGroup(group);
    button.setSelected(each.id().equals(handle.get()));
    button.getStyleClass().addAll(atlantafx.base.theme.Styles.SMALL, "mode-pill", "handle-pill");
    if (taken) {
      button.setGraphic(Icons.of("mdi2c-circle-medium", "icon-success"));
    }
    button.setOnAction(_ -> {
      button.setSelected(true);
      handle.set(each.id());
    });
    return button;
  }

  private static String style(Preview.Status status) {
    return switch (status) {
      case SUCCEEDED -> "success";
      case FAILED -> "danger";
      case SKIPPED, PASSED_THROUGH -> "warning";
    };
  }
}
