package dev.patchbay.ui.session;

import dev.patchbay.editor.EditorState;
import dev.patchbay.editor.Session;
import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Preview;
import dev.patchbay.engine.Start;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.LastPreview;
import dev.patchbay.scenario.Scenario;
import dev.patchbay.scenario.ScenarioStore;
import dev.patchbay.scenario.UiState;
import dev.patchbay.schema.Parsed;
import dev.patchbay.schema.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// A scenario that is open in an editor: its session, its name, and how it is saved.
public final class OpenScenario {
  private static final Duration PREVIEW_DELAY = Duration.ofSeconds(1);

  private final String id;
  private final boolean enabled;
  private final Instant updatedAt;
  private final Background background;
  private final ScenarioStore store;
  private final Consumer<Problem> tell;
  private final SessionModel model;
  private final Autosave autosave;
  private final ReadOnlyStringWrapper name;
  private final ReadOnlyStringWrapper description;
  private final ObjectProperty<DraftStatus> status;
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(SaveState.SAVED);
  private Optional<LastPreview> lastPreview = Optional.empty();
  private Background.Cancel previewTimer = () -> {};

  public OpenScenario(
      Scenario scenario, GraphEditor editor, ScenarioStore store, SessionModel.Parts parts) {
    this.id = scenario.id();
    this.enabled = scenario.enabled();
    this.updatedAt = scenario.updatedAt();
    this.background = parts.background();
    this.store = store;
    this.tell = parts.tell();
    this.name = new ReadOnlyStringWrapper(scenario.name());
    this.description = new ReadOnlyStringWrapper(scenario.description());
    this.status = new SimpleObjectProperty<>(DraftStatus.of(scenario));
    var session = new Session(editor, scenario.draft());
    this.autosave =
        new Autosave(
            background,
            store,
            id,
            scenario.version(),
            saveState::set,
            version -> status.set(status.get().saved(version)));
    session.subscribe((before, after) -> save(session, before, after));
    this.model = new SessionModel(session, parts);
    model.shown().subscribe(this::previewed);
    model.refresh();
  }

  public String id() {
    return id;
  }

  public SessionModel model() {
    return model;
  }

  public ReadOnlyStringProperty name() {
    return name.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty description() {
    return description.getReadOnlyProperty();
  }

  public ObjectProperty<DraftStatus> status() {
    return status;
  }

  public ReadOnlyObjectProperty<SaveState> saveState() {
    return saveState.getReadOnlyProperty();
  }

  /// The scenario as it is now, saved or not.
  public Scenario snapshot() {
    DraftStatus now = status.get();
    return new Scenario(
        id,
        name.get(),
        description.get(),
        enabled,
        model.session().toSave(),
        now.version(),
        now.publishedVersion(),
        now.publishedDraft(),
        updatedAt);
  }

  public Autosave autosave() {
    return autosave;
  }

  /// Gives the scenario another name and description; a refusal is told and changes nothing.
  public void rename(String newName, String newDescription) {
    background.run(
        () -> store.rename(id, newName, newDescription),
        outcome -> {
          switch (outcome) {
            case Parsed.Ok<Scenario>(var renamed) -> {
              name.set(renamed.name());
              description.set(renamed.description());
            }
            case Parsed.Failed<Scenario>(var problems) -> tell.accept(problems.getFirst());
          }
        },
        tell);
  }

  /// Keeps for the list of scenarios how the preview went, once it has settled.
  private void previewed(LivePreview.Shown shown) {
    previewTimer.cancel();
    lastPreview(shown)
        .filter(now -> lastPreview.filter(now::sameResult).isEmpty())
        .ifPresent(now ->
            previewTimer =
                background.after(
                    PREVIEW_DELAY,
                    () -> {
                      lastPreview = Optional.of(now);
                      background.run(
                          () -> {
                            store.savePreview(id, now);
                            return true;
                          },
                          _ -> {},
                          _ -> {});
                    }));
  }

  private Optional<LastPreview> lastPreview(LivePreview.Shown shown) {
    return shown
        .result()
        .map(result ->
            new LastPreview(
                count(result, p -> p.status() == Preview.Status.FAILED),
                count(result, p -> p.wouldDo().isPresent()),
                shown.start().map(Start::sampleName).orElse(""),
                model.clock().instant()));
  }

  private static int count(DryRunResult result, Predicate<Preview> counted) {
    return (int) result.previews().values().stream().filter(counted).count();
  }

  private void save(Session session, EditorState before, EditorState after) {
    if (before.graph() != after.graph()) {
      autosave.changed(session.toSave());
    } else if (!before.viewport().equals(after.viewport())
        || !before.selection().equals(after.selection())) {
      UiState look = session.toSave().uiState();
      autosave.looked(look);
    }
  }
}
