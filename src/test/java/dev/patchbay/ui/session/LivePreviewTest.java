package dev.patchbay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Selection;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Finding;
import dev.patchbay.scenario.Graph;
import dev.patchbay.schema.Problem;
import dev.patchbay.store.Database;
import dev.patchbay.store.Home;
import dev.patchbay.ui.session.LivePreview.Choice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks and dry run follow every edit.
class LivePreviewTest {
  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static Database database;

  private final Desk desk = new Desk(database);

  @BeforeAll
  static void open() {
    database = Home.open(folder.toString()).flatMap(Database::open).orThrow();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void anOpenedScenarioIsDryRunAtOnce() {
    assertThat(preview("chat").status()).isEqualTo(Preview.Status.SUCCEEDED);
    assertThat(preview("wish").status()).isEqualTo(Preview.Status.SKIPPED);
    assertThat(desk.open.model().findings()).noneMatch(Finding::blocksPublishing);
  }

  @Test
  void aKeystrokeDoesNotWaitForThePreview() {
    desk.url("https://x.example/1");
    assertThat(desk.session().graph().node("wish").orElseThrow().config().path("url").asString())
        .isEqualTo("https://x.example/1");
    assertThat(desk.open.model().shown().get().graph()).isNotSameAs(desk.session().graph());
    desk.crank.settle();
    assertThat(desk.open.model().shown().get().graph()).isSameAs(desk.session().graph());
  }

  @Test
  void noResultIsShownThatIsOlderThanTheText() {
    List<Graph> shown = new ArrayList<>();
    desk.open
        .model()
        .shown()
        .addListener((_, _, now) -> {
          assertThat(now.graph()).isSameAs(desk.session().graph());
          shown.add(now.graph());
        });
    for (int i = 0; i < 30; i++) {
      desk.url("https://x.example/" + i);
      if (i % 3 == 0) {
        desk.crank.work();
      }
      desk.url("https://x.example/" + i + "/" + i);
      desk.crank.deliver();
    }
    desk.crank.settle();
    assertThat(shown).hasSize(1);
  }

  @Test
  void anotherSampleIsAnotherRun() {
    desk.open
        .model()
        .choice()
        .set(new Choice(Optional.of("github"), Optional.of("Feature request")));
    desk.crank.settle();
    assertThat(preview("wish").status()).isEqualTo(Preview.Status.SUCCEEDED);
    assertThat(preview("chat").status()).isEqualTo(Preview.Status.SKIPPED);
  }

  @Test
  void aChosenTriggerThatIsGoneGivesWayToWhatIsThere() {
    desk.open
        .model()
        .choice()
        .set(new Choice(Optional.of("github"), Optional.of("Feature request")));
    desk.open.model().propose(new Change.Remove(Set.of("github"), Set.of()));
    desk.crank.settle();
    assertThat(desk.open.model().shown().get().result()).isEmpty();
    assertThat(desk.open.model().shown().get().problems()).isNotEmpty();
    desk.session().undo();
    desk.crank.settle();
    assertThat(preview("wish").status()).isEqualTo(Preview.Status.SUCCEEDED);
  }

  @Test
  void valuesStandUnderTheFieldsOfTheSelectedNode() {
    desk.session().select(Selection.ofNode("ticket"));
    desk.crank.settle();
    assertThat(desk.open.model().valuesNow().get())
        .containsEntry("/body/json/title", "Checkout shows a blank page after a voucher is removed")
        .containsEntry("/body/json/notified", "2");
    desk.session().clearSelection();
    desk.crank.settle();
    assertThat(desk.open.model().valuesNow().get()).isEmpty();
  }

  @Test
  void eachItemOfAContainerCanBeLookedAt() {
    assertThat(Items.count(desk.open.model().shown().get(), "chat")).isEqualTo(2);
    desk.session().select(Selection.ofNode("chat"));
    desk.open.model().item().set(Optional.of(0));
    desk.crank.settle();
    assertThat(preview("chat").input().orElseThrow().path("login").asString())
        .isEqualTo("mara-codes");
    desk.open.model().item().set(Optional.of(1));
    desk.crank.settle();
    assertThat(preview("chat").input().orElseThrow().path("login").asString())
        .isEqualTo("jon-berg");
  }

  @Test
  void onlyWhatAnEditCanHaveChangedIsCheckedAgain() {
    desk.open.model().propose(new Change.Configure("mail", Desk.json("{}")));
    desk.crank.settle();
    Problem before = problem("mail");
    desk.url("");
    desk.crank.settle();
    assertThat(problem("mail")).isSameAs(before);
    assertThat(problem("wish").path()).isEqualTo("/url");
    desk.url("https://x.example");
    desk.crank.settle();
    assertThat(desk.open.model().findings())
        .noneMatch(f -> f.place().equals(new Finding.Place.OnNode("wish")));
  }

  @Test
  void aRefusedChangeIsToldAndChangesNothing() {
    Graph before = desk.session().graph();
    boolean done = desk.open.model().propose(new Change.SetDisabled(Set.of("no such node"), true));
    assertThat(done).isFalse();
    assertThat(desk.told).hasSize(1);
    assertThat(desk.session().graph()).isSameAs(before);
  }

  private Preview preview(String node) {
    return desk.open.model().preview(node).orElseThrow();
  }

  private Problem problem(String node) {
    return desk.open.model().findings().stream()
        .filter(f -> f.place().equals(new Finding.Place.OnNode(node)))
        .findFirst()
        .orElseThrow()
        .problem();
  }
}
