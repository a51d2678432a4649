package dev.patchbay.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every node type the program knows, in palette order. An immutable value, built once from an
/// explicit list.
public final class NodeRegistry {
  private final Map<String, NodeType> types;

  private NodeRegistry(Map<String, NodeType> types) {
    this.types = Collections.unmodifiableMap(types);
  }

  /// @throws IllegalArgumentException when a type is registered twice
  public static NodeRegistry of(List<? extends NodeType> types) {
    var byId = new LinkedHashMap<String, NodeType>();
    for (NodeType type : types) {
      if (byId.putIfAbsent(type.id(), type) != null) {
        throw new IllegalArgumentException("registered twice: " + type.id());
      }
    }
    return new NodeRegistry(byId);
  }

  public Optional<NodeType> find(String id) {
    return Optional.ofNullable(types.get(id));
  }

  public Collection<NodeType> all() {
    return types.values();
  }

  public List<TriggerType<?, ?>> triggers() {
    return all().stream()
        .<TriggerType<?, ?>>mapMulti((type, sink) -> {
          if (type instanceof TriggerType<?, ?> trigger) {
            sink.accept(trigger);
          }
        })
        .toList();
  }

  public List<ActionType<?, ?, ?>> actions() {
    return all().stream()
        .<ActionType<?, ?, ?>>mapMulti((type, sink) -> {
          if (type instanceof ActionType<?, ?, ?> action) {
            sink.accept(action);
          }
        })
        .toList();
  }
}
