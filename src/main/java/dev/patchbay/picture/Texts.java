package dev.patchbay.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;

/// Text that fits, measured with the fonts that it is painted with.
final class Texts {
  private static final FontRenderContext CONTEXT =
      new FontRenderContext(new AffineTransform(), true, true);

  /// Longer labels are cut before they are measured.
  private static final int MOST = 1_000;

  private Texts() {}

  /// One line, cut with an ellipsis where it would be wider than `width`.
  static String fit(String text, double width, Pen.TextStyle style) {
    String line = text.substring(0, end(text)).replaceAll("\\s+", " ").strip();
    if (width(line, style) <= width) {
      return line;
    }
    int fits = 0;
    int tooLong = line.codePointCount(0, line.length());
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (width(cut(line, middle), style) <= width) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return cut(line, fits);
  }

  private static String cut(String line, int codePoints) {
    return line.substring(0, line.offsetByCodePoints(0, codePoints)).stripTrailing() + "…";
  }

  /// Never between the two halves of one character.
  private static int end(String text) {
    int end = Math.min(text.length(), MOST);
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  static double width(String text, Pen.TextStyle style) {
    return font(style).getStringBounds(text, CONTEXT).getWidth();
  }

  static Font font(Pen.TextStyle style) {
    return new Font(
            style.monospaced() ? Font.MONOSPACED : Font.SANS_SERIF,
            style.bold() ? Font.BOLD : Font.PLAIN,
            1)
        .deriveFont((float) style.size());
  }
}
