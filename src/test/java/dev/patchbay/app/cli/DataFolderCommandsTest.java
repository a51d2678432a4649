package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.release.Bundle;
import dev.patchbay.schema.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The commands that use the data folder: list, import, publish, export.
class DataFolderCommandsTest {
  private static final String SCENARIO =
      """
      {
        "patchbay": {"format": 1, "name": "Orders", "description": "From the shop"},
        "nodes": [
          {"id": "start", "type": "trigger.manual", "position": {"x": 0, "y": 0},
           "data": {"config": {}}},
          {"id": "shape", "type": "data.transform", "position": {"x": 300, "y": 0},
           "data": {"config": {"program": "%s"}}}
        ],
        "edges": [{"id": "e", "source": "start", "target": "shape"}]
      }
      """;

  @TempDir Path folder;

  private Path home() {
    return folder.resolve("home");
  }

  private CommandRun run(Object... arguments) {
    CommandRun run = CommandRun.of(home(), arguments);
    assertThat(run.everything()).doesNotContain("\tat ", "Exception");
    return run;
  }

  private Path file(String name, String program) throws IOException {
    return Files.writeString(folder.resolve(name), SCENARIO.formatted(program));
  }

  private String imported() throws IOException {
    CommandRun run = run("import", file("orders.json", "1"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out().strip();
  }

  @Test
  void an_empty_data_folder_is_no_problem_and_says_what_to_do() {
    CommandRun listed = run("list");

    assertThat(listed.exitCode()).isZero();
    assertThat(listed.out()).isEmpty();
    assertThat(listed.err()).contains("patchbay import FILE");
    assertThat(Json.parse(run("list", "--json").out())).isEmpty();
  }

  @Test
  void import_prints_the_id_alone_and_takes_name_and_description_from_the_file()
      throws IOException {
    String id = imported();

    assertThat(id).matches("[0-9a-f-]{36}");
    JsonNode exported = Json.parse(run("export", id).out());
    assertThat(exported.path("patchbay").path("name").asString("")).isEqualTo("Orders");
    assertThat(exported.path("patchbay").path("description").asString(""))
        .isEqualTo("From the shop");
  }

  @Test
  void import_can_give_another_name_but_not_none() throws IOException {
    Path file = file("orders.json", "1");

    run("import", file, "--name", "Invoices");
    CommandRun nameless = run("import", file, "--name", " ");

    assertThat(nameless.exitCode()).isEqualTo(1);
    assertThat(nameless.err()).contains("orders.json", "scenario.name");
    assertThat(run("list").out()).contains("Invoices").doesNotContain("Orders");
  }

  @Test
  void a_broken_file_is_not_imported_in_part() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"nodes\": [");

    CommandRun run = run("import", broken);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("broken.json", "json.syntax", "line 1");
    assertThat(run("import", folder.resolve("nobody.json")).err()).contains("file.missing");
    assertThat(run("import", folder).err()).contains("file.unreadable");
    assertThat(Json.parse(run("list", "--json").out())).isEmpty();
  }

  @Test
  void list_shows_the_last_changed_first_and_what_is_published() throws IOException {
    String first = imported();
    String second = imported();
    run("publish", first);

    CommandRun listed = run("list");
    JsonNode json = Json.parse(run("list", "--json").out());

    assertThat(listed.exitCode()).isZero();
    assertThat(listed.out().lines().toList())
        .hasSize(3)
        .satisfiesExactly(
            heading -> assertThat(heading).startsWith("ID "),
            line -> assertThat(line).startsWith(second).contains("Orders", " 2 ", "draft"),
            line -> assertThat(line).startsWith(first).contains("published v1"));
    assertThat(json).hasSize(2);
    assertThat(json.get(1).path("id").asString("")).isEqualTo(first);
    assertThat(json.get(1).path("publishedVersion").asInt(0)).isEqualTo(1);
  }

  @Test
  void a_name_in_place_of_an_id_gets_the_id_and_a_mistyped_id_the_right_one() throws IOException {
    String id = imported();
    String mistyped = id.substring(0, 30) + "zzzzzz";

    CommandRun named = run("publish", "orders");
    CommandRun wrong = run("export", mistyped);

    assertThat(named.exitCode()).isEqualTo(1);
    assertThat(named.err())
        .contains("orders: store.not_found", "The id of “Orders” is " + id + ".");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err()).contains("Did you mean “" + id + "”?");
    assertThat(run("publish", "something else entirely").err())
        .contains("store.not_found", "patchbay list")
        .doesNotContain(id);
  }

  @Test
  void publish_says_the_version_and_its_content_and_keeps_the_note() throws IOException {
    String id = imported();

    CommandRun published = run("publish", id, "--note", "First");
    CommandRun again = run("publish", id);

    assertThat(published.exitCode()).isZero();
    assertThat(published.out()).containsPattern("Orders: published v1, content [0-9a-f]{64}\n");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("Orders: publish.unchanged");
  }

  @Test
  void a_draft_with_problems_is_not_published_and_each_is_named_with_its_place()
      throws IOException {
    String id = run("import", file("bad.json", "")).out().strip();

    CommandRun refused = run("publish", id);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("Orders /nodes/shape/program: value.constraint");
    assertThat(run("list").out()).contains("draft").doesNotContain("published");
  }

  @Test
  void a_bundle_can_be_written_to_a_file_that_others_may_read() throws IOException {
    String id = imported();
    run("publish", id);
    Path file = folder.resolve("orders.bundle.json");

    CommandRun exported = run("export", id, "--format", "bundle", "--output", file);

    assertThat(exported.exitCode()).isZero();
    assertThat(exported.out()).isEmpty();
    assertThat(Bundle.read(Files.readAllBytes(file)).problems()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(run("export", id, "--format", "BUNDLE").out());
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(path -> path.getFileName().toString().endsWith(".tmp"));
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void an_exported_file_has_the_permissions_of_any_new_file() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("exported.json");

    run("export", imported(), "-o", file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(usual)));
  }

  @Test
  void an_output_that_cannot_be_written_is_named_and_nothing_is_left_behind() throws IOException {
    String id = imported();
    Path inFile = Files.writeString(folder.resolve("file"), "mine").resolve("out.json");
    Path inNothing = folder.resolve("nowhere/out.json");
    Path inUse = Files.createDirectory(folder.resolve("folder"));
    Files.writeString(inUse.resolve("a"), "mine");

    for (Path output : new Path[] {inFile, inNothing, inUse}) {
      CommandRun refused = run("export", id, "-o", output);
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains(output.toString(), "file.unwritable");
    }
    assertThat(folder.resolve("file")).hasContent("mine");
    assertThat(inUse.resolve("a")).hasContent("mine");
    try (var files = Files.list(folder)) {
      assertThat(files).noneMatch(path -> path.getFileName().toString().endsWith(".tmp"));
    }
  }

  @Test
  void an_older_export_is_replaced_whole() throws IOException {
    String id = imported();
    Path file = Files.writeString(folder.resolve("out.json"), "x".repeat(100_000));

    assertThat(run("export", id, "-o", file).exitCode()).isZero();

    assertThat(Json.parse(Files.readString(file)).path("nodes")).hasSize(2);
  }

  @Test
  void wrong_use_ends_with_two() {
    assertThat(run("import").exitCode()).isEqualTo(2);
    assertThat(run("publish").exitCode()).isEqualTo(2);
    assertThat(run("export").exitCode()).isEqualTo(2);
    assertThat(run("list", "everything").exitCode()).isEqualTo(2);
    assertThat(run("export", "x", "--format", "yaml").err()).contains("react-flow");
    assertThat(home()).doesNotExist();
  }

  @Test
  void every_command_names_a_data_folder_that_it_cannot_use() throws IOException {
    Path file = file("orders.json", "1");
    Path blocked = Files.createFile(folder.resolve("blocked"));

    for (Object[] command :
        new Object[][] {{"list"}, {"import", file}, {"publish", "x"}, {"export", "x"}}) {
      CommandRun inside = CommandRun.of(blocked.resolve("home"), command);
      assertThat(inside.exitCode()).isEqualTo(1);
      assertThat(inside.err()).contains("home.unwritable", "--home").hasLineCount(1);
      assertThat(CommandRun.of(blocked, command).err()).contains("home.not_a_folder");
      assertThat(CommandRun.of(folder.resolve("a;b"), command).err()).contains("home.path");
    }
  }

  @Test
  void a_damaged_database_is_one_sentence_and_stays_as_it_is() throws IOException {
    imported();
    Path database = home().resolve("database/patchbay.mv.db");
    byte[] cut = Arrays.copyOf(Files.readAllBytes(database), 5_000);
    Files.write(database, cut);

    CommandRun listed = run("list");

    assertThat(listed.exitCode()).isEqualTo(1);
    assertThat(listed.err()).contains("store.damaged", "backup").hasLineCount(1);
    assertThat(database).hasBinaryContent(cut);
  }

  @Test
  void text_from_a_scenario_cannot_play_with_the_terminal() throws IOException {
    Path file = file("orders.json", "1");
    run("import", file, "--name", "Or\u001b[31mders\u202e!");

    String listed = run("list").out();

    assertThat(listed).doesNotContain("\u001b", "\u202e").contains("Or [31mders !");
  }
}
