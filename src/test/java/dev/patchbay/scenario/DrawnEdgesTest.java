package dev.patchbay.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.ActionResult;
import dev.patchbay.catalog.ActionType;
import dev.patchbay.catalog.Behaviour;
import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.Migrations;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.TypeInfo;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Schema;
import dev.patchbay.schema.Shape;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A new edge that breaks a rule is refused, naming the nodes.
class DrawnEdgesTest {
  private static void assertRefused(Problem problem, String code, String... words) {
    assertThat(problem.code()).isEqualTo(code);
    assertThat(words).allSatisfy(word -> assertThat(problem.message()).contains(word));
    assertThat(problem.message()).endsWith(".");
  }

  @Test
  void aCycleIsRefusedNamingItsNodes() {
    Drawing drawing =
        Drawing.of("manual start", "transform a", "transform b", "transform c")
            .edge("a", "b")
            .edge("b", "c");

    assertRefused(drawing.refusedEdge("c", "a"), "graph.cycle", "a → b → c → a", "For each");
  }

  @Test
  void aLongCycleIsNamedShortly() {
    var drawing = Drawing.of();
    for (int i = 0; i < 50; i++) {
      drawing.node("transform n" + i);
      if (i > 0) {
        drawing.edge("n" + (i - 1), "n" + i);
      }
    }

    assertThat(drawing.refusedEdge("n49", "n0").message())
        .contains("n0 → n1", "…")
        .hasSizeLessThan(200);
  }

  @Test
  void aValueThatCertainlyDoesNotFitIsRefusedSayingBothTypes() {
    NodeType numbers = typed("test.numbers", Shape.NUM, Shape.NUM);
    NodeType texts = typed("test.texts", Shape.TEXT, Shape.TEXT);
    var editor = new GraphEditor(NodeRegistry.of(List.of(numbers, texts)), InstantSource.system());
    Graph graph =
        Graph.of(
            List.of(
                new NodeBuilder("n", "test.numbers").label("Sum").name("n").build(),
                new NodeBuilder("t", "test.texts").label("Mail").name("t").build()),
            List.of());

    assertRefused(
        editor.refusal(graph, Drawing.edgeOf("n", "t")).orElseThrow(),
        "graph.type",
        "“Mail” takes text, but “Sum” gives number");
  }

  private static NodeType typed(String id, Shape input, Shape output) {
    return new ActionType<JsonNode, JsonNode, JsonNode>(
        new TypeInfo(id, id, "icon", Category.DATA, "", "", List.of()),
        Schema.any(),
        Json.object(),
        Schema.any(input),
        Json.object(),
        Schema.any(output),
        Json.object(),
        Set.of(),
        ActionType.inOut(Schema.any(input), Schema.any(output)),
        Optional.of("out"),
        Migrations.NONE,
        (Behaviour.Pure<JsonNode, JsonNode>) (_, io, _) -> ActionResult.success(io.data()));
  }

  @Test
  void anEdgeToItselfIsRefused() {
    assertRefused(Drawing.of("transform a").refusedEdge("a", "a"), "graph.self", "“a”");
  }

  @Test
  void anUnknownHandleIsRefused() {
    Drawing drawing = Drawing.of("if check", "transform a", "manual start");

    assertRefused(drawing.refusedEdge("check:maybe", "a"), "graph.handle", "“check”", "“maybe”");
    assertRefused(drawing.refusedEdge("check:true", "a:left"), "graph.handle", "“a”", "“left”");
    assertRefused(drawing.refusedEdge("a", "start"), "graph.handle", "“start” has no input");
  }

  @Test
  void anEdgeToNowhereIsRefused() {
    assertRefused(Drawing.of("transform a").refusedEdge("a", "b"), "graph.dangling", "b");
    assertRefused(Drawing.of("transform a").refusedEdge("b", "a"), "graph.dangling", "b");
  }

  @Test
  void aSecondEdgeBetweenTheSameHandlesIsRefusedAlsoWhenItNamesThemDifferently() {
    Drawing drawing = Drawing.of("transform a", "transform b").edge("a", "b");

    assertRefused(drawing.refusedEdge("a:out", "b:in"), "graph.duplicate");
    assertRefused(drawing.refusedEdge("a:out", "b"), "graph.duplicate");
  }

  @Test
  void aSecondEdgeWithTheSameIdIsRefused() {
    Drawing drawing = Drawing.of("transform a", "transform b").edge("a", "b");

    assertRefused(drawing.refusedEdge("a", "b"), "graph.id_taken");
  }

  @Test
  void anEdgeAcrossTheBorderOfAContainerIsRefused() {
    Drawing drawing =
        Drawing.of("manual start", "for-each each", "for-each other")
            .inside("each", "transform inner")
            .inside("other", "transform stranger");

    assertRefused(
        drawing.refusedEdge("start", "inner"), "graph.border", "“start”", "“inner”", "border");
    assertRefused(drawing.refusedEdge("inner", "other"), "graph.border");
    assertRefused(drawing.refusedEdge("inner", "stranger"), "graph.border");
  }

  @Test
  void aContainersInnerHandlesAreForItsContentsAndItsOuterHandlesForTheOthers() {
    Drawing drawing =
        Drawing.of("manual start", "for-each each", "transform after")
            .inside("each", "transform inner")
            .edge("each:start", "inner")
            .edge("inner", "each:end")
            .edge("start", "each")
            .edge("each", "after");

    assertThat(drawing.findings()).isEmpty();
    assertRefused(drawing.refusedEdge("each:start", "after"), "graph.handle");
    assertRefused(drawing.refusedEdge("each:out", "inner"), "graph.handle");
  }

  @Test
  void aSecondEdgeThatWouldAlwaysDeliverTooIsRefused() {
    Drawing drawing =
        Drawing.of("manual start", "transform a", "transform b")
            .edge("start", "a")
            .edge("start", "b");

    assertRefused(
        drawing.refusedEdge("a", "b"),
        "graph.join",
        "“b” takes one value",
        "“start”",
        "“a”",
        "Merge");
  }

  @Test
  void anEdgeToAPlaceholderIsRefusedBecauseNobodyKnowsItsHandles() {
    Drawing drawing = Drawing.of("manual start", "acme.teleport unknown");

    assertRefused(drawing.refusedEdge("start", "unknown"), "graph.handle", "“unknown”");
  }

  @Test
  void aRefusedEdgeRefusesTheWholeAddition() {
    Drawing drawing = Drawing.of("manual start");
    Node added = Drawing.builder("transform", "a").build();

    Problem problem =
        drawing.refused(
            new Change.Add(
                List.of(added),
                List.of(Drawing.edgeOf("start", "a"), Drawing.edgeOf("a:nowhere", "a"))));

    assertThat(problem.code()).isEqualTo("graph.self");
    assertThat(drawing.graph().node("a")).isEmpty();
  }

  @Test
  void addedEdgesAreJudgedBesideEachOther() {
    Drawing drawing = Drawing.of("manual start");
    List<Node> added =
        List.of(
            Drawing.builder("transform", "a").build(), Drawing.builder("transform", "b").build());

    assertThat(
            drawing
                .refused(
                    new Change.Add(
                        added, List.of(Drawing.edgeOf("a", "b"), Drawing.edgeOf("b", "a"))))
                .code())
        .isEqualTo("graph.cycle");
    assertThat(
            drawing
                .refused(
                    new Change.Add(
                        added, List.of(Drawing.edgeOf("a", "b"), Drawing.edgeOf("a:out", "b:in"))))
                .code())
        .isEqualTo("graph.duplicate");
    assertThat(
            drawing
                .refused(
                    new Change.Add(
                        added,
                        List.of(
                            Drawing.edgeOf("start", "a"),
                            Drawing.edgeOf("start", "b"),
                            Drawing.edgeOf("a", "b"))))
                .code())
        .isEqualTo("graph.join");
  }

  @Test
  void edgesIntoAMergeKeepTheOrderInWhichTheyWereDrawnAndCopiesKeepItToo() {
    Drawing drawing =
        Drawing.of("manual start", "transform a", "transform b", "merge m")
            .edge("b", "m")
            .edge("a", "m");

    assertThat(drawing.theEdge("b", "m").order()).isZero();
    assertThat(drawing.theEdge("a", "m").order()).isEqualTo(1);

    Node copy = Drawing.builder("merge", "m2").build();
    drawing.apply(
        new Change.Add(
            List.of(copy),
            List.of(
                Drawing.edgeOf("a", "m2").withOrder(1), Drawing.edgeOf("b", "m2").withOrder(0))));
    assertThat(drawing.theEdge("b", "m2").order()).isZero();
    assertThat(drawing.theEdge("a", "m2").order()).isEqualTo(1);
  }

  @Test
  void anEdgeThatIsMovedKeepsItsPlaceAndSaysWhenItWasMoved() {
    Drawing drawing =
        Drawing.of("manual start", "transform a", "transform b", "transform c", "merge m")
            .edge("a", "m")
            .edge("b", "m")
            .apply(new Change.Reconnect("a→m", "c", Optional.empty(), "m", Optional.empty()));

    Edge moved = drawing.theEdge("a", "m");
    assertThat(moved.source()).isEqualTo("c");
    assertThat(moved.order()).isZero();
    assertThat(moved.updatedAt()).isEqualTo(Drawing.NOW);
    assertThat(drawing.graph().edges()).extracting(Edge::id).containsExactly("a→m", "b→m");
  }

  @Test
  void anEdgeMovedOntoAForbiddenPlaceStaysWhereItWas() {
    Drawing drawing =
        Drawing.of("transform a", "transform b", "transform c").edge("a", "b").edge("b", "c");

    assertThat(
            drawing
                .refused(new Change.Reconnect("b→c", "b", Optional.empty(), "a", Optional.empty()))
                .code())
        .isEqualTo("graph.cycle");
    assertThat(drawing.theEdge("b", "c").target()).isEqualTo("c");
  }

  @Test
  void aNodeTakenOutOfAChainLeavesTheChainJoined() {
    Drawing drawing =
        Drawing.of("manual start", "transform a", "transform b")
            .edge("start", "a")
            .edge("a", "b")
            .apply(new Change.RemoveAndRejoin(Set.of("a")));

    assertThat(drawing.graph().edges())
        .singleElement()
        .satisfies(edge -> {
          assertThat(edge.source()).isEqualTo("start");
          assertThat(edge.target()).isEqualTo("b");
        });
  }

  @Test
  void aTypeWithoutAPassThroughCannotBeDisabled() {
    assertRefused(
        Drawing.of("merge m").refused(new Change.SetDisabled(Set.of("m"), true)),
        "node.cannot_disable",
        "“m”");
    assertThat(
            Drawing.of("if check")
                .apply(new Change.SetDisabled(Set.of("check"), true))
                .theNode("check")
                .disabled())
        .isTrue();
  }
}
