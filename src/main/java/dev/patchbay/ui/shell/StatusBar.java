package dev.patchbay.ui.shell;

import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.DraftStatus;
import dev.patchbay.ui.session.OpenScenario;
import dev.patchbay.ui.session.SaveState;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Whether the draft is saved, which version is published, how many problems there are, the zoom.
final class StatusBar extends HBox {
  private final Label saved = new Label();
  private final MenuButton notSaved = new MenuButton();
  private final Label version = new Label();
  private final Button problems = new Button();
  private final Label zoom = new Label();

  /// What can be done when a draft could not be saved.
  record Rescue(Runnable again, Runnable reload, Runnable copy) {}

  StatusBar(
      OpenScenario scenario,
      ReadOnlyIntegerProperty problemCount,
      Runnable showProblems,
      Rescue rescue) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    saved.setId("save-state");
    notSaved.setId("save-problem");
    notSaved
        .getItems()
        .setAll(
            item(Strings.SAVE_AGAIN, rescue.again()),
            item(Strings.RELOAD, rescue.reload()),
            item(Strings.SAVE_COPY, rescue.copy()));
    notSaved.getStyleClass().addAll("flat", "small", "danger");
    problems.getStyleClass().addAll("flat", "small", "status-problems");
    problems.setId("problem-count");
    problems.setOnAction(_ -> showProblems.run());
    problems.setMinWidth(USE_PREF_SIZE);
    zoom.setMinWidth(USE_PREF_SIZE);
    saved.setMinWidth(USE_PREF_SIZE);
    version.setId("version");
    version.setMinWidth(0);
    var space = new HBox();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(saved, notSaved, version, space, problems, zoom);
    scenario.saveState().subscribe(this::show);
    scenario.status().map(DraftStatus::words).subscribe(version::setText);
    problemCount.subscribe(count -> showProblems(count.intValue()));
    scenario
        .model()
        .state()
        .map(state -> Strings.ZOOM.formatted(Math.round(state.viewport().zoom() * 100)))
        .subscribe(zoom::setText);
  }

  private void show(SaveState state) {
    switch (state) {
      case SaveState.Saved _ -> {
        saved.setText(Strings.SAVED);
        saved.setGraphic(Icons.of("mdi2c-cloud-check-outline", "icon-success"));
      }
      case SaveState.Saving _ -> {
        saved.setText(Strings.SAVING);
        saved.setGraphic(Icons.of("mdi2c-cloud-upload-outline"));
      }
      case SaveState.Failed(var problem) -> {
        notSaved.setText(Strings.NOT_SAVED.formatted(problem.message(), problem.code()));
        notSaved.setGraphic(Icons.of("mdi2c-cloud-alert", "icon-danger"));
      }
    }
    boolean failed = state instanceof SaveState.Failed;
    saved.setVisible(!failed);
    saved.setManaged(!failed);
    notSaved.setVisible(failed);
    notSaved.setManaged(failed);
  }

  private void showProblems(int count) {
    problems.setText(
        count == 0 ? Strings.NO_PROBLEMS : Strings.count(count, "problem", "problems"));
    problems.setGraphic(
        count == 0
            ? Icons.of("mdi2c-check-circle-outline", "icon-success")
            : Icons.of("mdi2a-alert-circle-outline", "icon-danger"));
  }

  private static MenuItem item(String text, Runnable action) {
    var item = new MenuItem(text);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
