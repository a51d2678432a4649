package dev.patchbay.app.bench;

import dev.patchbay.editor.Session;
import dev.patchbay.ui.canvas.CanvasView;
import tools.jackson.databind.node.ObjectNode;

/// One gesture, from looking at its place until the picture is complete again.
final class Gesturing implements Phase {
  private static final long PAUSE_NANOS = 400_000_000;

  private final Gesture gesture;
  private final Session session;
  private final CanvasView view;
  private final Hand hand;
  private final Figures report;
  private final FrameTimes times = new FrameTimes();
  private Stage stage = Stage.PREPARE;
  private long since;

  private enum Stage {
    PREPARE,
    SETTLE,
    GO,
    COMPLETE
  }

  Gesturing(Gesture gesture, Session session, CanvasView view, Hand hand, Figures report) {
    this.gesture = gesture;
    this.session = session;
    this.view = view;
    this.hand = hand;
    this.report = report;
  }

  @Override
  public boolean pulse() {
    return switch (stage) {
      case PREPARE -> {
        gesture.prepare(session);
        yield go(Stage.SETTLE);
      }
      case SETTLE -> {
        boolean settled = view.complete() && System.nanoTime() - since > PAUSE_NANOS;
        if (settled) {
          gesture.begin(session, hand);
          times.tick();
          go(Stage.GO);
        }
        yield false;
      }
      case GO -> {
        if (times.seconds() < Gesture.SECONDS) {
          gesture.go(session, hand, times.seconds());
          times.tick();
          yield false;
        }
        gesture.end(session, hand);
        yield go(Stage.COMPLETE);
      }
      case COMPLETE -> {
        if (!view.complete()) {
          yield false;
        }
        ObjectNode figures = times.figures();
        figures.put("completeAfterMillis", FrameTimes.rounded((System.nanoTime() - since) / 1e6));
        report.add(gesture.name(), figures);
        yield true;
      }
    };
  }

  private boolean go(Stage next) {
    stage = next;
    since = System.nanoTime();
    return false;
  }
}
