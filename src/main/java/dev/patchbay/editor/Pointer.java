package dev.patchbay.editor;

import dev.patchbay.scenario.geometry.Point;

/// What the pointer did, as plain data.
///
/// @param screen in pixels from the canvas' top left; may lie outside while dragging
/// @param clicks 2 for the press that makes a double click
public record Pointer(Point screen, Button button, Modifiers modifiers, int clicks) {
  public enum Button {
    NONE,
    PRIMARY,
    MIDDLE,
    SECONDARY
  }

  /// @param command Ctrl, on a Mac the command key
  /// @param space whether the space bar is down
  public record Modifiers(boolean shift, boolean command, boolean alt, boolean space) {
    public static final Modifiers NONE = new Modifiers(false, false, false, false);
  }

  public static Pointer at(double x, double y) {
    return new Pointer(new Point(x, y), Button.PRIMARY, Modifiers.NONE, 1);
  }

  public Pointer with(Modifiers other) {
    return new Pointer(screen, button, other, clicks);
  }

  public Pointer with(Button other) {
    return new Pointer(screen, other, modifiers, clicks);
  }

  public Pointer clicked(int times) {
    return new Pointer(screen, button, modifiers, times);
  }
}
