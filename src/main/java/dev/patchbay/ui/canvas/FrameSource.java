package dev.patchbay.ui.canvas;

import dev.patchbay.editor.EditorState;
import dev.patchbay.editor.Feedback;
import dev.patchbay.editor.Selection;
import dev.patchbay.editor.Session;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Viewport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Collects what the next repaint shows: the visible part of the graph, with what is dragged where
/// it is dragged to.
final class FrameSource {
  /// Room around the view for what sticks out of a card: plus signs, badges, times.
  private static final double MARGIN = 50;

  private final Session session;
  private Marks marks = Marks.NONE;
  private Hover hover = Hover.NONE;
  private Visible world;
  private Map<String, Point> movedTo = Map.of();
  private Looks looks;

  /// What the cards' looks depend on, besides the cards themselves.
  private record Looks(
      Graph graph,
      Marks marks,
      Selection selection,
      Hover hover,
      Optional<String> container,
      boolean readOnly) {
    /// Graphs are large, and another one is another object.
    boolean same(Looks other) {
      return graph == other.graph
          && marks == other.marks
          && selection.equals(other.selection)
          && hover.equals(other.hover)
          && container.equals(other.container)
          && readOnly == other.readOnly;
    }
  }

  FrameSource(Session session) {
    this.session = session;
    this.world = new Visible(session.index(), session.layout());
    this.looks = looks(session.state());
  }

  Marks marks() {
    return marks;
  }

  void marks(Marks other) {
    marks = other;
  }

  Hover hover() {
    return hover;
  }

  void hover(Hover other) {
    hover = other;
  }

  Frame frame(Colors colors, double scale, boolean zooming) {
    EditorState state = session.state();
    Viewport view =
        new Viewport(
            Math.round(state.viewport().x() * scale) / scale,
            Math.round(state.viewport().y() * scale) / scale,
            state.viewport().zoom());
    follow(state.feedback());
    Looks now = looks(state);
    looks = now.same(looks) ? looks : now;
    Rect area = view.visible(state.width(), state.height()).inset(-MARGIN);
    return new Frame(
        world,
        view.zoom() < Frame.LIVE_ZOOM ? List.of() : world.boxes(area),
        view.zoom() < Frame.TAG_ZOOM ? List.of() : world.routes(area),
        looks,
        view,
        scale,
        state.width(),
        state.height(),
        zooming,
        state.selection(),
        marks,
        colors,
        looks.hover(),
        state.feedback() instanceof Feedback.Connecting connecting
            ? connecting.replaced()
            : Optional.empty(),
        highlightedEdges(state.feedback()),
        looks.container());
  }

  private Looks looks(EditorState state) {
    return new Looks(
        state.graph(),
        marks,
        state.selection(),
        state.feedback() instanceof Feedback.None ? hover : Hover.NONE,
        container(state.feedback()),
        state.readOnly());
  }

  private void follow(Feedback feedback) {
    GraphLayout base = session.layout();
    Map<String, Point> positions =
        feedback instanceof Feedback.Moving moving && !moving.copy()
            ? moving.positions()
            : Map.of();
    if (world.base() != base || !movedTo.equals(positions)) {
      movedTo = positions;
      world = new Visible(session.index(), base.moved(positions));
    }
  }

  private static Set<String> highlightedEdges(Feedback feedback) {
    return switch (feedback) {
      case Feedback.Moving moving -> moving.splice().map(Set::of).orElse(Set.of());
      case Feedback.Placing placing -> placing.splice().map(Set::of).orElse(Set.of());
      case Feedback.Cutting cutting -> cutting.edges();
      case Feedback.None _,
          Feedback.Panning _,
          Feedback.Boxing _,
          Feedback.Resizing _,
          Feedback.Connecting _ ->
          Set.of();
    };
  }

  private static Optional<String> container(Feedback feedback) {
    return switch (feedback) {
      case Feedback.Moving moving -> moving.container();
      case Feedback.Placing placing -> placing.container();
      case Feedback.None _,
          Feedback.Panning _,
          Feedback.Boxing _,
          Feedback.Cutting _,
          Feedback.Resizing _,
          Feedback.Connecting _ ->
          Optional.empty();
    };
  }
}
