package dev.patchbay.editor;

import static dev.patchbay.editor.Bench.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Collapsed;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout.Box;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A collapsed container is as small as a card and shows nothing of what it holds.
class CollapseTest {
  private final Bench bench = Bench.container();
  private final Arrange arrange = new Arrange(bench.session);

  @Test
  void theCardOfACollapsedContainerSaysSo() {
    Bench bench = Bench.container();
    assertThat(subtitle(bench)).doesNotContain("Collapsed");
    bench.done(new Change.Collapse("each", true));
    assertThat(subtitle(bench)).startsWith("Collapsed · ");
  }

  @Test
  void theMarkOfAnotherProgramOnANodeThatHoldsNothingIsKeptAndMeansNothing() {
    Bench plain = Bench.container();
    Bench marked =
        new Bench(
            Graph.of(
                plain.graph().nodes().stream()
                    .map(node ->
                        node.id().equals("loose")
                            ? node.copy()
                                .extra(Bench.json("{\"data\": {\"collapsed\": true}}"))
                                .build()
                            : node)
                    .toList(),
                plain.graph().edges()));
    assertThat(Caption.of(marked.session.registry(), marked.node("loose")))
        .isEqualTo(Caption.of(plain.session.registry(), plain.node("loose")));
    assertThat(marked.session.layout().box("loose").orElseThrow().layout())
        .isEqualTo(plain.session.layout().box("loose").orElseThrow().layout());
  }

  private static String subtitle(Bench bench) {
    return Caption.of(bench.session.registry(), bench.node("each")).subtitle();
  }

  @Test
  void whatStandsInItIsSeenNoMoreAndAllOfItIsStillThere() {
    Graph before = bench.graph();
    bench.session.select(Selection.ofNode("each"));
    bench.oneStep(() -> arrange.toggleCollapsed());
    assertThat(bench.session.layout().box("inner")).isEmpty();
    assertThat(bench.session.layout().route("e2")).isEmpty();
    assertThat(bench.session.layout().route("e4")).as("what leaves the box").isPresent();
    assertThat(bench.session.layout().box("each").map(Box::rect).orElseThrow().height())
        .isLessThan(100);
    assertThat(bench.graph().nodes()).hasSameSizeAs(before.nodes());
    assertThat(bench.graph().edges()).containsExactlyElementsOf(before.edges());
    arrange.toggleCollapsed();
    assertThat(bench.graph()).isEqualTo(before);
  }

  @Test
  void nothingHiddenIsHitAndNothingIsDroppedIntoIt() {
    var inner = bench.header("inner");
    collapse();
    assertThat(bench.gestures.hit(inner)).isEqualTo(Hit.NOTHING);
    bench.drag(bench.header("loose"), bench.header("each"), NONE);
    assertThat(bench.node("loose").parentId()).isEmpty();
  }

  @Test
  void itMovesCopiesAndIsDeletedWithWhatItHolds() {
    collapse();
    bench.session.select(Selection.ofNode("each"));
    new Clipboard(bench.session).duplicate();
    assertThat(bench.graph().nodes().stream().filter(n -> n.type().equals("data.set-fields")))
        .hasSize(3);
    bench.session.undo();
    bench.session.select(Selection.ofNode("each"));
    bench.oneStep(arrange::delete);
    assertThat(bench.graph().node("inner")).isEmpty();
  }

  @Test
  void goingToAHiddenNodeOpensItsContainer() {
    collapse();
    arrange.uncover("inner");
    assertThat(Collapsed.is(bench.node("each"))).isFalse();
    assertThat(bench.session.layout().box("inner")).isPresent();
  }

  @Test
  void tidyingLeavesItCollapsed() {
    collapse();
    Tidy.plan(bench.session.layout(), bench.session.handles(), Set.of(), new Progress())
        .ifPresent(bench::done);
    assertThat(Collapsed.is(bench.node("each"))).isTrue();
    assertThat(bench.node("inner").parentId()).contains("each");
  }

  private void collapse() {
    bench.done(new Change.Collapse("each", true));
  }
}
