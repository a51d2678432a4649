package dev.patchbay.editor;

import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Finds nodes by what they are called, by their type, or by what stands in their settings.
public final class NodeSearch {
  private static final int MOST = 200;
  private static final int AROUND = 30;

  private final NodeHandles handles;

  /// @param where the type, and the setting in which the query stands if it is not in the name
  public record Found(Node node, String title, String where) {}

  private record Ranked(Found found, int rank) {}

  public NodeSearch(NodeHandles handles) {
    this.handles = handles;
  }

  /// The nodes that fit, best first, at most 200; all of them in their order for an empty query.
  public List<Found> find(Collection<Node> nodes, String query) {
    var match = new WordMatch(query);
    return nodes.stream()
        .map(node -> rank(node, match, query.strip()))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparingInt(Ranked::rank).reversed())
        .limit(MOST)
        .map(Ranked::found)
        .toList();
  }

  private Optional<Ranked> rank(Node node, WordMatch match, String query) {
    String title = handles.title(node);
    String type = handles.typeTitle(node);
    int rank = match.rank(title, node.name() + " " + type);
    if (rank != WordMatch.NONE) {
      return Optional.of(new Ranked(new Found(node, title, type), rank + 1));
    }
    return setting(node, query)
        .map(text -> new Ranked(new Found(node, title, type + " · " + text), 1));
  }

  /// The setting or note that contains the query, shortened around it.
  private static Optional<String> setting(Node node, String query) {
    String wanted = query.toLowerCase(Locale.ROOT);
    Deque<JsonNode> open = new ArrayDeque<>(List.of(node.config()));
    while (!open.isEmpty()) {
      JsonNode next = open.pop();
      if (next.isValueNode()) {
        Optional<String> found = around(next.asString(), wanted);
        if (found.isPresent()) {
          return found;
        }
      }
      next.forEach(open::push);
    }
    return around(node.notes(), wanted);
  }

  private static Optional<String> around(String text, String wanted) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(wanted);
    if (at < 0) {
      return Optional.empty();
    }
    int from = Math.max(0, at - AROUND);
    int to = Math.min(text.length(), at + wanted.length() + AROUND);
    return Optional.of(
        (from > 0 ? "…" : "")
            + text.substring(from, to).replaceAll("\\s+", " ")
            + (to < text.length() ? "…" : ""));
  }
}
