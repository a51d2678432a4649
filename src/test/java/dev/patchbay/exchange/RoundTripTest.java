package dev.patchbay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.Policy;
import dev.patchbay.scenario.Sample;
import dev.patchbay.scenario.UiState;
import dev.patchbay.scenario.Variable;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Open, save, open again: no field is lost, known or unknown.
class RoundTripTest {
  private static final ScenarioFile FILE = new ScenarioFile(BuiltIn.registry());

  /// Set by us where a file said nothing, so a saved file has more of these.
  private static final Set<String> ADDED = Set.of("name", "configVersion", "broken", "type");

  private static JsonNode resource(String name) {
    try (InputStream stream = RoundTripTest.class.getResourceAsStream("/reactflow/" + name)) {
      return Json.read(stream.readAllBytes()).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Imported read(JsonNode file) {
    return FILE.read(file).orThrow();
  }

  private static JsonNode saved(Imported imported) {
    return Json.read(FILE.bytes(imported.name(), imported.description(), imported.graph()))
        .orThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"version-11.json", "version-12.json"})
  void everythingInAFileOfAnotherProgramIsInTheSavedFile(String name) {
    JsonNode before = resource(name);
    JsonNode after = saved(read(before));

    assertThat(missing(before, after, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"version-11.json", "version-12.json"})
  void savingWhatWasSavedChangesNothing(String name) {
    JsonNode once = saved(read(resource(name)));
    Imported again = read(once);

    assertThat(Json.pretty(saved(again))).isEqualTo(Json.pretty(once));
    assertThat(again.graph()).isEqualTo(read(once).graph());
  }

  @Test
  void theExamplesAreWrittenAsTheyAreRead() {
    for (Examples.Example example : Examples.all()) {
      Imported imported = FILE.read(example.file()).orThrow();

      assertThat(imported.report()).isEmpty();
      assertThat(
              new String(
                  FILE.bytes(imported.name(), imported.description(), imported.graph()),
                  StandardCharsets.UTF_8))
          .isEqualTo(new String(example.file(), StandardCharsets.UTF_8));
    }
  }

  /// What `before` says and `after` does not, numbers compared by value. A `null`, an unselected
  /// node and a length with `px` say the same in another way.
  private static List<String> missing(JsonNode before, JsonNode after, String path) {
    return switch (before) {
      case ObjectNode object ->
          object.properties().stream()
              .flatMap(entry -> {
                String at = path + Json.pointer(entry.getKey());
                JsonNode value = entry.getValue();
                boolean says = !value.isNull() && !(at.endsWith("/selected") && !value.asBoolean());
                return says
                    ? missing(value, after.path(entry.getKey()), at).stream()
                    : Stream.<String>empty();
              })
              .toList();
      case ArrayNode array -> {
        var all = new ArrayList<String>();
        for (int i = 0; i < array.size(); i++) {
          all.addAll(missing(array.get(i), after.path(i), path + "/" + i));
        }
        yield all;
      }
      default ->
          same(before, after) ? List.of() : List.of(path + ": " + before + " became " + after);
    };
  }

  private static boolean same(JsonNode before, JsonNode after) {
    if (before.isNumber() && after.isNumber()) {
      return before.decimalValue().compareTo(after.decimalValue()) == 0;
    }
    return after.isValueNode()
        && before.asString().replaceAll("px$", "").equals(after.asString().replaceAll("px$", ""))
        && !after.isMissingNode();
  }

  @Test
  void version11IsUnderstood() {
    Imported imported = read(resource("version-11.json"));
    Graph graph = imported.graph();

    assertThat(graph.node("2").flatMap(Node::parentId)).hasValue("group");
    assertThat(graph.node("group").orElseThrow().width()).hasValue(400);
    assertThat(graph.node("group").orElseThrow().height()).hasValue(300);
    assertThat(graph.node("sticky").orElseThrow().width()).hasValue(220);
    assertThat(graph.node("sticky").orElseThrow().height()).hasValue(90);
    assertThat(graph.node("1").orElseThrow().label()).isEqualTo("Start");
    assertThat(graph.node("7").orElseThrow().label()).isEqualTo("42");
    assertThat(graph.uiState().selectedNodeIds()).containsExactly("7");
    assertThat(graph.uiState().viewport()).isEqualTo(new Viewport(-120.25, 33, 1.5));
    Edge handles = graph.edge("e2").orElseThrow();
    assertThat(handles.sourceHandle()).hasValue("out|json|0");
    assertThat(handles.targetHandle()).hasValue("{\"name\":\"in\",\"id\":1}");
    assertThat(handles.order()).isEqualTo(3);
    assertThat(graph.edge("lost").flatMap(Edge::broken).map(Problem::code))
        .hasValue("graph.dangling");
    // A group is only a frame: edges cross its border, and so the last one closes a cycle.
    assertThat(handles.sound()).isTrue();
    assertThat(graph.edge("back").flatMap(Edge::broken).map(Problem::code)).hasValue("graph.cycle");
    assertThat(imported.report())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("/edges/lost", "/edges/back");
  }

  @Test
  void version12IsUnderstood() {
    Imported imported = read(resource("version-12.json"));
    Graph graph = imported.graph();

    assertThat(imported.report()).isEmpty();
    assertThat(graph.edges()).allMatch(Edge::sound);
    assertThat(graph.node("each").orElseThrow().width()).hasValue(420);
    assertThat(graph.node("hook").orElseThrow().width()).isEqualTo(OptionalDouble.empty());
    assertThat(graph.node("inner").flatMap(Node::parentId)).hasValue("each");
    assertThat(graph.node("mail").orElseThrow().disabled()).isTrue();
    assertThat(graph.node("mail").orElseThrow().pin()).hasValue(Json.NODES.nullNode());
  }

  @Test
  void anEdgeThatSaysItsWayInItsLabelKeepsItWhenTheLabelChanges() {
    Graph graph = read(resource("version-12.json")).graph();

    assertThat(graph.edge("b").flatMap(Edge::sourceHandle)).hasValue("true");
    assertThat(graph.edge("c").flatMap(Edge::sourceHandle)).hasValue("false");
    assertThat(graph.edge("a").flatMap(Edge::sourceHandle)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "data", "flow", "graph", "workflow/graph", "reactFlow"})
  void theGraphIsFoundWhereOtherProgramsPutItAndWhatStandsBesideItIsKept(String wrapper) {
    ObjectNode inner = Json.object();
    inner.setAll((ObjectNode) resource("version-12.json"));
    ObjectNode file = inner;
    for (String key : List.of(wrapper.split("/", -1)).reversed()) {
      if (!key.isEmpty()) {
        ObjectNode outer = Json.object().put("title of " + key, "My flow");
        outer.set(key, file);
        file = outer;
      }
    }

    JsonNode saved = saved(read(file));

    assertThat(saved.path("nodes")).hasSize(5);
    assertThat(missing(resource("version-12.json"), saved, "")).isEmpty();
    for (String key : wrapper.split("/", -1)) {
      assertThat(saved.has("title of " + key)).isEqualTo(!key.isEmpty());
    }
  }

  @Test
  void everyFieldOfOursComesBackAsItWas() {
    Node trigger =
        new NodeBuilder("t", "trigger.webhook")
            .label("Hook “ü”")
            .name("hook")
            .position(-1.5, 1e9)
            .notes("a\nb")
            .build();
    Node each = new NodeBuilder("each", "control.for-each").name("each").size(400, 200.5).build();
    Node inner =
        new NodeBuilder("in", "data.transform")
            .name("inner")
            .parent("each")
            .config(
                (ObjectNode) Json.parse("{\"program\": \"1.10\", \"x\": [9007199254740993, 0.10]}"))
            .policy(
                new Policy(
                    Policy.OnError.ERROR_HANDLE,
                    new Policy.Retry(5, Duration.ofMillis(1500), 1.5, Duration.ofHours(2), 0.25),
                    30))
            .pin(Optional.of(Json.parse("{\"a\": null}")))
            .disabled(true)
            .extra((ObjectNode) Json.parse("{\"zIndex\": 3, \"data\": {\"colour\": \"red\"}}"))
            .build();
    Instant made = Instant.parse("2026-01-02T03:04:05.678901Z");
    Edge edge =
        Edge.between("e", "each", "start", "in", "in")
            .withLabel("item")
            .withOrder(4)
            .stamped("e", made)
            .touched(made.plusSeconds(5));
    Graph graph =
        Graph.of(List.of(trigger, each, inner), List.of(edge))
            .withSamples(List.of(new Sample("t", "first", Json.parse("[1, {\"a\": 1.50}]"))))
            .withVariables(List.of(new Variable("region", Json.parse("\"eu\""), "where")))
            .withUiState(new UiState(new Viewport(3, -4.25, 0.5), List.of("in")))
            .withExtra((ObjectNode) Json.parse("{\"theirs\": {\"b\": 1, \"a\": 2}}"));

    Imported back = FILE.read(FILE.bytes("Name", "What it is for", graph)).orThrow();

    assertThat(back.report()).isEmpty();
    assertThat(back.name()).isEqualTo("Name");
    assertThat(back.description()).isEqualTo("What it is for");
    assertThat(List.copyOf(back.graph().nodes())).isEqualTo(List.copyOf(graph.nodes()));
    assertThat(List.copyOf(back.graph().edges())).isEqualTo(List.copyOf(graph.edges()));
    assertThat(back.graph()).isEqualTo(graph);
  }

  @Test
  void unknownFieldsOfTheHeaderSurvive() {
    JsonNode file =
        Json.parse(
            """
            {"patchbay": {"format": 1, "name": "n", "tags": ["a"]},
             "nodes": [{"id": "a", "type": "data.transform", "position": {"x": 0, "y": 0}}]}
            """);

    assertThat(saved(read(file)).path("patchbay").path("tags")).isEqualTo(Json.parse("[\"a\"]"));
    assertThat(FILE.reactFlow(read(file).graph()).has("patchbay")).isFalse();
  }

  @Test
  void settingsThatAreNotUnderstoodAreKeptUntilOursReplaceThem() {
    JsonNode file =
        Json.parse(
            """
            {"nodes": [{"id": "a", "type": "data.transform", "position": {"x": 0, "y": 0},
              "data": {"config": "as text", "policy": "strict", "disabled": "maybe", "notes": ["x"]}}]}
            """);
    Imported imported = read(file);

    assertThat(missing(file, saved(imported), "")).isEmpty();
    assertThat(imported.report()).extracting(Problem::code).containsExactly("file.policy");

    Node configured =
        imported
            .graph()
            .node("a")
            .orElseThrow()
            .withConfig((ObjectNode) Json.parse("{\"program\": \"$\"}"));
    JsonNode data =
        FILE.write("", "", Graph.of(List.of(configured), List.of()))
            .path("nodes")
            .path(0)
            .path("data");
    assertThat(data.path("config").path("program").stringValue()).isEqualTo("$");
  }

  @Test
  void aPolicyThatSaysOnlyOneThingHasTheDefaultsForTheRest() {
    JsonNode file =
        Json.parse(
            """
            {"nodes": [{"id": "a", "position": {"x": 0, "y": 0},
              "data": {"policy": {"onError": "CONTINUE", "retry": {"maxAttempts": 3}}}}]}
            """);

    Policy policy = read(file).graph().node("a").orElseThrow().policy();

    assertThat(policy.onError()).isEqualTo(Policy.OnError.CONTINUE);
    assertThat(policy.retry().maxAttempts()).isEqualTo(3);
    assertThat(policy.retry().maxDelay()).isEqualTo(Policy.DEFAULT.retry().maxDelay());
  }

  @Test
  void theParentThatVersion11LooksForFollowsTheOneThatWeChange() {
    Graph graph = read(resource("version-11.json")).graph();
    Node out = graph.node("2").orElseThrow().copy().parent(Optional.empty()).build();

    JsonNode moved = FILE.write("", "", Graph.of(List.of(out), List.of())).path("nodes").path(0);

    assertThat(moved.has("parentNode")).isFalse();
    assertThat(moved.has("parentId")).isFalse();
    assertThat(FILE.write("", "", graph).path("nodes").path(2).path("parentNode").asString())
        .isEqualTo("group");
  }

  @Test
  void keysAlwaysComeInTheSameOrder() {
    String text =
        """
        {"nodes": [{"data": {"pin": 1, "config": {"b": 1, "a": 2}, "label": "L"}, "zIndex": 1,
          "position": {"y": 1, "x": 2}, "type": "data.filter", "id": "a"}], "extra": 1,
         "edges": [{"target": "a", "id": "e", "source": "a"}]}
        """;
    JsonNode saved = saved(read(Json.parse(text)));

    assertThat(saved.propertyNames())
        .containsExactly("patchbay", "nodes", "edges", "viewport", "extra");
    assertThat(saved.path("nodes").path(0).propertyNames())
        .containsExactly("id", "type", "position", "data", "zIndex");
    assertThat(saved.path("nodes").path(0).path("data").propertyNames())
        .containsExactly("label", "name", "configVersion", "config", "pin");
    assertThat(saved.path("nodes").path(0).path("data").path("config").propertyNames())
        .containsExactly("b", "a");
    assertThat(saved.path("edges").path(0).propertyNames())
        .containsExactly("id", "source", "target", "data");
  }

  @Test
  void oneMovedNodeChangesOneLine() {
    Graph graph = FILE.read(Examples.find(Examples.FIRST).orElseThrow().file()).orThrow().graph();
    Node first = graph.nodes().iterator().next();
    var nodes = new ArrayList<>(graph.nodes());
    nodes.set(0, first.copy().position(first.position().x() + 10, first.position().y()).build());
    List<String> before = Json.pretty(FILE.write("", "", graph)).lines().toList();
    List<String> after =
        Json.pretty(
                FILE.write(
                    "",
                    "",
                    Graph.of(nodes, graph.edges())
                        .withSamples(graph.samples())
                        .withVariables(graph.variables())
                        .withUiState(graph.uiState())))
            .lines()
            .toList();

    assertThat(after).hasSameSizeAs(before);
    long changed = 0;
    for (int i = 0; i < before.size(); i++) {
      changed += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void childrenComeBehindTheirParentsBecauseReactFlowDropsThemOtherwise() {
    Node inner = new NodeBuilder("i", "data.filter").name("i").parent("each").build();
    Node each = new NodeBuilder("each", "control.for-each").name("each").build();

    JsonNode nodes = FILE.write("", "", Graph.of(List.of(inner, each), List.of())).path("nodes");

    assertThat(nodes.path(0).path("id").asString()).isEqualTo("each");
  }

  @Test
  void whichEdgeOfACycleIsBrokenIsTheSameWhenTheFileIsReadAgain() {
    JsonNode file =
        Json.parse(
            """
            {"nodes": [{"id": "b", "type": "data.filter"}, {"id": "a", "type": "data.filter"}],
             "edges": [{"id": "ab", "source": "a", "target": "b", "data": {"broken": "graph.cycle"}},
                       {"id": "ba", "source": "b", "target": "a"}]}
            """);
    Graph once = read(file).graph();
    Graph again = read(saved(read(file))).graph();
    JsonNode turned =
        Json.parse(
            file.toString()
                .replace("\"ba\",", "\"ba\",\"data\":{\"broken\":\"graph.cycle\"},")
                .replace(",\"data\":{\"broken\":\"graph.cycle\"}}", "}"));

    assertThat(once.edge("ab").orElseThrow().sound()).isFalse();
    assertThat(once.edge("ba").orElseThrow().sound()).isTrue();
    assertThat(again).isEqualTo(once);
    assertThat(read(turned).graph().edge("ab").orElseThrow().sound()).isTrue();
  }

  @Test
  void whatIsAddedToAFileOfAnotherProgramIsOnlyWhatWeNeed() {
    JsonNode before = resource("version-12.json");
    JsonNode after = saved(read(before));

    assertThat(missing(after.path("edges"), before.path("edges"), ""))
        .allSatisfy(line -> assertThat(line).contains("sourceHandle"));
    assertThat(missing(after.path("nodes"), before.path("nodes"), ""))
        .allSatisfy(line ->
            assertThat(ADDED).anySatisfy(name -> assertThat(line).contains("/" + name + ":")));
  }
}
