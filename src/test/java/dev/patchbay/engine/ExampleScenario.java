package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.catalog.WouldDo;
import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.Imported;
import dev.patchbay.exchange.ScenarioFile;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphCheck;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.Sample;
import dev.patchbay.scenario.UiState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A scenario that comes with the program, with what is asked of every one of them.
record ExampleScenario(Imported imported) {
  static ExampleScenario named(String name) {
    return new ExampleScenario(
        new ScenarioFile(Draft.REGISTRY).read(Examples.find(name).orElseThrow().file()).orThrow());
  }

  Graph graph() {
    return imported.graph();
  }

  Seen run(String sample) {
    Start start =
        Start.choose(graph(), Draft.REGISTRY, Optional.empty(), Optional.of(sample)).orThrow();
    return new Seen(Draft.DRY_RUN.run(graph(), start));
  }

  static WouldDo wouldDo(Preview preview) {
    return preview.wouldDo().orElseThrow();
  }

  static String detail(WouldDo wouldDo, String label) {
    return wouldDo.details().stream()
        .filter(detail -> detail.label().equals(label))
        .map(WouldDo.Detail::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + label + " in " + wouldDo.details()));
  }

  /// Neither the file nor the graph has a problem, and no sample makes a node complain.
  void isFlawlessWithSamples(String... samples) {
    assertThat(imported.report()).isEmpty();
    assertThat(new GraphCheck(Draft.REGISTRY).check(graph()))
        .extracting(Finding::problem)
        .isEmpty();
    assertThat(graph().samples()).extracting(Sample::name).containsExactly(samples);
    for (String sample : samples) {
      assertThat(run(sample).result().previews().values())
          .as(sample)
          .allSatisfy(ExampleScenario::complainsOfNothing);
    }
  }

  private static void complainsOfNothing(Preview preview) {
    assertThat(preview.problems()).isEmpty();
    for (var item : preview.items()) {
      assertThat(item.values()).allSatisfy(ExampleScenario::complainsOfNothing);
    }
  }

  void opensFitted() {
    assertThat(graph().uiState().viewport()).isEqualTo(UiState.INITIAL.viewport());
  }

  /// Every node is named, stands on the grid, and stands on no other.
  void isDrawnCleanly() {
    var layout = GraphLayout.of(new NodeHandles(Draft.REGISTRY), graph());
    List<Box> boxes = new ArrayList<>(layout.boxes().values());
    assertThat(boxes).hasSameSizeAs(graph().nodes());
    for (Box box : boxes) {
      Node node = box.node();
      assertThat(node.position().x() % 10).as(node.id()).isZero();
      assertThat(node.position().y() % 10).as(node.id()).isZero();
      assertThat(node.label()).isNotBlank();
      for (Box other : boxes) {
        if (box != other && node.parentId().equals(other.node().parentId())) {
          assertThat(box.rect().intersects(other.rect()))
              .as("%s on %s", node.id(), other.node().id())
              .isFalse();
        }
      }
    }
    assertThat(graph().nodes())
        .extracting(Node::type)
        .allMatch(type -> Draft.REGISTRY.find(type).isPresent());
  }
}
