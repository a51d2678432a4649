package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.patchbay.engine.Preview.Status;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// Size alone breaks nothing: no stack overflows, and the work grows with the graph, not faster.
class LargeGraphTest {
  private static final int LONG = 100_000;

  private static Node node(int i) {
    return new NodeBuilder("n" + i, i == 0 ? "trigger.manual" : "data.set-fields")
        .name("n" + i)
        .build();
  }

  private static Graph chain(int length) {
    var nodes = new ArrayList<Node>();
    var edges = new ArrayList<Edge>();
    for (int i = 0; i < length; i++) {
      nodes.add(node(i));
      if (i > 0) {
        edges.add(Edge.between("e" + i, "n" + (i - 1), "out", "n" + i, "in"));
      }
    }
    return Graph.of(nodes, edges);
  }

  private static DryRunResult run(Graph graph) {
    return Draft.DRY_RUN.run(graph, Start.with("n0", "payload", Json.parse("{\"a\": 1}")));
  }

  @Test
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void aChainOfAHundredThousandNodesIsWalkedToItsEnd() {
    Walk walk = Walk.fromTrigger(Level.top(chain(LONG), Draft.REGISTRY), "n0");
    for (int i = 0; i < LONG; i++) {
      walk.settle("n" + i, new Outcome.Emitted(Map.of("out", Json.NODES.numberNode(i))));
    }

    assertThat(walk.finished()).isTrue();
    assertThat(walk.delivered()).hasSize(LONG - 1);
  }

  @Test
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void aChainOfAHundredThousandDeadNodesIsSkippedToItsEnd() {
    Walk walk = Walk.fromTrigger(Level.top(chain(LONG), Draft.REGISTRY), "n0");
    walk.settle("n0", new Outcome.Emitted(Map.of()));

    assertThat(walk.finished()).isTrue();
    assertThat(walk.outcomes()).hasSize(LONG).containsEntry("n99999", new Outcome.Skipped());
  }

  @Test
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void aChainOfTenThousandNodesIsShownToItsEnd() {
    DryRunResult result = run(chain(10_000));

    assertThat(result.previews()).hasSize(10_000);
    assertThat(new Seen(result).node("n9999").outputs())
        .containsEntry("out", Json.parse("{\"a\": 1}"));
  }

  @Test
  @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
  void fiveThousandNodesSideBySideJoinInOrder() {
    var nodes = new ArrayList<>(List.of(node(0)));
    var edges = new ArrayList<Edge>();
    for (int i = 1; i <= 5_000; i++) {
      nodes.add(node(i));
      edges.add(Edge.between("in" + i, "n0", "out", "n" + i, "in"));
      edges.add(Edge.between("out" + i, "n" + i, "out", "join", "in"));
    }
    nodes.add(new NodeBuilder("join", "control.merge").name("join").build());

    DryRunResult result = run(Graph.of(nodes, edges));

    assertThat(new Seen(result).node("join").outputs().get("out")).hasSize(5_000);
  }

  @Test
  void aHundredNestedLoopsAreWalked() {
    var nodes = new ArrayList<>(List.of(node(0)));
    var edges = new ArrayList<Edge>();
    for (int i = 1; i <= 100; i++) {
      nodes.add(
          new NodeBuilder("loop" + i, "control.for-each")
              .name("loop" + i)
              .config(Json.object().put("items", "{{ [1] }}"))
              .parent(i == 1 ? Optional.empty() : Optional.of("loop" + (i - 1)))
              .build());
      edges.add(
          i == 1
              ? Edge.between("e1", "n0", "out", "loop1", "in")
              : Edge.between("e" + i, "loop" + (i - 1), "start", "loop" + i, "in"));
    }
    DryRunResult result = run(Graph.of(nodes, edges));

    assertThat(new Seen(result).node("loop100").status()).isEqualTo(Status.SUCCEEDED);
  }

  @Test
  void edgesThatFormACycleUnmarkedLeaveTheirNodesUnreachedAndHarmNothing() {
    Graph graph =
        Graph.of(
            List.of(node(0), node(1), node(2), node(3)),
            List.of(
                Edge.between("a", "n0", "out", "n3", "in"),
                Edge.between("b", "n1", "out", "n2", "in"),
                Edge.between("c", "n2", "out", "n1", "in"),
                Edge.between("d", "n2", "nothing", "n3", "nowhere")));

    assertThatCode(
            () -> {
              DryRunResult result = run(graph);
              assertThat(new Seen(result).node("n1").status()).isEqualTo(Status.SKIPPED);
              assertThat(new Seen(result).node("n3").status()).isEqualTo(Status.SUCCEEDED);
            })
        .doesNotThrowAnyException();
  }
}
