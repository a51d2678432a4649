package dev.patchbay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.release.Bundle;
import dev.patchbay.schema.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The command line as a user meets it, from the first look at an example to an exported bundle.
class CommandsTest {
  @TempDir Path folder;
  private Path home;
  private Path example;

  @BeforeEach
  void writeTheExample() {
    home = folder.resolve("home");
    example = folder.resolve("triage.json");
    assertThat(run("examples", "github-triage", "--output", example).exitCode()).isZero();
  }

  private CommandRun run(Object... arguments) {
    return CommandRun.of(home, arguments);
  }

  @Test
  void the_example_is_valid() {
    CommandRun validated = run("validate", example);

    assertThat(validated.exitCode()).isZero();
    assertThat(validated.out()).contains("triage.json: fine");
    assertThat(validated.err()).isEmpty();
  }

  @Test
  void a_dry_run_shows_the_branch_that_the_chosen_sample_takes() {
    CommandRun shown = run("dry-run", example, "--sample", "Question without labels");

    assertThat(shown.exitCode()).isZero();
    assertThat(shown.out())
        .contains("would send mail to support@lantern.example")
        .containsPattern("skipped +Create ticket");
  }

  @Test
  void a_dry_run_takes_a_payload_from_a_file() throws IOException {
    Path payload = folder.resolve("payload.json");
    Files.writeString(
        payload,
        """
        {"method": "POST", "headers": {}, "query": {}, "body": {"action": "closed"}}
        """);

    CommandRun shown = run("dry-run", example, "--payload", payload, "--json");

    assertThat(shown.exitCode()).isZero();
    JsonNode opened = node(Json.parse(shown.out()), "newlyOpened");
    assertThat(opened.path("outputs").has("false")).isTrue();
  }

  @Test
  void json_shows_every_item_of_a_for_each() {
    CommandRun shown = run("dry-run", example, "--json");

    JsonNode items = node(Json.parse(shown.out()), "forEachAssignee").path("items");
    assertThat(items).hasSize(2);
    assertThat(items.get(0).path("tellThemInChat").path("wouldDo").path("sentence").asString(""))
        .startsWith("would POST https://chat.example.org/hooks/triage");
    assertThat(items.get(0).toString()).contains("@mara-codes");
    assertThat(items.get(1).toString()).contains("@jon-berg");
  }

  private static JsonNode node(JsonNode report, String name) {
    for (JsonNode node : report.path("nodes")) {
      if (node.path("name").asString("").equals(name)) {
        return node;
      }
    }
    throw new AssertionError("no node " + name);
  }

  @Test
  void a_dry_run_draws_a_picture_where_it_is_told_to() throws IOException {
    Path png = folder.resolve("picture.png");
    Path svg = folder.resolve("picture.svg");

    assertThat(run("dry-run", example, "--picture", png).exitCode()).isZero();
    assertThat(run("dry-run", example, "--picture", svg).exitCode()).isZero();

    assertThat(ImageIO.read(png.toFile()).getWidth()).isGreaterThan(1_000);
    assertThat(Files.readString(svg)).contains("<title>GitHub triage</title>", "Create ticket");
  }

  @Test
  void without_a_display_the_designer_says_so_and_shows_the_file_as_a_table() {
    CommandRun opened = run(folder.resolve("missing.json"));

    assertThat(opened.exitCode()).isEqualTo(1);
    assertThat(opened.err()).contains("No display was found.", "file.missing");
  }

  @Test
  void a_scenario_goes_in_is_published_and_comes_out_as_a_verified_bundle() {
    String id = run("import", example).out().strip();

    assertThat(run("list").out()).contains(id, "GitHub triage", "draft");
    assertThat(run("publish", id, "--note", "First").out()).contains("published v1");
    assertThat(run("list").out()).contains("published v1");

    CommandRun bundle = run("export", id, "--format", "bundle");
    assertThat(Bundle.read(bundle.out().getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
    String forged = bundle.out().replace("tickets.example.org", "tickets.attacker.org");
    assertThat(Bundle.read(forged.getBytes(StandardCharsets.UTF_8)).problems())
        .extracting("code")
        .containsExactly("bundle.hash");
  }

  @Test
  void publishing_twice_says_that_nothing_changed() {
    String id = run("import", example).out().strip();
    run("publish", id);

    CommandRun again = run("publish", id);

    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("publish.unchanged");
  }

  @Test
  void what_was_exported_comes_back_the_same() throws IOException {
    String id = run("import", example).out().strip();

    CommandRun exported = run("export", id, "--format", "scenario");

    assertThat(exported.out()).isEqualTo(Files.readString(example));
  }

  @Test
  void a_bundle_needs_a_published_version() {
    String id = run("import", example).out().strip();

    CommandRun bundle = run("export", id, "--format", "bundle");

    assertThat(bundle.exitCode()).isEqualTo(1);
    assertThat(bundle.err()).contains("publish.none");
  }

  @Test
  void react_flow_gets_nodes_edges_and_viewport_and_nothing_of_ours() {
    String id = run("import", example).out().strip();

    JsonNode flow = Json.parse(run("export", id, "--format", "react-flow").out());

    assertThat(flow.propertyNames()).containsExactly("nodes", "edges", "viewport");
    assertThat(flow.path("nodes").get(0).path("data").propertyNames()).containsExactly("label");
  }

  @Test
  void node_types_and_their_schemas_can_be_read() {
    assertThat(run("node-types").out()).contains("http.request", "control.for-each");
    assertThat(Json.parse(run("node-types", "--json").out()))
        .hasSameSizeAs(BuiltIn.registry().all());
    assertThat(run("schema", "http.request").out()).contains("2020-12", "timeoutSeconds");
  }

  @Test
  void a_mistyped_node_type_is_wrong_use_and_gets_a_suggestion() {
    CommandRun shown = run("schema", "htp.request");

    assertThat(shown.exitCode()).isEqualTo(2);
    assertThat(shown.err()).contains("Did you mean “http.request”?");
  }

  @Test
  void wrong_use_explains_itself() {
    assertThat(run("dry-run").exitCode()).isEqualTo(2);
    assertThat(run("export", "x", "--format", "pdf").exitCode()).isEqualTo(2);
    assertThat(run("dry-run", example, "--sample", "a", "--payload", "b").exitCode()).isEqualTo(2);
  }

  @Test
  void an_unknown_scenario_sample_or_trigger_is_named() {
    assertThat(run("publish", "nobody").err()).contains("nobody: store.not_found");
    assertThat(run("dry-run", example, "--sample", "Feature requst").err())
        .contains("sample.unknown", "Did you mean “Feature request”?");
    assertThat(run("dry-run", example, "--trigger", "nobody").err()).contains("trigger.unknown");
  }

  @Test
  void a_picture_of_some_nodes_is_drawn_without_a_display() throws IOException {
    Path picture = folder.resolve("part.svg");

    CommandRun drawn =
        run("picture", example, "-o", picture, "--nodes", "byLabel,mail", "--dark", "--previews");

    assertThat(drawn.everything()).isEmpty();
    assertThat(Files.readString(picture))
        .contains("By label", "Mail the support team")
        .doesNotContain("GitHub issue");
  }

  @Test
  void a_png_that_would_be_too_large_is_drawn_smaller_and_says_so() throws IOException {
    Path picture = folder.resolve("large.png");

    CommandRun drawn = run("picture", example, "-o", picture, "--scale", "16");

    assertThat(drawn.exitCode()).isZero();
    assertThat(drawn.err()).contains("it is drawn at");
    assertThat(picture).isRegularFile();
  }

  @Test
  void a_picture_of_an_unknown_kind_or_node_is_refused_before_anything_is_written() {
    assertThat(run("picture", example, "-o", folder.resolve("x.gif")))
        .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(2))
        .satisfies(refused -> assertThat(refused.err()).contains("picture.format"));
    assertThat(run("picture", example, "-o", folder.resolve("x.svg"), "--nodes", "nobody"))
        .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(1))
        .satisfies(refused -> assertThat(refused.err()).contains("picture.node", "nobody"));
    assertThat(folder.resolve("x.svg")).doesNotExist();
  }

  @Test
  void the_canvas_is_not_measured_without_a_display_and_help_does_not_offer_it() {
    CommandRun measured = run("bench", "canvas", "--nodes", "100");

    assertThat(measured.exitCode()).isEqualTo(2);
    assertThat(measured.err().strip()).isEqualTo("No display was found.");
    assertThat(measured.out()).isEmpty();
    assertThat(run("bench", "canvas", "--nodes", "0").exitCode()).isEqualTo(2);
    assertThat(run("--help").out()).doesNotContain("bench");
  }
}
