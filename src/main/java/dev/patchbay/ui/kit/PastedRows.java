package dev.patchbay.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads rows off the clipboard: from a spreadsheet (tabs), from CSV (commas or semicolons, with
/// quotes), or as header lines `Name: value`. A single piece of text is no rows, so that a sentence
/// with a comma in it is pasted as the sentence it is.
final class PastedRows {
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9_.-]+\\s*:(?!//)\\s?.*");
  private static final Pattern SETTING = Pattern.compile("[A-Za-z0-9_.-]+=.*");

  private PastedRows() {}

  /// The cells of every row, or nothing when the text is better pasted as text.
  ///
  /// @param headings of the columns; a first row that repeats them is left out
  static Optional<List<List<String>>> of(String text, List<String> headings) {
    List<String> lines = text.strip().lines().filter(line -> !line.isBlank()).toList();
    boolean pairs = headings.size() >= 2;
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows;
    if (text.strip().indexOf('\t') >= 0) {
      rows = separated(text.strip(), '\t');
    } else if (pairs && lines.stream().allMatch(line -> HEADER.matcher(line.strip()).matches())) {
      rows = lines.stream().map(line -> split(line, ':')).toList();
    } else if (pairs
        && lines.size() > 1
        && lines.stream().allMatch(line -> SETTING.matcher(line.strip()).matches())) {
      rows = lines.stream().map(line -> split(line, '=')).toList();
    } else if (lines.size() > 1 && pairs) {
      rows = commaOrSemicolon(text.strip());
    } else if (lines.size() > 1) {
      rows = lines.stream().map(line -> List.of(line.strip())).toList();
    } else {
      return Optional.empty();
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    if (rows.size() > 1 && isHeading(rows.getFirst(), headings)) {
      rows = rows.subList(1, rows.size());
    }
    return Optional.of(rows);
  }

  /// All cells of a text with one separator; quotes hold separators, quotes and line breaks.
  static List<List<String>> separated(String text, char separator) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        row.add(cell.toString().strip());
        cell.setLength(0);
      } else if (c == '\n') {
        row.add(cell.toString().strip());
        cell.setLength(0);
        rows.add(List.copyOf(row));
        row.clear();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    row.add(cell.toString().strip());
    rows.add(List.copyOf(row));
    return rows;
  }

  /// Where every line has a semicolon, a comma is part of a number or sentence. Lines that do not
  /// fall into the same number of cells are prose.
  private static List<List<String>> commaOrSemicolon(String text) {
    List<List<String>> rows = separated(text, ';');
    if (rows.stream().anyMatch(row -> row.size() == 1)) {
      rows = separated(text, ',');
    }
    long sizes = rows.stream().mapToInt(List::size).distinct().count();
    return sizes == 1 && rows.getFirst().size() > 1 ? rows : List.of();
  }

  private static List<String> split(String line, char at) {
    int end = line.indexOf(at);
    return List.of(line.substring(0, end).strip(), line.substring(end + 1).strip());
  }

  private static boolean isHeading(List<String> row, List<String> headings) {
    if (row.size() > headings.size()) {
      return false;
    }
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).equalsIgnoreCase(headings.get(i))) {
        return false;
      }
    }
    return true;
  }
}
