package dev.patchbay.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.kordamp.ikonli.IkonHandler;

/// The outlines of icons, by their Ikonli literals.
final class Icons {
  private final Map<String, Optional<Font>> fonts = new HashMap<>();
  private final ServiceLoader<IkonHandler> handlers = ServiceLoader.load(IkonHandler.class);

  /// The icon in a square of `size`, its top left at a point; nothing for an icon nobody knows.
  Shape outline(String literal, double x, double y, double size) {
    for (IkonHandler handler : handlers) {
      if (handler.supports(literal)) {
        return fonts
            .computeIfAbsent(handler.getFontFamily(), _ -> load(handler))
            .map(font -> fitted(font, handler.resolve(literal).getCode(), x, y, size))
            .orElseGet(Path2D.Double::new);
      }
    }
    return new Path2D.Double();
  }

  private static Optional<Font> load(IkonHandler handler) {
    try (InputStream stream = handler.getFontResourceAsStream()) {
      return Optional.of(Font.createFont(Font.TRUETYPE_FONT, stream));
    } catch (IOException | FontFormatException _) {
      // A picture without icons is still a picture.
      return Optional.empty();
    }
  }

  private static Shape fitted(Font font, int code, double x, double y, double size) {
    Shape glyph =
        font.deriveFont((float) size)
            .createGlyphVector(
                new FontRenderContext(new AffineTransform(), true, true), Character.toString(code))
            .getOutline();
    Rectangle2D bounds = glyph.getBounds2D();
    return AffineTransform.getTranslateInstance(
            x + size / 2 - bounds.getCenterX(), y + size / 2 - bounds.getCenterY())
        .createTransformedShape(glyph);
  }
}
