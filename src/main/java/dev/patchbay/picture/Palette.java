package dev.patchbay.picture;

import dev.patchbay.catalog.Category;
import java.awt.Color;

/// The colours of a picture.
record Palette(
    Color paper,
    Color card,
    Color border,
    Color text,
    Color muted,
    Color edge,
    Color taken,
    Color good,
    Color bad,
    Color panel) {

  static final Palette LIGHT =
      new Palette(
          new Color(0xffffff),
          new Color(0xffffff),
          new Color(0xd0d7de),
          new Color(0x1f2328),
          new Color(0x636c76),
          new Color(0x9aa4ae),
          new Color(0x0969da),
          new Color(0x1a7f37),
          new Color(0xcf222e),
          new Color(0xf6f8fa));

  static final Palette DARK =
      new Palette(
          new Color(0x0d1117),
          new Color(0x161b22),
          new Color(0x30363d),
          new Color(0xe6edf3),
          new Color(0x8d96a0),
          new Color(0x6e7681),
          new Color(0x4493f8),
          new Color(0x3fb950),
          new Color(0xf85149),
          new Color(0x11161d));

  /// The colour of a family of node types; what is drawn on it has the colour of the card.
  Color family(Category category) {
    return new Color(equals(DARK) ? category.onDark() : category.onLight());
  }
}
