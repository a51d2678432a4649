package dev.patchbay.app.bench;

import dev.patchbay.editor.Session;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Viewport;
import javafx.scene.input.MouseButton;

/// One of the things that are measured: where it starts, and what the hand does at a time.
abstract sealed class Gesture {
  static final double SECONDS = 5;

  private final String name;

  private Gesture(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  /// Looks at the place where it happens; not measured.
  abstract void prepare(Session session);

  void begin(Session session, Hand hand) {}

  /// @param seconds since it began
  abstract void go(Session session, Hand hand, double seconds);

  void end(Session session, Hand hand) {}

  /// The middle mouse button moves the world in circles.
  static final class Pan extends Gesture {
    private static final double ROUND = 2.5;

    private final double radius;
    private final boolean overview;

    static Pan atFullSize() {
      return new Pan("pan", 300, false);
    }

    /// Within the margin that fitting leaves, so that everything stays in view.
    static Pan overview() {
      return new Pan("overview", 24, true);
    }

    private Pan(String name, double radius, boolean overview) {
      super(name);
      this.radius = radius;
      this.overview = overview;
    }

    @Override
    void prepare(Session session) {
      if (overview) {
        session.view().fit();
      } else {
        lookAtTheMiddle(session);
      }
    }

    @Override
    void begin(Session session, Hand hand) {
      Point at = place(session, 0);
      hand.press(MouseButton.MIDDLE, at.x(), at.y());
    }

    @Override
    void go(Session session, Hand hand, double seconds) {
      Point at = place(session, seconds);
      hand.drag(at.x(), at.y());
    }

    @Override
    void end(Session session, Hand hand) {
      Point at = place(session, SECONDS);
      hand.release(at.x(), at.y());
    }

    private Point place(Session session, double seconds) {
      double angle = 2 * Math.PI * seconds / ROUND;
      return middle(session).plus(radius * Math.cos(angle), radius * Math.sin(angle));
    }
  }

  /// From full size to a tenth and back, about the centre.
  static final class Zoom extends Gesture {
    private static final double SMALLEST = 0.1;

    Zoom() {
      super("zoom");
    }

    @Override
    void prepare(Session session) {
      lookAtTheMiddle(session);
    }

    @Override
    void go(Session session, Hand hand, double seconds) {
      double way = 1 - Math.abs(1 - 2 * Math.min(1, seconds / SECONDS));
      Point at = middle(session);
      hand.zoom(at.x(), at.y(), Math.pow(SMALLEST, way) / session.state().viewport().zoom());
    }
  }

  /// Moves the node in the middle on a ring.
  static final class Drag extends Gesture {
    private static final double RADIUS = 120;
    private static final double ROUND = 2;

    private Point grabbed = Point.ORIGIN;

    Drag() {
      super("drag");
    }

    @Override
    void prepare(Session session) {
      lookAtTheMiddle(session);
    }

    @Override
    void begin(Session session, Hand hand) {
      Rect visible = session.state().visible();
      grabbed =
          session.index().nodesIn(visible).stream()
              .map(box -> box.rect().topLeft().plus(60, 30))
              .min((a, b) ->
                  Double.compare(a.distanceTo(visible.centre()), b.distanceTo(visible.centre())))
              .map(session.state().viewport()::toScreen)
              .orElseThrow();
      hand.press(MouseButton.PRIMARY, grabbed.x(), grabbed.y());
    }

    @Override
    void go(Session session, Hand hand, double seconds) {
      Point at = place(seconds);
      hand.drag(at.x(), at.y());
    }

    @Override
    void end(Session session, Hand hand) {
      Point at = place(SECONDS);
      hand.release(at.x(), at.y());
    }

    private Point place(double seconds) {
      double angle = 2 * Math.PI * seconds / ROUND;
      return grabbed.plus(RADIUS * Math.cos(angle), RADIUS * Math.sin(angle));
    }
  }

  private static Point middle(Session session) {
    return new Point(session.state().width() / 2, session.state().height() / 2);
  }

  private static void lookAtTheMiddle(Session session) {
    Point centre = session.layout().bounds().map(Rect::centre).orElse(Point.ORIGIN);
    session
        .view()
        .show(Viewport.centredOn(centre, 1, session.state().width(), session.state().height()));
  }
}
