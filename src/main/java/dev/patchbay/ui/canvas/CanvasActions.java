package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Hit;

/// What the canvas asks of the rest of the window.
public interface CanvasActions {
  /// Show a node's config.
  void open(String node);

  /// Pin a node's last output, or take the pin away.
  void pin(String node);

  /// Show the menu for the selection at a place on the screen.
  void menu(double screenX, double screenY, Hit hit);

  /// Say in passing why nothing happened.
  void tell(String message);
}
