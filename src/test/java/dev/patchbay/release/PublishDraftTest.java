package dev.patchbay.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.schema.CanonicalJson;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import dev.patchbay.store.Drafts;
import dev.patchbay.store.HandClock;
import dev.patchbay.store.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Publishing makes a version that never changes, or says why not.
class PublishDraftTest {
  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestHome home;
  private String id;

  @BeforeEach
  void keepAScenario() {
    home = TestHome.open(folder, clock);
    id = home.scenarios().create("Orders", Drafts.small("1")).orThrow().id();
    home.scenarios().rename(id, "Orders", "From the shop").orThrow();
  }

  @AfterEach
  void close() {
    home.close();
  }

  private Parsed<PublishedVersion> publish(long draftVersion) {
    return home.publisher().publish(id, draftVersion, "");
  }

  private Parsed<PublishedVersion> publish(Graph draft) {
    return publish(home.save(id, draft));
  }

  private static List<String> codes(Parsed<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }

  @Test
  void aVersionIsTheDraftUnderItsHashAndTheScenarioPointsToIt() {
    PublishedVersion version = home.publisher().publish(id, 1, "The first").orThrow();

    VersionSummary summary = version.summary();
    assertThat(summary.number()).isEqualTo(1);
    assertThat(summary.name()).isEqualTo("Orders");
    assertThat(version.description()).isEqualTo("From the shop");
    assertThat(summary.note()).isEqualTo("The first");
    assertThat(summary.draftVersion()).isEqualTo(1);
    assertThat(summary.parentHash()).isEmpty();
    assertThat(summary.publishedAt()).isEqualTo(clock.instant());
    assertThat(summary.contentHash())
        .matches("[0-9a-f]{64}")
        .isEqualTo(CanonicalJson.sha256(version.behaviour()));
    assertThat(version.graph()).isEqualTo(Drafts.small("1"));
    Scenario scenario = home.draft(id);
    assertThat(scenario.publishedVersion()).contains(1);
    assertThat(scenario.publishedDraft()).contains(1L);
    assertThat(scenario.version()).isEqualTo(1);
  }

  @Test
  void versionsAreCountedAndNameWhatWasPublishedBefore() {
    PublishedVersion first = publish(1).orThrow();
    PublishedVersion second = publish(Drafts.small("2")).orThrow();
    // Back to the first behaviour: a version of its own, because the second lies between.
    PublishedVersion third = publish(Drafts.small("1")).orThrow();

    assertThat(second.summary().number()).isEqualTo(2);
    assertThat(second.summary().parentHash()).contains(first.summary().contentHash());
    assertThat(third.summary().number()).isEqualTo(3);
    assertThat(third.summary().contentHash()).isEqualTo(first.summary().contentHash());
    assertThat(third.summary().parentHash()).contains(second.summary().contentHash());
  }

  @Test
  void aVersionNeverChangesWhateverHappensToTheDraft() {
    Graph draft =
        Drafts.chain(4, "1")
            .withSamples(Drafts.full().samples())
            .withVariables(Drafts.full().variables())
            .withExtra(Drafts.full().extra());
    PublishedVersion version = publish(draft).orThrow();
    clock.pass(Duration.ofDays(1));

    home.save(id, Drafts.small("other"));
    home.scenarios().rename(id, "Renamed", "Elsewhere").orThrow();
    home.publish(id);
    home.close();
    home = TestHome.open(folder, clock);

    PublishedVersion found = home.versions().version(id, 1).orElseThrow();
    assertThat(found).isEqualTo(version);
    assertThat(found.graph()).isEqualTo(draft);
  }

  @Test
  void theDraftCountsItsChangesSinceThePublishedVersion() {
    publish(1).orThrow();
    assertThat(home.draft(id).changesSincePublish()).isZero();

    for (String program : List.of("2", "3", "4")) {
      home.save(id, Drafts.small(program));
    }
    // Neither looking at it, nor saving the same, nor a new name is a change of the draft.
    home.save(id, Drafts.small("4").withUiState(Drafts.full().uiState()));
    home.scenarios().rename(id, "Other", "").orThrow();
    assertThat(home.draft(id).changesSincePublish()).isEqualTo(3);

    home.publish(id);
    assertThat(home.draft(id).changesSincePublish()).isZero();
  }

  @Test
  void whatBehavesTheSameIsNotPublishedAgain() {
    publish(1).orThrow();
    Graph moved =
        Graph.of(
            List.of(
                Drafts.start(),
                Drafts.transform("shape", "1").position(900, 900).notes("moved").build()),
            Drafts.small("1").edges());

    assertThat(codes(publish(1))).containsExactly("publish.unchanged");
    assertThat(codes(publish(moved))).containsExactly("publish.unchanged");
    assertThat(home.versions().versions(id, Optional.empty(), 10).items()).hasSize(1);
    assertThat(home.draft(id).publishedDraft()).contains(1L);
  }

  @Test
  void aDraftThatWasSavedInTheMeantimeIsNotPublished() {
    home.save(id, Drafts.small("2"));

    assertThat(codes(publish(1))).containsExactly("store.conflict");
    assertThat(codes(publish(7))).containsExactly("store.conflict");
    assertThat(home.draft(id).publishedVersion()).isEmpty();
  }

  @Test
  void theStoreItselfRefusesAVersionOfAnOlderDraft() {
    Graph draft = Drafts.small("1");
    var form = new BehaviourForm(List.of(), List.of(), List.of(), List.of());
    home.save(id, Drafts.small("2"));

    Parsed<PublishedVersion> late =
        home.versions().publish(new NewVersion(id, 1, draft, form, List.of(), ""));

    assertThat(codes(late)).containsExactly("store.conflict");
    assertThat(home.versions().version(id, 1)).isEmpty();
    assertThat(
            codes(home.versions().publish(new NewVersion("nobody", 1, draft, form, List.of(), ""))))
        .containsExactly("store.not_found");
  }

  @Test
  void onlyOneOfManyWhoPublishAtOnceMakesAVersion() throws InterruptedException {
    var outcomes = new ArrayList<Parsed<PublishedVersion>>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 6; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                Parsed<PublishedVersion> outcome = publish(1);
                synchronized (outcomes) {
                  outcomes.add(outcome);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(outcomes).hasSize(6);
    assertThat(outcomes.stream().filter(Parsed.Ok.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> codes(outcome).stream()).distinct())
        .containsExactly("publish.unchanged");
  }

  @Test
  void anInvalidDraftIsRefusedWithEveryReasonAndItsPlace() {
    Graph invalid =
        Graph.of(
            List.of(
                Drafts.start(),
                Drafts.transform("a", "").build(),
                new NodeBuilder("b/c", "acme.teleport").name("b").build()),
            List.of(
                Edge.between("e", "start", "out", "nobody", "in")
                    .withBroken(
                        Optional.of(new Problem("", "graph.dangling", "It ends nowhere.")))));

    Parsed<PublishedVersion> refused = publish(invalid);

    assertThat(codes(refused)).contains("node.unknown_type", "graph.dangling");
    assertThat(refused.problems())
        .extracting(Problem::path)
        .contains("/nodes/b~1c", "/edges/e")
        .anyMatch(path -> path.startsWith("/nodes/a"));
    assertThat(home.draft(id).publishedVersion()).isEmpty();
    assertThat(home.versions().versions(id, Optional.empty(), 10).items()).isEmpty();
  }

  @Test
  void aDraftWithoutATriggerIsRefused() {
    Graph noTrigger = Graph.of(List.of(Drafts.transform("a", "1").build()), List.of());

    assertThat(codes(publish(noTrigger))).contains("graph.no_trigger");
  }

  @Test
  void aScenarioThatIsGoneCannotBePublished() {
    home.scenarios().delete(id);

    assertThat(codes(publish(1))).containsExactly("store.not_found");
  }
}
