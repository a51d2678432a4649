package dev.patchbay.editor;

import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Viewport;

/// Moves the canvas under the pointer.
final class PanDrag implements Drag {
  private final Session session;
  private final Pointer start;
  private final Viewport before;

  PanDrag(Session session, Pointer start) {
    this.session = session;
    this.start = start;
    this.before = session.state().viewport();
  }

  @Override
  public Feedback move(Pointer pointer) {
    Delta way = pointer.screen().minus(start.screen());
    session.show(before.pannedBy(way.dx(), way.dy()));
    return new Feedback.Panning();
  }

  @Override
  public Request drop(Pointer pointer) {
    return Request.NOTHING;
  }

  @Override
  public void cancel() {
    session.show(before);
  }

  @Override
  public boolean autoPans() {
    return false;
  }
}
