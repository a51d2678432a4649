package dev.patchbay.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Sample;
import dev.patchbay.schema.Json;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Deleting, with and without joining what is left.
class DeleteTest {
  private final Bench bench = Bench.chain();
  private final Arrange arrange = new Arrange(bench.session);

  @Test
  void aDeletedNodeTakesItsEdgesAlongAndUndoBringsAllBackInTheirOrder() {
    bench.session.select(Selection.ofNode("a"));
    bench.oneStep(arrange::delete);
    assertThat(bench.graph().node("a")).isEmpty();
    assertThat(bench.graph().edges()).isEmpty();
    bench.session.undo();
    assertThat(bench.graph().edges()).extracting(Edge::id).containsExactly("e1", "e2");
    assertThat(bench.selected()).containsExactly("a");
  }

  @Test
  void deletingWithHealingJoinsBeforeAndBehind() {
    bench.session.select(Selection.ofNode("a"));
    bench.oneStep(arrange::deleteAndRejoin);
    assertThat(bench.connected("hook.out", "b.in")).isTrue();
    assertThat(bench.graph().edges()).hasSize(1);
  }

  @Test
  void severalNodesInARowAreHealedAsOne() {
    bench.drag(bench.port("b.out"), bench.port("c.in"));
    bench.session.select(Selection.ofNodes(Set.of("a", "b")));
    bench.oneStep(arrange::deleteAndRejoin);
    assertThat(bench.connected("hook.out", "c.in")).isTrue();
  }

  @Test
  void whereNothingCanBeJoinedHealingOnlyDeletes() {
    bench.session.select(Selection.ofNode("b"));
    arrange.deleteAndRejoin();
    assertThat(bench.graph().node("b")).isEmpty();
    assertThat(bench.graph().edges()).extracting(Edge::id).containsExactly("e1");
  }

  @Test
  void anEdgeIsDeletedAlone() {
    bench.session.select(Selection.ofEdge("e2"));
    bench.oneStep(arrange::delete);
    assertThat(bench.graph().nodes()).hasSize(4);
    assertThat(bench.graph().edges()).hasSize(1);
  }

  @Test
  void aDeletedContainerTakesItsContentAlong() {
    Bench nested = Bench.container();
    nested.session.select(Selection.ofNode("each"));
    nested.oneStep(() -> new Arrange(nested.session).delete());
    assertThat(nested.graph().node("inner")).isEmpty();
    assertThat(nested.graph().edges()).isEmpty();
    nested.session.undo();
    assertThat(nested.node("inner").parentId()).hasValue("each");
    assertThat(nested.graph().edges()).hasSize(4).allMatch(Edge::sound);
  }

  @Test
  void theSamplesOfADeletedTriggerComeBackWithIt() {
    bench.done(new Change.KeepSample(new Sample("hook", "One", Json.parse("{\"a\": 1}"))));
    bench.session.select(Selection.ofNode("hook"));
    bench.oneStep(arrange::delete);
    assertThat(bench.graph().samples()).isEmpty();
    bench.session.undo();
    assertThat(bench.graph().samplesOf("hook")).hasSize(1);
  }

  @Test
  void deletingNothingIsNoStep() {
    assertThat(arrange.delete()).isEmpty();
    assertThat(arrange.deleteAndRejoin()).isEmpty();
    assertThat(bench.session.canUndo()).isFalse();
  }
}
