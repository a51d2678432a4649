package dev.patchbay.ui.session;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.UiState;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Saves the draft a moment after the last change, one save at a time, and the newest draft only.
///
/// After a problem it waits for [#saveNow], or tries again with the next change; a conflict with
/// another writer is never overwritten by itself.
public final class Autosave {
  public static final Duration DELAY = Duration.ofMillis(400);
  private static final Duration LOOK_DELAY = Duration.ofSeconds(2);

  private final Background background;
  private final ScenarioStore store;
  private final String scenario;
  private final Consumer<SaveState> show;
  private final Consumer<Long> saved;
  private final List<Runnable> whenIdle = new ArrayList<>();
  private Optional<Graph> unsaved = Optional.empty();
  private Optional<UiState> look = Optional.empty();
  private Background.Cancel timer = () -> {};
  private Background.Cancel lookTimer = () -> {};
  private boolean saving;
  private boolean conflict;
  private long version;

  /// @param version the version of the draft that was opened
  /// @param show told every new state
  /// @param saved told every new version
  public Autosave(
      Background background,
      ScenarioStore store,
      String scenario,
      long version,
      Consumer<SaveState> show,
      Consumer<Long> saved) {
    this.background = background;
    this.store = store;
    this.scenario = scenario;
    this.version = version;
    this.show = show;
    this.saved = saved;
  }

  /// The draft has changed.
  public void changed(Graph graph) {
    unsaved = Optional.of(graph);
    if (conflict) {
      return;
    }
    show.accept(SaveState.SAVING);
    timer.cancel();
    timer = background.after(DELAY, this::saveNow);
  }

  /// Only the view of the draft has changed, which is kept but is no new version.
  public void looked(UiState uiState) {
    look = Optional.of(uiState);
    lookTimer.cancel();
    lookTimer = background.after(LOOK_DELAY, this::keepLook);
  }

  /// Saves what is not saved, without waiting for a pause.
  public void saveNow() {
    timer.cancel();
    if (!saving && unsaved.isPresent()) {
      Graph graph = unsaved.get();
      unsaved = Optional.empty();
      saving = true;
      show.accept(SaveState.SAVING);
      background.run(
          () -> store.upsertScenarioGraph(scenario, graph, version),
          outcome -> done(graph, outcome),
          problem -> failed(graph, problem));
    } else if (!saving) {
      idle();
    }
  }

  /// Saves everything and then calls back, whether or not it went well.
  public void flush(Runnable then) {
    whenIdle.add(then);
    lookTimer.cancel();
    keepLook();
    saveNow();
  }

  /// The draft was read again after a conflict: saving goes on from its version.
  public void resumeFrom(long newVersion) {
    version = newVersion;
    conflict = false;
    show.accept(SaveState.SAVED);
  }

  private void done(Graph graph, Parsed<Long> outcome) {
    switch (outcome) {
      case Parsed.Ok<Long>(var newVersion) -> {
        version = newVersion;
        saved.accept(newVersion);
        saving = false;
        if (unsaved.isPresent()) {
          saveNow();
        } else {
          show.accept(SaveState.SAVED);
          idle();
        }
      }
      case Parsed.Failed<Long>(var problems) -> failed(graph, problems.getFirst());
    }
  }

  private void failed(Graph graph, Problem problem) {
    saving = false;
    conflict = problem.code().equals("store.conflict");
    unsaved = unsaved.or(() -> Optional.of(graph));
    show.accept(new SaveState.Failed(problem));
    idle();
  }

  private void keepLook() {
    if (look.isPresent()) {
      UiState uiState = look.get();
      look = Optional.empty();
      background.run(
          () -> {
            store.saveUiState(scenario, uiState);
            return true;
          },
          _ -> {},
          _ -> {});
    }
  }

  private void idle() {
    List<Runnable> waiting = List.copyOf(whenIdle);
    whenIdle.clear();
    waiting.forEach(Runnable::run);
  }
}
