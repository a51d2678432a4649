package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.patchbay.schema.Example;
import dev.patchbay.schema.Help;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a form does as a whole: help, reset, tab order, undo steps, copy and paste.
class WholeFormTest {
  record Pair(String name, String value) {}

  record Config(
      @Help("What colleagues call it.") @Example("Nightly") String name,
      @Min(1) @Max(9) int size,
      boolean quick,
      List<Pair> headers,
      Optional<String> note) {}

  private static final Schema<Config> SCHEMA =
      Schema.of(Config.class, new Config("Run", 3, false, List.of(), Optional.empty()));

  @AfterEach
  void closePopups() {
    FormStage.closePopups();
  }

  record Settings(When when) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface When {
    @JsonTypeName("never")
    record Never() implements When {}

    @JsonTypeName("matching")
    record Matching(Combine combine, List<String> words) implements When {}
  }

  enum Combine {
    ALL,
    ANY
  }

  @Test
  void anAlternativeThatIsChosenIsCompleteAtOnce() {
    Schema<Settings> schema = Schema.of(Settings.class, new Settings(new When.Never()));
    FormStage stage = FormStage.open(schema, "{}");
    stage.run(() ->
        stage.all(".toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> "Matching".equals(button.getText()))
            .findFirst()
            .orElseThrow()
            .fire());

    JsonNode value = Json.parse(stage.value());
    assertThat(value.at("/when/kind").asString("")).isEqualTo("matching");
    assertThat(value.at("/when/combine").asString("")).isEqualTo("ALL");
    assertThat(schema.parse(value).problems()).isEmpty();
  }

  @Test
  void resetIsThereOnlyWhereAValueDiffersAndTakesItAway() {
    FormStage stage = FormStage.open(SCHEMA, "{\"name\": \"Other\", \"size\": 3}");
    assertThat(stage.all(".reset-button")).hasSize(1);

    stage.run(() -> ((Button) stage.all(".reset-button").getFirst()).fire());
    assertThat(stage.value()).isEqualTo("{\"size\":3}");
    assertThat(stage.all(".reset-button")).isEmpty();
    assertThat(stage.log()).contains("/name");
  }

  @Test
  void theContextMenuOffersResetHelpAndTheClipboard() {
    FormStage stage = FormStage.open(SCHEMA, "{\"name\": \"Other\"}").at("/name");
    stage.run(() ->
        stage
            .focused()
            .fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 50, 50, false, null)));
    ContextMenu menu = (ContextMenu) FormStage.popups().getFirst();
    MenuItem reset = item(menu, Strings.RESET);

    assertThat(menu.getItems())
        .extracting(MenuItem::getText)
        .contains(Strings.CUT, Strings.COPY, Strings.PASTE, Strings.HELP);
    assertThat(reset.isDisable()).isFalse();
    stage.run(reset::fire);
    assertThat(stage.value()).isEqualTo("{}");
  }

  @Test
  void f1ExplainsTheFieldAndEscapeClosesTheCard() {
    FormStage stage = FormStage.open(SCHEMA, "{}").at("/size").press(KeyCode.F1);
    List<String> words =
        FormStage.onFx(() ->
            FormStage.popups().getFirst().getScene().getRoot().lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList());

    assertThat(words).contains("Size", "a whole number", "1 – 9", "3");
    stage.press(KeyCode.ESCAPE);
  }

  @Test
  void theHelpOfAFieldNamesItsExampleAndDefault() {
    var field = ((dev.patchbay.schema.FieldType.Fields) SCHEMA.form()).fields().getFirst();
    List<String> words =
        FormStage.onFx(() ->
            FieldHelp.card(
                    field.type(),
                    FieldSite.of(
                        field,
                        new FieldStyle(true, true, InstantSource.system()),
                        Optional.of(Json.NODES.stringNode("Run")),
                        FieldSite.Neighbours.NONE))
                .lookupAll(".label")
                .stream()
                .map(label -> ((Label) label).getText())
                .toList());

    assertThat(words).contains("What colleagues call it.", "Nightly", "Run");
  }

  @Test
  void tabVisitsEveryFieldOnceInOrderAndShiftTabGoesBack() {
    FormStage stage =
        FormStage.open(SCHEMA, "{\"headers\": [{\"name\": \"a\", \"value\": \"b\"}]}").at("/name");
    List<String> there = walk(stage, 7, KeyCode.TAB);
    assertThat(there)
        .containsExactly(
            "Name",
            "Size",
            "Quick",
            "Headers: Name",
            "Headers: Value",
            "Headers: Name",
            "Headers: Value",
            "Note");

    List<String> back = walk(stage, 7, KeyCode.SHIFT, KeyCode.TAB);
    assertThat(back).containsExactlyElementsOf(there.reversed());
  }

  @Test
  void everyEditorOfTheGalleryIsReachedAndLeftByTabWithoutAnEdit() {
    for (FormCases.Case sheet : FormCases.all()) {
      FormStage stage = FormStage.open(sheet.schema(), sheet.value(), 520);
      stage.at("/" + sheet.fields().fields().getFirst().name());
      var visited = new ArrayList<Node>();
      Node now = stage.focused();
      while (!visited.contains(now) && visited.size() < 120) {
        visited.add(now);
        now = stage.press(KeyCode.TAB).focused();
      }

      assertThat(visited.size()).describedAs(sheet.name() + " ends").isLessThan(120);
      assertThat(stage.edits()).describedAs(sheet.name()).isZero();
      assertThat(stage.value()).isEqualTo(Json.write(sheet.value()));
      List<String> reached =
          visited.stream()
              .map(FieldMenu::around)
              .flatMap(frame -> Stream.ofNullable(frame))
              .flatMap(frame -> ancestors(frame).stream())
              .map(frame -> frame.site().label())
              .toList();
      assertThat(reached)
          .describedAs(sheet.name())
          .containsAll(
              sheet.fields().fields().stream()
                  .map(dev.patchbay.schema.FieldType.Field::label)
                  .toList());
    }
  }

  @Test
  void aTypingBurstIsOneStepAndAnotherFieldTheNext() {
    FormStage stage = FormStage.open(SCHEMA, "{}").at("/name").press(KeyCode.END).type("ning");
    stage.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(stage.log()).containsExactly("/name", "|", "undo");

    stage.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(stage.log()).endsWith("redo");
  }

  @Test
  void aCopiedFormPastedIntoAnotherMakesItTheSameInOneStep() {
    FormStage source =
        FormStage.open(
            SCHEMA,
            "{\"name\": \"A\", \"headers\": [{\"name\": \"a\", \"value\": \"b\"}], \"later\": 1}");
    source.at("/name").press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);

    FormStage target = FormStage.open(SCHEMA, "{\"size\": 8, \"note\": \"n\", \"mine\": 2}");
    target.at("/name").press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
    assertThat(Json.parse(target.value()))
        .isEqualTo(
            Json.parse(
                """
                {"size": 3, "mine": 2, "name": "A", "quick": false, "later": 1,
                 "headers": [{"name": "a", "value": "b"}]}
                """));
    assertThat(target.log()).containsExactly("", "|");
  }

  @Test
  void someFieldsOnlyChangeThoseAndWhatDoesNotFitIsShownInPlace() {
    FormStage stage = FormStage.open(SCHEMA, "{\"name\": \"A\", \"size\": 5}").at("/name");
    stage.run(() -> Clip.copy("{\"size\": [1], \"quick\": true}"));
    stage.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);

    assertThat(Json.parse(stage.value()))
        .isEqualTo(Json.parse("{\"name\": \"A\", \"size\": [1], \"quick\": true}"));
    assertThat(stage.words()).contains(Strings.MISFIT);
  }

  @Test
  void whatIsNoFormIsRefusedInOneSentence() {
    FormStage stage = FormStage.open(SCHEMA, "{\"name\": \"A\"}").at("/name");
    for (String text : List.of("hello", "[1, 2]", "{\"other\": 1}", "")) {
      stage.run(() -> Clip.copy(text)).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
      assertThat(stage.words()).anyMatch(word -> word.startsWith("Nothing was pasted"));
    }
    assertThat(stage.edits()).isZero();
  }

  private static List<String> walk(FormStage stage, int steps, KeyCode... keys) {
    var names = new ArrayList<String>();
    names.add(stage.focusedName());
    for (int i = 0; i < steps; i++) {
      names.add(stage.press(keys).focusedName());
    }
    return names;
  }

  private static List<FieldFrame> ancestors(FieldFrame frame) {
    var frames = new ArrayList<FieldFrame>();
    for (Node node = frame; node != null; node = node.getParent()) {
      if (node instanceof FieldFrame around) {
        frames.add(around);
      }
    }
    return frames;
  }

  private static MenuItem item(ContextMenu menu, String text) {
    return menu.getItems().stream()
        .filter(item -> text.equals(item.getText()))
        .findFirst()
        .orElseThrow();
  }
}
