package dev.patchbay.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.FieldType.Field;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every kind of field: shows its value, is edited by keyboard, reports exactly that edit, keeps
/// what it does not know, and says what is wrong where it is wrong.
class FormEditorsTest {
  @AfterEach
  void closePopups() {
    FormStage.closePopups();
  }

  /// @param expected JSON of the field after the keys; `absent` when it is gone
  record Edit(
      String sheet, String field, String keys, Consumer<FormStage> keyboard, String expected) {
    @Override
    public String toString() {
      return sheet + field + ": " + keys + " gives " + expected;
    }
  }

  static Stream<Edit> edits() {
    return Stream.of(
        edit("texts", "/name", "Mia", s -> s.type("Mia"), "\"Mia\""),
        edit("texts", "/reference", "x", s -> s.type("x"), "\"x\""),
        edit(
            "texts",
            "/notes",
            "!",
            s -> s.type("!"),
            "\"First line\\nSecond line with {{ $.id }} in it!\""),
        edit("texts", "/tall", "=", s -> clear(s).type("="), "\"{{  }}\""),
        edit("numbers", "/timeout", "Up", s -> clear(s).type("41").press(KeyCode.UP), "42"),
        edit(
            "numbers",
            "/timeout",
            "Up at the limit",
            s -> clear(s).type("300").press(KeyCode.UP),
            "300"),
        edit("numbers", "/timeout", "emptied", FormEditorsTest::clear, "absent"),
        edit("numbers", "/timeout", "letters", s -> clear(s).type("soon"), "\"soon\""),
        edit("numbers", "/share", "0.10", s -> clear(s).type("0.10"), "0.10"),
        edit("numbers", "/limit", "7", s -> s.type("7"), "7"),
        edit("numbers", "/redirects", "Space", s -> s.press(KeyCode.SPACE), "false"),
        edit("choices", "/method", "Right", s -> s.press(KeyCode.RIGHT), "\"PUT\""),
        edit(
            "choices", "/currency", "jp, Enter", s -> s.type("jp").press(KeyCode.ENTER), "\"JPY\""),
        edit(
            "choices",
            "/currency",
            "Down, Down, Enter",
            s -> s.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.ENTER),
            "\"GBP\""),
        edit("choices", "/fallback", "Right", s -> s.press(KeyCode.RIGHT), "\"GET\""),
        edit("times", "/date", "1.12.2026", s -> clear(s).type("1.12.2026"), "\"2026-12-01\""),
        edit("times", "/date", "Up", s -> s.press(KeyCode.UP), "\"2026-03-30\""),
        edit("times", "/time", "7:05", s -> clear(s).type("7:05"), "\"07:05\""),
        edit(
            "times",
            "/start",
            "2026-04-01 9:15",
            s -> clear(s).type("2026-04-01 9:15"),
            "\"2026-04-01T09:15:00\""),
        edit(
            "times", "/start", "Down", s -> s.press(KeyCode.DOWN), "\"2026-03-28T08:30:00+02:00\""),
        edit("times", "/every", "5", s -> clear(s).type("5"), "\"PT5S\""),
        edit(
            "times", "/zone", "tokyo", s -> s.type("tokyo").press(KeyCode.ENTER), "\"Asia/Tokyo\""),
        edit("times", "/schedule", "hourly", s -> clear(s).type("0 * * * *"), "\"0 * * * *\""),
        edit(
            "special",
            "/url",
            "https",
            s -> clear(s).type("https://example.org"),
            "\"https://example.org\""),
        edit(
            "special",
            "/mail",
            "x",
            s -> s.press(KeyCode.END).type("x"),
            "\"support@example.orgx\""),
        edit("special", "/contentType", "text/csv", s -> clear(s).type("text/csv"), "\"text/csv\""),
        edit("special", "/colour", "#fff", s -> clear(s).type("#fff"), "\"#fff\""),
        edit(
            "special",
            "/file",
            "x",
            s -> s.press(KeyCode.END).type("x"),
            "\"/home/mia/orders.csvx\""),
        edit("special", "/connection", "x", s -> s.press(KeyCode.END).type("x"), "\"crmx\""),
        edit("special", "/signingSecret", "s3", s -> s.type("s3"), "\"s3\""),
        edit("code", "/pattern", "x", s -> s.type("x"), "\"^INV-(\\\\d+)$x\""),
        edit(
            "code",
            "/query",
            ";",
            s -> s.type(";"),
            "\"SELECT id, total\\nFROM orders\\nWHERE created > '{{ $.since }}';\""),
        edit("values", "/text", "ed", s -> s.press(KeyCode.END).type("ed"), "\"openeded\""),
        edit(
            "values",
            "/number",
            "digits kept",
            s -> s.press(KeyCode.END).type("1"),
            "90071992547409931"),
        edit("values", "/truth", "Right", s -> s.press(KeyCode.RIGHT), "false"),
        edit("values", "/nothing", "12", s -> s.type("12"), "12"),
        edit("values", "/nothing", "true", s -> s.type("true"), "true"),
        edit("values", "/nothing", "007", s -> s.type("007"), "\"007\""),
        edit("values", "/expression", "space", s -> s.type(" "), "\"{{ $.total > 100 }} \""),
        edit(
            "cards",
            "/cases/0/label",
            "!",
            s -> s.press(KeyCode.END).type("!"),
            list("cases", "/0/label", "\"Opened!\"")),
        edit(
            "cards",
            "/cases/0/when/is",
            "x",
            s -> s.press(KeyCode.END).type("x"),
            list("cases", "/0/when/is", "\"openedx\"")));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void aFieldReportsExactlyTheEdit(Edit edit) {
    FormCases.Case sheet = sheet(edit.sheet());
    ObjectNode start = (ObjectNode) JsonPlace.with(sheet.value(), "unknown", Json.parse("[1]"));
    FormStage stage = FormStage.open(sheet.schema(), start, 520).at(edit.field());
    assertThat(stage.edits()).describedAs("showing and focusing edit nothing").isZero();

    edit.keyboard().accept(stage);

    String name = edit.field().split("/")[1];
    JsonNode expected =
        edit.expected().equals("absent")
            ? tools.jackson.databind.node.MissingNode.getInstance()
            : Json.parse(edit.expected());
    assertThat(stage.value())
        .isEqualTo(Json.write(JsonPlace.with(start, name, expected, names(sheet))));
    assertThat(stage.log().getFirst()).isEqualTo(edit.field());
  }

  static Stream<FormCases.Case> sheets() {
    return FormCases.all().stream();
  }

  static Stream<FormCases.Case> sheetsWithProblems() {
    return sheets().filter(sheet -> !sheet.problems().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("sheetsWithProblems")
  void aProblemStandsAtItsField(FormCases.Case sheet) {
    FormStage stage = FormStage.open(sheet.schema(), sheet.value(), 520);
    for (Problem problem : sheet.problems()) {
      stage.at(problem.path()).problems(problem);

      Node field = FieldMenu.around(stage.focused());
      assertThat(field).isNotNull();
      assertThat(field.lookupAll("." + FieldFrame.PROBLEM))
          .extracting(Node::getAccessibleText)
          .containsExactly(problem.message());
      assertThat(stage.all("." + FieldFrame.PROBLEM)).hasSize(1);
    }
  }

  @Test
  void typingInTheMiddleIsNotDisturbedByTheEcho() {
    FormStage stage = FormStage.open(sheet("special").schema(), "{\"mail\": \"ab@example.org\"}");
    stage.at("/mail");
    stage.run(() -> ((TextInputControl) stage.focused()).positionCaret(1)).type("xyz");

    assertThat(stage.value()).contains("\"axyzb@example.org\"");
    assertThat(((TextInputControl) stage.focused()).getCaretPosition()).isEqualTo(4);
  }

  @Test
  void aDateTypedLetterByLetterStaysAsItIsTyped() {
    FormStage stage = FormStage.open(sheet("times").schema(), "{\"date\": \"\"}").at("/date");
    stage.type("29.3.2026");

    assertThat(((TextInputControl) stage.focused()).getText()).isEqualTo("29.3.2026");
    stage.at("/time");
    assertThat(stage.value()).contains("\"date\":\"2026-03-29\"");
    assertThat(stage.all(".text-field"))
        .extracting(node -> ((TextInputControl) node).getText())
        .contains("2026-03-29");
  }

  @Test
  void whatDoesNotFitIsShownAsJsonAndNeverBlank() {
    FormCases.Case odd = sheet("odd");
    FormStage stage = FormStage.open(odd.schema(), odd.value(), 520);

    assertThat(stage.all("." + MisfitBody.STYLE)).hasSize(3);
    assertThat(stage.words())
        .contains(
            Strings.UNKNOWN_FORMAT.formatted("quantum-state"),
            Strings.UNKNOWN_KIND.formatted("lunar"))
        .filteredOn(Strings.MISFIT::equals)
        .hasSize(3);
    stage.show("{\"notText\": \"now it is\"}");
    assertThat(stage.all("." + MisfitBody.STYLE)).isEmpty();
  }

  record Plain(List<String> list, Map<String, String> map, Optional<Integer> number) {}

  @Test
  void anUnknownFieldOfTheRecordIsKept() {
    FormStage stage =
        FormStage.open(
            Schema.of(Plain.class, new Plain(List.of(), Map.of(), Optional.empty())),
            "{\"number\": 1, \"later\": {\"a\": 1}}");
    stage.at("/number").press(KeyCode.END).type("2");

    assertThat(stage.value()).isEqualTo("{\"number\":12,\"later\":{\"a\":1}}");
  }

  private static Edit edit(
      String sheet, String field, String keys, Consumer<FormStage> keyboard, String expected) {
    return new Edit(sheet, field, keys, keyboard, expected);
  }

  private static FormStage clear(FormStage stage) {
    return stage.run(() -> {
      if (stage.focused() instanceof TextInputControl text) {
        text.clear();
      }
    });
  }

  static FormCases.Case sheet(String name) {
    return FormCases.all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static String list(String name, String pointer, String part) {
    return Json.write(
        JsonPlace.replaced(sheet("cards").value().path(name), pointer, Json.parse(part))
            .orElseThrow());
  }

  private static List<String> names(FormCases.Case sheet) {
    return sheet.fields().fields().stream().map(Field::name).toList();
  }
}
