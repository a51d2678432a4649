package dev.patchbay.app.cli;

import dev.patchbay.exchange.DiskFile;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/// Where commands print.
final class Output {
  static final int FINE = 0;
  static final int PROBLEMS = 1;
  static final int WRONG_USE = 2;

  private static final int GAP = 2;

  /// From here on, most characters are emoji.
  private static final int FIRST_PICTURE = 0x1f300;

  private final PrintWriter out;
  private final PrintWriter err;

  Output(CommandSpec spec) {
    this.out = spec.commandLine().getOut();
    this.err = spec.commandLine().getErr();
  }

  void line(String text) {
    out.println(plain(text));
  }

  /// Prints text as it stands, line breaks included.
  void text(String text) {
    out.print(text);
    out.flush();
  }

  void json(JsonNode node) {
    out.println(Json.pretty(node));
  }

  /// Rows in columns that are as wide as their widest cell; the last column takes the rest.
  void table(List<String> heading, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(rows);
    all.addFirst(heading);
    for (List<String> row : all) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = plain(row.get(column));
        line.append(cell);
        if (column < row.size() - 1) {
          line.append(" ".repeat(width(all, column) - length(cell) + GAP));
        }
      }
      out.println(line.toString().stripTrailing());
    }
  }

  void problem(String where, Problem problem) {
    String path = problem.path().isEmpty() ? "" : " " + problem.path();
    err.println(
        (where.isEmpty() ? "" : plain(where) + path + ": ")
            + problem.code()
            + ": "
            + plain(problem.message()));
  }

  int problems(String where, List<Problem> problems) {
    problems.forEach(problem -> problem(where, problem));
    return PROBLEMS;
  }

  void remark(String text) {
    err.println(plain(text));
  }

  /// Writes a file, or standard output when there is none; a file appears whole or not at all.
  int write(Optional<Path> file, byte[] bytes) {
    if (file.isEmpty()) {
      text(new String(bytes, StandardCharsets.UTF_8));
      return FINE;
    }
    return DiskFile.write(file.get(), bytes)
        .map(problem -> problems(file.get().toString(), List.of(problem)))
        .orElse(FINE);
  }

  private static int width(List<List<String>> rows, int column) {
    return Collections.max(rows.stream().map(row -> length(plain(row.get(column)))).toList());
  }

  private static int length(String text) {
    return text.codePoints().map(Output::columns).sum();
  }

  /// What a character takes in a terminal: signs of East Asia and pictures take two columns, and
  /// accents that join a letter none.
  private static int columns(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default ->
          switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> character >= FIRST_PICTURE ? 2 : 1;
          };
    };
  }

  /// Text from a scenario must not move the cursor or hide other text of a terminal.
  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ");
  }
}
