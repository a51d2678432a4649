package dev.patchbay.ui.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// The lowest layer: one picture in device pixels, painted by us.
final class WorldRaster extends ImageView {
  private final WorldPainter painter;
  private @Nullable Pixels pixels;
  private @Nullable PixelBuffer<IntBuffer> buffer;

  WorldRaster(WorldPainter painter) {
    this.painter = painter;
    setManaged(false);
    setMouseTransparent(true);
    setSmooth(false);
  }

  void paint(Frame frame) {
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
      setImage(new WritableImage(shown));
      setFitWidth(width / frame.scale());
      setFitHeight(height / frame.scale());
    }
    painter.paint(target, frame);
    shown.updateBuffer(_ -> null);
  }
}
