package dev.patchbay.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Coordinates;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whatever a file holds: one clear sentence with a stable code and a place, never an exception,
/// never half a scenario.
class BadFilesTest {
  private static final ScenarioFile FILE = new ScenarioFile(BuiltIn.registry());

  private static Parsed<Imported> read(String text) {
    return FILE.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Problem refusal(byte[] file) {
    Parsed<Imported> read = FILE.read(file);
    assertThat(read).isInstanceOf(Parsed.Failed.class);
    assertThat(read.problems()).hasSize(1);
    Problem problem = read.problems().getFirst();
    assertThat(problem.message()).matches("[A-Z].*[.]");
    assertThat(problem.message()).doesNotContain("Exception", "tools.jackson", "\n");
    return problem;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hello | json.syntax | line 1",
        "`` | json.empty | empty",
        "{\"nodes\": [], | json.syntax | line 1",
        "{\"nodes\": [], \"nodes\": []} | json.duplicate_key | line 1",
        "{\"nodes\": [{\"id\": 1, \"id\": 2}]} | json.duplicate_key | twice",
        "{\"nodes\": []} {} | json.syntax | line 1",
        "{\"nodes\": [NaN]} | json.syntax | line 1",
        "{\"nodes\": [Infinity]} | json.syntax | line 1",
        "{/* no */ \"nodes\": []} | json.syntax | line 1",
        "{'nodes': []} | json.syntax | line 1",
        "{\"nodes\": [{\"position\": {\"x\": 1e99999999}}]} | json.limit | exponent",
        "{\"nodes\": [], \"z\": 0e-99999999} | json.limit | exponent",
        "[] | file.format | nodes",
        "null | file.format | nodes",
        "7 | file.format | nodes",
        "{} | file.format | nodes",
        "{\"nodes\": {}} | file.format | nodes",
        "{\"data\": [1]} | file.format | nodes",
        "{\"patchbay\": {\"format\": 2}, \"nodes\": []} | file.newer | newer",
        "{\"patchbay\": {\"format\": 1e30}, \"nodes\": []} | file.newer | newer"
      })
  void aFileThatIsNoScenarioIsRefused(String text, String code, String words) {
    Problem problem = refusal(text.getBytes(StandardCharsets.UTF_8));

    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.message()).contains(words);
  }

  @Test
  void twoHundredMegabytesAreRefusedBeforeTheyAreRead() {
    assertThat(refusal(new byte[200 << 20]).code()).isEqualTo("json.too_large");
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(refusal(("{\"nodes\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)))
        .satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("json.limit");
          assertThat(problem.message()).contains("100 levels");
        });
  }

  @Test
  void aStringWithoutEndAndANumberWithoutEndAreRefused() {
    assertThat(
            refusal(
                    ("{\"nodes\":[\"" + "x".repeat(2 << 20) + "\"]}")
                        .getBytes(StandardCharsets.UTF_8))
                .message())
        .contains("A string", "longer");
    assertThat(
            refusal(("{\"nodes\":[" + "9".repeat(101) + "]}").getBytes(StandardCharsets.UTF_8))
                .message())
        .contains("100 digits");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      refusal(bytes);
    }
  }

  @Test
  void aMarkOfTheByteOrderIsNoFault() {
    assertThat(read("\uFEFF{\"nodes\": []}")).isInstanceOf(Parsed.Ok.class);
  }

  @Test
  void tooManyNodesAreRefused() {
    ObjectNode file = Json.object();
    ArrayNode nodes = file.putArray("nodes");
    for (int i = 0; i <= GraphReader.MAX_NODES; i++) {
      nodes.addNull();
    }

    assertThat(FILE.read(file).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("file.too_many"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[7] | file.node | /nodes/0",
        "[null] | file.node | /nodes/0",
        "[{}] | file.missing_id | /nodes/0/id",
        "[{\"id\": \"\"}] | file.missing_id | /nodes/0/id",
        "[{\"id\": {}}] | file.missing_id | /nodes/0/id",
        "[{\"id\": \"a\"}] | file.position | /nodes/0/position",
        "[{\"id\": \"a\", \"position\": {\"x\": \"left\", \"y\": 0}}] | file.position |"
            + " /nodes/0/position",
        "[{\"id\": \"a\", \"position\": {\"x\": 1e308, \"y\": 0}}] | file.position |"
            + " /nodes/0/position",
        "[{\"id\": \"a\", \"position\": {\"x\": -1e999, \"y\": 0}}] | file.position |"
            + " /nodes/0/position",
        "[{\"id\": \"a\", \"position\": [0, 0]}] | file.position | /nodes/0/position",
        "[{\"id\": \"a\", \"data\": [1]}] | file.data | /nodes/0/data",
        "[{\"id\": \"a\"}, {\"id\": \"a\"}] | file.duplicate_id | /nodes/1/id",
        "[{\"id\": \"a\", \"data\": {\"name\": \"n\"}}, {\"id\": \"b\", \"data\": {\"name\":"
            + " \"n\"}}] | file.duplicate_name | /nodes/b/data/name",
        "[{\"id\": \"a\", \"parentId\": \"b\"}] | file.parent | /nodes/a/parentId",
        "[{\"id\": \"a\", \"parentId\": \"a\"}] | file.parent | /nodes/a/parentId",
        "[{\"id\": \"a\", \"parentId\": \"b\"}, {\"id\": \"b\", \"parentId\": \"a\"}] | file.parent"
            + " | /nodes/a/parentId",
        "[{\"id\": \"a\", \"parentId\": \"b\"}, {\"id\": \"b\", \"type\": \"data.filter\"}] |"
            + " file.parent | /nodes/a/parentId",
        "[{\"id\": \"a\", \"data\": {\"policy\": {\"timeoutSeconds\": -1}}}] | file.policy |"
            + " /nodes/0/data/policy",
        "[{\"id\": \"a\", \"data\": {\"policy\": {\"onError\": null}}}] | file.policy |"
            + " /nodes/0/data/policy",
        "[{\"id\": \"a\", \"data\": {\"policy\": {\"retry\": {\"jitter\": 7}}}}] | file.policy |"
            + " /nodes/0/data/policy"
      })
  void aNodeThatIsOddIsRepairedAndReported(String nodes, String code, String path) {
    Imported imported = read("{\"nodes\": " + nodes + "}").orThrow();

    assertThat(imported.report())
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo(code);
          assertThat(problem.path()).isEqualTo(path);
          assertThat(problem.message()).matches("(?s)[A-Z].*[.]");
        });
    assertThat(new GraphCheck(BuiltIn.registry()).unmarkedViolations(imported.graph())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[7] | file.edge | /edges/0",
        "[null] | file.edge | /edges/0",
        "[{\"id\": \"e\", \"source\": \"a\"}] | file.edge | /edges/0",
        "[{\"source\": {}, \"target\": \"a\"}] | file.edge | /edges/0",
        "[{\"source\": \"a\", \"target\": \"b\"}] | graph.dangling | /edges/edge",
        "[{\"source\": \"a\", \"target\": \"a\"}] | graph.self | /edges/edge",
        "[{\"id\": \"e\", \"source\": \"a\", \"target\": \"x\"}, {\"id\": \"e\", \"source\": \"a\","
            + " \"target\": \"y\"}] | file.duplicate_id | /edges/1/id",
        "{\"0\": {}} | file.edges | /edges",
        "7 | file.edges | /edges"
      })
  void anEdgeThatIsOddIsKeptBrokenOrReported(String edges, String code, String path) {
    Imported imported =
        read("{\"nodes\": [{\"id\": \"a\", \"type\": \"data.filter\"}], \"edges\": " + edges + "}")
            .orThrow();

    assertThat(imported.report())
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo(code);
          assertThat(problem.path()).isEqualTo(path);
        });
    assertThat(new GraphCheck(BuiltIn.registry()).unmarkedViolations(imported.graph())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"samples\": {\"a\": 1}}",
        "{\"samples\": [7, {\"trigger\": \"nobody\", \"name\": \"n\", \"payload\": 1}]}",
        "{\"samples\": [{\"trigger\": \"a\", \"name\": \" \", \"payload\": 1}]}",
        "{\"variables\": 7}",
        "{\"variables\": [null, {\"name\": \"\"}, {\"value\": 1}]}",
        "{\"name\": [], \"description\": {}, \"format\": \"one\"}",
        "7",
        "[]"
      })
  void aHeaderThatIsOddIsNoReasonToLoseTheGraph(String header) {
    Imported imported =
        read("{\"patchbay\": " + header + ", \"nodes\": [{\"id\": \"a\"}]}").orThrow();

    assertThat(imported.graph().nodes()).hasSize(1);
    assertThat(imported.graph().samples()).isEmpty();
    assertThat(imported.graph().variables()).isEmpty();
  }

  @Test
  void farCoordinatesAreBroughtToTheBorderOfTheCanvas() {
    Node node =
        read("{\"nodes\": [{\"id\": \"a\", \"position\": {\"x\": 1e308, \"y\": -5e9}}]}")
            .orThrow()
            .graph()
            .node("a")
            .orElseThrow();

    assertThat(node.position().x()).isEqualTo(Coordinates.LIMIT);
    assertThat(node.position().y()).isEqualTo(-Coordinates.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\": 1e300, \"y\": 0, \"zoom\": 1}",
        "{\"x\": 0, \"y\": 0, \"zoom\": 0}",
        "{\"zoom\": -3}",
        "{\"zoom\": 1e300}",
        "[]",
        "null"
      })
  void aViewThatIsOddShowsSomething(String viewport) {
    double zoom =
        read("{\"nodes\": [], \"viewport\": " + viewport + "}")
            .orThrow()
            .graph()
            .uiState()
            .viewport()
            .zoom();

    assertThat(zoom).isBetween(1e-4, 1e4);
  }

  @Test
  void anUnknownTypeIsAPlaceholderThatKeepsItsSettingsAndBlocksPublishing() {
    Imported imported =
        read("""
        {"nodes": [
           {"id": "t", "type": "trigger.manual"},
           {"id": "box", "type": "acme.loop", "data": {"config": {"n": 0.10, "deep": [{"a": null}]}, "configVersion": 17}},
           {"id": "in", "type": "acme.step", "parentId": "box"}],
         "edges": [
           {"id": "1", "source": "t", "target": "box", "targetHandle": "first"},
           {"id": "2", "source": "box", "sourceHandle": "each", "target": "in"},
           {"id": "3", "source": "in", "target": "box", "targetHandle": "done"}]}
        """)
            .orThrow();
    var check = new GraphCheck(BuiltIn.registry());

    assertThat(imported.graph().edges()).allMatch(Edge::sound);
    assertThat(check.unmarkedViolations(imported.graph())).isEmpty();
    assertThat(check.check(imported.graph()))
        .filteredOn(finding -> finding.problem().code().equals("node.unknown_type"))
        .hasSize(2)
        .allMatch(finding -> finding.blocksPublishing());
    JsonNode box = FILE.write("", "", imported.graph()).path("nodes").path(1).path("data");
    assertThat(box.path("config").toString()).isEqualTo("{\"n\":0.10,\"deep\":[{\"a\":null}]}");
    assertThat(box.path("configVersion").intValue()).isEqualTo(17);
  }

  @Test
  void aNodeWithoutANameTakesNoneThatALaterNodeHas() {
    var graph =
        read("""
        {"nodes": [
           {"id": "a", "type": "data.transform"},
           {"id": "b", "type": "data.transform", "data": {"name": "transform"}}]}
        """)
            .orThrow()
            .graph();

    assertThat(graph.node("b").orElseThrow().name()).isEqualTo("transform");
    assertThat(graph.node("a").orElseThrow().name()).isEqualTo("transform2");
  }

  @Test
  void settingsOfANewerOrImpossibleVersionBlockPublishing() {
    for (String version : List.of("2", "0", "-5")) {
      var graph =
          read("""
          {"nodes": [{"id": "a", "type": "data.transform", "data": {"configVersion": %s}}]}
          """
                  .formatted(version))
              .orThrow()
              .graph();

      assertThat(new GraphCheck(BuiltIn.registry()).check(graph))
          .as(version)
          .anyMatch(finding -> finding.problem().code().equals("config.version"));
    }
  }

  /// Takes a good file and breaks it in random places: reading gives a scenario that can be saved
  /// and read again, or one sentence.
  @Test
  void aFileBrokenAtRandomIsReadOrRefusedButNeverThrows() {
    JsonNode good = Json.read(Examples.find(Examples.FIRST).orElseThrow().file()).orThrow();
    var check = new GraphCheck(BuiltIn.registry());
    for (long seed = 0; seed < 1_500; seed++) {
      var random = new Random(seed);
      JsonNode broken = good.deepCopy();
      for (int i = 0; i <= random.nextInt(4); i++) {
        breakSomewhere(broken, random);
      }
      if (FILE.read(broken) instanceof Parsed.Ok<Imported>(var imported)) {
        assertThat(check.unmarkedViolations(imported.graph())).as("seed " + seed).isEmpty();
        JsonNode saved = FILE.write(imported.name(), imported.description(), imported.graph());
        Imported again = FILE.read(saved).orThrow();
        assertThat(Json.pretty(FILE.write(again.name(), again.description(), again.graph())))
            .as("seed " + seed)
            .isEqualTo(Json.pretty(saved));
      }
    }
  }

  private static void breakSomewhere(JsonNode node, Random random) {
    JsonNode odd =
        List.of(
                Json.NODES.nullNode(),
                Json.NODES.numberNode(-1),
                Json.NODES.stringNode(""),
                Json.NODES.booleanNode(true),
                Json.object(),
                Json.NODES.arrayNode().add(1),
                Json.NODES.stringNode("{{ $nodes.x"))
            .get(random.nextInt(7));
    switch (node) {
      case ObjectNode object when !object.isEmpty() -> {
        String key = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
        if (object.path(key).isContainer()
            && !object.path(key).isEmpty()
            && random.nextInt(12) > 0) {
          breakSomewhere(object.path(key), random);
        } else if (random.nextInt(4) == 0) {
          object.remove(key);
        } else {
          object.set(key, odd);
        }
      }
      case ArrayNode array when !array.isEmpty() -> {
        int index = random.nextInt(array.size());
        if (array.get(index).isContainer() && random.nextInt(12) > 0) {
          breakSomewhere(array.get(index), random);
        } else {
          array.set(index, odd);
        }
      }
      default -> {}
    }
  }
}
