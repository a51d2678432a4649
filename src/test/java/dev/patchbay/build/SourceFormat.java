package dev.patchbay.build;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one format of our Java files: google-java-format in its default style.
///
/// [FormatTest] asks it which files deviate. `mvn -q initialize -Pformat` runs its `main`, which
/// rewrites them; that works from the source file, without compiling the rest, so that a file can
/// be put in order while another one is broken.
public final class SourceFormat {
  /// What a person types to put every file in order.
  static final String REPAIR = "mvn -q initialize -Pformat";

  private SourceFormat() {}

  /// A file that is not as it should be: either `formatted` is what it should say, or `problem` is
  /// why it cannot be read as Java.
  record Deviation(Path file, Optional<String> formatted, Optional<String> problem) {}

  /// Every Java file below `root` that deviates, in the order of paths.
  static List<Deviation> deviations(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> javaFiles =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      return javaFiles.parallelStream().flatMap(file -> check(file).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Deviation> check(Path file) {
    try {
      String before = Files.readString(file);
      String after = new Formatter().formatSourceAndFixImports(before);
      return after.equals(before)
          ? Optional.empty()
          : Optional.of(new Deviation(file, Optional.of(after), Optional.empty()));
    } catch (FormatterException e) {
      return Optional.of(
          new Deviation(file, Optional.empty(), Optional.of(String.valueOf(e.getMessage()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Rewrites every deviating file below the folder `args[0]`, and leaves with status 1 when one
  /// could not be read as Java.
  public static void main(String[] args) throws IOException {
    boolean broken = false;
    for (Deviation deviation : deviations(Path.of(args[0]))) {
      if (deviation.formatted().isPresent()) {
        Files.writeString(deviation.file(), deviation.formatted().get());
        System.out.println("formatted " + deviation.file());
      } else {
        System.err.println(deviation.file() + ": " + deviation.problem().orElse("unreadable"));
        broken = true;
      }
    }
    if (broken) {
      System.exit(1);
    }
  }
}
