package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.ALT;
import static dev.patchbay.editor.Bench.NONE;
import static dev.patchbay.editor.Bench.edge;
import static dev.patchbay.editor.Bench.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.nodes.BuiltIn;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes in, nothing breaks, nothing is lost in silence, and one step leads back.
class BadInputTest {
  private static final String LONG = "long ".repeat(20_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "הזמנה חדשה",
        "طلب جديد 12",
        "👩‍👩‍👧‍👦 family 🏳️‍🌈",
        "\u202Eevil\u202C",
        "e\u0301\u0301\u0301",
        "tab\tand\nline",
        "\uD83D",
        "   "
      })
  void aLabelInAnyScriptIsKeptToTheLetterAndItsNodeCanBeReferredTo(String label) {
    Bench bench = Bench.chain();
    bench.oneStep(() -> bench.done(new Change.Relabel("a", label)));
    assertThat(bench.node("a").label()).isEqualTo(label);
    assertThat(bench.node("a").name()).matches("[\\p{L}_][\\p{L}\\p{N}_]*");
    copyAndPaste(bench);
    assertThat(bench.graph().nodes().stream().filter(n -> n.label().equals(label))).hasSize(2);
    assertThat(bench.graph().nodes().stream().map(Node::name)).doesNotHaveDuplicates();
  }

  @Test
  void aLabelOfAHundredThousandCharactersIsKept() {
    Bench bench = Bench.chain();
    bench.oneStep(() -> bench.done(new Change.Relabel("a", LONG)));
    assertThat(bench.node("a").label()).isEqualTo(LONG);
    assertThat(bench.session.layout().box("a").orElseThrow().rect().width()).isLessThan(1001);
    assertThat(Caption.of(bench.session.registry(), bench.node("a")).title()).isNotEmpty();
    copyAndPaste(bench);
    assertThat(bench.graph().nodes().stream().filter(n -> n.label().equals(LONG))).hasSize(2);
    assertThat(new Insertion(bench.session).fitting(Request.quickAdd(Point.ORIGIN))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e308, -1e308, 1e18, 5e-324})
  void aNodeAtTheEndOfTheWorldStopsNoGesture(double far) {
    Bench bench =
        new Bench(
            Graph.of(
                List.of(
                    node("hook", "trigger.manual", 40, 100),
                    node("a", "data.set-fields", far, -far),
                    node("b", "data.set-fields", 600, 100)),
                List.of(edge("e1", "hook.out", "a.in"), edge("e2", "hook.out", "b.in"))));
    Graph before = bench.graph();
    bench.session.view().fit();
    bench.session.view().show(dev.patchbay.scenario.geometry.Viewport.IDENTITY);
    bench.drag(bench.header("b"), new Point(700, 400));
    bench.drag(new Point(10, 10), new Point(990, 790), NONE);
    bench.drag(new Point(300, 10), new Point(320, 700), ALT);
    bench.session.selectAll();
    new Align(bench.session).align(Align.Line.LEFT);
    new Align(bench.session).distribute(true);
    new Grouping(bench.session).group();
    new Clipboard(bench.session).duplicate();
    new Arrange(bench.session).nudge(new Delta(20, 0));
    Tidy.plan(bench.session.layout(), bench.session.handles(), Set.of(), new Progress())
        .ifPresent(bench.session::propose);
    while (bench.session.canUndo()) {
      bench.session.undo();
    }
    assertThat(bench.graph()).isEqualTo(before);
    assertThat(bench.gestures.hit(bench.header("b"))).isEqualTo(new Hit.OnNode("b"));
  }

  @Test
  void noCoordinateBecomesNotANumber() {
    Bench bench = Bench.chain();
    bench.done(
        new Change.Move(Map.of("a", new Point(1e308, 1e308), "b", new Point(-1e308, -1e308))));
    bench.session.selectAll();
    new Align(bench.session).align(Align.Line.CENTRE);
    new Align(bench.session).distribute(true);
    new Grouping(bench.session).group();
    for (Node node : bench.graph().nodes()) {
      assertThat(node.position().x()).as(node.id()).isFinite();
      assertThat(node.position().y()).as(node.id()).isFinite();
    }
  }

  @Test
  void aTextWithoutSizesAndPlacesIsPastedWithUsualOnes() {
    Bench bench = Bench.chain();
    String text =
        """
        {"patchbay": {"kind": "clipboard", "version": 1},
         "nodes": [{"id": "x", "type": "data.set-fields", "data": {"config": {}}},
                   {"id": "y", "type": "group", "position": {"x": "a", "y": null},
                    "width": "wide", "height": -5, "data": {"config": {}}}],
         "edges": []}
        """;
    bench.oneStep(() -> new Clipboard(bench.session).paste(text, new Point(500, 500)));
    for (String id : bench.selected()) {
      var rect = bench.session.layout().box(id).orElseThrow().rect();
      assertThat(rect.width()).isPositive();
      assertThat(rect.height()).isPositive();
    }
  }

  @Test
  void aContainerIsDeletedWithItsChildrenAndGroupsAndComesBackInOneStep() {
    Bench bench = Bench.container();
    bench.session.select(Selection.ofNode("inner"));
    new Grouping(bench.session).group();
    Graph before = bench.graph();
    bench.session.select(Selection.ofNode("each"));
    new Arrange(bench.session).delete();
    assertThat(bench.graph().nodes()).extracting(Node::id).containsOnly("hook", "done", "loose");
    bench.session.undo();
    assertThat(bench.graph()).isEqualTo(before);
  }

  @Test
  void anEdgeIsRefusedForEveryReasonWithASentence() {
    Bench bench = Bench.chain();
    Set<String> sentences = new HashSet<>();
    for (var pair :
        List.of(
            List.of("a.out", "a.in"),
            List.of("hook.out", "a.in"),
            List.of("b.out", "a.in"),
            List.of("hook.out", "b.in"),
            List.of("a.in", "b.in"))) {
      String sentence = bench.refusal(pair.get(0), pair.get(1)).orElseThrow();
      assertThat(sentence).endsWith(".");
      sentences.add(sentence);
    }
    assertThat(sentences).hasSize(5);
  }

  @Test
  void everyTypeReplacesEveryOtherOrSaysWhyNotAndUndoBringsAllBack() {
    Bench bench = Bench.chain();
    Graph before = bench.graph();
    for (var type : BuiltIn.registry().all()) {
      Applied applied =
          new Insertion(bench.session).insert(type, Request.instead(Point.ORIGIN, "a"));
      assertThat(bench.graph().edges()).as(type.id()).hasSize(2);
      if (applied instanceof Applied.Done) {
        bench.session.undo();
      }
      assertThat(bench.graph()).as(type.id()).isEqualTo(before);
    }
  }

  private static void copyAndPaste(Bench bench) {
    bench.session.select(Selection.ofNode("a"));
    Optional<String> text = new Clipboard(bench.session).copy();
    assertThat(new Clipboard(bench.session).paste(text.orElseThrow(), new Point(800, 600)))
        .get()
        .isInstanceOf(Applied.Done.class);
  }
}
