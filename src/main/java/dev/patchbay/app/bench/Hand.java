package dev.patchbay.app.bench;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Gives the canvas the events that a mouse and a touchpad would.
final class Hand {
  /// What the canvas counts as one notch of a wheel, in the toolkit's units.
  private static final double NOTCH = 40;

  private static final double ZOOM_PER_NOTCH = 0.2;

  private final Node canvas;
  private MouseButton held = MouseButton.NONE;

  Hand(Node canvas) {
    this.canvas = canvas;
  }

  void press(MouseButton button, double x, double y) {
    held = button;
    mouse(MouseEvent.MOUSE_PRESSED, x, y);
  }

  void drag(double x, double y) {
    mouse(MouseEvent.MOUSE_DRAGGED, x, y);
  }

  void release(double x, double y) {
    mouse(MouseEvent.MOUSE_RELEASED, x, y);
    held = MouseButton.NONE;
  }

  /// Ctrl and the wheel, as finely as a touchpad turns it.
  void zoom(double x, double y, double factor) {
    double units = NOTCH * Math.log(factor) / Math.log(2) / ZOOM_PER_NOTCH;
    Event.fireEvent(
        canvas,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            true,
            false,
            false,
            false,
            false,
            0,
            units,
            0,
            units,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private void mouse(EventType<MouseEvent> type, double x, double y) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    Event.fireEvent(
        canvas,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            held,
            1,
            false,
            false,
            false,
            false,
            down && held == MouseButton.PRIMARY,
            down && held == MouseButton.MIDDLE,
            down && held == MouseButton.SECONDARY,
            false,
            false,
            false,
            null));
  }
}
