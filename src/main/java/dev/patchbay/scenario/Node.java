package dev.patchbay.scenario;

import static java.util.Objects.requireNonNull;

import dev.patchbay.scenario.geometry.Point;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A node of a graph.
///
/// @param type the id of a node type, kept even when nobody knows it
/// @param position top left; relative to the parent inside a container
/// @param label what is shown; empty shows the type's title
/// @param name the identifier form of the label, unique in the graph, used in expressions
/// @param parentId the container the node stands in
/// @param pin a fixed output for dry runs
/// @param extra fields of the file that are not ours, kept as they are
public record Node(
    String id,
    String type,
    Point position,
    OptionalDouble width,
    OptionalDouble height,
    String label,
    String name,
    ObjectNode config,
    int configVersion,
    Optional<String> parentId,
    String notes,
    Policy policy,
    Optional<JsonNode> pin,
    boolean disabled,
    ObjectNode extra) {

  /// React Flow's type of a node that only frames others.
  public static final String GROUP = "group";

  public Node {
    requireNonNull(id);
    requireNonNull(type);
    requireNonNull(position);
    requireNonNull(config);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a node needs an id");
    }
  }

  public Node at(Point other) {
    return copy().position(other).build();
  }

  public Node withConfig(ObjectNode other) {
    return copy().config(other).build();
  }

  /// Whether the node is only a frame around others, which no run sees.
  public boolean isGroup() {
    return type.equals(GROUP);
  }

  public NodeBuilder copy() {
    return new NodeBuilder(this);
  }
}
