package dev.patchbay.ui.shell;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.catalog.TypeInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds node types by what people type: every word has to occur in the title, the keywords, the id
/// or the description, and titles count most.
final class TypeSearch {
  private static final int NONE = 9;

  private TypeSearch() {}

  static List<NodeType> find(NodeRegistry registry, String text) {
    String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
    return registry.all().stream()
        .filter(type -> rank(type.info(), words) < NONE)
        .sorted(Comparator.comparingInt(type -> rank(type.info(), words)))
        .toList();
  }

  private static int rank(TypeInfo info, String[] words) {
    return Arrays.stream(words).mapToInt(word -> rank(info, word)).max().orElse(0);
  }

  private static int rank(TypeInfo info, String word) {
    String title = info.title().toLowerCase(Locale.ROOT);
    if (title.startsWith(word)) {
      return 0;
    }
    if (title.contains(word)) {
      return 1;
    }
    if (info.keywords().stream().anyMatch(k -> k.toLowerCase(Locale.ROOT).startsWith(word))) {
      return 2;
    }
    if (info.id().contains(word)
        || info.keywords().stream().anyMatch(k -> k.toLowerCase(Locale.ROOT).contains(word))) {
      return 3;
    }
    return info.description().toLowerCase(Locale.ROOT).contains(word) ? 4 : NONE;
  }
}
