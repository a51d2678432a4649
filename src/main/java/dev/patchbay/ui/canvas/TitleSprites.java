package dev.patchbay.ui.canvas;

import dev.patchbay.scenario.geometry.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/// Titles as masks for the raster. What is missing is rendered in batches, one picture per pulse,
/// and shown in the next frame.
final class TitleSprites {
  private static final int MOST_KEPT = 4_000;
  private static final int BATCH = 80;
  private static final String ELLIPSIS = "…";

  /// From line to line.
  private static final double LINE = 13;

  private static final double FONT_SIZE = 10.5;
  private static final double ROW = 16;
  private static final double WIDTH = 120;

  private final Runnable ready;
  private final Set<String> missing = new LinkedHashSet<>();
  private final Map<String, Mask> masks =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mask> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private double scale = 1;
  private boolean rendering;
  private boolean hurrying;

  /// @param carets where each letter ends, in columns; a space ends where the word before it does
  @SuppressWarnings("ArrayRecordComponent")
  private record Mask(byte[] alpha, int width, int height, int[] carets) {
    /// How many columns of whole letters there is room for.
    int cut(int room) {
      int columns = 0;
      for (int caret : carets) {
        columns = caret <= room ? caret : columns;
      }
      return columns;
    }

    /// Where the last word ends that there is room for; 0 when not even the first has it.
    int lineBreak(int room) {
      int columns = 0;
      for (int i = 1; i < carets.length; i++) {
        boolean space = carets[i] == carets[i - 1];
        columns = space && carets[i] <= room ? carets[i] : columns;
      }
      return columns;
    }

    /// The first column from here on that is not empty.
    int nextInk(int from) {
      for (int column = from; column < width; column++) {
        for (int i = column; i < alpha.length; i += width) {
          if (alpha[i] != 0) {
            return column;
          }
        }
      }
      return width;
    }
  }

  /// @param ready called when titles that were missing can be drawn
  TitleSprites(Runnable ready) {
    this.ready = ready;
  }

  /// Draws a title on one line, or on two where it is too long and there is room; what is longer
  /// ends with an ellipsis.
  ///
  /// @param left the middle of its left border, in device pixels
  /// @param room how many device pixels there are
  void draw(Pixels pixels, String title, Point left, int width, double room, int rgb) {
    @Nullable Mask mask = masks.get(title);
    if (mask == null) {
      want(title);
      return;
    }
    int y = (int) Math.round(left.y() - mask.height / 2.0);
    int x = (int) Math.round(left.x());
    if (mask.width <= width) {
      pixels.mask(x, y, mask.alpha, mask.width, 0, mask.width, rgb);
      return;
    }
    @Nullable Mask dots = masks.get(ELLIPSIS);
    if (dots == null) {
      want(ELLIPSIS);
      return;
    }
    int broken = room >= 2 * LINE * scale ? mask.lineBreak(width) : 0;
    if (broken == 0) {
      shortened(pixels, mask, dots, 0, x, y, width, rgb);
      return;
    }
    int half = (int) Math.round(LINE * scale / 2);
    pixels.mask(x, y - half, mask.alpha, mask.width, 0, broken, rgb);
    shortened(pixels, mask, dots, mask.nextInk(broken), x, y + half, width, rgb);
  }

  private static void shortened(
      Pixels pixels, Mask mask, Mask dots, int from, int x, int y, int width, int rgb) {
    if (mask.width - from <= width) {
      pixels.mask(x, y, mask.alpha, mask.width, from, mask.width, rgb);
      return;
    }
    int end = mask.cut(from + width - dots.width);
    if (end > from) {
      pixels.mask(x, y, mask.alpha, mask.width, from, end, rgb);
      pixels.mask(x + end - from, y, dots.alpha, dots.width, 0, dots.width, rgb);
    }
  }

  /// While the zoom changes, titles that are not there yet are not worth the time.
  void hurry(boolean nowHurrying) {
    hurrying = nowHurrying;
    if (hurrying) {
      missing.clear();
    }
  }

  private void want(String title) {
    if (!hurrying) {
      missing.add(title);
    }
  }

  /// Whether no title is missing.
  boolean complete() {
    return missing.isEmpty() && !rendering;
  }

  /// Renders some of the missing titles.
  void render(double newScale) {
    if (newScale != scale) {
      scale = newScale;
      masks.clear();
    }
    if (missing.isEmpty() || rendering) {
      return;
    }
    rendering = true;
    List<String> batch = missing.stream().limit(BATCH).toList();
    batch.forEach(missing::remove);
    var group = new Group();
    for (int i = 0; i < batch.size(); i++) {
      Text text = new Text(0, i * ROW + 12, batch.get(i));
      text.setFont(Font.font("System", FontWeight.MEDIUM, FONT_SIZE));
      group.getChildren().add(text);
    }
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setViewport(
        new javafx.geometry.Rectangle2D(
            0, 0, Math.ceil(WIDTH * scale), Math.ceil(batch.size() * ROW * scale)));
    group.snapshot(
        result -> {
          rendering = false;
          keep(batch, group, result.getImage());
          ready.run();
          return null;
        },
        parameters,
        null);
  }

  private void keep(List<String> batch, Group group, WritableImage image) {
    PixelReader reader = image.getPixelReader();
    int height = (int) Math.ceil(ROW * scale);
    for (int i = 0; i < batch.size(); i++) {
      Bounds bounds = group.getChildren().get(i).getBoundsInParent();
      int width =
          (int) Math.min(image.getWidth(), Math.ceil(Math.min(WIDTH, bounds.getMaxX()) * scale));
      byte[] alpha = new byte[Math.max(0, width) * height];
      int top = (int) Math.round(i * ROW * scale);
      for (int y = 0; y < height && top + y < image.getHeight(); y++) {
        for (int x = 0; x < width; x++) {
          alpha[y * width + x] = (byte) (reader.getArgb(x, top + y) >>> 24);
        }
      }
      Text text = (Text) group.getChildren().get(i);
      masks.put(batch.get(i), new Mask(alpha, width, height, carets(text, width)));
    }
  }

  private int[] carets(Text text, int width) {
    String title = text.getText();
    var carets = new ArrayList<Integer>();
    int word = 0;
    for (int i = 0; i < title.length() && word < width; i++) {
      boolean space = Character.isWhitespace(title.charAt(i));
      if (!space && text.caretShape(i + 1, true)[0] instanceof MoveTo caret) {
        word = (int) Math.ceil(caret.getX() * scale);
      }
      if (!Character.isHighSurrogate(title.charAt(i))) {
        carets.add(Math.min(word, width));
      }
    }
    return carets.stream().mapToInt(Integer::intValue).toArray();
  }
}
