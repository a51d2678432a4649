package dev.patchbay.scenario;

import dev.patchbay.schema.Problem;

/// Something to tell the analyst about a graph: where, what, and whether it blocks publishing.
///
/// The problem's path is a JSON pointer into the node's config, or empty.
public record Finding(Severity severity, Place place, Problem problem) {
  public enum Severity {
    ERROR,
    WARNING
  }

  public sealed interface Place {
    record OnNode(String id) implements Place {}

    record OnEdge(String id) implements Place {}

    record OnGraph() implements Place {}
  }

  public static Finding error(String nodeId, Problem problem) {
    return new Finding(Severity.ERROR, new Place.OnNode(nodeId), problem);
  }

  public static Finding warning(String nodeId, Problem problem) {
    return new Finding(Severity.WARNING, new Place.OnNode(nodeId), problem);
  }

  public boolean blocksPublishing() {
    return severity == Severity.ERROR;
  }
}
