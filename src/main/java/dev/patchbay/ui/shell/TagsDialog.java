package dev.patchbay.ui.shell;

import dev.patchbay.scenario.Tags;
import dev.patchbay.schema.Parsed;
import dev.patchbay.ui.kit.Buttons;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Asks for the tags of a scenario, offering those that others have.
final class TagsDialog {
  private final Dialogs dialogs;

  TagsDialog(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  void ask(String scenario, List<String> present, List<String> known, Consumer<List<String>> then) {
    var words = new TextField(String.join(", ", present));
    words.setId("tags");
    words.setPromptText(Strings.TAGS_PROMPT);
    words.setAccessibleText(Strings.TAGS);
    var problem = new Label();
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    var offered = new FlowPane(6, 6);
    for (String tag : known) {
      var chip = new ToggleButton(tag);
      chip.getStyleClass().addAll("small", "chip");
      chip.setSelected(present.contains(tag));
      chip.setOnAction(_ -> words.setText(toggled(words.getText(), tag)));
      words.textProperty().subscribe(text -> chip.setSelected(split(text).contains(tag)));
      offered.getChildren().add(chip);
    }
    Button keep =
        Buttons.primary(
            Strings.KEEP,
            "mdi2c-check",
            () -> {
              switch (Tags.of(split(words.getText()))) {
                case Parsed.Ok<List<String>>(var tags) -> {
                  dialogs.close();
                  then.accept(tags);
                }
                case Parsed.Failed<List<String>>(var problems) ->
                    problem.setText(problems.getFirst().message());
              }
            });
    keep.setDefaultButton(true);
    dialogs.show(
        Strings.TAGS_TITLE.formatted(scenario),
        new VBox(10, words, offered, problem),
        words,
        dialogs.cancel(),
        keep);
  }

  private static String toggled(String text, String tag) {
    var words = new java.util.ArrayList<>(split(text));
    if (!words.remove(tag)) {
      words.add(tag);
    }
    return String.join(", ", words);
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
