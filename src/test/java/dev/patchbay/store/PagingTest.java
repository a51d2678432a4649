package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.release.VersionSummary;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Page;
import dev.patchbay.scenario.ScenarioSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists come page by page, and what happens between two pages neither hides nor repeats a line.
class PagingTest {
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

  /// @return the id
  private String add(String name) {
    return home.scenarios().create(name, Graph.EMPTY).orThrow().id();
  }

  /// The ids, last changed first.
  private List<String> addOneASecond(int count) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      clock.pass(Duration.ofSeconds(1));
      ids.addFirst(add("Scenario " + i));
    }
    return ids;
  }

  private Page<ScenarioSummary> page(Optional<String> after, int size) {
    return home.scenarios().list(after, size);
  }

  private List<String> idsFrom(Optional<String> after, int size) {
    var ids = new ArrayList<String>();
    Optional<String> next = after;
    do {
      Page<ScenarioSummary> page = page(next, size);
      page.items().forEach(line -> ids.add(line.id()));
      next = page.next();
    } while (next.isPresent());
    return ids;
  }

  private static List<String> ids(Page<ScenarioSummary> page) {
    return page.items().stream().map(ScenarioSummary::id).toList();
  }

  @Test
  void anEmptyListHasOneEmptyPage() {
    assertThat(page(Optional.empty(), 10).items()).isEmpty();
    assertThat(page(Optional.empty(), 10).next()).isEmpty();
  }

  @Test
  void everyScenarioComesOnceLastChangedFirstWhateverThePageSize() {
    List<String> expected = addOneASecond(7);

    for (int size = 1; size <= 8; size++) {
      assertThat(idsFrom(Optional.empty(), size)).isEqualTo(expected);
    }
    assertThat(page(Optional.empty(), 7).next()).isEmpty();
  }

  @Test
  void scenariosChangedAtTheSameInstantComeOnceEach() {
    var expected = new ArrayList<String>();
    for (int i = 0; i < 9; i++) {
      expected.add(add("Same"));
    }

    for (int size : new int[] {1, 2, 4, 9}) {
      assertThat(idsFrom(Optional.empty(), size)).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void scenariosMadeBetweenTwoPagesDoNotShiftTheSecond() {
    List<String> expected = addOneASecond(6);
    Page<ScenarioSummary> first = page(Optional.empty(), 3);

    addOneASecond(4);

    assertThat(ids(first)).isEqualTo(expected.subList(0, 3));
    assertThat(idsFrom(first.next(), 3)).isEqualTo(expected.subList(3, 6));
  }

  @Test
  void scenariosDeletedBetweenTwoPagesHideNoOther() {
    List<String> expected = addOneASecond(6);
    Page<ScenarioSummary> first = page(Optional.empty(), 3);

    // The last line of the first page, which the key names, and the first of the second.
    home.scenarios().delete(expected.get(2));
    home.scenarios().delete(expected.get(3));

    assertThat(idsFrom(first.next(), 3)).isEqualTo(expected.subList(4, 6));
  }

  @Test
  void aSavedScenarioMovesToTheTopAndLookingAtOneDoesNot() {
    List<String> ids = addOneASecond(3);
    clock.pass(Duration.ofSeconds(1));

    home.scenarios().saveUiState(ids.get(1), Drafts.full().uiState());
    assertThat(idsFrom(Optional.empty(), 10)).isEqualTo(ids);
    home.save(ids.get(2), Drafts.small("1"));

    assertThat(idsFrom(Optional.empty(), 10)).containsExactly(ids.get(2), ids.get(0), ids.get(1));
  }

  @Test
  void aLineSaysHowTheDraftStandsToWhatIsPublished() {
    String id = add("Orders");
    assertThat(page(Optional.empty(), 1).items().getFirst().status()).isEqualTo("draft");

    home.save(id, Drafts.small("1"));
    home.publish(id);
    assertThat(page(Optional.empty(), 1).items().getFirst().status()).isEqualTo("published v1");

    for (String program : List.of("2", "3", "4")) {
      home.save(id, Drafts.small(program));
    }
    ScenarioSummary line = page(Optional.empty(), 1).items().getFirst();
    assertThat(line.status()).isEqualTo("published v1 · draft +3");
    assertThat(line.nodeCount()).isEqualTo(2);
    assertThat(home.draft(id).changesSincePublish()).isEqualTo(3);

    home.publish(id);
    assertThat(page(Optional.empty(), 1).items().getFirst().status()).isEqualTo("published v2");
  }

  @Test
  void versionsComeNewestFirstPageByPage() {
    String id = add("Orders");
    for (int i = 1; i <= 5; i++) {
      home.save(id, Drafts.small(Integer.toString(i)));
      home.publish(id);
    }

    Page<VersionSummary> first = home.versions().versions(id, Optional.empty(), 2);
    home.save(id, Drafts.small("6"));
    home.publish(id);
    Page<VersionSummary> second = home.versions().versions(id, first.next(), 2);
    Page<VersionSummary> third = home.versions().versions(id, second.next(), 2);

    assertThat(first.items()).extracting("number").containsExactly(5, 4);
    assertThat(second.items()).extracting("number").containsExactly(3, 2);
    assertThat(third.items()).extracting("number").containsExactly(1);
    assertThat(third.next()).isEmpty();
  }

  @Test
  void aKeyThatNoPageGaveIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> page(Optional.of("page 2"), 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> page(Optional.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
