package dev.patchbay.ui.preview;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.TriggerType;
import dev.patchbay.catalog.WouldDo;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Node;
import dev.patchbay.schema.Shape;
import dev.patchbay.ui.kit.DataView;
import dev.patchbay.ui.kit.EmptyState;
import dev.patchbay.ui.session.LivePreview.Shown;
import dev.patchbay.ui.session.SessionModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What goes into the selected node and what comes out, in the present preview.
public final class PreviewPane extends StackPane {
  private final SessionModel model;
  private final ObjectProperty<DataView.Mode> mode =
      new SimpleObjectProperty<>(DataView.Mode.TABLE);
  private final DataView input = new DataView(Strings.INPUT, mode);
  private final DataView output = new DataView(Strings.OUTPUT, mode);
  private final PreviewHeader header;
  private final VBox effect = new VBox();
  private Optional<WouldDo> shownEffect = Optional.empty();
  private final BorderPane page = new BorderPane();

  public PreviewPane(SessionModel model) {
    this.model = model;
    header = new PreviewHeader(model);
    VBox.setVgrow(output, Priority.ALWAYS);
    var right = new VBox(effect, output);
    var split = new SplitPane(input, right);
    split.setDividerPositions(0.5);
    split.getStyleClass().add("preview-split");
    page.setTop(header);
    page.setCenter(split);
    model.state().subscribe(_ -> render());
    model.shown().subscribe(_ -> render());
    model.item().subscribe(_ -> render());
    header.handle().subscribe(_ -> render());
  }

  private void render() {
    Optional<Node> node = model.node();
    Shown shown = model.shown().get();
    if (node.isEmpty()) {
      getChildren()
          .setAll(
              List.of(
                  new EmptyState(
                      "mdi2c-cursor-default-click-outline",
                      Strings.NO_NODE,
                      Strings.NO_NODE_TEXT)));
    } else if (model.session().handles().isNote(node.get()) || node.get().isGroup()) {
      getChildren()
          .setAll(
              List.of(new EmptyState("mdi2n-note-outline", Strings.NO_STEP, Strings.NO_STEP_TEXT)));
    } else if (shown.result().isEmpty() && !shown.problems().isEmpty()) {
      getChildren()
          .setAll(
              List.of(
                  new EmptyState(
                      "mdi2p-play-circle-outline",
                      Strings.NO_START,
                      shown.problems().getFirst().message())));
    } else {
      show(node.get());
      getChildren().setAll(List.of(page));
    }
  }

  private void show(Node node) {
    Optional<Preview> preview = model.preview(node.id());
    Handles handles = model.session().handles().outer(model.session().graph(), node);
    header.show(node, preview, handles.outputs());
    boolean trigger = model.type(node).filter(t -> t instanceof TriggerType<?, ?>).isPresent();
    input.show(
        trigger ? Optional.empty() : preview.flatMap(Preview::input),
        handles.inputs().stream().findFirst().map(Handle::data).orElse(Shape.UNKNOWN),
        "$",
        trigger
            ? new EmptyState("mdi2f-flash-outline", Strings.NO_INPUT, Strings.NO_INPUT_TEXT)
            : notReached());
    Optional<Handle> chosen =
        handles.outputs().stream()
            .filter(handle -> handle.id().equals(header.handle().get()))
            .findFirst();
    String id = chosen.map(Handle::id).orElse("");
    output.title(
        handles.outputs().size() > 1
            ? Strings.OUTPUT_OF.formatted(
                chosen.map(h -> h.label().isEmpty() ? h.id() : h.label()).orElse(id))
            : Strings.OUTPUT);
    output.show(
        preview.flatMap(p -> Optional.ofNullable(p.outputs().get(id))),
        chosen.map(Handle::data).orElse(Shape.UNKNOWN),
        "$nodes." + node.name(),
        absence(preview));
    showEffect(preview.flatMap(Preview::wouldDo));
  }

  /// Keeps the details open while what is in them changes.
  private void showEffect(Optional<WouldDo> wouldDo) {
    if (!wouldDo.equals(shownEffect)) {
      shownEffect = wouldDo;
      boolean open =
          effect.getChildren().stream().anyMatch(c -> c instanceof WouldDoCard card && card.open());
      effect.getChildren().setAll(wouldDo.map(w -> new WouldDoCard(w, open)).stream().toList());
    }
  }

  private static EmptyState absence(Optional<Preview> preview) {
    return preview
        .filter(p -> p.status() == Preview.Status.FAILED && !p.problems().isEmpty())
        .map(p ->
            new EmptyState(
                "mdi2a-alert-circle-outline", p.statusWord(), p.problems().getFirst().message()))
        .orElseGet(() ->
            preview.filter(p -> p.status() != Preview.Status.SKIPPED).isPresent()
                ? new EmptyState("mdi2l-location-exit", Strings.NO_OUTPUT, Strings.NO_OUTPUT_TEXT)
                : notReached());
  }

  private static EmptyState notReached() {
    return new EmptyState("mdi2s-source-branch", Strings.NOT_REACHED, Strings.NOT_REACHED_TEXT);
  }
}
