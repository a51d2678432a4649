package dev.patchbay.ui.canvas;

import dev.patchbay.editor.EditorState;
import dev.patchbay.editor.Session;
import dev.patchbay.editor.View;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Viewport;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// All nodes at a glance, and where among them the canvas looks. A click goes there, a drag takes
/// the view along, the wheel zooms. It is away when everything is on the canvas anyway.
///
/// Its picture is painted only when the graph or the theme has changed.
final class Minimap extends Pane {
  static final double WIDTH = 200;
  static final double HEIGHT = 140;

  private static final double INSET = 10;

  /// The picture keeps clear of the round corners.
  private static final double FRAME = 4;

  private static final double LEAST = 2;
  private static final double NOTCH = 40;
  private static final double ZOOM_PER_NOTCH = 0.2;

  private final Session session;
  private final ToIntBiFunction<Box, Colors> color;
  private final Runnable touched;
  private final ImageView picture = new ImageView();
  private final Region view = NodeCard.region("canvas-minimap-view");
  private boolean wanted = true;
  private @Nullable GraphLayout painted;
  private @Nullable Colors paintedColors;
  private double paintedScale;
  private Viewport map = Viewport.IDENTITY;
  private Delta grip = new Delta(0, 0);

  /// @param color of a node, 0xRRGGBB
  /// @param touched called when a hand takes over the view
  Minimap(Session session, ToIntBiFunction<Box, Colors> color, Runnable touched) {
    this.session = session;
    this.color = color;
    this.touched = touched;
    getStyleClass().add("canvas-minimap");
    setManaged(false);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.MINIMAP);
    setCursor(Cursor.HAND);
    resize(WIDTH, HEIGHT);
    picture.setManaged(false);
    picture.setSmooth(false);
    picture.relocate(FRAME, FRAME);
    picture.setMouseTransparent(true);
    view.setMouseTransparent(true);
    var inside = new Pane(view);
    inside.setManaged(false);
    inside.setMouseTransparent(true);
    inside.resize(WIDTH, HEIGHT);
    inside.setClip(new Rectangle(FRAME, FRAME, WIDTH - 2 * FRAME, HEIGHT - 2 * FRAME));
    getChildren().addAll(picture, inside);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(event -> follow(new Point(event.getX(), event.getY())));
    setOnScroll(this::scrolled);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
  }

  /// Whether it is shown where there is something to show.
  boolean wanted() {
    return wanted;
  }

  void toggle() {
    wanted = !wanted;
  }

  void show(EditorState state, Colors colors, double scale) {
    Optional<Rect> all = session.layout().bounds();
    Rect visible = state.visible();
    boolean useful = wanted && all.filter(bounds -> !visible.contains(bounds)).isPresent();
    setVisible(useful);
    if (!useful) {
      return;
    }
    GraphLayout layout = session.layout();
    if (painted != layout || paintedScale != scale || !colors.equals(paintedColors)) {
      painted = layout;
      paintedColors = colors;
      paintedScale = scale;
      map = around(all.orElseThrow());
      paint(layout, colors, scale);
    }
    Rect there = map.toScreen(visible);
    double x = Math.round(there.x());
    double y = Math.round(there.y());
    view.resizeRelocate(
        x,
        y,
        Math.max(6, Math.round(there.right()) - x),
        Math.max(6, Math.round(there.bottom()) - y));
  }

  private static Viewport around(Rect world) {
    double zoom =
        Math.min(
            (WIDTH - 2 * INSET) / Math.max(1, world.width()),
            (HEIGHT - 2 * INSET) / Math.max(1, world.height()));
    return Viewport.centredOn(world.centre(), zoom, WIDTH, HEIGHT);
  }

  private void paint(GraphLayout layout, Colors colors, double scale) {
    var pixels =
        new Pixels(
            (int) Math.ceil((WIDTH - 2 * FRAME) * scale),
            (int) Math.ceil((HEIGHT - 2 * FRAME) * scale));
    pixels.clear(colors.background());
    for (boolean ground : new boolean[] {true, false}) {
      for (Box box : layout.boxes().values()) {
        boolean below = box.layout().note() || box.layout().container();
        if (below == ground) {
          block(pixels, box, scale, color.applyAsInt(box, colors));
        }
      }
    }
    var image = new WritableImage(pixels.width(), pixels.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            pixels.width(),
            pixels.height(),
            PixelFormat.getIntArgbInstance(),
            pixels.buffer().array(),
            0,
            pixels.width());
    picture.setImage(image);
    picture.setFitWidth(pixels.width() / scale);
    picture.setFitHeight(pixels.height() / scale);
  }

  private void block(Pixels pixels, Box box, double scale, int rgb) {
    Rect at = map.toScreen(box.rect());
    pixels.rect(
        (at.x() - FRAME) * scale,
        (at.y() - FRAME) * scale,
        Math.max(LEAST, at.width()) * scale,
        Math.max(LEAST, at.height()) * scale,
        rgb);
  }

  private void pressed(MouseEvent event) {
    touched.run();
    Point at = new Point(event.getX(), event.getY());
    Point middle = map.toScreen(session.state().visible().centre());
    boolean inside = view.getBoundsInParent().contains(event.getX(), event.getY());
    grip = inside ? middle.minus(at) : new Delta(0, 0);
    follow(at);
  }

  private void follow(Point pointer) {
    EditorState state = session.state();
    Point centre = map.toWorld(pointer.plus(grip.dx(), grip.dy()));
    session
        .view()
        .show(Viewport.centredOn(centre, state.viewport().zoom(), state.width(), state.height()));
  }

  private void scrolled(ScrollEvent event) {
    touched.run();
    View look = session.view();
    Point middle = new Point(session.state().width() / 2, session.state().height() / 2);
    look.zoomAbout(middle, Math.pow(2, event.getDeltaY() / NOTCH * ZOOM_PER_NOTCH));
    event.consume();
  }
}
