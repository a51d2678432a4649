package dev.patchbay.ui.canvas;

import dev.patchbay.editor.Feedback;
import dev.patchbay.editor.Grip;
import dev.patchbay.editor.HandleRef;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.geometry.EdgePath;
import dev.patchbay.scenario.geometry.EdgeShape;
import dev.patchbay.scenario.geometry.Guide;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Segment.CubicTo;
import dev.patchbay.scenario.geometry.Viewport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;

/// What is under way: the selection box, guides, the line that is being drawn, ghosts of what is
/// being placed, and why something is refused.
final class Overlay extends Pane {
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass SNAPPED = PseudoClass.getPseudoClass("snapped");
  private static final PseudoClass TOUCH = PseudoClass.getPseudoClass("touch");

  private final Region box = NodeCard.region("canvas-box");
  private final CubicCurve line = new CubicCurve();
  private final Region lineEnd = NodeCard.region("canvas-line-end");
  private final Label hint = NodeCard.label("canvas-hint");
  private final Regions guides = new Regions(this, "canvas-guide");
  private final Regions ghosts = new Regions(this, "canvas-ghost");
  private final Regions grips = new Regions(this, "canvas-grip");
  private final Polyline knife = new Polyline();
  private final Regions targets = new Regions(this, "canvas-target");

  Overlay() {
    setManaged(false);
    setMouseTransparent(true);
    line.getStyleClass().add("canvas-line");
    line.setFill(null);
    line.setStrokeLineCap(StrokeLineCap.ROUND);
    line.setManaged(false);
    hint.setWrapText(true);
    hint.setMaxWidth(320);
    knife.getStyleClass().add("canvas-knife");
    knife.setStrokeLineCap(StrokeLineCap.ROUND);
    knife.setManaged(false);
    getChildren().addAll(box, line, knife, lineEnd, hint);
    hideAll();
  }

  void show(Feedback feedback, GraphLayout layout, Viewport view, Point pointer) {
    hideAll();
    switch (feedback) {
      case Feedback.None _, Feedback.Panning _ -> {}
      case Feedback.Boxing(Rect area, boolean touch, var _) -> {
        place(box, view.toScreen(area));
        box.pseudoClassStateChanged(TOUCH, touch);
      }
      case Feedback.Moving moving -> showMoving(moving, layout, view);
      case Feedback.Placing placing -> {
        ghosts.show(List.of(view.toScreen(placing.area())));
        showGuides(placing.guides(), view);
      }
      case Feedback.Cutting(List<Point> stroke, var _) -> {
        knife.getPoints().clear();
        for (Point at : stroke) {
          Point screen = view.toScreen(at);
          knife.getPoints().addAll(screen.x(), screen.y());
        }
        knife.setVisible(true);
      }
      case Feedback.Resizing(String _, Rect area) -> ghosts.show(List.of(view.toScreen(area)));
      case Feedback.Connecting connecting -> showConnecting(connecting, layout, view, pointer);
    }
  }

  /// The places where the border of a box can be moved.
  void showGrips(Rect screen) {
    grips.show(Arrays.stream(Grip.values()).map(grip -> Rect.around(grip.on(screen), 4)).toList());
  }

  /// A sentence beside the pointer.
  void explain(Point pointer, String text, boolean bad) {
    hint.setText(text);
    hint.pseudoClassStateChanged(REFUSED, bad);
    hint.applyCss();
    double width = Math.min(320, Math.ceil(hint.prefWidth(-1)));
    double height = Math.ceil(hint.prefHeight(width));
    double x = Math.min(pointer.x() + 16, Math.max(0, getWidth() - width - 8));
    double y = pointer.y() + 18;
    if (y + height > getHeight() - 8) {
      y = Math.max(8, pointer.y() - height - 12);
    }
    hint.resizeRelocate(Math.round(x), Math.round(y), width, height);
    hint.setVisible(true);
  }

  /// What stands beside the pointer now; empty when nothing does.
  String hint() {
    return hint.isVisible() ? hint.getText() : "";
  }

  private void hideAll() {
    getChildren().forEach(child -> child.setVisible(false));
  }

  private void showMoving(Feedback.Moving moving, GraphLayout layout, Viewport view) {
    if (moving.copy()) {
      ghosts.show(
          moving.positions().entrySet().stream()
              .flatMap(entry ->
                  layout.box(entry.getKey()).stream()
                      .map(b -> view.toScreen(b.layout().at(entry.getValue()))))
              .toList());
    }
    showGuides(moving.guides(), view);
  }

  private void showGuides(List<Guide> all, Viewport view) {
    guides.show(
        all.stream()
            .map(guide -> {
              Point from = view.toScreen(guide.from());
              Point to = view.toScreen(guide.to());
              return new Rect(
                  Math.round(Math.min(from.x(), to.x())),
                  Math.round(Math.min(from.y(), to.y())),
                  guide.vertical() ? 1 : Math.abs(to.x() - from.x()),
                  guide.vertical() ? Math.abs(to.y() - from.y()) : 1);
            })
            .toList());
  }

  private void showConnecting(
      Feedback.Connecting connecting, GraphLayout layout, Viewport view, Point pointer) {
    Point from = view.toScreen(connecting.from());
    Point to = view.toScreen(connecting.to());
    boolean snapped = connecting.target().isPresent() && connecting.refusal().isEmpty();
    EdgePath path =
        EdgeShape.BEZIER.path(from, connecting.fromSide(), to, connecting.fromSide().opposite());
    if (path.segments().get(1) instanceof CubicTo(Point c1, Point c2, Point end)) {
      line.setStartX(from.x());
      line.setStartY(from.y());
      line.setControlX1(c1.x());
      line.setControlY1(c1.y());
      line.setControlX2(c2.x());
      line.setControlY2(c2.y());
      line.setEndX(end.x());
      line.setEndY(end.y());
      line.setVisible(true);
    }
    place(lineEnd, Rect.around(to, 5));
    boolean refused = connecting.refusal().isPresent();
    line.pseudoClassStateChanged(REFUSED, refused);
    lineEnd.pseudoClassStateChanged(REFUSED, refused);
    line.pseudoClassStateChanged(SNAPPED, snapped);
    lineEnd.pseudoClassStateChanged(SNAPPED, snapped);
    double radius = Math.max(6, 8 * view.zoom());
    targets.show(
        connecting.valid().stream()
            .flatMap(handle -> centre(layout, handle).stream())
            .map(centre -> Rect.around(view.toScreen(centre), radius))
            .toList());
    connecting.refusal().ifPresent(reason -> explain(pointer, reason, true));
  }

  private static Optional<Point> centre(GraphLayout layout, HandleRef handle) {
    return layout
        .box(handle.node())
        .flatMap(found ->
            found
                .layout()
                .port(handle.source(), handle.inner(), Optional.of(handle.handle()))
                .map(found::centre));
  }

  private static void place(Region region, Rect screen) {
    region.resizeRelocate(screen.x(), screen.y(), screen.width(), screen.height());
    region.setVisible(true);
  }
}
