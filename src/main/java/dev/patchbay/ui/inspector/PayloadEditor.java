package dev.patchbay.ui.inspector;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.ui.kit.Buttons;
import dev.patchbay.ui.kit.Clip;
import dev.patchbay.ui.kit.CodeField;
import dev.patchbay.ui.kit.JsonView;
import dev.patchbay.ui.session.Background;
import dev.patchbay.ui.session.Newest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import tools.jackson.databind.JsonNode;

/// A payload as text: typed, pasted or loaded, and kept under a name. Reading happens away from the
/// window; one that is too large to edit is shown as a tree.
final class PayloadEditor extends VBox {
  private static final int EDITABLE = 100_000;

  private final Background background;
  private final Newest<String, Parsed<JsonNode>> reading;
  private final CodeField text;
  private final JsonView large = new JsonView(Strings.PAYLOAD_TEXT);
  private final Label problem = new Label();
  private final Label note = new Label();
  private final TextField name = new TextField();
  private final Button keep;
  private final BiConsumer<String, JsonNode> onKeep;
  private Optional<JsonNode> payload = Optional.empty();

  /// @param onKeep given the name and the payload to keep
  PayloadEditor(
      Background background,
      Function<Window, Optional<Path>> chooseFile,
      BiConsumer<String, JsonNode> onKeep) {
    this.background = background;
    this.onKeep = onKeep;
    reading = new Newest<>(background, Json::readPayload, this::read, this::tell);
    getStyleClass().add("payload-editor");
    text = new CodeField(CodeField.Kind.JSON, Strings.PAYLOAD_TEXT, "", reading::submit);
    text.setId("payload-text");
    large.setPrefHeight(320);
    problem.getStyleClass().add("field-problem");
    problem.setId("payload-problem");
    note.getStyleClass().add("field-caption");
    for (Label label : new Label[] {problem, note}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    keep = Buttons.text(Strings.KEEP, "mdi2c-content-save-outline", this::keep);
    keep.setAccessibleHelp(Strings.KEEP_HELP);
    getChildren().addAll(buildSources(chooseFile), text, large, note, problem, buildKeep());
    arrange(false);
  }

  void show(String sampleName, JsonNode value) {
    name.setText(sampleName);
    accept(value);
  }

  private HBox buildSources(Function<Window, Optional<Path>> chooseFile) {
    var heading = new Label(Strings.PAYLOAD_TEXT);
    heading.getStyleClass().add("field-label");
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    Button paste = Buttons.flat(Strings.PASTE, "mdi2c-content-paste", this::paste);
    Button load =
        Buttons.flat(
            Strings.LOAD,
            "mdi2f-file-upload-outline",
            () -> chooseFile.apply(getScene().getWindow()).ifPresent(this::load));
    var line = new HBox(4, heading, paste, load);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private HBox buildKeep() {
    name.setId("payload-name");
    name.setPromptText(Strings.KEEP_PROMPT);
    name.setAccessibleText(Strings.KEEP_NAME);
    name.setOnAction(_ -> keep());
    HBox.setHgrow(name, Priority.ALWAYS);
    keep.disableProperty().bind(name.textProperty().map(String::isBlank));
    return new HBox(8, name, keep);
  }

  private void paste() {
    String pasted = Clip.paste();
    if (pasted.isBlank()) {
      tell(new Problem("", "clipboard.empty", Strings.EMPTY_CLIPBOARD));
    } else {
      background.run(() -> Json.readPayload(pasted), this::replace, this::tell);
    }
  }

  void load(Path file) {
    background.run(() -> PayloadFile.read(file), this::replace, this::tell);
  }

  private void replace(Parsed<JsonNode> parsed) {
    switch (parsed) {
      case Parsed.Ok<JsonNode>(var value) -> {
        accept(value);
        name.requestFocus();
        name.selectAll();
      }
      case Parsed.Failed<JsonNode>(var problems) -> tell(problems.getFirst());
    }
  }

  private void accept(JsonNode value) {
    payload = Optional.of(value);
    problem.setText("");
    background.run(
        () -> Json.pretty(value),
        pretty -> {
          boolean tooLarge = pretty.length() > EDITABLE;
          if (tooLarge) {
            large.show(value, "$");
            note.setText(Strings.TOO_LARGE_TO_EDIT.formatted(pretty.length() / 1024));
          } else {
            text.show(pretty);
          }
          arrange(tooLarge);
        },
        this::tell);
  }

  private void read(Parsed<JsonNode> parsed) {
    switch (parsed) {
      case Parsed.Ok<JsonNode>(var value) -> {
        payload = Optional.of(value);
        problem.setText("");
      }
      case Parsed.Failed<JsonNode>(var problems) -> {
        payload = Optional.empty();
        problem.setText(Strings.NOT_JSON + problems.getFirst().message());
      }
    }
    arrange(false);
  }

  private void tell(Problem told) {
    problem.setText(told.message());
    arrange(large.isVisible());
  }

  private void keep() {
    if (!name.getText().isBlank()) {
      payload.ifPresent(value -> onKeep.accept(name.getText().strip(), value));
    }
  }

  private void arrange(boolean tooLarge) {
    show(large, tooLarge);
    show(note, tooLarge);
    show(text, !tooLarge);
    show(problem, !problem.getText().isEmpty());
  }

  private static void show(javafx.scene.Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }
}
