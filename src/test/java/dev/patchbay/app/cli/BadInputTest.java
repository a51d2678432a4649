package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong gets one sentence with a stable code and a place, never a stack trace.
class BadInputTest {
  @TempDir Path folder;

  private CommandRun run(Object... arguments) {
    CommandRun run = CommandRun.of(folder.resolve("home"), arguments);
    assertThat(run.everything()).doesNotContain("\tat ", "Exception");
    return run;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("scenario.json"), text);
  }

  private static String scenario(String nodes, String edges) {
    return "{\"nodes\": [" + nodes + "], \"edges\": [" + edges + "]}";
  }

  private static String node(String id, String type, String config) {
    return """
    {"id": "%s", "type": "%s", "position": {"x": 0, "y": 0}, "data": {"config": %s}}\
    """
        .formatted(id, type, config);
  }

  private static final String START = node("start", "trigger.manual", "{}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json at all | json.syntax",
        "{\"nodes\": [], \"nodes\": []} | json.duplicate_key",
        "[1, 2] | file.format",
        "{\"nodes\": [], \"edges\": []} x | json.syntax",
        "{\"nodes\": [{\"position\": {\"x\": NaN}}]} | json.syntax",
        "{\"patchbay\": {\"format\": 9}, \"nodes\": []} | file.newer"
      })
  void a_file_that_is_no_scenario_is_refused_with_its_reason(String text, String code)
      throws IOException {
    CommandRun validated = run("validate", file(text));

    assertThat(validated.exitCode()).isEqualTo(1);
    assertThat(validated.err()).contains("scenario.json", code);
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    assertThat(run("validate", file("")).err()).contains("json.empty");
  }

  @Test
  void deep_nesting_is_refused() throws IOException {
    assertThat(run("validate", file("[".repeat(100_000))).err())
        .contains("json.limit", "nested deeper than 100 levels");
  }

  @Test
  void two_hundred_megabytes_are_refused_without_being_read_into_memory() throws IOException {
    Path large = folder.resolve("large.json");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200L << 20);
    }

    assertThat(run("validate", large).err()).contains("json.too_large", "64 MiB");
  }

  @Test
  void a_payload_of_twenty_megabytes_is_refused() throws IOException {
    Path payload = folder.resolve("payload.json");
    Files.writeString(payload, "\"" + "x".repeat(20 << 20) + "\"");

    CommandRun shown = run("dry-run", file(scenario(START, "")), "--payload", payload);

    assertThat(shown.exitCode()).isEqualTo(1);
    assertThat(shown.err()).contains("json.too_large", "10 MiB");
  }

  @Test
  void an_unknown_node_type_is_kept_and_blocks_publishing() throws IOException {
    Path file =
        file(
            scenario(
                START + "," + node("b", "acme.teleport", "{\"to\": \"moon\"}"),
                "{\"id\": \"e\", \"source\": \"start\", \"target\": \"b\"}"));

    assertThat(run("validate", file).err()).contains("acme.teleport", "node.unknown_type");

    String id = run("import", file).out().strip();
    CommandRun published = run("publish", id);
    assertThat(published.exitCode()).isEqualTo(1);
    assertThat(published.err()).contains("/nodes/b", "node.unknown_type");
    assertThat(run("export", id).out()).contains("\"to\": \"moon\"");
  }

  @Test
  void undeclared_handles_dangling_edges_and_cycles_are_kept_as_broken_edges() throws IOException {
    String transform = "{\"expression\": \"$\"}";
    Path file =
        file(
            scenario(
                START
                    + ","
                    + node("a", "control.if", "{}")
                    + ","
                    + node("b", "data.transform", transform),
                """
                {"id": "ok", "source": "start", "target": "a"},
                {"id": "go", "source": "a", "sourceHandle": "true", "target": "b"},
                {"id": "dangling", "source": "a", "target": "nobody"},
                {"id": "maybe", "source": "a", "sourceHandle": "maybe", "target": "b"},
                {"id": "back", "source": "b", "target": "a"}\
                """));

    CommandRun validated = run("validate", file);

    assertThat(validated.exitCode()).isEqualTo(1);
    assertThat(validated.err())
        .contains("graph.dangling", "graph.handle", "graph.cycle", "“maybe”");
    String id = run("import", file).out().strip();
    assertThat(run("export", id).out()).contains("\"dangling\"", "\"maybe\"", "\"back\"");
    assertThat(run("publish", id).exitCode()).isEqualTo(1);
  }

  @Test
  void duplicate_ids_and_far_positions_are_repaired_and_reported() throws IOException {
    String far = START.replace("\"x\": 0", "\"x\": 1e308");

    CommandRun validated = run("validate", file(scenario(far + "," + START, "")));

    assertThat(validated.err())
        .contains("/nodes/1/id", "file.duplicate_id", "/nodes/0/position", "file.position");
    assertThat(run("dry-run", folder.resolve("scenario.json")).err())
        .contains("file.duplicate_id", "file.position");
  }

  @Test
  void an_expression_that_never_ends_fails_at_its_node_and_nothing_else_stops() throws IOException {
    Path file =
        file(
            scenario(
                START
                    + ","
                    + node(
                        "loop",
                        "data.transform",
                        "{\"program\": \"($f := function(){$f()}; $f())\"}")
                    + ","
                    + node("memory", "data.transform", "{\"program\": \"$pad('x', 1000000000)\"}")
                    + ","
                    + node("fine", "data.transform", "{\"program\": \"1 + 1\"}"),
                """
                {"id": "e1", "source": "start", "target": "loop"},
                {"id": "e2", "source": "start", "target": "memory"},
                {"id": "e3", "source": "start", "target": "fine"}\
                """));

    CommandRun shown = run("dry-run", file);

    assertThat(shown.exitCode()).isEqualTo(1);
    assertThat(shown.err()).contains("expression.timeout", "expression.memory");
    assertThat(shown.out()).containsPattern("done +Transform +2\\R");
  }

  @Test
  void a_data_folder_that_cannot_be_used_is_named() throws IOException {
    Path blocked = Files.createFile(folder.resolve("blocked"));

    assertThat(CommandRun.of(blocked, "list").err()).contains("home.not_a_folder");
    assertThat(CommandRun.of(folder.resolve("a;b"), "list").err()).contains("home.path");
    assertThat(folder.resolve("a;b")).doesNotExist();
  }
}
