package dev.patchbay.store;

import dev.patchbay.schema.Parsed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The data folder: it exists, can be written, and its path is harmless in a database address.
///
/// A folder that is made here is readable by its owner only. One that existed keeps its
/// permissions; what is private lies in folders of its own inside.
public final class Home {
  private final Path folder;

  private Home(Path folder) {
    this.folder = folder;
  }

  /// Makes the folder where there is none.
  ///
  /// @return the home, or `home.path`, `home.not_a_folder` or `home.unwritable`
  public static Parsed<Home> open(String path) {
    if (dangerous(path)) {
      return badPath();
    }
    try {
      Path folder = Path.of(path).toAbsolutePath().normalize();
      return Files.exists(folder) && !Files.isDirectory(folder)
          ? Parsed.failed(
              "",
              "home.not_a_folder",
              folder + " is a file; the data folder must be a folder. Choose another with --home.")
          : prepared(folder);
    } catch (InvalidPathException e) {
      return badPath();
    }
  }

  public Path folder() {
    return folder;
  }

  /// Private to the owner; made when it is first asked for.
  Path databaseFolder() throws IOException {
    Path inside = folder.resolve("database");
    PrivateFiles.makeFolder(inside);
    PrivateFiles.makePrivate(inside);
    return inside;
  }

  private static Parsed<Home> prepared(Path folder) {
    try {
      PrivateFiles.makeFolder(folder);
      Files.delete(PrivateFiles.makeTemporary(folder));
      Path real = folder.toRealPath();
      return dangerous(real.toString()) ? badPath() : Parsed.ok(new Home(real));
    } catch (IOException e) {
      return Parsed.failed(
          "",
          "home.unwritable",
          folder + " cannot be written. Allow it, or choose another folder with --home.");
    }
  }

  /// A semicolon in a database address begins a setting, and a setting can run code.
  private static boolean dangerous(String path) {
    return path.isBlank()
        || path.chars().anyMatch(c -> c == ';' || Character.isISOControl(c))
        // H2 takes every backslash for a slash, so it would look in another folder.
        || (File.separatorChar == '/' && path.indexOf('\\') >= 0);
  }

  private static Parsed<Home> badPath() {
    return Parsed.failed(
        "",
        "home.path",
        "The path of the data folder is empty or has a semicolon, a backslash or an unprintable"
            + " character."
            + " Choose another with --home.");
  }
}
