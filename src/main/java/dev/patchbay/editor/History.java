package dev.patchbay.editor;

import dev.patchbay.scenario.Change;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The steps that can be taken back and taken again. What is saved is a position among them.
final class History {
  static final int LIMIT = 500;

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  /// The number of the position before the first step that is still known.
  private long base;

  private long numbers;
  private long saved;
  private boolean sealed = true;

  /// One step. Performing `inverse` leads back to before it.
  ///
  /// @param number of the position after the step, never used twice
  /// @param key what the step edits; a following step with the same key becomes part of it
  record Step(long number, Change inverse, Selection before, Selection after, String key) {}

  void push(Change inverse, Selection before, Selection after, String key) {
    undone.clear();
    Step last = done.peekLast();
    boolean joins =
        last != null
            && !sealed
            && !key.isEmpty()
            && last.key().equals(key)
            && last.number() != saved;
    if (joins) {
      done.removeLast();
      done.addLast(new Step(++numbers, joined(inverse, last.inverse()), last.before(), after, key));
      return;
    }
    sealed = false;
    done.addLast(new Step(++numbers, inverse, before, after, key));
    if (done.size() > LIMIT) {
      base = done.removeFirst().number();
    }
  }

  /// What comes now is a step of its own, whatever its key.
  void seal() {
    sealed = true;
  }

  Optional<Step> toUndo() {
    return Optional.ofNullable(done.peekLast());
  }

  Optional<Step> toRedo() {
    return Optional.ofNullable(undone.peekLast());
  }

  /// @param redo leads forward again
  void undone(Change redo) {
    Step step = done.removeLast();
    undone.addLast(new Step(step.number(), redo, step.before(), step.after(), step.key()));
    sealed = true;
  }

  void redone(Change undo) {
    Step step = undone.removeLast();
    done.addLast(new Step(step.number(), undo, step.before(), step.after(), step.key()));
    sealed = true;
  }

  boolean dirty() {
    return position() != saved;
  }

  void markSaved() {
    saved = position();
    sealed = true;
  }

  /// Marks a position that does not exist, as after a crash that lost the saved state.
  void markNeverSaved() {
    saved = -1;
  }

  private long position() {
    Step last = done.peekLast();
    return last == null ? base : last.number();
  }

  private static Change joined(Change first, Change then) {
    List<Change> changes = new ArrayList<>();
    for (Change change : List.of(first, then)) {
      if (change instanceof Change.Sequence(List<Change> parts)) {
        changes.addAll(parts);
      } else {
        changes.add(change);
      }
    }
    return new Change.Sequence(changes);
  }
}
