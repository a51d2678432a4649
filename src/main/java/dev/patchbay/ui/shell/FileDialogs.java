package dev.patchbay.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
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

  static Optional<Path> save(Window window, String name) {
    FileChooser chooser = chooser(Strings.EXPORT, Strings.JSON_FILES);
    chooser.setInitialFileName(fileName(name) + ".json");
    return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
  }

  /// @param kind the extension, `png` or `svg`
  static Optional<Path> picture(Window window, String name, String kind) {
    var chooser = new FileChooser();
    chooser.setTitle(Strings.PICTURE_TITLE);
    chooser
        .getExtensionFilters()
        .setAll(new ExtensionFilter(kind.toUpperCase(Locale.ROOT), "*." + kind));
    chooser.setInitialFileName(fileName(name) + "." + kind);
    return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
  }

  private static String fileName(String name) {
    return name.replaceAll("[^\\p{L}\\p{N} ._-]+", "_");
  }

  private static Optional<Path> choose(Window window, String title, String kind) {
    return Optional.ofNullable(chooser(title, kind).showOpenDialog(window)).map(File::toPath);
  }

  private static FileChooser chooser(String title, String kind) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser
        .getExtensionFilters()
        .setAll(new ExtensionFilter(kind, "*.json"), new ExtensionFilter("All files", "*"));
    return chooser;
  }
}
