package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Elements of a list that are too large for a row.
class CardsTest {
  private static final FormCases.Case FOLDED = FormEditorsTest.sheet("cards-folded");
  private static final FormCases.Case OPEN = FormEditorsTest.sheet("cards");

  @Test
  void aLongListStartsFoldedWithHeadingsThatSayWhatIsInIt() {
    FormStage stage = FormStage.open(FOLDED.schema(), FOLDED.value(), 520);

    assertThat(stage.all(".list-card .record")).isEmpty();
    assertThat(stage.words())
        .contains(
            "Opened", "opened", "Closed", "Large orders of important customers", "rest", "Always");
  }

  @Test
  void aHeadingFoldsByKeyboardAndSaysThatSomethingInsideIsWrong() {
    FormStage stage = FormStage.open(FOLDED.schema(), FOLDED.value(), 520);
    stage.problems(new Problem("/cases/2/when", "x", "Wrong."));
    Node card = stage.all(".list-card").get(2);
    assertThat(wrong(card)).isTrue();

    stage.at("/cases").press(KeyCode.TAB).press(KeyCode.TAB).press(KeyCode.SPACE);
    assertThat(wrong(card)).isFalse();
    assertThat(stage.words()).contains("Wrong.");
    assertThat(stage.edits()).isZero();
  }

  @Test
  void goingToAFieldUnfoldsItsCard() {
    FormStage stage = FormStage.open(FOLDED.schema(), FOLDED.value(), 520);
    stage.at("/cases/1/when/is").press(KeyCode.END).type("!");

    assertThat(stage.value()).contains("{\"kind\":\"value\",\"is\":\"closed!\"}");
  }

  @Test
  void altDownMovesTheCard() {
    FormStage stage = FormStage.open(OPEN.schema(), OPEN.value(), 520);
    stage.at("/cases/0/label").press(KeyCode.ALT, KeyCode.DOWN);

    assertThat(ids(stage)).containsExactly("big", "opened", "rest");
    stage.press(KeyCode.ALT, KeyCode.DOWN);
    assertThat(ids(stage)).containsExactly("big", "rest", "opened");
  }

  @Test
  void insideACardAltDownMovesTheRowOfItsGrid() {
    FormStage stage = FormStage.open(OPEN.schema(), OPEN.value(), 520);
    stage
        .at("/cases/1/when/conditions/0/right")
        .press(KeyCode.ENTER)
        .press(KeyCode.ALT, KeyCode.UP);

    assertThat(ids(stage)).containsExactly("opened", "big", "rest");
  }

  @Test
  void aCopyHasAnIdOfItsOwnAndStandsBelow() {
    FormStage stage = FormStage.open(OPEN.schema(), OPEN.value(), 520);
    click(stage, stage.all(".list-card").getFirst(), Strings.DUPLICATE);

    JsonNode cases = Json.parse(stage.value()).path("cases");
    assertThat(cases).hasSize(4);
    assertThat(cases.get(1).path("label").asString("")).isEqualTo("Opened");
    assertThat(ids(stage)).doesNotHaveDuplicates();
  }

  @Test
  void aCardIsRemovedAndAddedAndDragged() {
    FormStage stage = FormStage.open(OPEN.schema(), OPEN.value(), 520);
    click(stage, stage.all(".list-card").get(1), Strings.REMOVE);
    assertThat(ids(stage)).containsExactly("opened", "rest");

    Node handle = stage.all(".list-card").getFirst().lookup(".drag-handle");
    FormStage.onFx(() -> {
      GridTest.fire(handle, javafx.scene.input.MouseEvent.MOUSE_PRESSED, 10);
      GridTest.fire(handle, javafx.scene.input.MouseEvent.MOUSE_DRAGGED, 2000);
      GridTest.fire(handle, javafx.scene.input.MouseEvent.MOUSE_RELEASED, 2000);
      return handle;
    });
    assertThat(ids(stage)).containsExactly("rest", "opened");

    stage.run(() -> button(stage.form(), Strings.ADD).fire()).type("New");
    assertThat(Json.parse(stage.value()).path("cases").get(2).path("label").asString(""))
        .isEqualTo("New");
    assertThat(ids(stage)).hasSize(3).doesNotHaveDuplicates();
  }

  private static java.util.List<String> ids(FormStage stage) {
    return Json.parse(stage.value())
        .path("cases")
        .valueStream()
        .map(element -> element.path("id").asString(""))
        .toList();
  }

  private static void click(FormStage stage, Node card, String name) {
    stage.run(() -> button(card, name).fire());
  }

  private static Button button(Node place, String name) {
    return place.lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> button.getAccessibleText() != null)
        .filter(button -> button.getAccessibleText().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean wrong(Node node) {
    return node.getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("wrong"));
  }
}
