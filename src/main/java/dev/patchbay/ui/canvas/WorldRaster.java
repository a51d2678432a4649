package dev.patchbay.ui.canvas;

import java.nio.IntBuffer;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// The lowest layer: one picture in device pixels, painted by us.
///
/// What has not changed since the last frame is not painted again: a picture that moves is copied
/// and painted at the borders, and around what has changed only that part is.
final class WorldRaster extends ImageView {
  private final WorldPainter painter;
  private @Nullable Pixels pixels;
  private @Nullable PixelBuffer<IntBuffer> buffer;
  private @Nullable Painted last;

  /// What the picture shows.
  ///
  /// @param covered the nodes that have live cards above it
  record Painted(Frame frame, Set<String> covered) {}

  WorldRaster(WorldPainter painter) {
    this.painter = painter;
    setManaged(false);
    setMouseTransparent(true);
    setSmooth(false);
  }

  /// Everything is painted again the next time.
  void forget() {
    last = null;
  }

  /// @param covered the nodes that have live cards, the same object as long as they are the same
  void paint(Frame frame, Set<String> covered) {
    int width = (int) Math.ceil(frame.width() * frame.scale());
    int height = (int) Math.ceil(frame.height() * frame.scale());
    if (width <= 0 || height <= 0) {
      return;
    }
    Pixels target = pixels;
    PixelBuffer<IntBuffer> shown = buffer;
    if (target == null || shown == null || target.width() != width || target.height() != height) {
      target = new Pixels(width, height);
      shown =
          new PixelBuffer<>(width, height, target.buffer(), PixelFormat.getIntArgbPreInstance());
      pixels = target;
      buffer = shown;
      last = null;
      setImage(new WritableImage(shown));
      setFitWidth(width / frame.scale());
      setFitHeight(height / frame.scale());
    }
    var now = new Painted(frame, covered);
    Damage damage = Damage.between(Optional.ofNullable(last), now, target.area());
    last = now;
    if (damage.isNone()) {
      return;
    }
    repair(target, damage, painter, now);
    Rectangle2D dirty = damage.moved() ? null : rectangle(damage.all());
    shown.updateBuffer(_ -> dirty);
  }

  static void repair(Pixels pixels, Damage damage, WorldPainter painter, Painted now) {
    if (damage.moved()) {
      pixels.shift(damage.dx(), damage.dy());
    }
    for (Area area : damage.areas()) {
      pixels.clip(area);
      painter.paint(pixels, now.frame(), now.covered());
    }
  }

  private static Rectangle2D rectangle(Area area) {
    return new Rectangle2D(
        area.left(), area.top(), area.right() - area.left(), area.bottom() - area.top());
  }
}
