package dev.patchbay.ui.canvas;

import dev.patchbay.editor.EditorState;
import dev.patchbay.editor.Feedback;
import dev.patchbay.editor.GraphIndex;
import dev.patchbay.editor.Session;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
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
  private GraphLayout moved;
  private Map<String, Point> movedTo = Map.of();
  private GraphLayout movedFrom;

  FrameSource(Session session) {
    this.session = session;
    this.moved = session.layout();
    this.movedFrom = moved;
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

  Frame frame(Colors colors, double scale) {
    EditorState state = session.state();
    Viewport view =
        new Viewport(
            Math.round(state.viewport().x() * scale) / scale,
            Math.round(state.viewport().y() * scale) / scale,
            state.viewport().zoom());
    GraphLayout layout = layout(state.feedback());
    Rect area = view.visible(state.width(), state.height()).inset(-MARGIN);
    return new Frame(
        layout,
        boxes(layout, area),
        routes(layout, area),
        view,
        scale,
        state.width(),
        state.height(),
        state.selection(),
        marks,
        colors,
        state.feedback() instanceof Feedback.None ? hover : Hover.NONE,
        state.feedback() instanceof Feedback.Connecting connecting
            ? connecting.replaced()
            : Optional.empty(),
        highlightedEdges(state.feedback()),
        container(state.feedback()));
  }

  private GraphLayout layout(Feedback feedback) {
    GraphLayout base = session.layout();
    if (!(feedback instanceof Feedback.Moving moving) || moving.copy()) {
      return base;
    }
    if (movedFrom != base || !movedTo.equals(moving.positions())) {
      movedFrom = base;
      movedTo = moving.positions();
      moved = base.moved(movedTo);
    }
    return moved;
  }

  /// The index knows where things were before the drag; what has changed is looked at one by one.
  private List<Box> boxes(GraphLayout layout, Rect area) {
    GraphIndex index = session.index();
    if (layout == index.layout()) {
      return index.nodesIn(area);
    }
    List<Box> boxes = new ArrayList<>();
    for (Box box : index.nodesIn(area)) {
      if (layout.box(box.node().id()).orElse(box) == box) {
        boxes.add(box);
      }
    }
    layout
        .boxes()
        .forEach((id, box) -> {
          if (index.layout().boxes().get(id) != box && box.rect().intersects(area)) {
            boxes.add(box);
          }
        });
    boxes.sort(Comparator.comparingInt(Box::depth));
    return boxes;
  }

  private List<Route> routes(GraphLayout layout, Rect area) {
    GraphIndex index = session.index();
    if (layout == index.layout()) {
      return index.edgesIn(area);
    }
    List<Route> routes = new ArrayList<>();
    for (Route route : index.edgesIn(area)) {
      if (layout.route(route.edge().id()).orElse(route) == route) {
        routes.add(route);
      }
    }
    layout
        .routes()
        .forEach((id, route) -> {
          if (index.layout().routes().get(id) != route && route.bounds().intersects(area)) {
            routes.add(route);
          }
        });
    return routes;
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
