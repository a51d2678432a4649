package dev.patchbay.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Outline.Entry;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The scenario as a list.
class OutlineTest {
  @Test
  void nodesStandInTheOrderInWhichDataReachesThemWithTheirEdgesUnderThem() {
    assertThat(lines(Bench.chain().session))
        .containsExactly("hook", "  → Set fields", "a", "  → HTTP request", "c", "b");
  }

  @Test
  void whatStandsInAContainerIsUnderIt() {
    assertThat(lines(Bench.container().session))
        .containsExactly(
            "hook",
            "  → For each",
            "each",
            "  item → Set fields",
            "  → Transform",
            "  inner",
            "    → For each",
            "loose",
            "done");
  }

  @Test
  void aNodeComesAfterEverythingThatLeadsToItWhereverItIsDrawn() {
    var session =
        new Bench(
                Graph.of(
                    List.of(
                        Bench.node("end", "data.transform", 0, 0),
                        Bench.node("start", "trigger.manual", 900, 0)),
                    List.of(Bench.edge("e", "start.out", "end.in"))))
            .session;
    assertThat(lines(session)).containsExactly("start", "  → Transform", "end");
  }

  @Test
  void aCycleThatABrokenFileHasIsListedAllTheSame() {
    var session =
        new Bench(
                Graph.of(
                    List.of(
                        Bench.node("a", "data.transform", 0, 0),
                        Bench.node("b", "data.transform", 300, 0)),
                    List.of(Bench.edge("e1", "a.out", "b.in"), Bench.edge("e2", "b.out", "a.in"))))
            .session;
    assertThat(lines(session))
        .containsExactlyInAnyOrder("a", "  → Transform", "b", "  → Transform");
  }

  @Test
  void aDanglingEdgeNamesWhatItMisses() {
    var session =
        new Bench(
                Graph.of(
                    List.of(Bench.node("a", "data.transform", 0, 0)),
                    List.of(Edge.between("e", "a", "out", "gone", "in"))))
            .session;
    assertThat(lines(session)).containsExactly("a", "  → gone");
  }

  private static List<String> lines(Session session) {
    var lines = new ArrayList<String>();
    collect(Outline.of(session.handles(), session.graph()), "", lines);
    return lines;
  }

  private static void collect(List<Outline.Line> level, String indent, List<String> into) {
    for (Outline.Line line : level) {
      into.add(
          indent
              + switch (line.entry()) {
                case Entry.OfNode node -> node.id();
                case Entry.OfEdge edge -> edge.words();
              });
      collect(line.under(), indent + "  ", into);
    }
  }
}
