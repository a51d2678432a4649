package dev.patchbay.editor;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Viewport;

/// All that a canvas shows: an immutable value, replaced by the [Session] at every change.
///
/// @param width of the canvas in pixels, 0 before the first layout
/// @param feedback what the gesture in progress shows
/// @param readOnly nothing can be edited; looking around and selecting still work
public record EditorState(
    Graph graph,
    Selection selection,
    Viewport viewport,
    double width,
    double height,
    Feedback feedback,
    boolean readOnly) {

  /// The part of the world on the canvas.
  public Rect visible() {
    return viewport.visible(width, height);
  }

  /// Whether nothing has changed, with graphs compared by identity: they are large, and a change
  /// always makes another one.
  boolean same(EditorState other) {
    return graph == other.graph
        && selection.equals(other.selection)
        && viewport.equals(other.viewport)
        && width == other.width
        && height == other.height
        && feedback.equals(other.feedback)
        && readOnly == other.readOnly;
  }

  EditorState withGraph(Graph other) {
    return new EditorState(
        other, selection.within(other), viewport, width, height, feedback, readOnly);
  }

  EditorState withSelection(Selection other) {
    return new EditorState(graph, other.within(graph), viewport, width, height, feedback, readOnly);
  }

  EditorState withViewport(Viewport other) {
    return new EditorState(graph, selection, other, width, height, feedback, readOnly);
  }

  EditorState withSize(double newWidth, double newHeight) {
    return new EditorState(graph, selection, viewport, newWidth, newHeight, feedback, readOnly);
  }

  EditorState withFeedback(Feedback other) {
    return new EditorState(graph, selection, viewport, width, height, other, readOnly);
  }

  EditorState withReadOnly(boolean other) {
    return new EditorState(graph, selection, viewport, width, height, feedback, other);
  }
}
