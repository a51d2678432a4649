package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.app.Wiring.Stores;
import dev.patchbay.catalog.Category;
import dev.patchbay.exchange.Examples;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.LastPreview;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.scenario.Sketch;
import dev.patchbay.schema.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the list of scenarios knows of each without reading its draft.
class HomeFactsTest {
  @TempDir Path folder;

  private final Wiring wiring = new Wiring(Optional.empty());
  private Stores stores;
  private Graph example;

  @BeforeEach
  void openStores() {
    stores = new Wiring(Optional.of(folder.toString())).openStores().orThrow();
    example =
        wiring
            .scenarioFile()
            .read(Examples.find(Examples.FIRST).orElseThrow().file())
            .orThrow()
            .graph();
  }

  @AfterEach
  void closeStores() {
    stores.close();
  }

  @Test
  void theSketchHasABoxForEveryNodeAndALineForEveryEdge() {
    Scenario scenario = stores.scenarios().create("Triage", example).orThrow();

    Sketch sketch = summary(scenario).sketch();

    assertThat(sketch.boxes()).hasSameSizeAs(example.nodes());
    assertThat(sketch.lines()).hasSameSizeAs(example.edges());
    assertThat(sketch.boxes().getFirst().family()).contains(Category.TRIGGER);
    assertThat(sketch.boxes().stream().filter(Sketch.Box::container)).hasSize(1);
    assertThat(Math.max(sketch.width(), sketch.height()))
        .isBetween(Sketch.SIZE - 2, Sketch.SIZE + 2);
  }

  @Test
  void theSketchFollowsTheDraft() {
    Scenario scenario = stores.scenarios().create("Triage", example).orThrow();

    stores.scenarios().upsertScenarioGraph(scenario.id(), Graph.EMPTY, scenario.version());

    assertThat(summary(scenario).sketch()).isEqualTo(Sketch.EMPTY);
  }

  @Test
  void tagsAreKeptOnceEachAndChangeNoVersion() {
    Scenario scenario = stores.scenarios().create("Triage", Graph.EMPTY).orThrow();

    assertThat(
            stores
                .scenarios()
                .setTags(scenario.id(), List.of(" Finance", "finance", "", "nightly"))
                .orThrow())
        .containsExactly("Finance", "nightly");

    assertThat(summary(scenario).tags()).containsExactly("Finance", "nightly");
    assertThat(summary(scenario).version()).isEqualTo(scenario.version());
    assertThat(summary(scenario).updatedAt()).isEqualTo(scenario.updatedAt());
  }

  @Test
  void tooManyOrTooLongTagsAreRefusedAndTheOldOnesStay() {
    Scenario scenario = stores.scenarios().create("Triage", Graph.EMPTY).orThrow();
    stores.scenarios().setTags(scenario.id(), List.of("kept")).orThrow();

    List<String> many = IntStream.range(0, 21).mapToObj(i -> "tag" + i).toList();
    assertThat(stores.scenarios().setTags(scenario.id(), many).problems())
        .extracting(Problem::code)
        .containsExactly("scenario.tags");
    assertThat(stores.scenarios().setTags(scenario.id(), List.of("x".repeat(41))).problems())
        .extracting(Problem::code)
        .containsExactly("scenario.tags");
    assertThat(summary(scenario).tags()).containsExactly("kept");
    assertThat(stores.scenarios().setTags("nobody", List.of("a")).problems())
        .extracting(Problem::code)
        .containsExactly("store.not_found");
  }

  @Test
  void howTheLastPreviewWentIsKept() {
    Scenario scenario = stores.scenarios().create("Triage", Graph.EMPTY).orThrow();
    var preview = new LastPreview(2, 3, "Bug", Instant.parse("2026-03-01T10:00:00Z"));

    stores.scenarios().savePreview(scenario.id(), preview);

    assertThat(summary(scenario).lastPreview()).contains(preview);
  }

  private ScenarioSummary summary(Scenario scenario) {
    return stores.scenarios().list(Optional.empty(), 100).items().stream()
        .filter(s -> s.id().equals(scenario.id()))
        .findFirst()
        .orElseThrow();
  }
}
