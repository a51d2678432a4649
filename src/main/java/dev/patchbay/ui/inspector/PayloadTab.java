package dev.patchbay.ui.inspector;

import dev.patchbay.catalog.TriggerType;
import dev.patchbay.engine.Start;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Sample;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.JsonText;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.LivePreview.Choice;
import dev.patchbay.ui.session.SessionModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import tools.jackson.databind.JsonNode;

/// The payloads a trigger can start the preview with: those of its type and those that were kept.
final class PayloadTab implements NodePanel.Part {
  private final SessionModel model;
  private final String node;
  private final VBox list = new VBox();
  private final VBox view;
  private final PayloadEditor editor;
  private List<Sample> shown = List.of();
  private Optional<Sample> edited = Optional.empty();

  PayloadTab(
      SessionModel model,
      Background background,
      Node node,
      TriggerType<?, ?> type,
      Function<Window, Optional<Path>> chooseFile) {
    this.model = model;
    this.node = node.id();
    editor = new PayloadEditor(background, chooseFile, this::keep);
    list.getStyleClass().add("sample-list");
    list.setAccessibleText(type.info().title() + ": " + Strings.SAMPLES);
    var heading = new Label(Strings.SAMPLES);
    heading.getStyleClass().add("field-label");
    view = new VBox(14, new VBox(6, heading, list), editor);
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
    Graph graph = model.session().graph();
    List<Sample> samples = Start.samples(graph, model.registry(), node);
    Optional<String> chosen = chosen(samples);
    if (!samples.equals(shown)
        || list.getUserData() == null
        || !list.getUserData().equals(chosen)) {
      shown = samples;
      list.setUserData(chosen);
      buildList(samples, chosen, graph.samplesOf(node));
    }
    Optional<Sample> now =
        samples.stream().filter(s -> chosen.filter(s.name()::equals).isPresent()).findFirst();
    if (!now.equals(edited)) {
      edited = now;
      now.ifPresent(sample -> editor.show(sample.name(), sample.payload()));
    }
  }

  /// The sample of this trigger that was chosen, is previewed, or would be.
  private Optional<String> chosen(List<Sample> samples) {
    Choice choice = model.choice().get();
    return choice
        .trigger()
        .filter(node::equals)
        .flatMap(_ -> choice.sample())
        .or(() ->
            model
                .shown()
                .get()
                .start()
                .filter(start -> start.trigger().equals(node))
                .map(Start::sampleName))
        .filter(name -> samples.stream().anyMatch(s -> s.name().equals(name)))
        .or(() -> samples.stream().findFirst().map(Sample::name));
  }

  private void buildList(List<Sample> samples, Optional<String> chosen, List<Sample> kept) {
    var group = new ToggleGroup();
    list.getChildren().clear();
    for (Sample sample : samples) {
      list.getChildren()
          .add(buildRow(sample, chosen.filter(sample.name()::equals).isPresent(), kept, group));
    }
  }

  private HBox buildRow(Sample sample, boolean chosen, List<Sample> kept, ToggleGroup group) {
    var radio = new RadioButton(sample.name());
    radio.setToggleGroup(group);
    radio.setSelected(chosen);
    radio.setOnAction(_ -> choose(sample.name()));
    radio.setMinWidth(0);
    var brief = new Label(JsonText.brief(sample.payload(), 60));
    brief.getStyleClass().addAll("caption", "code-text");
    // The name has the room it needs; what is in it takes the rest.
    brief.setMinWidth(0);
    brief.setPrefWidth(0);
    brief.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(brief, Priority.ALWAYS);
    var row = new HBox(8, radio, brief);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("sample-row");
    if (kept.contains(sample)) {
      Button drop =
          Buttons.smallIcon(
              "mdi2t-trash-can-outline",
              Strings.DROP_SAMPLE,
              () -> model.propose(new Change.DropSample(node, sample.name())));
      row.getChildren().add(drop);
    } else {
      var builtIn = new Label(Strings.BUILT_IN);
      builtIn.getStyleClass().add("tag");
      builtIn.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(builtIn);
    }
    return row;
  }

  private void choose(String name) {
    model.choice().set(new Choice(Optional.of(node), Optional.of(name)));
  }

  private void keep(String name, JsonNode payload) {
    if (model.propose(new Change.KeepSample(new Sample(node, name, payload)))) {
      choose(name);
      // At once: what is pasted next must not be overwritten when the preview arrives.
      refresh();
    }
  }
}
