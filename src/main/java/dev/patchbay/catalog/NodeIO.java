package dev.patchbay.catalog;

import java.util.List;

/// The envelope around what goes into a node.
///
/// @param itemPath the positions inside nested For each containers, outermost first
/// @param attempt 1 for the first
/// @param idempotencyKey the same for every attempt of one (run, node, item)
public record NodeIO<T>(
    String correlationId,
    String runId,
    String nodeId,
    List<Integer> itemPath,
    int attempt,
    String idempotencyKey,
    T data) {
  public NodeIO {
    itemPath = List.copyOf(itemPath);
  }

  public <U> NodeIO<U> with(U other) {
    return new NodeIO<>(correlationId, runId, nodeId, itemPath, attempt, idempotencyKey, other);
  }
}
