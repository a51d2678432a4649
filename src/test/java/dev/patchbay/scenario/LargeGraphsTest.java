package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.patchbay.exchange.Imported;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.schema.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Sizes at which recursion overflows the stack and what is quadratic never ends.
class LargeGraphsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Graph graph(int size, IntFunction<Node> node, List<Edge> edges) {
    var nodes = new ArrayList<Node>(size);
    for (int i = 0; i < size; i++) {
      nodes.add(node.apply(i));
    }
    return Graph.of(nodes, edges);
  }

  private static Edge edge(int number, String from, String to) {
    return Drawing.edgeOf(from, to).stamped("e" + number, Drawing.NOW);
  }

  private static Node node(int number, String type, String config) {
    return new NodeBuilder("n" + number, type)
        .name("n" + number)
        .config((ObjectNode) Json.parse(config))
        .build();
  }

  @Test
  void aChainOfAHundredThousandNodesIsCheckedMarkedAndEdited() {
    int size = 100_000;
    var edges = new ArrayList<Edge>();
    for (int i = 1; i < size; i++) {
      edges.add(edge(i, "n" + (i - 1), "n" + i));
    }
    Graph chain =
        graph(
            size,
            i ->
                i == 0
                    ? node(0, "trigger.manual", "{}")
                    : node(
                        i,
                        "data.transform",
                        "{\"program\": \"$nodes.n" + (i - 1 - i % 1000 % i) + "\"}"),
            edges);

    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          assertThat(new GraphCheck(Drawing.REGISTRY).check(chain)).isEmpty();
          assertThat(new BrokenEdges(Drawing.REGISTRY).mark(chain)).isSameAs(chain);
          assertThat(
                  Drawing.EDITOR
                      .refusal(chain, Drawing.edgeOf("n99999", "n1"))
                      .map(problem -> problem.code()))
              .hasValue("graph.cycle");
          assertThat(new Upstream(chain).upstreamOf("n99999")).hasSize(size - 1);
          assertThat(Drawing.EDITOR.apply(chain, new Change.RemoveAndRejoin(Set.of("n5"))))
              .isInstanceOf(Applied.Done.class);
        });
  }

  @Test
  void aCircleOfAHundredThousandNodesBreaksAtOneEdge() {
    int size = 100_000;
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < size; i++) {
      edges.add(edge(i, "n" + i, "n" + (i + 1) % size));
    }
    Graph circle = graph(size, i -> node(i, "data.transform", "{}"), edges);

    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Graph marked = new BrokenEdges(Drawing.REGISTRY).mark(circle);
          assertThat(marked.edges().stream().filter(edge -> !edge.sound())).hasSize(1);
          assertThat(new StructureCheck(Drawing.EDITOR.handles()).check(circle))
              .extracting(finding -> finding.problem().code())
              .contains("graph.cycle");
        });
  }

  @Test
  void aLadderOfIfsThatMeetAtOneNodeIsNotComparedPairByPair() {
    int size = 4_000;
    var edges = new ArrayList<Edge>();
    for (int i = 1; i < size; i++) {
      edges.add(edge(2 * i, "n" + (i - 1) + (i == 1 ? "" : ":false"), "n" + i));
      edges.add(edge(2 * i + 1, "n" + i + ":true", "n" + size));
    }
    Graph ladder =
        graph(
            size + 1,
            i ->
                node(i, i == 0 ? "trigger.manual" : i == size ? "data.filter" : "control.if", "{}"),
            edges);

    assertTimeoutPreemptively(
        PATIENCE,
        () ->
            assertThat(new StructureCheck(Drawing.EDITOR.handles()).check(ladder))
                .extracting(finding -> finding.problem().code())
                .doesNotContain("graph.join"));
  }

  @Test
  void aSwitchOfFiveThousandCasesAndAHubOfUnknownTypeTakeNoTime() {
    int size = 5_000;
    var cases = new StringBuilder();
    var edges = new ArrayList<Edge>();
    for (int i = 2; i < size; i++) {
      cases.append(i == 2 ? "" : ",").append("{\"id\": \"c").append(i).append("\"}");
      edges.add(edge(i, "n0:c" + i, "n" + i));
      edges.add(edge(size + i, "n" + i, "n1"));
    }
    Graph star =
        graph(
            size,
            i ->
                switch (i) {
                  case 0 -> node(0, "control.switch", "{\"cases\": [" + cases + "]}");
                  case 1 -> node(1, "acme.hub", "{}");
                  default -> node(i, "data.transform", "{}");
                },
            edges);

    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Graph marked = new BrokenEdges(Drawing.REGISTRY).mark(star);
          assertThat(marked.soundEdges()).hasSize(2 * (size - 2));
          assertThat(new StructureCheck(Drawing.EDITOR.handles()).check(marked))
              .extracting(finding -> finding.problem().code())
              .containsOnly("graph.no_trigger");
        });
  }

  @Test
  void aFileInWhichEverythingHasTheSameIdAndNameIsReadAtOnce() {
    ObjectNode file = Json.object();
    var nodes = file.putArray("nodes");
    var edges = file.putArray("edges");
    for (int i = 0; i < 20_000; i++) {
      ObjectNode node = nodes.addObject().put("id", "a").put("parentId", "a-" + (i + 2));
      node.putObject("data").put("name", "same");
      edges.addObject().put("id", "e").put("source", "a").put("target", "a-" + i);
    }

    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          Imported read = new ScenarioFile(Drawing.REGISTRY).read(file).orThrow();
          assertThat(read.graph().nodes())
              .hasSize(20_000)
              .extracting(Node::name)
              .doesNotHaveDuplicates();
          assertThat(read.graph().edges()).hasSize(20_000);
        });
  }

  @Test
  void aThousandNodesAreDuplicatedInOneStep() {
    int size = 1_000;
    var nodes = new ArrayList<Node>();
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < size; i++) {
      nodes.add(node(i, "data.transform", "{\"program\": \"$nodes.n" + Math.max(0, i - 1) + "\"}"));
      if (i > 0) {
        edges.add(edge(i, "n" + (i - 1), "n" + i));
      }
    }
    Graph graph = Graph.of(nodes, edges);
    var copies = nodes.stream().map(n -> n.copy().id(n.id() + "c").build()).toList();
    var copiedEdges =
        edges.stream()
            .map(e ->
                e.stamped(e.id() + "c", Drawing.NOW)
                    .withEnds(
                        e.source() + "c", Optional.empty(), e.target() + "c", Optional.empty()))
            .toList();

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Applied.Done done = Drawing.done(graph, new Change.Add(copies, copiedEdges));
          assertThat(done.graph().nodes()).hasSize(2 * size);
          assertThat(new GraphCheck(Drawing.REGISTRY).check(done.graph()))
              .extracting(finding -> finding.problem().code())
              .doesNotContain("expression.unknown_node");
        });
  }
}
