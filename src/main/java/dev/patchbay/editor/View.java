package dev.patchbay.editor;

import dev.patchbay.scenario.geometry.FitView;
import dev.patchbay.scenario.geometry.Padding;
import dev.patchbay.scenario.geometry.Padding.Length;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Viewport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// Looks around: which part of the world is on the canvas.
public final class View {
  /// The steps of the zoom keys and buttons.
  private static final double[] STOPS = {0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4};

  /// Fitting does not blow up a small graph.
  private static final double MAX_FIT = 1.25;

  private static final int REMEMBERED = 50;
  private static final Padding PADDING = Padding.all(new Length.Pixels(56));

  private final Session session;
  private final Deque<Viewport> before = new ArrayDeque<>();

  View(Session session) {
    this.session = session;
  }

  public Viewport viewport() {
    return session.state().viewport();
  }

  public void show(Viewport viewport) {
    session.show(viewport);
  }

  /// Keeps the present view, to be found again with [#previous()] after a jump.
  public void remember() {
    if (!viewport().equals(before.peekLast())) {
      before.addLast(viewport());
      if (before.size() > REMEMBERED) {
        before.removeFirst();
      }
    }
  }

  /// The view before the last jump, which is then forgotten; asked again, the one before that.
  public Viewport previous() {
    return Optional.ofNullable(before.pollLast()).orElseGet(this::viewport);
  }

  public boolean hasPrevious() {
    return !before.isEmpty();
  }

  public void pan(double dx, double dy) {
    show(viewport().pannedBy(dx, dy));
  }

  /// Multiplies the zoom; what is under the screen point stays there.
  public void zoomAbout(Point screen, double factor) {
    show(viewport().zoomAbout(screen, factor, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM));
  }

  /// The next larger step, about the centre.
  public Viewport zoomedIn() {
    double now = viewport().zoom();
    for (double stop : STOPS) {
      if (stop > now * 1.01) {
        return zoomedTo(stop);
      }
    }
    return viewport();
  }

  /// The next smaller step, about the centre.
  public Viewport zoomedOut() {
    double now = viewport().zoom();
    for (int i = STOPS.length - 1; i >= 0; i--) {
      if (STOPS[i] < now * 0.99) {
        return zoomedTo(STOPS[i]);
      }
    }
    return viewport();
  }

  public Viewport zoomedTo(double zoom) {
    return viewport().zoomedTo(centre(), zoom, Viewport.MIN_ZOOM, Viewport.MAX_ZOOM);
  }

  /// Everything on the canvas; the viewport as it is when there is nothing.
  public Viewport fitted() {
    return session.layout().bounds().map(this::fitted).orElseGet(this::viewport);
  }

  /// These nodes on the canvas.
  public Viewport fitted(Set<String> nodes) {
    return session.layout().bounds(nodes).map(this::fitted).orElseGet(this::viewport);
  }

  public void fit() {
    show(fitted());
  }

  public Viewport fitted(Rect world) {
    EditorState state = session.state();
    return FitView.of(world, state.width(), state.height(), Viewport.MIN_ZOOM, MAX_FIT, PADDING);
  }

  /// The viewport that has the node on the canvas: as it is if it has, else with the node in the
  /// middle at the same zoom.
  public Viewport revealing(String node) {
    EditorState state = session.state();
    return session
        .layout()
        .bounds(Set.of(node))
        .filter(rect -> !state.visible().contains(rect))
        .map(Rect::centre)
        .map(at -> Viewport.centredOn(at, viewport().zoom(), state.width(), state.height()))
        .orElseGet(this::viewport);
  }

  public void reveal(String node) {
    show(revealing(node));
  }

  private Point centre() {
    return new Point(session.state().width() / 2, session.state().height() / 2);
  }
}
