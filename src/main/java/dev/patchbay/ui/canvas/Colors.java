package dev.patchbay.ui.canvas;

import dev.patchbay.catalog.Category;
import java.util.Map;

/// The colours of the raster, 0xRRGGBB, taken from the theme in force.
record Colors(
    int background,
    int dot,
    int container,
    int containerBorder,
    int card,
    int cardBorder,
    int text,
    int edge,
    int taken,
    int selected,
    int error,
    Map<Category, Integer> categories,
    Map<NotePaper, Integer> papers) {
  Colors {
    papers = Map.copyOf(papers);
    categories = Map.copyOf(categories);
  }

  int category(Category category) {
    return categories.getOrDefault(category, edge);
  }

  int paper(NotePaper paper) {
    return papers.getOrDefault(paper, card);
  }

  boolean dark() {
    int r = background >> 16 & 0xff;
    int g = background >> 8 & 0xff;
    int b = background & 0xff;
    return 299 * r + 587 * g + 114 * b < 128_000;
  }
}
