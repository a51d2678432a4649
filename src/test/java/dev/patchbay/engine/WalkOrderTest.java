package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.Error;
import dev.patchbay.catalog.ErrorCodes;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Policy.OnError;
import dev.patchbay.schema.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Real executors settle nodes in whatever order the world answers. What a walk comes to must not
/// depend on it.
class WalkOrderTest {
  private static final int ORDERS = 6;

  @RepeatedTest(60)
  void anyOrderOfSettlingComesToTheSame(RepetitionInfo repetition) {
    tryGraph(repetition.getCurrentRepetition());
  }

  @Test
  @Tag("campaign")
  void anyOrderOfSettlingComesToTheSameOnManyGraphs() {
    for (long seed = 1_000; seed < 11_000; seed++) {
      tryGraph(seed);
    }
  }

  private static void tryGraph(long seed) {
    Graph graph = randomGraph(new Random(seed));
    Level level = Level.top(graph, Draft.REGISTRY);
    Ended expected = settle(level, new Random(0));
    for (int order = 1; order < ORDERS; order++) {
      assertThat(settle(level, new Random(seed * 31 + order)))
          .as("seed %d, order %d", seed, order)
          .isEqualTo(expected);
    }
    assertThat(expected.outcomes().keySet())
        .as("seed %d: every node is settled", seed)
        .containsExactlyInAnyOrderElementsOf(graph.nodes().stream().map(n -> n.id()).toList());
  }

  private record Ended(
      Map<String, Outcome> outcomes, Map<String, JsonNode> delivered, Optional<Error> stopped) {}

  private static Ended settle(Level level, Random order) {
    Walk walk = Walk.fromTrigger(level, "start");
    while (!walk.finished()) {
      List<Walk.Ready> ready = walk.ready();
      Walk.Ready next = ready.get(order.nextInt(ready.size()));
      walk.settle(next.node().id(), outcome(next));
    }
    return new Ended(Map.copyOf(walk.outcomes()), Map.copyOf(walk.delivered()), walk.stopped());
  }

  /// Depends on the node and its input alone, as a real node's does.
  private static Outcome outcome(Walk.Ready ready) {
    if (ready.refused().isPresent()) {
      return new Outcome.Failed(ready.refused().get(), 1);
    }
    String id = ready.node().id();
    int chance = Math.floorMod((id + Json.write(ready.input())).hashCode(), 10);
    if (chance == 0) {
      return new Outcome.Failed(Error.of(ErrorCodes.HTTP_TIMEOUT, "Slow: " + id), 2);
    }
    JsonNode data = Json.object().put("from", id).set("input", Json.NODES.numberNode(chance));
    var byHandle = new LinkedHashMap<String, JsonNode>();
    if (ready.node().type().equals("control.if")) {
      byHandle.put(chance < 5 ? "true" : "false", data);
    } else if (chance != 1) {
      byHandle.put("out", data);
    }
    return new Outcome.Emitted(byHandle);
  }

  private static Graph randomGraph(Random random) {
    Draft draft = Draft.started();
    var ids = new ArrayList<String>(List.of("start"));
    var ways = new ArrayList<String>();
    int size = 2 + random.nextInt(25);
    for (int i = 0; i < size; i++) {
      String id = "n" + i;
      switch (random.nextInt(4)) {
        case 0 -> draft.choice(id, "true");
        case 1 -> draft.merge(id, "append");
        default -> draft.transform(id, "$");
      }
      if (random.nextInt(8) == 0) {
        draft.disable(id);
      }
      draft.onError(id, OnError.values()[random.nextInt(3)]);
      for (int edge = random.nextInt(4); edge > 0; edge--) {
        String from = ids.get(random.nextInt(ids.size()));
        ways.add(from + handle(from, draft, random) + " -> " + id + " #" + random.nextInt(3));
      }
      ids.add(id);
    }
    return draft.edges(ways.stream().distinct().toArray(String[]::new)).graph();
  }

  private static String handle(String from, Draft draft, Random random) {
    boolean branches = draft.graph().node(from).orElseThrow().type().equals("control.if");
    if (random.nextInt(5) == 0) {
      return ".error";
    }
    return branches ? (random.nextBoolean() ? ".true" : ".false") : "";
  }
}
