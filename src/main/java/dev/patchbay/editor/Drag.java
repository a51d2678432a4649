package dev.patchbay.editor;

/// One gesture between the press and the release.
sealed interface Drag permits PanDrag, BoxDrag, MoveDrag, ConnectDrag, CutDrag, ResizeDrag {
  /// What the gesture shows with the pointer there.
  Feedback move(Pointer pointer);

  /// Ends the gesture with what it is for.
  Request drop(Pointer pointer);

  /// Takes back what the gesture did while it was under way.
  default void cancel() {}

  /// Whether the canvas moves by itself when the pointer is near its border.
  default boolean autoPans() {
    return true;
  }
}
