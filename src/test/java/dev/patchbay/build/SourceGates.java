package dev.patchbay.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What class files do not show: javac writes broad handlers of its own for patterns and resources,
/// folds constants, and forgets comments.
final class SourceGates {
  /// Where a broad catch is the design, by file and what it may catch.
  static final Map<String, Set<String>> LAST_RESORTS =
      Map.of(
          // The one boundary where a node's own bug ends.
          "engine/DryRun.java", Set.of("RuntimeException", "StackOverflowError"),
          // Whatever an expression does to its evaluator, the answer is a value or a sentence.
          "expression/Evaluator.java",
              Set.of("RuntimeException", "StackOverflowError", "OutOfMemoryError"),
          // Its part: what formats dates reports a wrong picture with any exception at all.
          "expression/jsonata/Pictures.java", Set.of("RuntimeException"),
          // A thread's last resort: whoever waits must hear that nothing will come.
          "ui/session/Background.java", Set.of("RuntimeException", "Error"));

  private static final Set<String> BROAD =
      Set.of(
          "Throwable",
          "Exception",
          "RuntimeException",
          "Error",
          "VirtualMachineError",
          "StackOverflowError",
          "OutOfMemoryError");

  private static final Pattern CATCH = Pattern.compile("catch\\s*\\(([^)]*)\\)");
  private static final Pattern STYLE = Pattern.compile("\\.setStyle\\s*\\(([^;]*);");
  private static final Pattern CONSTANT =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\)|[A-Z][A-Z0-9_]*\\s*\\)");
  private static final Pattern SENTENCE =
      Pattern.compile("\\A(?:///[^\n]*\n)*?///[^\n]*\\w+[^\n]*[.:](?:\\s|\n)");

  private SourceGates() {}

  /// Broad catches outside of the last resorts.
  static List<String> broadCatches(Path root) {
    return search(
        root,
        CATCH,
        (file, match) ->
            Stream.of(match.group(1).replaceAll("\\bfinal\\b", "").trim().split("[\\s|]+"))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .filter(BROAD::contains)
                .anyMatch(name -> !LAST_RESORTS.getOrDefault(file, Set.of()).contains(name)));
  }

  /// Calls of `setStyle` with anything but a constant: stored text could make JavaFX fetch a URL.
  static List<String> stylesFromText(Path root) {
    return search(root, STYLE, (_, match) -> !CONSTANT.matcher(match.group(1)).lookingAt());
  }

  /// Packages without a package-info that says in a sentence what the package is for.
  static List<String> speechlessPackages(Path root) {
    return folders(root).stream()
        .filter(folder -> {
          Path info = folder.resolve("package-info.java");
          return !Files.exists(info) || !SENTENCE.matcher(read(info)).find();
        })
        .map(folder -> name(root, folder))
        .toList();
  }

  @FunctionalInterface
  private interface Forbidden {
    boolean test(String file, Matcher match);
  }

  private static List<String> search(Path root, Pattern pattern, Forbidden forbidden) {
    var found = new ArrayList<String>();
    for (Path file : javaFiles(root)) {
      String text = withoutComments(read(file));
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (forbidden.test(name(root, file), matcher)) {
          long line = text.substring(0, matcher.start()).lines().count();
          found.add(name(root, file) + ":" + line + " " + matcher.group());
        }
      }
    }
    return found;
  }

  private static String withoutComments(String text) {
    return text.replaceAll("(?m)^\\s*//.*$", "");
  }

  private static List<Path> folders(Path root) {
    return javaFiles(root).stream().map(Path::getParent).distinct().toList();
  }

  private static List<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
