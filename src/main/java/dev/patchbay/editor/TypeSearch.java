package dev.patchbay.editor;

import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.TypeInfo;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds node types by what people type: the title, the words of other tools, or the initials.
public final class TypeSearch {
  private static final int NONE = 0;

  private TypeSearch() {}

  /// The types that match every word, best first; all in their order when nothing was typed.
  public static List<NodeType> find(Collection<NodeType> types, String query) {
    List<String> words =
        Arrays.stream(query.toLowerCase(Locale.ROOT).split("[\\s,./_-]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    record Ranked(NodeType type, int rank) {}
    return types.stream()
        .map(type -> new Ranked(type, rank(type.info(), words)))
        .filter(ranked -> ranked.rank() > NONE)
        .sorted(Comparator.comparingInt(Ranked::rank).reversed())
        .map(Ranked::type)
        .toList();
  }

  private static int rank(TypeInfo info, List<String> words) {
    int total = 1;
    for (String word : words) {
      int rank = rank(info, word);
      if (rank == NONE) {
        return NONE;
      }
      total += rank;
    }
    return total;
  }

  private static int rank(TypeInfo info, String word) {
    String title = info.title().toLowerCase(Locale.ROOT);
    if (title.startsWith(word)) {
      return title.length() == word.length() ? 110 : 100;
    }
    if (wordStarts(title, word)) {
      return 80;
    }
    if (info.keywords().stream()
        .anyMatch(keyword -> wordStarts(keyword.toLowerCase(Locale.ROOT), word))) {
      return 60;
    }
    if (initials(title).startsWith(word)) {
      return 50;
    }
    if (title.contains(word) || info.id().contains(word)) {
      return 40;
    }
    if (info.category().title().toLowerCase(Locale.ROOT).startsWith(word)) {
      return 20;
    }
    return info.description().toLowerCase(Locale.ROOT).contains(word) ? 10 : NONE;
  }

  private static boolean wordStarts(String text, String word) {
    return text.startsWith(word) || text.contains(" " + word);
  }

  private static String initials(String title) {
    var initials = new StringBuilder();
    for (String word : title.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
