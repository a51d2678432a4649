package dev.patchbay.app.cli;

import dev.patchbay.app.Display;
import dev.patchbay.app.Window;
import dev.patchbay.app.Wiring;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens the designer's window where one can be shown.
final class OpenDesigner implements PatchbayCommand.Designer {
  @Override
  public Optional<String> missing() {
    return Display.missing(
        System.getenv(),
        System.getProperty("os.name"),
        System.getProperty("glass.platform", "").equalsIgnoreCase("headless"));
  }

  @Override
  public int open(Wiring wiring, List<Path> files) {
    return Window.open(wiring, files);
  }
}
