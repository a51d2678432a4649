package dev.patchbay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.scenario.ScenarioSummary;
import dev.patchbay.scenario.StoreException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What changed on disk behind the program's back is never shown as good, and spoils nothing else.
class DamageTest {
  @TempDir private static Path sound;
  @TempDir Path folder;
  private static String id;
  private static String other;
  private TestHome home;

  @BeforeAll
  static void keepTwoScenarios() {
    try (TestHome home = TestHome.open(sound)) {
      id = home.scenarios().create("Orders", Drafts.full()).orThrow().id();
      home.save(id, Drafts.small("1").withSamples(Drafts.full().samples()));
      home.publish(id);
      home.save(id, Drafts.full());
      other = home.scenarios().create("Invoices", Drafts.small("2")).orThrow().id();
      home.publish(other);
    }
  }

  @BeforeEach
  void openACopy() {
    TestHome.copy(sound, folder);
    home = TestHome.open(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private void damage(String statement) {
    assertThat(Rows.of(home).change(statement.formatted(id))).isPositive();
  }

  private void assertDamaged(Runnable read) {
    assertThatThrownBy(read::run)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("store.damaged")
        .hasMessageContaining("restore a backup");
  }

  private void assertThatTheOtherIsFine() {
    assertThat(home.draft(other).draft()).isEqualTo(Drafts.small("2"));
    assertThat(home.versions().version(other, 1)).isPresent();
    home.save(other, Drafts.small("3"));
    assertThat(home.publish(other).summary().number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE nodes SET config = REPLACE(config, '0.10', '0.11') WHERE scenario_id = '%s'",
        "UPDATE nodes SET config = '{' WHERE scenario_id = '%s' AND id = 'shape'",
        "UPDATE nodes SET position_x = position_x + 1 WHERE scenario_id = '%s' AND id = 'shape'",
        "UPDATE nodes SET disabled = NOT disabled WHERE scenario_id = '%s' AND id = 'shape'",
        "UPDATE nodes SET pin = NULL WHERE scenario_id = '%s' AND id = 'shape'",
        "UPDATE nodes SET config_version = 8 WHERE scenario_id = '%s' AND id = 'future'",
        "UPDATE nodes SET id = 'shapf' WHERE scenario_id = '%s' AND id = 'shape'",
        "UPDATE nodes SET ordinal = 100 WHERE scenario_id = '%s' AND id = 'start'",
        "DELETE FROM nodes WHERE scenario_id = '%s' AND id = 'future'",
        "UPDATE scenario_edges SET target = 'future' WHERE scenario_id = '%s' AND id = 'e1'",
        "UPDATE scenario_edges SET target_handle = 'in' WHERE scenario_id = '%s' AND id = 'e1'",
        "UPDATE scenario_edges SET broken = NULL WHERE scenario_id = '%s' AND id = 'e2'",
        "UPDATE scenario_edges SET updated_at = created_at WHERE scenario_id = '%s' AND id = 'e1'",
        "DELETE FROM scenario_edges WHERE scenario_id = '%s' AND id = 'e2'",
        "UPDATE samples SET payload = '{}' WHERE scenario_id = '%s' AND name = 'Zwei'",
        "DELETE FROM samples WHERE scenario_id = '%s' AND name = 'Eins'",
        "UPDATE scenarios SET variables = '{\"list\":[]}' WHERE id = '%s'",
        "UPDATE scenarios SET extra = '{}' WHERE id = '%s'",
      })
  void aDraftThatIsNotAsItWasSavedIsNotShown(String statement) {
    damage(statement);

    assertDamaged(() -> home.scenarios().find(id));
    assertDamaged(() -> home.scenarios().getScenarioGraph(id));
    assertThat(home.versions().version(id, 1)).isPresent();
    assertThatTheOtherIsFine();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE scenarios SET name = 'Ordert' WHERE id = '%s'",
        "UPDATE scenarios SET enabled = TRUE WHERE id = '%s'",
        "UPDATE scenarios SET version = version + 64 WHERE id = '%s'",
        "UPDATE scenarios SET published_version = NULL WHERE id = '%s'",
        "UPDATE scenarios SET published_draft = 1 WHERE id = '%s'",
        "UPDATE scenarios SET draft_digest = digest WHERE id = '%s'",
        "UPDATE scenarios SET digest = draft_digest WHERE id = '%s'",
      })
  void aLineOfTheListThatIsNotAsItWasWrittenSaysSo(String statement) {
    damage(statement);

    assertThat(home.scenarios().list(Optional.empty(), 10).items())
        .filteredOn(ScenarioSummary::damaged)
        .hasSize(1)
        .allMatch(line -> line.id().equals(id) && line.status().equals("damaged"));
    assertDamaged(() -> home.scenarios().find(id));
    assertDamaged(() -> home.scenarios().rename(id, "New", ""));
    assertDamaged(() -> home.scenarios().upsertScenarioGraph(id, Drafts.small("9"), 3));
    assertThatTheOtherIsFine();
  }

  @Test
  void aDamagedScenarioCanBeDeleted() {
    damage("UPDATE scenarios SET name = 'x' WHERE id = '%s'");

    assertThat(home.scenarios().delete(id)).isTrue();

    assertThat(home.scenarios().list(Optional.empty(), 10).items())
        .extracting(ScenarioSummary::id)
        .containsExactly(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE scenario_versions SET behaviour = REPLACE(behaviour, '\"1\"', '\"2\"')"
            + " WHERE scenario_id = '%s'",
        "UPDATE scenario_versions SET document = REPLACE(document, '300.0', '301.0')"
            + " WHERE scenario_id = '%s'",
      })
  void aVersionThatIsNotAsItWasPublishedIsNotShown(String statement) {
    damage(statement);

    assertDamaged(() -> home.versions().version(id, 1));
    assertThat(home.draft(id).draft()).isEqualTo(Drafts.full());
    assertThatTheOtherIsFine();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE scenario_versions SET content_hash = 'f' || SUBSTRING(content_hash, 2), note = 'f'"
            + " WHERE scenario_id = '%s'",
        "UPDATE scenario_versions SET parent_hash = content_hash WHERE scenario_id = '%s'",
        "UPDATE scenario_versions SET note = 'x' WHERE scenario_id = '%s'",
        "UPDATE scenario_versions SET draft_version = 9 WHERE scenario_id = '%s'",
        "UPDATE scenario_versions SET published_at = CURRENT_TIMESTAMP WHERE scenario_id = '%s'",
        "UPDATE scenario_versions SET description = 'x' WHERE scenario_id = '%s'",
        "UPDATE scenario_versions SET document_digest = digest WHERE scenario_id = '%s'",
      })
  void aHistoryThatIsNotAsItWasWrittenIsNotShownAndNothingIsPublishedOnTopOfIt(String statement) {
    damage(statement);
    home.save(id, Drafts.small("changed"));

    assertDamaged(() -> home.versions().versions(id, Optional.empty(), 10));
    assertDamaged(() -> home.versions().version(id, 1));
    assertDamaged(() -> home.publish(id));
    assertThat(home.draft(id).publishedVersion()).contains(1);
    assertThatTheOtherIsFine();
  }

  @Test
  void aViewThatCannotBeReadIsTheViewOfANewScenario() {
    damage("UPDATE scenarios SET ui_state = '{\"viewport\": 7' WHERE id = '%s'");

    assertThat(home.draft(id).draft().withUiState(Drafts.full().uiState()))
        .isEqualTo(Drafts.full());
  }
}
