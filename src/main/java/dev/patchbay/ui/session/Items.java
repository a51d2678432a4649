package dev.patchbay.ui.session;

import dev.patchbay.engine.DryRunResult;
import dev.patchbay.engine.Preview;
import dev.patchbay.scenario.Node;
import dev.patchbay.ui.session.LivePreview.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the preview of a node inside a container for one of its items.
public final class Items {
  private Items() {}

  /// How many items the container around the node walked; 0 on the top level.
  public static int count(Shown shown, String nodeId) {
    return around(shown, nodeId).map(List::size).orElse(0);
  }

  static Optional<Preview> preview(Shown shown, String nodeId, Optional<Integer> item) {
    Optional<Preview> last = result(shown, nodeId);
    return item.isEmpty()
        ? last
        : around(shown, nodeId)
            .filter(items -> item.get() < items.size())
            .flatMap(items -> Optional.ofNullable(items.get(item.get()).get(nodeId)))
            .or(() -> last);
  }

  private static Optional<List<Map<String, Preview>>> around(Shown shown, String nodeId) {
    return shown
        .graph()
        .node(nodeId)
        .flatMap(Node::parentId)
        .flatMap(parent -> result(shown, parent))
        .map(Preview::items)
        .filter(items -> !items.isEmpty());
  }

  private static Optional<Preview> result(Shown shown, String nodeId) {
    return shown
        .result()
        .map(DryRunResult::previews)
        .flatMap(previews -> Optional.ofNullable(previews.get(nodeId)));
  }
}
