package dev.patchbay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.exchange.Examples;
import dev.patchbay.exchange.Examples.Example;
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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What all examples have in common; what each of them does is tested beside this.
class ExamplesTest {
  static Stream<Example> examples() {
    return Examples.all().stream();
  }

  private static Imported read(Example example) {
    return new ScenarioFile(Draft.REGISTRY).read(example.file()).orThrow();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theListCallsItWhatTheFileDoes(Example example) {
    Imported imported = read(example);

    assertThat(imported.name()).isEqualTo(example.title());
    assertThat(imported.description()).isEqualTo(example.description());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothingIsWrongWithItAndNoSampleWarns(Example example) {
    Imported imported = read(example);
    Graph graph = imported.graph();

    assertThat(imported.report()).isEmpty();
    assertThat(new GraphCheck(Draft.REGISTRY).check(graph)).extracting(Finding::problem).isEmpty();
    assertThat(graph.samples()).hasSizeGreaterThan(1);
    for (Sample sample : graph.samples()) {
      assertThat(new ShownExample(graph).run(sample.name()).result().previews().values())
          .as(sample.name())
          .allSatisfy(preview -> assertThat(preview.problems()).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itOpensFittedBecauseItWasNeverLookedAt(Example example) {
    assertThat(read(example).graph().uiState().viewport()).isEqualTo(UiState.INITIAL.viewport());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void itIsDrawnCleanly(Example example) {
    Graph graph = read(example).graph();
    var layout = GraphLayout.of(new NodeHandles(Draft.REGISTRY), graph);
    List<Box> boxes = new ArrayList<>(layout.boxes().values());
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
    assertThat(graph.nodes())
        .extracting(Node::type)
        .allMatch(type -> Draft.REGISTRY.find(type).isPresent());
  }
}
