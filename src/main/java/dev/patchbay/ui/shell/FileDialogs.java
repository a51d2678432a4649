package dev.patchbay.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The system's own dialogs for files.
final class FileDialogs {
  private FileDialogs() {}

  static Optional<Path> payload(Window window) {
    return choose(window, "Choose a JSON payload", "JSON files");
  }

  static Optional<Path> scenario(Window window) {
    return choose(window, Strings.IMPORT_TITLE, Strings.JSON_FILES);
  }

  private static Optional<Path> choose(Window window, String title, String kind) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .setAll(new ExtensionFilter(kind, "*.json"), new ExtensionFilter("All files", "*"));
    return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
  }
}
