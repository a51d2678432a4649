package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.Category;
import dev.patchbay.ui.kit.CategoryColors;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Reads colours out of the style sheets: a few regions that nobody sees get them as backgrounds,
/// and whenever the theme changes they change too.
final class ThemeProbe extends Pane {
  private static final List<String> NAMES =
      List.of(
          "background",
          "dot",
          "container",
          "container-border",
          "card",
          "card-border",
          "text",
          "edge",
          "taken",
          "selected",
          "error");

  private static final int UNKNOWN = 0x808080;

  private final Map<String, Region> probes = new java.util.HashMap<>();
  private final Runnable changed;

  /// @param changed called when a colour has changed
  ThemeProbe(Runnable changed) {
    this.changed = changed;
    setManaged(false);
    setVisible(false);
    NAMES.forEach(this::add);
    for (Category category : Category.values()) {
      add(name(category));
    }
    for (NotePaper paper : NotePaper.values()) {
      add(paper.styleClass());
    }
  }

  Colors colors() {
    Map<Category, Integer> categories = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      categories.put(category, rgb(name(category)));
    }
    Map<NotePaper, Integer> papers = new EnumMap<>(NotePaper.class);
    for (NotePaper paper : NotePaper.values()) {
      papers.put(paper, rgb(paper.styleClass()));
    }
    return new Colors(
        rgb("background"),
        rgb("dot"),
        rgb("container"),
        rgb("container-border"),
        rgb("card"),
        rgb("card-border"),
        rgb("text"),
        rgb("edge"),
        rgb("taken"),
        rgb("selected"),
        rgb("error"),
        categories,
        papers);
  }

  static String name(Category category) {
    return CategoryColors.styleClass(category);
  }

  private void add(String name) {
    Region probe = new Region();
    probe.getStyleClass().addAll("canvas-probe", name);
    probe.backgroundProperty().subscribe(changed);
    probes.put(name, probe);
    getChildren().add(probe);
  }

  private int rgb(String name) {
    Region probe = probes.get(name);
    Background background = probe == null ? null : probe.getBackground();
    if (background == null || background.getFills().isEmpty()) {
      return UNKNOWN;
    }
    if (!(background.getFills().getFirst().getFill() instanceof Color color)) {
      return UNKNOWN;
    }
    // The raster is opaque: what the theme makes translucent is seen on the canvas.
    return color.isOpaque()
        ? rgb(color)
        : Pixels.mix(rgb("background"), rgb(color), color.getOpacity());
  }

  private static int rgb(Color color) {
    return (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}
