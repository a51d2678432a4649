package dev.patchbay.scenario;

import static java.util.Objects.requireNonNull;

import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A connection from an output to an input.
///
/// @param sourceHandle empty means the first output, as in React Flow
/// @param style what the file says about looks; never given to a style sheet as it stands
/// @param order position among the edges of a `many` input
/// @param broken why the edge is kept outside of what the walk sees
/// @param extra fields of the file that are not ours, kept as they are
public record Edge(
    String id,
    String source,
    Optional<String> sourceHandle,
    String target,
    Optional<String> targetHandle,
    String label,
    boolean animated,
    ObjectNode style,
    int order,
    Instant createdAt,
    Instant updatedAt,
    Optional<Problem> broken,
    ObjectNode extra) {

  public Edge {
    requireNonNull(source);
    requireNonNull(target);
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an edge needs an id");
    }
  }

  /// A new edge between two handles.
  public static Edge between(
      String id, String source, String sourceHandle, String target, String targetHandle) {
    return new Edge(
        id,
        source,
        Optional.of(sourceHandle),
        target,
        Optional.of(targetHandle),
        "",
        false,
        Json.object(),
        0,
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty(),
        Json.object());
  }

  public boolean sound() {
    return broken.isEmpty();
  }

  public Edge withBroken(Optional<Problem> reason) {
    return reason.equals(broken)
        ? this
        : new Edge(
            id,
            source,
            sourceHandle,
            target,
            targetHandle,
            label,
            animated,
            style,
            order,
            createdAt,
            updatedAt,
            reason,
            extra);
  }

  public Edge withExtra(ObjectNode other) {
    return new Edge(
        id,
        source,
        sourceHandle,
        target,
        targetHandle,
        label,
        animated,
        style,
        order,
        createdAt,
        updatedAt,
        broken,
        other);
  }

  public Edge withEnds(
      String newSource,
      Optional<String> newSourceHandle,
      String newTarget,
      Optional<String> newTargetHandle) {
    return new Edge(
        id,
        newSource,
        newSourceHandle,
        newTarget,
        newTargetHandle,
        label,
        animated,
        style,
        order,
        createdAt,
        updatedAt,
        broken,
        extra);
  }

  public Edge withOrder(int newOrder) {
    return new Edge(
        id,
        source,
        sourceHandle,
        target,
        targetHandle,
        label,
        animated,
        style,
        newOrder,
        createdAt,
        updatedAt,
        broken,
        extra);
  }

  public Edge withLabel(String newLabel) {
    return new Edge(
        id,
        source,
        sourceHandle,
        target,
        targetHandle,
        newLabel,
        animated,
        style,
        order,
        createdAt,
        updatedAt,
        broken,
        extra);
  }

  /// The same edge, changed at `time`.
  public Edge touched(Instant time) {
    return new Edge(
        id,
        source,
        sourceHandle,
        target,
        targetHandle,
        label,
        animated,
        style,
        order,
        createdAt,
        time,
        broken,
        extra);
  }

  /// The same edge under another id, made and changed at `time`.
  public Edge stamped(String newId, Instant time) {
    return new Edge(
        newId,
        source,
        sourceHandle,
        target,
        targetHandle,
        label,
        animated,
        style,
        order,
        time,
        time,
        broken,
        extra);
  }
}
