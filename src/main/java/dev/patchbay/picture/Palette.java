package dev.patchbay.picture;

import dev.patchbay.catalog.Category;
import java.awt.Color;

/// The colours of a picture: those of the designer's canvas, light or dark.
///
/// @param canvas the ground of the graph, with its dots
/// @param taken of edges that a dry run took
record Palette(
    Color paper,
    Color canvas,
    Color dot,
    Color card,
    Color container,
    Color border,
    Color text,
    Color muted,
    Color edge,
    Color taken,
    Color good,
    Color bad,
    boolean dark) {

  static final Palette LIGHT =
      new Palette(
          new Color(0xffffff),
          new Color(0xf6f8fa),
          new Color(0xd8dee4),
          new Color(0xffffff),
          new Color(0xeff2f5),
          new Color(0xd0d7de),
          new Color(0x1f2328),
          new Color(0x57606a),
          new Color(0x8c959f),
          new Color(0x2da44e),
          new Color(0x1a7f37),
          new Color(0xcf222e),
          false);

  static final Palette DARK =
      new Palette(
          new Color(0x161b22),
          new Color(0x0d1117),
          new Color(0x262c34),
          new Color(0x161b22),
          new Color(0x11161d),
          new Color(0x30363d),
          new Color(0xe6edf3),
          new Color(0x8d96a0),
          new Color(0x6e7681),
          new Color(0x238636),
          new Color(0x3fb950),
          new Color(0xf85149),
          true);

  private static final double TINT = 0.88;
  private static final double DARK_TINT = 0.8;

  /// The colour of a family of node types.
  Color family(Category category) {
    return new Color(dark ? category.onDark() : category.onLight());
  }

  /// The ground of an icon in the colour of its family.
  Color tint(Color family) {
    return mixed(family, card, dark ? DARK_TINT : TINT);
  }

  /// A colour on its way to another, 0 to 1.
  static Color mixed(Color from, Color to, double way) {
    return new Color(
        mixed(from.getRed(), to.getRed(), way),
        mixed(from.getGreen(), to.getGreen(), way),
        mixed(from.getBlue(), to.getBlue(), way));
  }

  private static int mixed(int from, int to, double way) {
    return (int) Math.round(from + (to - from) * way);
  }
}
