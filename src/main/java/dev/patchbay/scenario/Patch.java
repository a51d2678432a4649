package dev.patchbay.scenario;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The exact difference between two graphs: for every id that differs, the value it shall have. Its
/// inverse is the difference the other way round, so undo is exact whatever the change was.
///
/// @param nodeOrder the order of all ids where membership or order changed
public record Patch(
    Map<String, Optional<Node>> nodes,
    Optional<List<String>> nodeOrder,
    Map<String, Optional<Edge>> edges,
    Optional<List<String>> edgeOrder,
    List<Sample> samples,
    List<Variable> variables) {

  /// What has to be done to `from` so that it becomes `to`; the look of it (`uiState`) aside.
  static Patch between(Graph from, Graph to) {
    return new Patch(
        values(from.nodesById(), to.nodesById()),
        order(from.nodesById(), to.nodesById()),
        values(from.edgesById(), to.edgesById()),
        order(from.edgesById(), to.edgesById()),
        to.samples(),
        to.variables());
  }

  Graph applyTo(Graph graph) {
    Graph next = graph.withSamples(samples).withVariables(variables);
    if (!nodes.isEmpty() || nodeOrder.isPresent()) {
      next = next.withNodes(patched(graph.nodesById(), nodes, nodeOrder));
    }
    if (!edges.isEmpty() || edgeOrder.isPresent()) {
      next = next.withEdges(patched(graph.edgesById(), edges, edgeOrder));
    }
    return next;
  }

  private static <T> Map<String, Optional<T>> values(Map<String, T> from, Map<String, T> to) {
    if (from == to) {
      return Map.of();
    }
    var changed = new LinkedHashMap<String, Optional<T>>();
    to.forEach((id, value) -> {
      T before = from.get(id);
      if (before != value && !Objects.equals(before, value)) {
        changed.put(id, Optional.of(value));
      }
    });
    from.keySet().stream()
        .filter(id -> !to.containsKey(id))
        .forEach(id -> changed.put(id, Optional.empty()));
    return changed;
  }

  private static <T> Optional<List<String>> order(Map<String, T> from, Map<String, T> to) {
    return from == to || sameOrder(from, to)
        ? Optional.empty()
        : Optional.of(List.copyOf(to.keySet()));
  }

  private static <T> boolean sameOrder(Map<String, T> from, Map<String, T> to) {
    if (from.size() != to.size()) {
      return false;
    }
    Iterator<String> others = to.keySet().iterator();
    for (String id : from.keySet()) {
      if (!id.equals(others.next())) {
        return false;
      }
    }
    return true;
  }

  private static <T> Map<String, T> patched(
      Map<String, T> current, Map<String, Optional<T>> changed, Optional<List<String>> order) {
    var values = new LinkedHashMap<>(current);
    changed.forEach((id, value) ->
        value.ifPresentOrElse(present -> values.put(id, present), () -> values.remove(id)));
    if (order.isEmpty()) {
      return values;
    }
    var ordered = LinkedHashMap.<String, T>newLinkedHashMap(values.size());
    for (String id : order.get()) {
      T value = values.remove(id);
      if (value != null) {
        ordered.put(id, value);
      }
    }
    ordered.putAll(values);
    return ordered;
  }
}
