package dev.patchbay.store;

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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Drafts to keep.
public final class Drafts {
  private Drafts() {}

  /// A trigger and a transformation behind it. `program` is what the transformation does.
  public static Graph small(String program) {
    return Graph.of(
        List.of(start(), transform("shape", program).position(300, 0).build()),
        List.of(Edge.between("e1", "start", "out", "shape", "in")));
  }

  /// A chain of `size` nodes, a trigger first.
  public static Graph chain(int size, String program) {
    var nodes = new ArrayList<Node>(List.of(start()));
    var edges = new ArrayList<Edge>();
    for (int i = 1; i < size; i++) {
      nodes.add(transform("n" + i, program + " + " + i).position(i * 200.0, i % 7 * 90.0).build());
      String before = i == 1 ? "start" : "n" + (i - 1);
      edges.add(Edge.between("e" + i, before, "out", "n" + i, "in"));
    }
    return Graph.of(nodes, edges);
  }

  /// Everything that a draft can hold, none of it as it is by default.
  public static Graph full() {
    Node trigger =
        new NodeBuilder("start", "trigger.manual").name("start").label("Begin “here”").build();
    Node shape =
        transform("shape", "{\"n\": 9007199254740993, \"p\": 0.10}")
            .label("Größe & Gewicht 🧭")
            .position(-12.5, 1e6)
            .size(180.25, 64)
            .notes("first line\nsecond line")
            .policy(
                new Policy(
                    Policy.OnError.CONTINUE,
                    new Policy.Retry(5, Duration.ofMillis(1500), 1.5, Duration.ofHours(2), 0.25),
                    30))
            .pin(Optional.of(Json.parse("{\"big\": 9007199254740993, \"price\": 0.10}")))
            .disabled(true)
            .extra(object("{\"data\": {\"colour\": \"red\"}, \"zIndex\": 7}"))
            .build();
    Node unknown =
        new NodeBuilder("future", "acme.teleport")
            .name("future")
            .config(object("{\"to\": \"moon\", \"count\": 1.50}"))
            .configVersion(7)
            .build();
    Edge sound =
        new Edge(
            "e1",
            "start",
            Optional.of("out"),
            "shape",
            Optional.empty(),
            "yes",
            true,
            object("{\"stroke\": \"#f00\"}"),
            3,
            Instant.parse("2026-01-02T03:04:05.678901234Z"),
            Instant.parse("2026-02-03T04:05:06Z"),
            Optional.empty(),
            object("{\"markerEnd\": {\"type\": \"arrow\"}}"));
    Edge broken =
        Edge.between("e2", "shape", "maybe", "nobody", "in")
            .withBroken(Optional.of(new Problem("/x", "graph.dangling", "It ends nowhere.")));
    return Graph.of(List.of(trigger, shape, unknown), List.of(sound, broken))
        .withSamples(
            List.of(
                new Sample("start", "Zwei", Json.parse("{\"id\": 9007199254740993}")),
                new Sample("start", "Eins", Json.parse("null"))))
        .withVariables(
            List.of(
                new Variable("limit", Json.parse("12.50"), "The most that is paid at once"),
                new Variable("anything", Json.parse("{\"a\": [1, null]}"), "")))
        .withExtra(object("{\"author\": \"someone\", \"tags\": [\"a\", \"b\"]}"))
        .withUiState(new UiState(new Viewport(-10.5, 20.25, 0.75), List.of("shape")));
  }

  public static Node start() {
    return new NodeBuilder("start", "trigger.manual").name("start").build();
  }

  public static NodeBuilder transform(String id, String program) {
    return new NodeBuilder(id, "data.transform")
        .name(id)
        .config(Json.object().put("program", program));
  }

  static ObjectNode object(String json) {
    JsonNode parsed = Json.parse(json);
    return parsed.asObject();
  }
}
