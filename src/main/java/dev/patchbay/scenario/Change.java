package dev.patchbay.scenario;

import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every way to edit a graph. One change is one undo step.
public sealed interface Change {
  /// Adds nodes and the edges among them or to nodes that exist; names are made unique. Edges that
  /// break a rule refuse the whole change.
  record Add(List<Node> nodes, List<Edge> edges) implements Change {
    public Add {
      nodes = List.copyOf(nodes);
      edges = List.copyOf(edges);
    }
  }

  /// Removes nodes with what stands inside them, their edges, and edges by id. Samples of removed
  /// triggers go too.
  record Remove(Set<String> nodes, Set<String> edges) implements Change {
    public Remove {
      nodes = Set.copyOf(nodes);
      edges = Set.copyOf(edges);
    }
  }

  /// Removes nodes and joins what was before each with what was behind it, where that is allowed.
  record RemoveAndRejoin(Set<String> nodes) implements Change {
    public RemoveAndRejoin {
      nodes = Set.copyOf(nodes);
    }
  }

  record Move(Map<String, Point> positions) implements Change {
    public Move {
      positions = Map.copyOf(positions);
    }
  }

  /// Moves nodes into a container, out of one, or into another. Edges that would then cross a
  /// border become broken edges: seen, listed, and sound again when the node comes back.
  record Reparent(Map<String, Place> places) implements Change {
    public Reparent {
      places = Map.copyOf(places);
    }

    /// @param position relative to the parent
    public record Place(Optional<String> parent, Point position) {}
  }

  /// A container's new bounds.
  record Resize(String node, Rect bounds) implements Change {}

  /// Shows a container small and without its content, or as it was. Kept under `data.collapsed`.
  record Collapse(String node, boolean collapsed) implements Change {}

  record Configure(String node, ObjectNode config) implements Change {}

  /// Makes a node one of another type. Its id, name and place stay, so what refers to it still
  /// does. Edges that find no handle any more become broken edges; a pinned output of the old type
  /// goes.
  record Retype(String node, String type, ObjectNode config, int configVersion) implements Change {}

  /// A new label; the name follows, and so does every reference to it.
  record Relabel(String node, String label) implements Change {}

  record Annotate(String node, String notes) implements Change {}

  record SetPolicy(String node, Policy policy) implements Change {}

  record SetDisabled(Set<String> nodes, boolean disabled) implements Change {
    public SetDisabled {
      nodes = Set.copyOf(nodes);
    }
  }

  record Pin(String node, Optional<JsonNode> output) implements Change {}

  /// A new edge; refused with a reason when it breaks a rule.
  record Connect(Edge edge) implements Change {}

  /// Moves one or both ends of an edge.
  record Reconnect(
      String edge,
      String source,
      Optional<String> sourceHandle,
      String target,
      Optional<String> targetHandle)
      implements Change {}

  record LabelEdge(String edge, String label) implements Change {}

  /// Keeps a sample; one with the same trigger and name is replaced.
  record KeepSample(Sample sample) implements Change {}

  record DropSample(String trigger, String name) implements Change {}

  record SetVariables(List<Variable> variables) implements Change {
    public SetVariables {
      variables = List.copyOf(variables);
    }
  }

  /// Several changes as one step: all or none.
  record Sequence(List<Change> changes) implements Change {
    public Sequence {
      changes = List.copyOf(changes);
    }
  }

  /// Puts back what another change took or altered; only [GraphEditor] makes these.
  record Restore(Patch patch) implements Change {}
}
