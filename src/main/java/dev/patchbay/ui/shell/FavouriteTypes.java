package dev.patchbay.ui.shell;

import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.catalog.NodeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The node types that the analyst has marked, and how often each was added to a scenario.
final class FavouriteTypes {
  private static final String MARKED = "palette.favourites";
  private static final String USED = "palette.used";
  private static final int MOST_USED = 4;
  private static final int OFTEN = 2;

  private final Remembered remembered;

  FavouriteTypes(Remembered remembered) {
    this.remembered = remembered;
  }

  boolean isMarked(String type) {
    return marked().contains(type);
  }

  void mark(String type, boolean on) {
    var ids = new LinkedHashSet<>(marked());
    if (on) {
      ids.add(type);
    } else {
      ids.remove(type);
    }
    remembered.put(MARKED, String.join(" ", ids));
  }

  /// A node of the type was added.
  void used(String type) {
    Map<String, Long> counts = counts();
    counts.merge(type, 1L, Long::sum);
    remembered.put(
        USED,
        counts.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" ")));
  }

  /// The marked types in the order they were marked, then the few that were added most often.
  List<NodeType> first(NodeRegistry registry) {
    var ids = new ArrayList<>(marked());
    counts().entrySet().stream()
        .filter(entry -> entry.getValue() >= OFTEN && !ids.contains(entry.getKey()))
        .sorted(Comparator.comparingLong(entry -> -entry.getValue()))
        .limit(MOST_USED)
        .map(Map.Entry::getKey)
        .toList()
        .forEach(ids::add);
    return ids.stream().map(registry::find).flatMap(Optional::stream).toList();
  }

  private List<String> marked() {
    return words(MARKED);
  }

  private Map<String, Long> counts() {
    var counts = new LinkedHashMap<String, Long>();
    for (String word : words(USED)) {
      int at = word.indexOf('=');
      if (at > 0 && word.substring(at + 1).matches("\\d{1,9}")) {
        counts.put(word.substring(0, at), Long.parseLong(word.substring(at + 1)));
      }
    }
    return counts;
  }

  private List<String> words(String key) {
    return Arrays.stream(remembered.get(key).orElse("").split(" "))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
