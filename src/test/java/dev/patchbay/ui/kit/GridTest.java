package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Lists of small records, maps and lists of values as grids, by keyboard, clipboard and mouse.
class GridTest {
  record Pair(@NotBlank String name, String value) {}

  record Config(List<Pair> headers, Map<String, JsonNode> fields, List<String> tags) {}

  private static final Schema<Config> SCHEMA =
      Schema.of(Config.class, new Config(List.of(), Map.of(), List.of()));

  @Test
  void typingIntoTheEmptyRowAddsARowAndTabGoesOnThroughIt() {
    FormStage stage = open("{}").at("/headers");
    stage.type("Accept").press(KeyCode.TAB).type("text/html");

    assertThat(stage.value())
        .isEqualTo("{\"headers\":[{\"name\":\"Accept\",\"value\":\"text/html\"}]}");
    stage.press(KeyCode.TAB).type("X-Id");
    assertThat(stage.value()).endsWith(",{\"name\":\"X-Id\"}]}");
  }

  @Test
  void enterGoesToTheNextRowAndFromTheLastIntoTheEmptyOne() {
    FormStage stage = open("{\"tags\": [\"a\", \"b\"]}").at("/tags/0");
    stage.press(KeyCode.ENTER).press(KeyCode.END).type("!").press(KeyCode.ENTER).type("c");

    assertThat(stage.value()).isEqualTo("{\"tags\":[\"a\",\"b!\",\"c\"]}");
  }

  @Test
  void altUpMovesTheRowAndTheFocusWithIt() {
    FormStage stage = open("{\"tags\": [\"a\", \"b\", \"c\"]}").at("/tags/2");
    stage.press(KeyCode.ALT, KeyCode.UP).press(KeyCode.ALT, KeyCode.UP);
    assertThat(stage.value()).isEqualTo("{\"tags\":[\"c\",\"a\",\"b\"]}");

    stage.press(KeyCode.ALT, KeyCode.UP).press(KeyCode.ALT, KeyCode.DOWN);
    stage.press(KeyCode.END).type("!");
    assertThat(stage.value()).isEqualTo("{\"tags\":[\"a\",\"c!\",\"b\"]}");
  }

  @Test
  void controlShiftDeleteRemovesTheRow() {
    FormStage stage = open("{\"tags\": [\"a\", \"b\"]}").at("/tags/0");
    stage.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DELETE);

    assertThat(stage.value()).isEqualTo("{\"tags\":[\"b\"]}");
    stage.press(KeyCode.END).type("!");
    assertThat(stage.value()).isEqualTo("{\"tags\":[\"b!\"]}");
  }

  @Test
  void aRowIsDraggedByItsHandle() {
    FormStage stage = open("{\"tags\": [\"a\", \"b\", \"c\"]}");
    Node grid = stage.all(".grid").get(2);
    drag(grid, 0, 2);

    assertThat(stage.value()).isEqualTo("{\"tags\":[\"b\",\"c\",\"a\"]}");
    drag(grid, 2, -1);
    assertThat(stage.value()).isEqualTo("{\"tags\":[\"a\",\"b\",\"c\"]}");
  }

  @Test
  void rowsArePastedFromASpreadsheetAndHeaderLinesAsNameAndValue() {
    FormStage stage = open("{\"headers\": [{\"name\": \"Old\", \"value\": \"1\"}]}");
    paste(stage.at("/headers/0/name"), "Accept: text/html\nX-Time: 12:30");
    assertThat(stage.value())
        .isEqualTo(
            "{\"headers\":[{\"name\":\"Old\",\"value\":\"1\"},{\"name\":\"Accept\",\"value\":\"text/html\"},"
                + "{\"name\":\"X-Time\",\"value\":\"12:30\"}]}");
    assertThat(stage.log()).containsExactly("/headers");

    FormStage fields = open("{}");
    paste(fields.at("/fields"), "Name\tValue\nage\t41\nactive\ttrue\nzip\t08001");
    assertThat(fields.value())
        .isEqualTo("{\"fields\":{\"age\":41,\"active\":true,\"zip\":\"08001\"}}");
  }

  @Test
  void aSentenceIsPastedAsOneText() {
    FormStage stage = open("{}");
    stage.at("/headers").type("x").press(KeyCode.TAB);
    paste(stage, "Hello, world");

    assertThat(stage.value()).contains("\"value\":\"Hello, world\"");
  }

  @Test
  void aNameThatOccursTwiceStaysVisibleButIsNotKept() {
    FormStage stage = open("{\"fields\": {\"a\": 1}}").at("/fields/a");
    stage.press(KeyCode.ENTER).type("a").press(KeyCode.TAB).type("2");

    assertThat(stage.value()).isEqualTo("{\"fields\":{\"a\":1}}");
    assertThat(stage.words()).contains(Strings.DUPLICATE_KEY);
    stage.press(KeyCode.SHIFT, KeyCode.TAB).press(KeyCode.END).type("b");
    assertThat(stage.value()).isEqualTo("{\"fields\":{\"a\":1,\"ab\":2}}");
    assertThat(stage.words()).doesNotContain(Strings.DUPLICATE_KEY);
  }

  @Test
  void typingANameIsOneEditForUndo() {
    FormStage stage = open("{\"fields\": {\"a\": 1}}").at("/fields/a");
    stage.press(KeyCode.SHIFT, KeyCode.TAB).press(KeyCode.END).type("bcd");

    assertThat(stage.value()).isEqualTo("{\"fields\":{\"abcd\":1}}");
    assertThat(stage.log()).containsExactly("/fields");
  }

  @Test
  void aCellBecomesAnExpressionByTypingEquals() {
    FormStage stage = open("{}").at("/headers");
    stage.type("X").press(KeyCode.TAB).type("=").type("$.id");

    assertThat(stage.value()).contains("\"value\":\"{{ $.id }}\"");
    stage.press(KeyCode.CONTROL, KeyCode.E);
    assertThat(stage.value()).doesNotContain("{{");
  }

  @Test
  void aProblemStandsUnderItsRowAndMarksItsCell() {
    FormStage stage = open("{\"headers\": [{\"name\": \"\", \"value\": \"x\", \"extra\": 1}]}");
    stage.problems(new Problem("/headers/0/name", "value.constraint", "This must not be blank."));

    Node row = stage.all(".grid-row").getFirst();
    assertThat(row.lookupAll("." + FieldFrame.PROBLEM)).hasSize(1);
    assertThat(row.lookupAll(".grid-cell").stream())
        .filteredOn(cell ->
            cell.getPseudoClassStates().stream()
                .anyMatch(p -> p.getPseudoClassName().equals("wrong")))
        .hasSize(1);
    stage.at("/headers/0/value").press(KeyCode.END).type("y");
    assertThat(stage.value())
        .isEqualTo("{\"headers\":[{\"name\":\"\",\"value\":\"xy\",\"extra\":1}]}");
  }

  @Test
  void theLiveValuesOfARowStandUnderIt() {
    FormStage stage = open("{\"headers\": [{\"name\": \"X\", \"value\": \"{{ $.id }}\"}]}");
    stage.run(() -> stage.form().showValues(Map.of("/headers/0/value", "1347")));

    assertThat(stage.words()).contains(Strings.VALUE_NOW + "1347");
  }

  private static FormStage open(String json) {
    return FormStage.open(SCHEMA, json);
  }

  static void paste(FormStage stage, String text) {
    stage.run(() -> Clip.copy(text)).press(KeyCode.CONTROL, KeyCode.V);
  }

  /// Presses the handle of a row, goes to the middle of another one and beyond it, and releases.
  static void drag(Node grid, int from, int to) {
    FormStage.onFx(() -> {
      List<Node> rows = grid.lookupAll(".grid-row").stream().toList();
      Node handle = rows.get(from).lookup(".drag-handle");
      Bounds last =
          rows.get(Math.max(0, to)).localToScene(rows.get(Math.max(0, to)).getBoundsInLocal());
      double y = to < 0 ? last.getMinY() - 5 : last.getMaxY() - 1;
      fire(handle, MouseEvent.MOUSE_PRESSED, y);
      fire(handle, MouseEvent.MOUSE_DRAGGED, y);
      fire(handle, MouseEvent.MOUSE_RELEASED, y);
      return grid;
    });
  }

  static void fire(Node node, javafx.event.EventType<MouseEvent> type, double sceneY) {
    Bounds at = node.localToScene(node.getBoundsInLocal());
    node.fireEvent(
        new MouseEvent(
            type,
            at.getCenterX(),
            sceneY,
            at.getCenterX(),
            sceneY,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            null));
  }
}
