package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.schema.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `dry-run`, `validate` and the catalogue's commands, for people and for scripts.
class DryRunCommandTest {
  @TempDir Path folder;
  private Path example;

  @BeforeEach
  void writeTheExample() {
    example = folder.resolve("triage.json");
    assertThat(run("examples", "github-triage", "-o", example).exitCode()).isZero();
  }

  private CommandRun run(Object... arguments) {
    return CommandRun.of(folder.resolve("home"), arguments);
  }

  private CommandRun runWithInput(String input, Object... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private static final String CLOSED =
      "{\"method\": \"POST\", \"headers\": {}, \"query\": {}, \"body\": {\"action\": \"closed\"}}";

  @Test
  void aPayloadCanBePiped() {
    CommandRun shown = runWithInput(CLOSED, "dry-run", example, "--payload", "-", "--json");

    assertThat(shown.exitCode()).isZero();
    assertThat(shown.err()).isEmpty();
    JsonNode report = Json.parse(shown.out());
    assertThat(report.path("nodes").get(1).path("outputs").propertyNames())
        .containsExactly("false");
    assertThat(report.path("edges").propertyNames()).containsExactly("e1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1 | json.syntax",
        "{\"a\": 1, \"a\": 2} | json.duplicate_key",
        "'' | json.empty",
        "{\"method\": \"BREW\", \"headers\": 7} | payload.invalid"
      })
  void aWrongPayloadIsAProblemWithItsReason(String payload, String code) {
    CommandRun shown = runWithInput(payload, "dry-run", example, "--payload", "-");

    assertThat(shown.exitCode()).isEqualTo(1);
    assertThat(shown.err()).contains(code);
    hasNoTrace(shown);
  }

  @Test
  void jsonIsAllThatIsPrintedAndHasEverythingAPersonSees() {
    CommandRun shown = run("dry-run", example, "--json", "--sample", "Question without labels");

    JsonNode report = Json.parse(shown.out());
    assertThat(report.propertyNames())
        .containsExactly("trigger", "sample", "fine", "nodes", "edges", "problems");
    assertThat(report.path("fine").booleanValue()).isTrue();
    for (JsonNode node : report.path("nodes")) {
      assertThat(node.propertyNames())
          .contains("id", "name", "title", "type", "status", "outputs", "source", "problems")
          .contains("durationMicros");
    }
    JsonNode mail = report.path("nodes").get(7);
    assertThat(mail.path("status").asString()).isEqualTo("SUCCEEDED");
    assertThat(mail.path("source").asString()).isEqualTo("TYPE_SAMPLE");
    assertThat(mail.path("wouldDo").path("sentence").asString()).startsWith("would send mail");
  }

  @Test
  void validateAsJsonNamesFileNodePathAndCode() throws IOException {
    Path bad = folder.resolve("bad.json");
    Files.writeString(
        bad, Files.readString(example).replace("\"method\": \"PUT\"", "\"method\": \"SHOUT\""));

    CommandRun validated = run("validate", example, bad, "--json");

    assertThat(validated.exitCode()).isEqualTo(1);
    assertThat(validated.err()).isEmpty();
    JsonNode remarks = Json.parse(validated.out());
    assertThat(remarks).hasSize(1);
    JsonNode remark = remarks.get(0);
    assertThat(remark.path("file").asString()).isEqualTo(bad.toString());
    assertThat(remark.path("severity").asString()).isEqualTo("error");
    assertThat(remark.path("node").asString()).isEqualTo("addToWishList");
    assertThat(remark.path("path").asString()).isEqualTo("/method");
    assertThat(remark.path("code").asString()).startsWith("value.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.json", "", "a\u0000b", "/", "~nobody/x"})
  void aFileThatIsNoneIsOneSentence(String name) {
    for (String command : List.of("validate", "dry-run")) {
      CommandRun run = run(command, name);

      assertThat(run.exitCode()).as("%s", run).isIn(1, 2);
      assertThat(run.err()).isNotBlank();
      hasNoTrace(run);
    }
  }

  @Test
  void aPayloadFileThatIsNoneIsAProblem() {
    for (String name : List.of("missing.json", "a\u0000b", folder.toString())) {
      CommandRun run = run("dry-run", example, "--payload", name);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err()).contains("file.");
      hasNoTrace(run);
    }
  }

  @Test
  void aPictureThatCannotBeWrittenIsAProblemAndLeavesNothing() throws IOException {
    Path nowhere = folder.resolve("no/such/folder/out.png");
    Path directory = Files.createDirectory(folder.resolve("directory.png"));

    for (Path target : List.of(nowhere, directory)) {
      CommandRun shown = run("dry-run", example, "--picture", target);

      assertThat(shown.exitCode()).isEqualTo(1);
      assertThat(shown.err()).contains("file.unwritable");
      hasNoTrace(shown);
    }
    try (var left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("triage.json", "directory.png");
    }
  }

  @Test
  void aFileThatIsWrittenCanBeReadByOthersAsAnyOther() throws IOException {
    Path plain = Files.createFile(folder.resolve("plain"));

    assertThat(Files.getPosixFilePermissions(example))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void everyFileIsLookedAtAndCounted() {
    CommandRun validated = run("validate", example, folder.resolve("gone.json"), example);

    assertThat(validated.exitCode()).isEqualTo(1);
    assertThat(validated.out().lines()).hasSize(3);
    assertThat(validated.out().lines()).anyMatch(line -> line.endsWith("gone.json: 1 problem"));
    assertThat(validated.err()).contains("gone.json", "file.missing");
  }

  @Test
  void wrongUseIsTwoAndOfferedHelp() {
    List<Object[]> wrong = new ArrayList<>();
    wrong.add(new Object[] {"dry-run"});
    wrong.add(new Object[] {"validate"});
    wrong.add(new Object[] {"dry-run", example, "--nonsense"});
    wrong.add(new Object[] {"dry-run", example, "--trigger"});
    wrong.add(new Object[] {"schema"});
    wrong.add(new Object[] {"schema", "no.such"});
    wrong.add(new Object[] {"examples", "no-such"});
    for (Object[] arguments : wrong) {
      CommandRun run = run(arguments);

      assertThat(run.exitCode()).as("%s", List.of(arguments)).isEqualTo(2);
      assertThat(run.err()).isNotBlank();
      hasNoTrace(run);
    }
  }

  @Test
  void helpIsAnAnswerAndNoMistake() {
    CommandRun help = run("dry-run", "--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("--payload", "--sample", "--picture", "--json");
    assertThat(run("--help").out()).contains("validate", "node-types", "examples");
  }

  @Test
  void theExamplesCanBeListedPrintedAndWritten() throws IOException {
    assertThat(run("examples").out()).contains("github-triage");
    assertThat(run("examples", "github-triage").out()).isEqualTo(Files.readString(example));
  }

  @Test
  void textOfAScenarioCannotPlayTricksWithTheTerminal() throws IOException {
    Path tricky = folder.resolve("tricky.json");
    Files.writeString(
        tricky,
        """
        {"patchbay": {"format": 1, "name": "a\\u001b[2Jb"}, "edges": [],
         "nodes": [{"id": "s", "type": "trigger.manual", "position": {"x": 0, "y": 0},
                    "data": {"label": "x\\u001b]0;title\\u0007\\u202ey", "config": {}}}]}
        """);

    CommandRun shown = run("dry-run", tricky);

    assertThat(shown.everything().codePoints())
        .allMatch(c -> c == '\n' || c >= 0x20 && c != 0x202e);
  }

  private static void hasNoTrace(CommandRun run) {
    assertThat(run.everything())
        .doesNotContain("\tat ", "Exception", "dev.patchbay", "program.failed");
  }
}
