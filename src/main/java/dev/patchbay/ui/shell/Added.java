package dev.patchbay.ui.shell;

import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import java.util.Optional;

/// Tells which type of node was just added.
final class Added {
  private Added() {}

  /// @return the type of the one node that the later graph has more than the earlier
  static Optional<String> between(Graph before, Graph after) {
    return after.nodes().size() == before.nodes().size() + 1
        ? after.nodes().stream()
            .filter(node -> before.node(node.id()).isEmpty())
            .findFirst()
            .map(Node::type)
        : Optional.empty();
  }
}
