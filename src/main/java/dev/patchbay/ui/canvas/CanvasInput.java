package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.editor.Feedback;
import dev.patchbay.editor.Gestures;
import dev.patchbay.editor.Grip;
import dev.patchbay.editor.Hit;
import dev.patchbay.editor.PlaceType;
import dev.patchbay.editor.Pointer;
import dev.patchbay.editor.Pointer.Button;
import dev.patchbay.editor.Pointer.Modifiers;
import dev.patchbay.editor.Request;
import dev.patchbay.editor.Session;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.ui.session.DragFormats;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;

/// Turns events of the toolkit into plain records. The pointer is handled here and nowhere else: a
/// robot's drag does not say which button is down, so the press is remembered.
final class CanvasInput {
  /// A notch of a wheel is 40 units; what is smaller or not whole comes from a trackpad.
  private static final double NOTCH = 40;

  private static final double ZOOM_PER_NOTCH = 0.2;

  private final CanvasView view;
  private final Session session;
  private final Gestures gestures;
  private final PlaceType placing;
  private final CanvasKeys keys;
  private final PauseTransition rest = new PauseTransition(Duration.millis(350));
  private final AnimationTimer autoPan =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          gestures.tick();
        }
      };
  private Point pointer = Point.ORIGIN;
  private boolean inside;
  private boolean space;
  private Button button = Button.NONE;

  CanvasInput(CanvasView view, Session session, Gestures gestures) {
    this.view = view;
    this.session = session;
    this.gestures = gestures;
    this.placing = new PlaceType(session);
    this.keys = new CanvasKeys(view, session, gestures);
    rest.setOnFinished(_ -> view.explain(pointer));
    view.setOnMousePressed(this::pressed);
    view.setOnMouseDragged(this::dragged);
    view.setOnMouseReleased(this::released);
    view.setOnMouseMoved(this::moved);
    view.setOnMouseExited(_ -> left());
    view.setOnScroll(this::scrolled);
    view.setOnZoom(this::pinched);
    view.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, true));
    view.addEventHandler(KeyEvent.KEY_RELEASED, event -> key(event, false));
    view.setOnContextMenuRequested(event -> {
      if (event.isKeyboardTrigger()) {
        view.perform(menuAtSelection());
        event.consume();
      }
    });
    view.setOnMouseDragOver(this::typeOver);
    view.setOnMouseDragExited(_ -> placing.gone());
    view.setOnMouseDragReleased(this::typeDropped);
  }

  Point pointer() {
    return pointer;
  }

  /// Where the pointer is; the middle of the canvas when it is elsewhere.
  Point pointerInWorld() {
    Point middle = new Point(view.getWidth() / 2, view.getHeight() / 2);
    return session.state().viewport().toWorld(inside ? pointer : middle);
  }

  /// @return whether the key meant something
  boolean press(KeyEvent event) {
    return keys.pressed(event);
  }

  void dispose() {
    autoPan.stop();
    rest.stop();
  }

  private void pressed(MouseEvent event) {
    view.stopGliding();
    view.closePopups();
    view.requestFocus();
    if (button == Button.NONE) {
      button = button(event.getButton());
    }
    pointer = new Point(event.getX(), event.getY());
    view.perform(gestures.press(record(event, button(event.getButton()))));
    event.consume();
  }

  private void dragged(MouseEvent event) {
    pointer = new Point(event.getX(), event.getY());
    boolean before = gestures.dragging();
    gestures.move(record(event, button));
    if (!before && gestures.dragging()) {
      view.hover(Hover.NONE);
      autoPan.start();
      cursor();
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    pointer = new Point(event.getX(), event.getY());
    if (button(event.getButton()) != button) {
      return;
    }
    autoPan.stop();
    Request request = gestures.release(record(event, button));
    button = Button.NONE;
    cursor();
    view.perform(request);
    event.consume();
  }

  private void moved(MouseEvent event) {
    inside = true;
    Point now = new Point(event.getX(), event.getY());
    if (now.equals(pointer)) {
      return;
    }
    pointer = now;
    Hit hit = gestures.hit(pointer);
    Hover hover = event.getTarget() == view ? Hover.of(hit) : Hover.NONE;
    boolean keepEdge = event.getTarget() != view;
    if (!keepEdge) {
      view.hover(hover);
      view.setCursor(space ? Cursor.OPEN_HAND : cursor(hit));
    }
    if (!view.hint().isEmpty()) {
      view.repaint();
    }
    rest.playFromStart();
  }

  private void left() {
    inside = false;
    rest.stop();
    if (!gestures.dragging()) {
      view.hover(Hover.NONE);
    }
  }

  private void scrolled(ScrollEvent event) {
    view.stopGliding();
    Point at = new Point(event.getX(), event.getY());
    boolean wheel =
        !event.isDirect()
            && !event.isInertia()
            && event.getDeltaX() == 0
            && Math.abs(event.getDeltaY()) >= NOTCH
            && event.getDeltaY() % NOTCH == 0;
    if (event.isShortcutDown() || event.isControlDown() || (wheel && !event.isShiftDown())) {
      double notches = event.getDeltaY() / NOTCH;
      session.view().zoomAbout(at, Math.pow(2, notches * ZOOM_PER_NOTCH));
    } else {
      session.view().pan(event.getDeltaX(), event.getDeltaY());
    }
    event.consume();
  }

  private void pinched(ZoomEvent event) {
    view.stopGliding();
    session.view().zoomAbout(new Point(event.getX(), event.getY()), event.getZoomFactor());
    event.consume();
  }

  private void key(KeyEvent event, boolean down) {
    if (event.getTarget() != view) {
      return;
    }
    if (event.getCode() == KeyCode.SPACE) {
      space = down;
      cursor();
      event.consume();
    }
    gestures.modifiers(
        new Modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown(), space));
    if (down && keys.pressed(event)) {
      if (!gestures.dragging()) {
        autoPan.stop();
      }
      event.consume();
    }
  }

  /// The menu key opens the menu of what is selected, beside it.
  private Request menuAtSelection() {
    Optional<Box> box =
        session.state().selection().nodes().stream()
            .sorted()
            .flatMap(id -> session.layout().box(id).stream())
            .findFirst();
    Point middle = new Point(view.getWidth() / 2, view.getHeight() / 2);
    return new Request.Menu(
        box.map(b -> session.state().viewport().toScreen(b.rect()))
            .map(Rect::centre)
            .map(at ->
                new Point(
                    Math.clamp(at.x(), 0, view.getWidth()),
                    Math.clamp(at.y(), 0, view.getHeight())))
            .orElse(middle),
        box.<Hit>map(b -> new Hit.OnNode(b.node().id())).orElse(Hit.NOTHING));
  }

  private void typeOver(MouseDragEvent event) {
    type(event)
        .ifPresentOrElse(
            type -> {
              pointer = new Point(event.getX(), event.getY());
              placing.over(type, pointer);
            },
            placing::gone);
    event.consume();
  }

  private void typeDropped(MouseDragEvent event) {
    type(event)
        .ifPresent(type -> {
          view.tell(Optional.of(placing.drop(type, new Point(event.getX(), event.getY()))));
          // It is dropped once, whatever a platform says afterwards.
          ((Node) event.getGestureSource()).getProperties().remove(DragFormats.NODE_TYPE);
          view.requestFocus();
        });
    event.consume();
  }

  private Optional<NodeType> type(MouseDragEvent event) {
    return event.getGestureSource() instanceof Node source
            && source.getProperties().get(DragFormats.NODE_TYPE) instanceof String id
            && !session.state().readOnly()
        ? session.registry().find(id)
        : Optional.empty();
  }

  private void cursor() {
    boolean panning = session.state().feedback() instanceof Feedback.Panning;
    view.setCursor(
        panning ? Cursor.CLOSED_HAND : space ? Cursor.OPEN_HAND : cursor(gestures.hit(pointer)));
  }

  private static Cursor cursor(Hit hit) {
    return switch (hit) {
      case Hit.OnHandle _, Hit.OnEdgeEnd _ -> Cursor.CROSSHAIR;
      case Hit.OnGrip(String _, Grip grip) ->
          switch (grip) {
            case TOP_LEFT -> Cursor.NW_RESIZE;
            case TOP -> Cursor.N_RESIZE;
            case TOP_RIGHT -> Cursor.NE_RESIZE;
            case RIGHT -> Cursor.E_RESIZE;
            case BOTTOM_RIGHT -> Cursor.SE_RESIZE;
            case BOTTOM -> Cursor.S_RESIZE;
            case BOTTOM_LEFT -> Cursor.SW_RESIZE;
            case LEFT -> Cursor.W_RESIZE;
          };
      case Hit.OnEdge _ -> Cursor.HAND;
      case Hit.OnNode _, Hit.Inside _, Hit.Nothing _ -> Cursor.DEFAULT;
    };
  }

  private Pointer record(MouseEvent event, Button which) {
    return new Pointer(
        new Point(event.getX(), event.getY()),
        which,
        new Modifiers(event.isShiftDown(), event.isShortcutDown(), event.isAltDown(), space),
        event.getClickCount());
  }

  private static Button button(MouseButton button) {
    return switch (button) {
      case PRIMARY -> Button.PRIMARY;
      case MIDDLE -> Button.MIDDLE;
      case SECONDARY -> Button.SECONDARY;
      case NONE, BACK, FORWARD -> Button.NONE;
    };
  }
}
