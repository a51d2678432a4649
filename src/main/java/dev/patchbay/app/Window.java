package dev.patchbay.app;

import java.nio.file.Path;
import java.util.List;

final class Window {
  private Window() {}

  static int open(Wiring wiring, List<Path> files) {
    return 0;
  }
}
