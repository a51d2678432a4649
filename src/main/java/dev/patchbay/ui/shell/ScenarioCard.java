package dev.patchbay.ui.shell;

import dev.patchbay.scenario.LastPreview;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.CardGrid;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.DraftStatus;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One scenario of the home screen: how it looks, what it is called, where it stands.
final class ScenarioCard implements CardGrid.Card<ScenarioSummary> {
  private static final double SKETCH_HEIGHT = 112;

  private final HomeScreen.Actions actions;
  private final InstantSource clock;
  private final SketchView sketch = new SketchView();
  private final Label name = new Label();
  private final Label facts = new Label();
  private final Label status = new Label();
  private final Label preview = new Label();
  private final HBox tags = new HBox(4);
  private final Tooltip nameTip = new Tooltip();
  private final Tooltip previewTip = new Tooltip();
  private final Node fine = Icons.of("mdi2c-check-circle-outline", "icon-success");
  private final Node failed = Icons.of("mdi2a-alert-circle-outline", "icon-danger");
  private final Button more;
  private final VBox view;
  private @Nullable ScenarioSummary shown;
  private List<String> words = List.of();
  private String color = "";

  ScenarioCard(HomeScreen.Actions actions, InstantSource clock) {
    this.actions = actions;
    this.clock = clock;
    sketch.setPrefHeight(SKETCH_HEIGHT);
    sketch.setMinHeight(SKETCH_HEIGHT);
    name.getStyleClass().add("scenario-name");
    name.setMinWidth(0);
    name.setTooltip(nameTip);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    facts.getStyleClass().add("caption");
    status.getStyleClass().add("tag");
    status.setMinWidth(0);
    preview.getStyleClass().add("caption");
    preview.setMinWidth(0);
    more = Buttons.smallIcon("mdi2d-dots-horizontal", "", this::showMenu);
    more.setFocusTraversable(false);
    tags.setMinWidth(0);
    var title = new HBox(6, name, more);
    title.setAlignment(Pos.CENTER_LEFT);
    var state = new HBox(8, status, preview);
    state.setAlignment(Pos.CENTER_LEFT);
    var texts = new VBox(4, title, facts, state, tags);
    texts.getStyleClass().add("card-texts");
    view = new VBox(sketch, texts);
    view.getStyleClass().add("scenario-card");
    view.setOnMouseClicked(event -> {
      ScenarioSummary scenario = shown;
      if (scenario != null && event.getButton() == MouseButton.PRIMARY) {
        actions.open().accept(scenario);
      }
    });
    view.setOnContextMenuRequested(event -> {
      ScenarioSummary scenario = shown;
      if (scenario != null) {
        actions.menu().build(scenario).show(view, event.getScreenX(), event.getScreenY());
        event.consume();
      }
    });
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void show(ScenarioSummary scenario) {
    shown = scenario;
    DraftStatus where = DraftStatus.of(scenario);
    sketch.show(scenario.sketch());
    name.setText(scenario.name());
    nameTip.setText(
        scenario.description().isBlank()
            ? scenario.name()
            : scenario.name() + "\n" + scenario.description());
    facts.setText(facts(scenario));
    status.setText(scenario.damaged() ? Strings.DAMAGED : where.words());
    color(
        scenario.damaged()
            ? "danger"
            : !where.isPublished() ? "" : where.changes() > 0 ? "accent" : "success");
    show(scenario.lastPreview());
    if (!words.equals(scenario.tags())) {
      words = scenario.tags();
      tags.getChildren().setAll(words.stream().map(ScenarioCard::tag).toList());
    }
    tags.setVisible(!words.isEmpty());
    more.setAccessibleText(Strings.MORE.formatted(scenario.name()));
    more.getTooltip().setText(Strings.MORE.formatted(scenario.name()));
  }

  /// Styles that stay the same are left alone: cards are filled anew while the list scrolls.
  private void color(String style) {
    if (!style.equals(color)) {
      status.getStyleClass().remove(color);
      color = style;
      if (!style.isEmpty()) {
        status.getStyleClass().add(style);
      }
    }
  }

  private void show(Optional<LastPreview> last) {
    preview.setText(HomeFilter.words(last));
    preview.setGraphic(last.map(p -> p.fine() ? fine : failed).orElse(null));
    previewTip.setText(
        last.map(p ->
                Strings.PREVIEW_TIP.formatted(
                    p.sample(), Ago.words(p.at(), clock.instant(), ZoneId.systemDefault())))
            .orElse(""));
    preview.setTooltip(last.isPresent() ? previewTip : null);
  }

  /// What a screen reader says.
  static String spoken(ScenarioSummary scenario, InstantSource clock) {
    String preview = HomeFilter.words(scenario.lastPreview());
    return scenario.name()
        + ", "
        + (scenario.damaged() ? Strings.DAMAGED : DraftStatus.of(scenario).words())
        + ", "
        + Strings.FACTS.formatted(
            Strings.count(scenario.nodeCount(), "node", "nodes"),
            Ago.words(scenario.updatedAt(), clock.instant(), ZoneId.systemDefault()))
        + (preview.isEmpty() ? "" : ", " + preview);
  }

  private String facts(ScenarioSummary scenario) {
    return Strings.FACTS.formatted(
        Strings.count(scenario.nodeCount(), "node", "nodes"),
        Ago.words(scenario.updatedAt(), clock.instant(), ZoneId.systemDefault()));
  }

  private static Label tag(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("tag", "word");
    label.setMinWidth(0);
    return label;
  }

  private void showMenu() {
    Optional.ofNullable(shown)
        .ifPresent(scenario -> {
          ContextMenu menu = actions.menu().build(scenario);
          menu.show(more, Side.BOTTOM, 0, 0);
        });
  }
}
