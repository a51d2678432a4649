package dev.patchbay.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import tools.jackson.databind.JsonNode;

/// The path of a file or folder, typed or chosen in the system's own dialog.
final class FileBody implements FieldBody {
  private final TextBody text;

  /// Asks a person for a path, starting from the one there is.
  @FunctionalInterface
  interface Chooser {
    Optional<Path> choose(Window window, String now);
  }

  FileBody(FieldSite site, boolean folder, Chooser chooser, Sink sink) {
    text =
        new TextBody(
            site,
            Optional.of(folder ? "mdi2f-folder-outline" : "mdi2f-file-outline"),
            _ -> Hint.NONE,
            sink);
    Button choose =
        Buttons.smallIcon(
            "mdi2f-folder-open-outline",
            Strings.CHOOSE,
            () ->
                chooser
                    .choose(text.field().getScene().getWindow(), text.field().getText())
                    .ifPresent(path -> text.field().setText(path.toString())));
    choose.setAccessibleText(site.name() + ": " + Strings.CHOOSE);
    text.setButton(choose);
  }

  @Override
  public Region view() {
    return text.view();
  }

  @Override
  public boolean takes(JsonNode value) {
    return text.takes(value);
  }

  @Override
  public void show(JsonNode value) {
    text.show(value);
  }

  @Override
  public void focus(String pointer) {
    text.focus(pointer);
  }

  static Optional<Path> askForFile(Window window, String now) {
    var dialog = new FileChooser();
    start(now).ifPresent(dialog::setInitialDirectory);
    return Optional.ofNullable(dialog.showOpenDialog(window)).map(File::toPath);
  }

  static Optional<Path> askForFolder(Window window, String now) {
    var dialog = new DirectoryChooser();
    start(now).ifPresent(dialog::setInitialDirectory);
    return Optional.ofNullable(dialog.showDialog(window)).map(File::toPath);
  }

  private static Optional<File> start(String now) {
    File given = new File(now);
    return Optional.ofNullable(given.isDirectory() ? given : given.getParentFile())
        .filter(File::isDirectory);
  }
}
