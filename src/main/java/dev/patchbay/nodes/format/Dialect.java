package dev.patchbay.nodes.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a CSV text is written, as far as it shows in the text.
///
/// @param text what is left to read: without byte order mark and without Excel's `sep=` line
/// @param linesBefore lines that were taken away from the start
record Dialect(String text, int linesBefore, boolean byteOrderMark, char delimiter, char quote) {
  /// Stands for “no quotes”: a character that no text contains.
  static final char NO_QUOTE = '\uFFFF';

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int ROWS_SEEN = 50;
  private static final int CHARACTERS_SEEN = 100_000;

  /// @param delimiter what the analyst knows of it, and so on
  static Dialect of(String given, Optional<Character> delimiter, Optional<Character> quote) {
    boolean mark = given.startsWith("\uFEFF");
    String text = mark ? given.substring(1) : given;
    Optional<Character> announced = announced(text);
    if (announced.isPresent()) {
      int end = text.indexOf('\n');
      String rest = end < 0 ? "" : text.substring(end + 1);
      char quoted = quote.orElseGet(() -> quote(rest, announced.get()));
      return new Dialect(rest, 1, mark, delimiter.or(() -> announced).get(), quoted);
    }
    char found = delimiter.orElseGet(() -> delimiter(text, quote.orElse('"')));
    return new Dialect(text, 0, mark, found, quote.orElseGet(() -> quote(text, found)));
  }

  /// A first row is a header when its cells are distinct, filled in, and none is a number or date.
  static boolean looksLikeHeader(List<String> row) {
    var seen = new HashSet<String>();
    return row.stream()
        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
        .allMatch(cell ->
            !cell.isEmpty()
                && seen.add(cell)
                && !cell.matches("[-+(]?\\p{Sc}?[0-9][0-9.,:/%-]*.*"));
  }

  private static Optional<Character> announced(String text) {
    int end = text.indexOf('\n');
    String first = (end < 0 ? text : text.substring(0, end)).strip();
    return first.matches("(?i)sep=.") ? Optional.of(first.charAt(4)) : Optional.empty();
  }

  /// The delimiter that divides most rows into the same number of cells, at least two.
  private static char delimiter(String text, char quote) {
    char best = DELIMITERS[0];
    double bestScore = 0;
    for (char candidate : DELIMITERS) {
      double score = score(widths(text, candidate, quote));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /// Whether the first row, which a decimal comma is not in, is divided as most rows are; how many
  /// rows agree; and, when that is a draw, how many cells they have.
  private static double score(List<Integer> widths) {
    Map<Integer, Integer> rows = new HashMap<>();
    widths.stream().filter(width -> width > 1).forEach(width -> rows.merge(width, 1, Integer::sum));
    return rows.entrySet().stream()
        .mapToDouble(entry ->
            (widths.getFirst().equals(entry.getKey()) ? 1 : 0)
                + entry.getValue() / (double) widths.size()
                + Math.min(entry.getKey(), 500) / 100_000.0)
        .max()
        .orElse(0);
  }

  private static List<Integer> widths(String text, char delimiter, char quote) {
    var widths = new ArrayList<Integer>();
    int width = 1;
    boolean quoted = false;
    boolean empty = true;
    int seen = Math.min(text.length(), CHARACTERS_SEEN);
    for (int i = 0; i < seen && widths.size() < ROWS_SEEN; i++) {
      char c = text.charAt(i);
      if (c == quote) {
        quoted = !quoted;
        empty = false;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (!empty) {
          widths.add(width);
        }
        width = 1;
        empty = true;
      } else {
        empty = false;
        width += !quoted && c == delimiter ? 1 : 0;
      }
    }
    if (!empty && seen == text.length()) {
      widths.add(width);
    }
    return widths;
  }

  /// The single quote only where cells begin and end with it and none does with the double one.
  private static char quote(String text, char delimiter) {
    String seen = text.substring(0, Math.min(text.length(), CHARACTERS_SEEN));
    return !quotes(seen, delimiter, '"') && quotes(seen, delimiter, '\'') ? '\'' : '"';
  }

  private static boolean quotes(String text, char delimiter, char quote) {
    for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      boolean begins = at == 0 || text.charAt(at - 1) == delimiter || text.charAt(at - 1) == '\n';
      int end = begins ? text.indexOf(quote, at + 1) : -1;
      if (end > 0) {
        char after = end + 1 < text.length() ? text.charAt(end + 1) : '\n';
        if (after == delimiter || after == '\n' || after == '\r') {
          return true;
        }
      }
    }
    return false;
  }
}
