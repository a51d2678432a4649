package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/// Tables of texts with columns of one's own.
class TableTest {
  record Config(List<Map<String, String>> rows, List<List<String>> plain) {}

  private static final Schema<Config> SCHEMA =
      Schema.of(Config.class, new Config(List.of(), List.of()));

  @Test
  void theKeyboardGoesFromCellToCellAndIntoANewRow() {
    FormStage stage = open("{\"rows\": [{\"a\": \"1\", \"b\": \"2\"}]}").at("/rows/0/a");
    stage.press(KeyCode.TAB).press(KeyCode.END).type("x");
    stage.press(KeyCode.TAB).type("3").press(KeyCode.TAB).type("4");

    assertThat(stage.value())
        .isEqualTo("{\"rows\":[{\"a\":\"1\",\"b\":\"2x\"},{\"a\":\"3\",\"b\":\"4\"}]}");
    stage.press(KeyCode.UP).press(KeyCode.ALT, KeyCode.DOWN);
    assertThat(stage.value())
        .isEqualTo("{\"rows\":[{\"a\":\"3\",\"b\":\"4\"},{\"a\":\"1\",\"b\":\"2x\"}]}");
    stage.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DELETE);
    assertThat(stage.value()).isEqualTo("{\"rows\":[{\"a\":\"3\",\"b\":\"4\"}]}");
  }

  @Test
  void theMouseDragsARowByItsHandleToAnotherPlace() {
    FormStage stage = open("{\"rows\": [{\"a\": \"1\"}, {\"a\": \"2\"}, {\"a\": \"3\"}]}");
    stage.at("/rows/0/a");
    drag(stage, 0, 2);
    assertThat(stage.value()).isEqualTo("{\"rows\":[{\"a\":\"2\"},{\"a\":\"3\"},{\"a\":\"1\"}]}");
    drag(stage, 2, -1);
    assertThat(stage.value()).isEqualTo("{\"rows\":[{\"a\":\"1\"},{\"a\":\"2\"},{\"a\":\"3\"}]}");
  }

  private static void drag(FormStage stage, int from, int to) {
    FormStage.onFx(() -> {
      List<Node> rows =
          stage.all(".table-row-cell").stream()
              .filter(row -> row.lookup(".drag-handle") != null)
              .sorted(Comparator.comparingDouble(row -> row.localToScene(0, 0).getY()))
              .toList();
      Node handle = rows.get(from).lookup(".drag-handle");
      Node other = rows.get(Math.max(0, to));
      var at = other.localToScene(other.getBoundsInLocal());
      double y = to < 0 ? at.getMinY() - 5 : at.getMaxY() - 1;
      GridTest.fire(handle, MouseEvent.MOUSE_PRESSED, y);
      GridTest.fire(handle, MouseEvent.MOUSE_DRAGGED, y);
      GridTest.fire(handle, MouseEvent.MOUSE_RELEASED, y);
      return handle;
    });
  }

  @Test
  void aSpreadsheetIsPastedWithItsHeadings() {
    FormStage stage = open("{}");
    stage.run(() -> Clip.copy("country\tname\nCH\tSwitzerland\nJP\t\"Japan, the islands\""));
    stage.run(() -> button(stage, Strings.PASTE_TABLE).fire());

    assertThat(stage.value())
        .isEqualTo(
            "{\"rows\":[{\"country\":\"CH\",\"name\":\"Switzerland\"},"
                + "{\"country\":\"JP\",\"name\":\"Japan, the islands\"}]}");
    GridTest.paste(stage.at("/rows/0/country"), "country\tname\nDE\tGermany");
    assertThat(stage.value()).startsWith("{\"rows\":[{\"country\":\"DE\",\"name\":\"Germany\"},");
  }

  @Test
  void aHeadingIsRenamedInEveryRowUnlessAnotherColumnHasIt() {
    FormStage stage = open("{\"rows\": [{\"a\": \"1\", \"b\": \"2\"}, {\"a\": \"3\"}]}");
    Node heading = stage.all(".table-heading .text-field").getFirst();
    stage.run(heading::requestFocus).press(KeyCode.END).type("x");
    assertThat(stage.value()).isEqualTo("{\"rows\":[{\"ax\":\"1\",\"b\":\"2\"},{\"ax\":\"3\"}]}");

    stage.press(KeyCode.BACK_SPACE).press(KeyCode.BACK_SPACE).type("b");
    assertThat(stage.words()).contains(Strings.DOUBLE_HEADING);
    assertThat(stage.value()).contains("\"b\":\"2\"").doesNotContain("\"b\":\"1\"");
  }

  @Test
  void listsOfListsHaveNumberedColumnsAndShortRowsStayShort() {
    FormStage stage = open("{\"plain\": [[\"a\", \"b\", \"c\"], [\"d\"]]}").at("/plain/1/0");
    stage.press(KeyCode.END).type("!");

    assertThat(stage.value()).isEqualTo("{\"plain\":[[\"a\",\"b\",\"c\"],[\"d!\"]]}");
  }

  @Test
  void numbersThatNobodyTouchedStayNumbers() {
    FormStage stage = open("{\"rows\": [{\"a\": 1, \"b\": \"x\"}]}").at("/rows/0/b");
    stage.press(KeyCode.END).type("y");

    assertThat(stage.value()).isEqualTo("{\"rows\":[{\"a\":1,\"b\":\"xy\"}]}");
  }

  @Test
  void aProblemNamesItsCell() {
    FormStage stage = open("{\"rows\": [{\"a\": \"1\"}]}");
    stage.problems(new Problem("/rows/0/a", "value.constraint", "Wrong."));

    assertThat(stage.words()).contains("/0/a: Wrong.");
  }

  @Test
  void tenThousandRowsOpenAtOnceAndTheLastCanBeEdited() {
    String rows =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{\"id\": \"" + i + "\", \"name\": \"n" + i + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    FormStage stage = open("{\"rows\": " + rows + "}").at("/rows/9999/name");
    stage.press(KeyCode.END).type("!");

    assertThat(stage.value()).endsWith("{\"id\":\"9999\",\"name\":\"n9999!\"}]}");
    assertThat(stage.all(".text-cell")).hasSizeLessThan(200);
  }

  private static FormStage open(String json) {
    return FormStage.open(SCHEMA, json);
  }

  private static Button button(FormStage stage, String text) {
    return stage.all(".button").stream()
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }
}
