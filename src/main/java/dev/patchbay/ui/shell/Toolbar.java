package dev.patchbay.ui.shell;

import dev.patchbay.engine.Start;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.Sample;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.kit.Theme;
import dev.patchbay.ui.session.Command;
import dev.patchbay.ui.session.LivePreview.Choice;
import dev.patchbay.ui.session.LivePreview.Shown;
import dev.patchbay.ui.session.OpenScenario;
import dev.patchbay.ui.session.SessionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What is done most: undo, fit, dry run, publish; and which payload the preview starts with.
final class Toolbar extends HBox {
  private final OpenScenario scenario;
  private final SessionModel model;
  private final List<Button> editing = new ArrayList<>();
  private final MenuButton start = new MenuButton();
  private Shown shown = Shown.NOTHING;

  /// The commands in the order of the buttons; an empty list is a gap.
  record Groups(List<List<Command>> commands, Command dryRun, Command publish) {}

  Toolbar(
      OpenScenario scenario, Groups groups, ObservableValue<Theme> theme, Runnable toggleTheme) {
    this.scenario = scenario;
    this.model = scenario.model();
    getStyleClass().add("editor-toolbar");
    setAlignment(Pos.CENTER_LEFT);
    for (List<Command> group : groups.commands()) {
      group.forEach(command -> getChildren().add(icon(command)));
      getChildren().add(new Separator(Orientation.VERTICAL));
    }
    start.setId("preview-start");
    start.setGraphic(Icons.of("mdi2p-play-circle-outline"));
    start.setTooltip(new Tooltip(Strings.PREVIEW_WITH));
    start.setMinWidth(0);
    start.setMaxWidth(300);
    var space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(start, named(groups.dryRun()), space, buildTheme(theme, toggleTheme));
    getChildren().add(buildPublish(groups.publish()));
    model.state().subscribe(_ -> refresh());
    model.shown().subscribe(this::showStart);
  }

  private Button icon(Command command) {
    Button button = Buttons.icon(command.icon(), command.label(), command.action());
    button.setId(command.id());
    button.setFocusTraversable(true);
    button.getTooltip().setText(command.tip());
    button.setUserData(command);
    editing.add(button);
    return button;
  }

  private Button named(Command command) {
    Button button = Buttons.text(command.label(), command.icon(), command.action());
    button.setId(command.id());
    button.setTooltip(new Tooltip(Strings.DRY_RUN_TIP));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private Button buildPublish(Command command) {
    Button button = Buttons.primary(command.label(), command.icon(), command.action());
    button.setId(command.id());
    button.setMinWidth(USE_PREF_SIZE);
    var tip = new Tooltip(Strings.PUBLISH_TIP);
    var holder = new HBox(button);
    Tooltip.install(holder, tip);
    scenario
        .status()
        .subscribe(status -> {
          button.setDisable(!status.canPublish());
          tip.setText(status.canPublish() ? Strings.PUBLISH_TIP : Strings.NOTHING_TO_PUBLISH);
        });
    return button;
  }

  private static Button buildTheme(ObservableValue<Theme> theme, Runnable toggle) {
    Button button = Buttons.icon("mdi2w-weather-night", Strings.TO_DARK, toggle);
    button.setId("theme");
    theme.subscribe(now -> {
      boolean light = now == Theme.LIGHT;
      String text = light ? Strings.TO_DARK : Strings.TO_LIGHT;
      button.setGraphic(Icons.of(light ? "mdi2w-weather-night" : "mdi2w-white-balance-sunny"));
      button.getTooltip().setText(text);
      button.setAccessibleText(text);
    });
    return button;
  }

  private void refresh() {
    for (Button button : editing) {
      if (button.getUserData() instanceof Command command) {
        button.setDisable(!command.enabled().getAsBoolean());
      }
    }
  }

  private void showStart(Shown newest) {
    shown = newest;
    start.setText(shown.start().map(this::words).orElse(Strings.NO_TRIGGER));
    start.setAccessibleText(Strings.PREVIEW_WITH + ": " + start.getText());
    start.setOnShowing(_ -> start.getItems().setAll(choices()));
    start.getItems().setAll(new MenuItem());
  }

  private String words(Start now) {
    return shown.graph().node(now.trigger()).map(model.session().handles()::title).orElse("")
        + " · "
        + now.sampleName();
  }

  private List<MenuItem> choices() {
    var items = new ArrayList<MenuItem>();
    for (Node node : model.session().graph().nodes()) {
      List<Sample> samples = Start.samples(model.session().graph(), model.registry(), node.id());
      if (!samples.isEmpty() && !items.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
      for (Sample sample : samples) {
        var item = new RadioMenuItem(model.session().handles().title(node) + " · " + sample.name());
        item.setSelected(
            shown
                .start()
                .filter(s -> s.trigger().equals(node.id()))
                .filter(s -> s.sampleName().equals(sample.name()))
                .isPresent());
        item.setOnAction(_ ->
            model.choice().set(new Choice(Optional.of(node.id()), Optional.of(sample.name()))));
        items.add(item);
      }
    }
    if (items.isEmpty()) {
      var none = new MenuItem(Strings.NO_TRIGGER);
      none.setDisable(true);
      items.add(none);
    }
    return items;
  }
}
