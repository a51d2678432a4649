package dev.patchbay.scenario;

import dev.patchbay.schema.Problem;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What stands in what: only in containers, not in itself, and not too deep for those who walk it.
/// A node of an unknown type may hold others, because it may be a container somewhere else.
public final class Nesting {
  /// How many containers may stand inside each other.
  public static final int MAX_DEPTH = 20;

  private final Map<String, Node> nodes;
  private final NodeHandles handles;
  private final Map<String, Integer> depths = new HashMap<>();
  private final Map<String, Problem> faults = new LinkedHashMap<>();

  private Nesting(Map<String, Node> nodes, NodeHandles handles) {
    this.nodes = nodes;
    this.handles = handles;
  }

  /// The nodes that cannot stand where they stand, and why. If each of them stood on the canvas
  /// itself, all would be well; so of a circle only one node is named.
  ///
  /// @param nodes by id
  public static Map<String, Problem> faults(Map<String, Node> nodes, NodeHandles handles) {
    var nesting = new Nesting(nodes, handles);
    for (Node node : nodes.values()) {
      if (node.parentId().isPresent()) {
        nesting.visit(node);
      }
    }
    return nesting.faults;
  }

  private void visit(Node start) {
    var path = new ArrayDeque<Node>();
    var onPath = new HashSet<String>();
    Node at = start;
    while (!depths.containsKey(at.id())) {
      if (!onPath.add(at.id())) {
        fault(at, "A container cannot stand inside itself.");
        break;
      }
      path.push(at);
      Optional<Node> parent = at.parentId().map(nodes::get);
      if (at.parentId().isEmpty()) {
        depths.put(at.id(), 0);
      } else if (parent.isEmpty() || !mayHold(parent.get())) {
        fault(
            at,
            "“"
                + handles.title(at)
                + "” can only stand in a container, such as For each, or in a group.");
      } else {
        at = parent.get();
      }
    }
    while (!path.isEmpty()) {
      Node node = path.pop();
      if (!depths.containsKey(node.id())) {
        int depth = 1 + node.parentId().map(id -> depths.getOrDefault(id, 0)).orElse(0);
        depths.put(node.id(), depth);
        if (depth > MAX_DEPTH) {
          fault(node, "Containers stand inside each other " + MAX_DEPTH + " deep at most.");
        }
      }
    }
  }

  private boolean mayHold(Node node) {
    return handles.holdsNodes(node) || handles.type(node).isEmpty();
  }

  private void fault(Node node, String sentence) {
    depths.put(node.id(), 0);
    faults.put(node.id(), new Problem("", "graph.parent", sentence));
  }
}
