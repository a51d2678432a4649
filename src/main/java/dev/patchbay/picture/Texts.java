package dev.patchbay.picture;

/// Text that fits.
final class Texts {
  /// Of an average character, as part of the font's size: measured over English labels in common
  /// sans-serif fonts, and on the safe side.
  private static final double ADVANCE = 0.56;

  private static final double CODE_ADVANCE = 0.61;

  private Texts() {}

  /// One line, cut with an ellipsis where it would be wider than `width`.
  static String fit(String text, double width, Pen.TextStyle style) {
    String line = text.replaceAll("\\s+", " ").strip();
    int most = Math.max(1, (int) (width / advance(style)));
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
  }

  static double width(String text, Pen.TextStyle style) {
    return text.codePointCount(0, text.length()) * advance(style);
  }

  private static double advance(Pen.TextStyle style) {
    return style.size() * (style.monospaced() ? CODE_ADVANCE : ADVANCE);
  }
}
