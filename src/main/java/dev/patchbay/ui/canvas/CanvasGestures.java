package dev.patchbay.ui.canvas;

import java.util.List;

/// What the pointer can do on the canvas, in words, for the sheet of shortcuts.
public final class CanvasGestures {
  /// @param what the effect
  /// @param how the gesture
  public record Gesture(String what, String how) {}

  public static final List<Gesture> ALL =
      List.of(
          new Gesture("Zoom at the pointer", "Wheel"),
          new Gesture("Pan", "Space or middle button + drag"),
          new Gesture("Select what the box contains", "Drag to the right"),
          new Gesture("Select what the box touches", "Drag to the left"),
          new Gesture("Add to the selection", "Shift + click"),
          new Gesture("Toggle in the selection", "Ctrl + click"),
          new Gesture("Add a node here", "Double click"),
          new Gesture("Open a node", "Double click on it"),
          new Gesture("Draw an edge", "Drag from a handle"),
          new Gesture("Add what follows", "Click on a free output"),
          new Gesture("Move an edge's end", "Drag it"),
          new Gesture("Insert into an edge", "Drop a node on it"),
          new Gesture("Drag a copy", "Alt + drag"),
          new Gesture("Cut edges", "Alt + drag on nothing, or Ctrl + right drag"),
          new Gesture("Break every edge at a handle", "Alt + click on it"),
          new Gesture("Make a box larger or smaller", "Drag its border"),
          new Gesture("Keep to one axis while dragging", "Shift"),
          new Gesture("Drag without snapping", "Ctrl"),
          new Gesture("Everything that can be done here", "Right click"));

  private CanvasGestures() {}
}
