package dev.patchbay.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The icon of the window in the sizes that systems ask for.
final class WindowIcons {
  private WindowIcons() {}

  static List<Image> all() {
    return IntStream.of(16, 32, 64, 128, 256)
        .mapToObj(size -> "/dev/patchbay/ui/icons/patchbay-" + size + ".png")
        .map(name -> Objects.requireNonNull(WindowIcons.class.getResource(name), name))
        .map(url -> new Image(url.toExternalForm()))
        .toList();
  }
}
