package dev.patchbay.editor;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphEditor;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.UiState;
import dev.patchbay.scenario.geometry.Viewport;
import dev.patchbay.schema.Problem;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// One scenario being edited: the state, its history, and the only way to change either. For one
/// thread, the one of the window.
public final class Session {
  private static final Problem LOCKED =
      new Problem("", "graph.read_only", "This view is locked; nothing can be edited in it.");

  private final GraphEditor editor;
  private final History history = new History();
  private final GraphIndex index;
  private final View view;
  private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Queue<Runnable> notices = new ArrayDeque<>();
  private boolean notifying;
  private boolean untouched;
  private EditorState state;

  /// Hears of every new state, after it is in force.
  @FunctionalInterface
  public interface Listener {
    void changed(EditorState before, EditorState after);
  }

  /// Ends listening.
  @FunctionalInterface
  public interface Subscription {
    void cancel();
  }

  public Session(GraphEditor editor, Graph graph) {
    this.editor = editor;
    UiState ui = graph.uiState();
    this.state =
        new EditorState(
            graph,
            Selection.ofNodes(Set.copyOf(ui.selectedNodeIds())).within(graph),
            ui.viewport(),
            0,
            0,
            Feedback.NONE,
            false);
    this.index = new GraphIndex(GraphLayout.of(editor.handles(), graph));
    this.view = new View(this);
    this.untouched = ui.viewport().equals(UiState.INITIAL.viewport());
  }

  public EditorState state() {
    return state;
  }

  public Graph graph() {
    return state.graph();
  }

  /// The graph with how it is looked at now, which is what is saved.
  public Graph toSave() {
    return graph()
        .withUiState(
            new UiState(state.viewport(), state.selection().nodes().stream().sorted().toList()));
  }

  public NodeRegistry registry() {
    return editor.registry();
  }

  public NodeHandles handles() {
    return editor.handles();
  }

  /// Applies changes without a session, and says beforehand what would be refused.
  public GraphEditor editor() {
    return editor;
  }

  public GraphLayout layout() {
    return index.layout();
  }

  /// Finds what is at a place; in step with the graph.
  public GraphIndex index() {
    return index;
  }

  /// Panning, zooming and fitting.
  public View view() {
    return view;
  }

  /// Applies a change as one step of the history.
  public Applied propose(Change change) {
    return propose(change, "");
  }

  /// Applies a change and makes it part of the step before if that has the same key, so that typing
  /// in a field is one step.
  ///
  /// @param key what is edited, such as `config:n1/url`; empty for a step of its own
  public Applied propose(Change change, String key) {
    return perform(change, key, Optional.empty());
  }

  /// Applies a change as one step and selects what it brought.
  public Applied propose(Change change, Selection then) {
    return perform(change, "", Optional.of(then));
  }

  private Applied perform(Change change, String key, Optional<Selection> then) {
    if (state.readOnly()) {
      return new Applied.Refused(LOCKED);
    }
    Applied applied = editor.apply(graph(), change);
    if (applied instanceof Applied.Done(Graph graph, Change inverse)) {
      Selection before = state.selection();
      EditorState next = state.withGraph(graph);
      next = then.map(next::withSelection).orElse(next);
      history.push(inverse, before, next.selection(), key);
      untouched = false;
      set(next);
    }
    return applied;
  }

  /// The next change is a step of its own: call it when a field loses the focus.
  public void seal() {
    history.seal();
  }

  public boolean canUndo() {
    return !state.readOnly() && history.toUndo().isPresent();
  }

  public boolean canRedo() {
    return !state.readOnly() && history.toRedo().isPresent();
  }

  public void undo() {
    if (canUndo()) {
      History.Step step = history.toUndo().orElseThrow();
      history.undone(replay(step, step.before()));
    }
  }

  public void redo() {
    if (canRedo()) {
      History.Step step = history.toRedo().orElseThrow();
      history.redone(replay(step, step.after()));
    }
  }

  private Change replay(History.Step step, Selection selection) {
    return switch (editor.apply(graph(), step.inverse())) {
      case Applied.Done(Graph graph, Change inverse) -> {
        set(state.withGraph(graph).withSelection(selection));
        yield inverse;
      }
      case Applied.Refused(Problem problem) ->
          throw new IllegalStateException("a step cannot be taken back: " + problem.message());
    };
  }

  /// Whether there is anything that [#markSaved()] has not seen.
  public boolean isDirty() {
    return history.dirty();
  }

  public void markSaved() {
    history.markSaved();
    tell(state, state);
  }

  /// The graph was recovered and is nowhere saved.
  public void markNeverSaved() {
    history.markNeverSaved();
    tell(state, state);
  }

  public void select(Selection selection) {
    set(state.withSelection(selection));
  }

  public void selectAll() {
    select(Arrange.everything(graph()));
  }

  public void clearSelection() {
    select(Selection.NONE);
  }

  public void setReadOnly(boolean readOnly) {
    set(state.withReadOnly(readOnly));
  }

  /// The canvas has another size in pixels. A scenario that was never looked at is fitted, and
  /// stays so until somebody moves the view or edits something.
  public void resize(double width, double height) {
    EditorState next = state.withSize(width, height);
    boolean fits = untouched && width > 0 && height > 0 && !next.same(state);
    set(next);
    if (fits) {
      set(state.withViewport(view.fitted()));
    }
  }

  public Subscription subscribe(Listener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  void show(Feedback feedback) {
    set(state.withFeedback(feedback));
  }

  void show(Viewport viewport) {
    untouched = false;
    set(state.withViewport(viewport));
  }

  private void set(EditorState next) {
    EditorState before = state;
    if (next.same(before)) {
      return;
    }
    state = next;
    if (next.graph() != before.graph()) {
      index.update(index.layout().next(next.graph()));
    }
    tell(before, next);
  }

  /// A listener may change the state again; everyone still hears of the states in their order.
  private void tell(EditorState before, EditorState after) {
    notices.add(() -> listeners.forEach(listener -> listener.changed(before, after)));
    if (notifying) {
      return;
    }
    notifying = true;
    try {
      for (Runnable notice = notices.poll(); notice != null; notice = notices.poll()) {
        notice.run();
      }
    } finally {
      notifying = false;
    }
  }
}
