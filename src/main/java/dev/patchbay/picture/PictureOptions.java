package dev.patchbay.picture;

import dev.patchbay.engine.DryRunResult;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a picture shows and how.
///
/// @param result a dry run: the path it took is marked, and its previews are listed below
/// @param only the nodes to show, each with what stands in it; all of them if empty
public record PictureOptions(Optional<DryRunResult> result, boolean dark, Set<String> only) {
  /// The whole graph in light colours, without previews.
  public static final PictureOptions PLAIN = new PictureOptions(Optional.empty(), false, Set.of());

  public PictureOptions {
    only = Set.copyOf(only);
  }

  public PictureOptions withResult(DryRunResult shown) {
    return new PictureOptions(Optional.of(shown), dark, only);
  }

  public PictureOptions withDark(boolean on) {
    return new PictureOptions(result, on, only);
  }

  public PictureOptions withOnly(Set<String> nodes) {
    return new PictureOptions(result, dark, nodes);
  }

  boolean shows(Graph graph, Node node) {
    if (only.isEmpty() || only.contains(node.id())) {
      return true;
    }
    return node.parentId().flatMap(graph::node).filter(parent -> shows(graph, parent)).isPresent();
  }

  /// The nodes that are shown, in their order.
  List<Node> shown(Graph graph) {
    return graph.nodes().stream().filter(node -> shows(graph, node)).toList();
  }
}
