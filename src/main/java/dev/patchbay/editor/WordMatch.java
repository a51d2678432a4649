package dev.patchbay.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How well a text answers a query of several words.
public final class WordMatch {
  /// The query's words do not all occur.
  public static final int NONE = 0;

  private static final int BEGINS = 100;
  private static final int WORD_BEGINS = 60;
  private static final int OCCURS = 30;
  private static final int OCCURS_IN_DETAIL = 10;

  private final List<String> words;

  public WordMatch(String query) {
    this.words =
        Arrays.stream(query.toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  /// The rank of a title with a text that says more; 1 when nothing is asked for.
  public int rank(String title, String detail) {
    String head = title.toLowerCase(Locale.ROOT);
    String rest = detail.toLowerCase(Locale.ROOT);
    int total = 1;
    for (String word : words) {
      int rank = rank(head, rest, word);
      if (rank == NONE) {
        return NONE;
      }
      total += rank;
    }
    return total;
  }

  private static int rank(String title, String detail, String word) {
    if (title.startsWith(word)) {
      return BEGINS;
    }
    if (title.contains(" " + word)) {
      return WORD_BEGINS;
    }
    if (title.contains(word)) {
      return OCCURS;
    }
    return detail.contains(word) ? OCCURS_IN_DETAIL : NONE;
  }
}
