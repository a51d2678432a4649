package dev.patchbay.ui.shell;

import dev.patchbay.catalog.Category;
import dev.patchbay.scenario.Sketch;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/// A graph in miniature: a few paths, one for each family of nodes, coloured by the style sheet.
final class SketchView extends Pane {
  private static final double MARGIN = 12;
  private static final double MOST_SCALE = 0.45;

  private final SVGPath containers = path("sketch-container");
  private final SVGPath lines = path("sketch-line");
  private final SVGPath unknown = path("sketch-unknown");
  private final Map<Category, SVGPath> families = new EnumMap<>(Category.class);
  private Sketch sketch = Sketch.EMPTY;

  SketchView() {
    getStyleClass().add("sketch");
    setMouseTransparent(true);
    getChildren().addAll(containers, lines, unknown);
    for (Category category : Category.values()) {
      SVGPath family = path("sketch-" + category.name().toLowerCase(Locale.ROOT));
      families.put(category, family);
      getChildren().add(family);
    }
    // What is drawn never decides how large the view is.
    getChildren().forEach(child -> child.setManaged(false));
  }

  void show(Sketch newSketch) {
    if (!newSketch.equals(sketch)) {
      sketch = newSketch;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double room = Math.max(1, getWidth() - 2 * MARGIN);
    double height = Math.max(1, getHeight() - 2 * MARGIN);
    double scale =
        Math.min(
            MOST_SCALE,
            Math.min(room / Math.max(1, sketch.width()), height / Math.max(1, sketch.height())));
    double left = (getWidth() - sketch.width() * scale) / 2;
    double top = (getHeight() - sketch.height() * scale) / 2;
    var shapes = new EnumMap<Category, StringBuilder>(Category.class);
    Arrays.stream(Category.values()).forEach(c -> shapes.put(c, new StringBuilder()));
    var frames = new StringBuilder();
    var others = new StringBuilder();
    for (Sketch.Box box : sketch.boxes()) {
      StringBuilder into = box.container() ? frames : box.family().map(shapes::get).orElse(others);
      rectangle(
          into,
          left + box.x() * scale,
          top + box.y() * scale,
          Math.max(3, box.width() * scale),
          Math.max(3, box.height() * scale));
    }
    containers.setContent(frames.toString());
    unknown.setContent(others.toString());
    families.forEach((category, path) ->
        path.setContent(
            Optional.ofNullable(shapes.get(category)).map(Object::toString).orElse("")));
    lines.setContent(lines(left, top, scale));
  }

  private String lines(double left, double top, double scale) {
    var text = new StringBuilder();
    for (Sketch.Line line : sketch.lines()) {
      Sketch.Box from = sketch.boxes().get(line.from());
      Sketch.Box to = sketch.boxes().get(line.to());
      // An edge from a container to what stands in it starts at the container's left side.
      double x1 =
          left
              + (to.x() < from.x() + from.width() && to.x() >= from.x()
                      ? from.x()
                      : from.x() + from.width())
                  * scale;
      double y1 = top + (from.y() + from.height() / 2.0) * scale;
      double x2 = left + to.x() * scale;
      double y2 = top + (to.y() + to.height() / 2.0) * scale;
      double bend = Math.max(4, Math.abs(x2 - x1) / 2);
      text.append(
          String.format(
              Locale.ROOT,
              "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
              x1,
              y1,
              x1 + bend,
              y1,
              x2 - bend,
              y2,
              x2,
              y2));
    }
    return text.toString();
  }

  private static void rectangle(
      StringBuilder text, double x, double y, double width, double height) {
    text.append(
        String.format(Locale.ROOT, "M%.1f %.1fh%.1fv%.1fh%.1fz", x, y, width, height, -width));
  }

  private static SVGPath path(String style) {
    var path = new SVGPath();
    path.getStyleClass().add(style);
    return path;
  }
}
