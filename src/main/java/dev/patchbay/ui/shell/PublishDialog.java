package dev.patchbay.ui.shell;

import dev.patchbay.scenario.Finding;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.Icons;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.OpenScenario;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// Lists what keeps a draft from being published, or asks for a note and publishes.
final class PublishDialog {
  private static final int LISTED = 8;

  private final OpenScenario scenario;
  private final Publisher publisher;
  private final Background background;
  private final Dialogs dialogs;
  private final Consumer<String> done;
  private final Runnable goToProblems;

  /// @param done told that it worked
  /// @param goToProblems shows the list of problems
  PublishDialog(
      OpenScenario scenario,
      Publisher publisher,
      Background background,
      Dialogs dialogs,
      Consumer<String> done,
      Runnable goToProblems) {
    this.scenario = scenario;
    this.publisher = publisher;
    this.background = background;
    this.dialogs = dialogs;
    this.done = done;
    this.goToProblems = goToProblems;
  }

  /// Saves first, so that what is published is what is seen.
  void open() {
    scenario
        .autosave()
        .flush(() -> {
          List<Finding> findings = scenario.model().findings();
          List<Problem> blocking =
              findings.stream().filter(Finding::blocksPublishing).map(Finding::problem).toList();
          if (blocking.isEmpty()) {
            ask(findings.size());
          } else {
            refuse(blocking);
          }
        });
  }

  private void ask(int warnings) {
    int next = scenario.status().get().publishedVersion().orElse(0) + 1;
    var makes = new Label(Strings.PUBLISH_MAKES.formatted(next));
    makes.setWrapText(true);
    var note = new TextArea();
    note.setId("publish-note");
    note.setPromptText(Strings.PUBLISH_NOTE_PROMPT);
    note.setAccessibleText(Strings.PUBLISH_NOTE);
    note.setPrefRowCount(3);
    note.setWrapText(true);
    var label = new Label(Strings.PUBLISH_NOTE);
    label.getStyleClass().add("field-label");
    label.setLabelFor(note);
    var content = new VBox(10, makes);
    if (warnings > 0) {
      var some =
          new Label(
              Strings.PUBLISH_WARNINGS.formatted(Strings.count(warnings, "warning", "warnings")));
      some.getStyleClass().add("caption");
      some.setWrapText(true);
      content.getChildren().add(some);
    }
    content.getChildren().addAll(label, note);
    Button publish = Buttons.primary(Strings.PUBLISH, "mdi2u-upload", () -> {});
    publish.setId("publish-now");
    publish.setOnAction(_ -> {
      publish.setDisable(true);
      publish(note.getText().strip());
    });
    dialogs.show(title(), content, note, dialogs.cancel(), publish);
  }

  private void publish(String note) {
    long draft = scenario.status().get().version();
    background.run(
        () -> publisher.publish(scenario.id(), draft, note),
        outcome -> {
          switch (outcome) {
            case Parsed.Ok<Integer>(var number) -> {
              dialogs.close();
              scenario.status().set(scenario.status().get().published(number));
              done.accept(Strings.PUBLISHED.formatted(number));
            }
            case Parsed.Failed<Integer>(var problems) -> refuse(problems);
          }
        },
        problem -> refuse(List.of(problem)));
  }

  private void refuse(List<Problem> problems) {
    var why = new Label(Strings.PUBLISH_BLOCKED);
    var list = new VBox(6);
    problems.stream().limit(LISTED).map(PublishDialog::line).forEach(list.getChildren()::add);
    if (problems.size() > LISTED) {
      list.getChildren().add(new Label("… and " + (problems.size() - LISTED) + " more"));
    }
    Button go =
        Buttons.primary(
            Strings.GO_THERE,
            "mdi2a-arrow-right",
            () -> {
              dialogs.close();
              goToProblems.run();
            });
    dialogs.show(title(), new VBox(10, why, list), go, dialogs.cancel(), go);
  }

  private String title() {
    return Strings.PUBLISH_TITLE.formatted(scenario.name().get());
  }

  private static Node line(Problem problem) {
    var line = new Label(problem.message(), Icons.of("mdi2a-alert-circle-outline"));
    line.getStyleClass().add("field-problem");
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    return line;
  }
}
