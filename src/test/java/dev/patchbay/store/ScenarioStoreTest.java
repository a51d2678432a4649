package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.release.BehaviourForm;
import dev.patchbay.release.NewVersion;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.Sample;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.UiState;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scenarios and their drafts, kept in a real database file.
class ScenarioStoreTest {
  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private TestHome home;

  @BeforeEach
  void open() {
    home = TestHome.open(folder, clock);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void restart() {
    home.close();
    home = TestHome.open(folder, clock);
  }

  private Scenario created(Graph graph) {
    return home.scenarios().create("Orders", graph).orThrow();
  }

  private static List<String> codes(Parsed<?> outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }

  @Test
  void aNewScenarioIsADisabledUnpublishedDraftAtVersionOne() {
    Scenario scenario = home.scenarios().create("  Orders ", Drafts.small("1")).orThrow();

    assertThat(scenario.name()).isEqualTo("Orders");
    assertThat(scenario.enabled()).isFalse();
    assertThat(scenario.version()).isEqualTo(1);
    assertThat(scenario.publishedVersion()).isEmpty();
    assertThat(scenario.changesSincePublish()).isZero();
    assertThat(scenario.updatedAt()).isEqualTo(clock.instant());
    assertThat(home.scenarios().find(scenario.id())).contains(scenario);
  }

  @Test
  void everyPartOfADraftSurvivesARestart() {
    Graph full = Drafts.full();
    Scenario scenario = created(full);

    restart();

    assertThat(home.scenarios().getScenarioGraph(scenario.id())).contains(full);
  }

  @Test
  void aGraphComesBackInTheOrderAndShapeThatReactFlowReads() {
    Scenario scenario = created(Drafts.full());

    Graph graph = home.scenarios().getScenarioGraph(scenario.id()).orElseThrow();

    assertThat(graph.nodes()).extracting("id").containsExactly("start", "shape", "future");
    assertThat(graph.edges()).extracting("id").containsExactly("e1", "e2");
    assertThat(graph.edge("e1").orElseThrow().sourceHandle()).contains("out");
    assertThat(graph.edge("e1").orElseThrow().targetHandle()).isEmpty();
    assertThat(graph.uiState().viewport()).isEqualTo(new Viewport(-10.5, 20.25, 0.75));
    assertThat(graph.uiState().selectedNodeIds()).containsExactly("shape");
  }

  @Test
  void digitsStayAsTheyWereWritten() {
    Scenario scenario = created(Drafts.full());

    restart();

    Graph graph = home.draft(scenario.id()).draft();
    assertThat(Json.write(graph.node("shape").orElseThrow().pin().orElseThrow()))
        .isEqualTo("{\"big\":9007199254740993,\"price\":0.10}");
    assertThat(Json.write(graph.variables().getFirst().value())).isEqualTo("12.50");
  }

  static Stream<String> awkwardTexts() {
    return Stream.of(
        "half of an emoji \ud83d",
        "the other half \ude00",
        "null\u0000byte",
        "quote ' \" \\ -- ;",
        "\u202eright to left",
        "",
        "x".repeat(20_000),
        "\ud83d" + "x".repeat(20_000),
        "🧭".repeat(9_000));
  }

  @ParameterizedTest
  @MethodSource("awkwardTexts")
  void anyTextThatCanBeTypedSurvivesARestart(String text) {
    Graph graph =
        Graph.of(
                List.of(
                    new NodeBuilder("start", "trigger.manual")
                        .name("start")
                        .label(text)
                        .notes(text)
                        .config(Json.object().put("text", text))
                        .pin(Optional.of(Json.object().put("text", text)))
                        .extra(Json.object().put("text", text))
                        .build()),
                List.of())
            .withSamples(List.of(new Sample("start", "s" + text, Json.object().put("t", text))))
            .withExtra(Json.object().put("text", text));
    Scenario scenario = created(graph);
    home.scenarios().rename(scenario.id(), "n" + text, text).orThrow();

    restart();

    Scenario found = home.draft(scenario.id());
    assertThat(found.draft()).isEqualTo(graph);
    assertThat(found.description()).isEqualTo(text);
  }

  @Test
  void aKeyWithHalfAnEmojiIsKeptWithoutIt() {
    Scenario scenario = created(Drafts.small("1").withExtra(Json.object().put("fields \ud83d", 1)));

    restart();

    assertThat(home.draft(scenario.id()).draft().extra())
        .isEqualTo(Json.object().put("fields \ufffd", 1));
  }

  @Test
  void whatIsTooLargeForAFileStaysReadableInADraftAndItsVersion() {
    var nested = Json.object();
    var inner = nested;
    for (int depth = 0; depth < Json.MAX_DEPTH; depth++) {
      inner = inner.putObject("in");
    }
    String large = "x".repeat(3 * Json.MAX_STRING);
    Graph graph =
        Graph.of(
                List.of(
                    new NodeBuilder("start", "trigger.manual")
                        .name("start")
                        .notes(large)
                        .pin(Optional.of(Json.object().put("text", large)))
                        .extra(nested)
                        .build(),
                    Drafts.transform("shape", "\"" + large + "\"").build()),
                List.of())
            .withSamples(List.of(new Sample("start", "Large", Json.object().put("text", large))));
    Scenario scenario = created(graph);
    new H2VersionStore(home.database(), clock)
        .publish(
            new NewVersion(
                scenario.id(),
                1,
                graph,
                new BehaviourForm(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                ""))
        .orThrow();

    restart();

    assertThat(home.draft(scenario.id()).draft()).isEqualTo(graph);
    assertThat(home.versions().version(scenario.id(), 1).orElseThrow().graph()).isEqualTo(graph);
  }

  @Test
  void savingReplacesTheWholeGraphAndCountsOneChange() {
    Scenario scenario = created(Drafts.full());
    Graph other = Drafts.chain(5, "2");

    long version =
        home.scenarios().upsertScenarioGraph(scenario.id(), other, scenario.version()).orThrow();

    assertThat(version).isEqualTo(2);
    restart();
    assertThat(home.draft(scenario.id()).draft()).isEqualTo(other);
    assertThat(home.draft(scenario.id()).version()).isEqualTo(2);
  }

  @Test
  void nodesAndEdgesKeepTheirOrderWhenSomeAreAddedRemovedAndMovedInBetween() {
    Scenario scenario = created(Drafts.chain(6, "1"));
    Graph graph = Drafts.chain(6, "1");
    var nodes = new ArrayList<>(graph.nodes());
    nodes.add(1, Drafts.transform("first", "0").build());
    nodes.remove(3);
    nodes.addLast(nodes.remove(2));
    Graph other = Graph.of(nodes.reversed(), List.of());

    home.save(scenario.id(), other);

    restart();
    assertThat(home.draft(scenario.id()).draft()).isEqualTo(other);
  }

  @Test
  void savingTheSameAgainIsNoChange() {
    Scenario scenario = created(Drafts.full());
    clock.pass(Duration.ofMinutes(1));

    long version = home.save(scenario.id(), Drafts.full());

    assertThat(version).isEqualTo(1);
    assertThat(home.draft(scenario.id()).updatedAt()).isEqualTo(scenario.updatedAt());
  }

  @Test
  void lookingAroundIsKeptWithoutCountingAsAChange() {
    Scenario scenario = created(Drafts.small("1"));
    var looked = new UiState(new Viewport(1, 2, 0.5), List.of("start"));
    var lookedOn = new UiState(new Viewport(3, 4, 2), List.of());

    home.scenarios().saveUiState(scenario.id(), looked);
    assertThat(home.draft(scenario.id()).draft().uiState()).isEqualTo(looked);
    home.save(scenario.id(), Drafts.small("1").withUiState(lookedOn));

    restart();
    assertThat(home.draft(scenario.id()).draft().uiState()).isEqualTo(lookedOn);
    assertThat(home.draft(scenario.id()).version()).isEqualTo(1);
  }

  @Test
  void aSaveThatStartedFromAnOlderDraftIsAConflictAndChangesNothing() {
    Scenario scenario = created(Drafts.small("1"));
    home.save(scenario.id(), Drafts.small("2"));

    Parsed<Long> late =
        home.scenarios().upsertScenarioGraph(scenario.id(), Drafts.small("3"), scenario.version());

    assertThat(codes(late)).containsExactly("store.conflict");
    assertThat(home.draft(scenario.id()).draft()).isEqualTo(Drafts.small("2"));
  }

  @Test
  void onlyOneOfManyWhoSaveAtOnceWins() throws InterruptedException {
    Scenario scenario = created(Drafts.small("0"));
    var outcomes = new ArrayList<Parsed<Long>>();
    var threads = new ArrayList<Thread>();
    for (int i = 1; i <= 8; i++) {
      String program = "mine" + i;
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                Parsed<Long> outcome =
                    home.scenarios().upsertScenarioGraph(scenario.id(), Drafts.small(program), 1);
                synchronized (outcomes) {
                  outcomes.add(outcome);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(outcomes).hasSize(8);
    assertThat(outcomes.stream().filter(Parsed.Ok.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().flatMap(outcome -> codes(outcome).stream()).distinct())
        .containsExactly("store.conflict");
    assertThat(home.draft(scenario.id()).version()).isEqualTo(2);
  }

  static Stream<Graph> violations() {
    Edge into = Edge.between("bad", "start", "out", "shape", "in");
    return Stream.of(
        with(Edge.between("bad", "shape", "maybe", "start", "in")),
        with(Edge.between("bad", "shape", "out", "nobody", "in")),
        with(Edge.between("bad", "shape", "out", "shape", "in")),
        with(into),
        Graph.of(
            List.of(Drafts.transform("a", "1").build(), Drafts.transform("b", "1").build()),
            List.of(
                Edge.between("ab", "a", "out", "b", "in"),
                Edge.between("ba", "b", "out", "a", "in"))),
        Graph.of(
            List.of(
                Drafts.transform("a", "1").build(), Drafts.transform("b", "1").name("a").build()),
            List.of()),
        Graph.of(List.of(Drafts.transform("a", "1").parent("nobody").build()), List.of()));
  }

  private static Graph with(Edge edge) {
    Graph graph = Drafts.small("new");
    var edges = new ArrayList<>(graph.edges());
    edges.add(edge);
    return Graph.of(graph.nodes(), edges);
  }

  @ParameterizedTest
  @MethodSource("violations")
  void aViolationThatIsNotMarkedBrokenIsRefusedAndChangesNothing(Graph bad) {
    Scenario scenario = created(Drafts.full());

    Parsed<Long> refused =
        home.scenarios()
            .upsertScenarioGraph(
                scenario.id(), bad.withUiState(UiState.INITIAL), scenario.version());

    assertThat(codes(refused)).isNotEmpty().allMatch(code -> code.startsWith("graph."));
    assertThat(home.scenarios().find(scenario.id())).contains(scenario);
    assertThat(codes(home.scenarios().create("New", bad))).isNotEmpty();
    assertThat(home.scenarios().list(Optional.empty(), 10).items()).hasSize(1);
  }

  @Test
  void theSameViolationMarkedBrokenIsKeptWithItsReason() {
    Edge dangling = Edge.between("bad", "shape", "out", "nobody", "in");
    var reason = new Problem("", "graph.dangling", "It ends nowhere.");
    Graph marked = with(dangling.withBroken(Optional.of(reason)));
    Scenario scenario = created(Drafts.small("1"));

    home.save(scenario.id(), marked);

    restart();
    assertThat(home.draft(scenario.id()).draft().edge("bad").orElseThrow().broken())
        .contains(reason);
  }

  @Test
  void aDraftThatIsNotFinishedCanBeSaved() {
    Graph noTrigger = Graph.of(List.of(Drafts.transform("a", "{{ broken").build()), List.of());
    Scenario scenario = created(Graph.EMPTY);

    home.save(scenario.id(), noTrigger);

    assertThat(home.draft(scenario.id()).draft()).isEqualTo(noTrigger);
  }

  @Test
  void twoSamplesOfOneTriggerCannotHaveOneName() {
    Graph graph =
        Drafts.small("1")
            .withSamples(
                List.of(
                    new Sample("start", "Same", Json.parse("1")),
                    new Sample("start", "Same", Json.parse("2"))));

    assertThat(codes(home.scenarios().create("Orders", graph))).containsExactly("sample.duplicate");
  }

  @Test
  void renamingKeepsTheDraftAndItsVersion() {
    Scenario scenario = created(Drafts.full());

    Scenario renamed =
        home.scenarios().rename(scenario.id(), " Invoices ", "What they are for").orThrow();

    assertThat(renamed.name()).isEqualTo("Invoices");
    assertThat(renamed.description()).isEqualTo("What they are for");
    assertThat(renamed.version()).isEqualTo(1);
    assertThat(renamed.draft()).isEqualTo(scenario.draft());
    assertThat(codes(home.scenarios().rename(scenario.id(), "  ", "")))
        .containsExactly("scenario.name");
    assertThat(codes(home.scenarios().create("", Graph.EMPTY))).containsExactly("scenario.name");
  }

  @Test
  void enablingIsKept() {
    Scenario scenario = created(Drafts.small("1"));

    home.scenarios().setEnabled(scenario.id(), true).orThrow();

    restart();
    assertThat(home.draft(scenario.id()).enabled()).isTrue();
    assertThat(home.scenarios().list(Optional.empty(), 1).items().getFirst().enabled()).isTrue();
  }

  @Test
  void aCopyLivesItsOwnLife() {
    Scenario scenario = created(Drafts.full());
    home.publisher().publish(scenario.id(), 1, "");
    Scenario copy = home.scenarios().create("Copy", home.draft(scenario.id()).draft()).orThrow();

    home.save(copy.id(), Drafts.small("changed"));
    home.scenarios().delete(scenario.id());

    assertThat(copy.id()).isNotEqualTo(scenario.id());
    assertThat(copy.publishedVersion()).isEmpty();
    assertThat(home.draft(copy.id()).draft()).isEqualTo(Drafts.small("changed"));
  }

  @Test
  void aDeletedScenarioTakesItsDraftAndVersionsWithItAndLeavesTheOthers() {
    Scenario gone = created(Drafts.small("1"));
    Scenario kept = created(Drafts.small("2"));
    home.publish(gone.id());
    home.publish(kept.id());

    assertThat(home.scenarios().delete(gone.id())).isTrue();

    restart();
    assertThat(home.scenarios().find(gone.id())).isEmpty();
    assertThat(home.scenarios().getScenarioGraph(gone.id())).isEmpty();
    assertThat(home.versions().version(gone.id(), 1)).isEmpty();
    assertThat(home.versions().versions(gone.id(), Optional.empty(), 10).items()).isEmpty();
    assertThat(Rows.of(home).count("nodes")).isEqualTo(2);
    assertThat(Rows.of(home).count("scenario_edges")).isEqualTo(1);
    assertThat(Rows.of(home).count("scenario_versions")).isEqualTo(1);
    assertThat(Rows.of(home).count("scenario_triggers")).isEqualTo(1);
    assertThat(home.versions().version(kept.id(), 1)).isPresent();
  }

  @Test
  void whatDoesNotExistIsSaidToBeGone() {
    assertThat(codes(home.scenarios().upsertScenarioGraph("nobody", Graph.EMPTY, 1)))
        .containsExactly("store.not_found");
    assertThat(codes(home.scenarios().rename("nobody", "x", "")))
        .containsExactly("store.not_found");
    assertThat(codes(home.scenarios().setEnabled("nobody", true)))
        .containsExactly("store.not_found");
    assertThat(home.scenarios().delete("nobody")).isFalse();
    home.scenarios().saveUiState("nobody", UiState.INITIAL);
  }
}
