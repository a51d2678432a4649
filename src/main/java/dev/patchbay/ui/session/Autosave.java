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
/// After a problem it tries again with the next change, and now and then without one. A conflict
/// with another writer is never overwritten.
public final class Autosave {
  public static final Duration DELAY = Duration.ofMillis(400);
  static final Duration RETRY = Duration.ofSeconds(10);
  static final Duration LOOK_DELAY = Duration.ofSeconds(2);

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
  private boolean keepingLook;
  private boolean conflict;
  private boolean stopped;
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
      show.accept(SaveState.SAVING);
    }
    save();
  }

  private void save() {
    if (!saving && unsaved.isPresent()) {
      // The draft may be older than the last look at it, which is kept with it.
      Graph graph = look.map(unsaved.get()::withUiState).orElseGet(unsaved::get);
      unsaved = Optional.empty();
      look = Optional.empty();
      saving = true;
      background.run(
          () -> store.upsertScenarioGraph(scenario, graph, version),
          outcome -> done(graph, outcome),
          problem -> failed(graph, problem));
    } else {
      idle();
    }
  }

  /// Saves everything and then calls back, whether or not it went well.
  public void flush(Runnable then) {
    whenIdle.add(then);
    lookTimer.cancel();
    if (unsaved.isEmpty()) {
      keepLook();
    }
    saveNow();
  }

  /// The draft is closed: what could not be saved is given up, and nothing is tried any more.
  public void stop() {
    timer.cancel();
    lookTimer.cancel();
    unsaved = Optional.empty();
    look = Optional.empty();
    stopped = true;
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
          keepLook();
          idle();
        }
      }
      case Parsed.Failed<Long>(var problems) -> failed(graph, problems.getFirst());
    }
  }

  private void failed(Graph graph, Problem problem) {
    saving = false;
    if (stopped) {
      return;
    }
    conflict = problem.code().equals("store.conflict");
    unsaved = unsaved.or(() -> Optional.of(graph));
    show.accept(new SaveState.Failed(problem));
    timer.cancel();
    if (!conflict) {
      timer = background.after(RETRY, this::save);
    }
    idle();
  }

  private void keepLook() {
    if (look.isPresent() && !keepingLook && !saving) {
      UiState uiState = look.get();
      look = Optional.empty();
      keepingLook = true;
      background.run(
          () -> {
            store.saveUiState(scenario, uiState);
            return true;
          },
          _ -> lookKept(),
          _ -> lookKept());
    }
  }

  /// A view that could not be kept is not worth a word.
  private void lookKept() {
    keepingLook = false;
    idle();
  }

  private void idle() {
    if (saving || keepingLook) {
      return;
    }
    List<Runnable> waiting = List.copyOf(whenIdle);
    whenIdle.clear();
    waiting.forEach(Runnable::run);
  }
}
