package dev.patchbay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.editor.Selection;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.store.Database;
import dev.patchbay.store.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drafts save themselves, into a real database.
class AutosaveTest {
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
  void savedIsSaidOnlyAfterTheCommit() {
    assertThat(desk.state()).isEqualTo(SaveState.SAVED);
    desk.note("1");
    assertThat(desk.state()).isEqualTo(SaveState.SAVING);
    desk.crank.elapse(Autosave.DELAY);
    assertThat(desk.storedNote()).isEmpty();
    assertThat(desk.state()).isEqualTo(SaveState.SAVING);
    desk.crank.work();
    assertThat(desk.storedNote()).isEqualTo("1");
    assertThat(desk.state()).as("the window has not heard yet").isEqualTo(SaveState.SAVING);
    desk.crank.deliver();
    assertThat(desk.state()).isEqualTo(SaveState.SAVED);
    assertThat(desk.open.status().get().version()).isEqualTo(desk.stored().version());
  }

  @Test
  void typingIsSavedAfterAPauseAndAsOneVersion() {
    long before = desk.stored().version();
    for (int i = 0; i < 20; i++) {
      desk.note("text ".repeat(i));
      desk.crank.elapse(Duration.ofMillis(100));
      desk.crank.settle();
    }
    assertThat(desk.stored().version()).isEqualTo(before);
    desk.crank.elapse(Autosave.DELAY);
    desk.crank.settle();
    assertThat(desk.stored().version()).isEqualTo(before + 1);
  }

  @Test
  void anEditDuringASaveIsSavedToo() {
    desk.note("first");
    desk.crank.elapse(Autosave.DELAY);
    desk.note("second");
    desk.crank.work();
    desk.note("third");
    desk.crank.deliver();
    assertThat(desk.state()).isEqualTo(SaveState.SAVING);
    desk.crank.settle();
    assertThat(desk.storedNote()).isEqualTo("third");
    assertThat(desk.state()).isEqualTo(SaveState.SAVED);
  }

  @Test
  void undoIsSavedLikeAnyEdit() {
    desk.note("mistake");
    save();
    desk.session().undo();
    save();
    assertThat(desk.storedNote()).isEmpty();
  }

  @Test
  void aStoreThatFailsSaysSoAndTheNextEditSavesEverything() {
    desk.store.fail("store.full", "The disk is full.");
    desk.note("not saved");
    save();
    assertThat(Desk.code(desk.state())).hasValue("store.full");
    assertThat(desk.session().graph().node("wish").orElseThrow().notes()).isEqualTo("not saved");
    desk.store.heal();
    desk.session().select(Selection.ofNode("wish"));
    desk.note("not saved, and more");
    save();
    assertThat(desk.state()).isEqualTo(SaveState.SAVED);
    assertThat(desk.storedNote()).isEqualTo("not saved, and more");
  }

  @Test
  void aStoreThatRecoversIsUsedWithoutAnotherEdit() {
    desk.store.fail("store.io", "The disk does not answer.");
    desk.note("1");
    desk.crank.elapse(Autosave.DELAY);
    desk.note("2");
    desk.crank.settle();
    assertThat(Desk.code(desk.state())).hasValue("store.io");
    desk.crank.elapse(Autosave.RETRY);
    assertThat(Desk.code(desk.state())).as("said until it is better").hasValue("store.io");
    desk.crank.settle();
    desk.store.heal();
    desk.crank.elapse(Autosave.RETRY);
    desk.crank.settle();
    assertThat(desk.state()).isEqualTo(SaveState.SAVED);
    assertThat(desk.storedNote()).isEqualTo("2");
  }

  @Test
  void saveNowTriesAgainAtOnce() {
    desk.store.fail("store.busy", "Another program has the file.");
    desk.note("1");
    save();
    desk.store.heal();
    desk.open.autosave().saveNow();
    desk.crank.settle();
    assertThat(desk.state()).isEqualTo(SaveState.SAVED);
  }

  @Test
  void whatSomebodyElseSavedIsNeverOverwritten() {
    desk.otherWriter("theirs");
    desk.note("mine");
    save();
    assertThat(Desk.code(desk.state())).hasValue("store.conflict");
    desk.note("mine again");
    save();
    desk.crank.elapse(Autosave.RETRY);
    desk.open.autosave().saveNow();
    desk.crank.settle();
    assertThat(desk.storedNote()).isEqualTo("theirs");
    assertThat(Desk.code(desk.state())).hasValue("store.conflict");
    assertThat(desk.session().graph().node("wish").orElseThrow().notes()).isEqualTo("mine again");
  }

  @Test
  void lookingAroundIsKeptButIsNoVersion() {
    long before = desk.stored().version();
    desk.session().resize(800, 600);
    desk.session().view().show(new Viewport(7, 8, 2));
    desk.session().select(Selection.ofNode("mail"));
    desk.crank.elapse(Autosave.LOOK_DELAY);
    desk.crank.settle();
    assertThat(desk.state()).isEqualTo(SaveState.SAVED);
    assertThat(desk.stored().version()).isEqualTo(before);
    assertThat(desk.stored().draft().uiState().viewport()).isEqualTo(new Viewport(7, 8, 2));
    assertThat(desk.stored().draft().uiState().selectedNodeIds()).containsExactly("mail");
  }

  @Test
  void closingWaitsForDraftAndView() {
    var closed = new AtomicInteger();
    desk.note("last words");
    desk.session().view().show(new Viewport(7, 8, 2));
    desk.open.autosave().flush(closed::incrementAndGet);
    assertThat(closed).hasValue(0);
    desk.crank.settle();
    assertThat(closed).hasValue(1);
    assertThat(desk.storedNote()).isEqualTo("last words");
    assertThat(desk.stored().draft().uiState().viewport()).isEqualTo(new Viewport(7, 8, 2));
  }

  @Test
  void closingWaitsForAViewAlone() {
    var closed = new AtomicInteger();
    desk.session().view().show(new Viewport(9, 8, 2));
    desk.open.autosave().flush(closed::incrementAndGet);
    assertThat(closed).hasValue(0);
    desk.crank.settle();
    assertThat(closed).hasValue(1);
    assertThat(desk.stored().draft().uiState().viewport()).isEqualTo(new Viewport(9, 8, 2));
  }

  @Test
  void closingAFailingStoreEndsTooAndSaysThatNothingWasSaved() {
    var closed = new AtomicInteger();
    desk.store.fail("store.full", "The disk is full.");
    desk.note("lost");
    desk.open.autosave().flush(closed::incrementAndGet);
    desk.crank.settle();
    assertThat(closed).hasValue(1);
    assertThat(Desk.code(desk.state())).hasValue("store.full");
  }

  @Test
  void aDraftThatWasGivenUpIsNotSavedBehindTheBack() {
    desk.store.fail("store.full", "The disk is full.");
    desk.note("given up");
    save();
    desk.open.autosave().stop();
    desk.store.heal();
    desk.crank.elapse(Autosave.RETRY);
    desk.crank.settle();
    assertThat(desk.storedNote()).isEmpty();
  }

  private void save() {
    desk.crank.elapse(Autosave.DELAY);
    desk.crank.settle();
  }
}
