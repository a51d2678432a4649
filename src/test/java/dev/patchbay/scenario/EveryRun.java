package dev.patchbay.scenario;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.TriggerType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Every way in which a small graph can be walked, tried one by one: which trigger starts, and
/// which outputs each node that runs emits on. Knows nothing of guards.
final class EveryRun {
  private static final int MOST = 20_000;

  private final Graph graph;
  private final NodeHandles handles = Drawing.EDITOR.handles();
  private final List<Set<String>> runs = new ArrayList<>();

  EveryRun(Graph graph) {
    this.graph = graph;
    var levels = new HashSet<Optional<String>>();
    graph.nodes().forEach(node -> levels.add(node.parentId()));
    for (Optional<String> level : levels) {
      if (level.isEmpty()) {
        graph
            .level(level)
            .filter(node ->
                Drawing.REGISTRY
                    .find(node.type())
                    .filter(TriggerType.class::isInstance)
                    .isPresent())
            .forEach(trigger -> walk(level, trigger.id()));
      } else {
        walk(level, "");
      }
    }
  }

  /// The edges into an input for one value that some run delivers together with another.
  Set<String> deliveredTogether() {
    var together = new HashSet<String>();
    for (Set<String> delivered : runs) {
      Map<String, List<String>> byInput = new TreeMap<>();
      for (String id : delivered) {
        Edge edge = graph.edge(id).orElseThrow();
        Optional<Handle> input = handles.target(graph, edge);
        if (input.filter(handle -> handle.arity() == Handle.Arity.ONE).isPresent()) {
          boolean toEnd =
              graph
                  .node(edge.source())
                  .flatMap(Node::parentId)
                  .filter(edge.target()::equals)
                  .isPresent();
          byInput
              .computeIfAbsent(
                  edge.target() + "\n" + toEnd + input.get().id(), _ -> new ArrayList<>())
              .add(id);
        }
      }
      byInput.values().stream().filter(ids -> ids.size() > 1).forEach(together::addAll);
    }
    return together;
  }

  /// Whether every run that delivers one of the edges delivers the other too.
  boolean always(String a, String b) {
    return runs.stream().allMatch(run -> run.contains(a) == run.contains(b));
  }

  private void walk(Optional<String> level, String trigger) {
    List<Node> order = new ArrayList<>();
    var flow = new FlowOrder(graph);
    for (int place = 0; place < flow.size(); place++) {
      Node node = flow.node(flow.at(place));
      if (node.parentId().equals(level)) {
        order.add(node);
      }
    }
    var delivered = new HashSet<String>();
    level.ifPresent(id ->
        graph.outgoing(id).stream()
            .filter(edge -> edge.sound() && isIn(edge.target(), id))
            .forEach(edge -> delivered.add(edge.id())));
    step(order, 0, trigger, delivered, runs::add);
  }

  private boolean isIn(String node, String container) {
    return graph.node(node).flatMap(Node::parentId).filter(container::equals).isPresent();
  }

  private void step(
      List<Node> order, int at, String trigger, Set<String> delivered, Consumer<Set<String>> done) {
    if (runs.size() > MOST) {
      return;
    }
    if (at == order.size()) {
      done.accept(Set.copyOf(delivered));
      return;
    }
    Node node = order.get(at);
    boolean isTrigger =
        Drawing.REGISTRY.find(node.type()).filter(TriggerType.class::isInstance).isPresent();
    boolean runsNow =
        isTrigger
            ? node.id().equals(trigger)
            : graph.incoming(node.id()).stream()
                .anyMatch(edge -> delivered.contains(edge.id()) && !isIn(edge.source(), node.id()));
    if (!runsNow) {
      step(order, at + 1, trigger, delivered, done);
      return;
    }
    for (Set<String> emitted : emissions(node)) {
      var next = new HashSet<>(delivered);
      graph.outgoing(node.id()).stream()
          .filter(edge -> edge.sound() && !isIn(edge.target(), node.id()))
          .filter(
              edge -> handles.source(graph, edge).filter(h -> emitted.contains(h.id())).isPresent())
          .forEach(edge -> next.add(edge.id()));
      step(order, at + 1, trigger, next, done);
    }
  }

  /// Which outputs may emit together: all plain ones with at most one exclusive one, or the error.
  private List<Set<String>> emissions(Node node) {
    List<Handle> outputs = handles.outer(graph, node).outputs();
    var plain = new HashSet<String>();
    List<Handle> exclusive = new ArrayList<>();
    List<Set<String>> all = new ArrayList<>();
    for (Handle handle : outputs) {
      if (handle.role() == Handle.Role.ERROR) {
        all.add(Set.of(handle.id()));
      } else if (handle.exclusive()) {
        exclusive.add(handle);
      } else {
        plain.add(handle.id());
      }
    }
    if (exclusive.isEmpty()) {
      all.add(plain);
    }
    for (Handle handle : exclusive) {
      var one = new HashSet<>(plain);
      one.add(handle.id());
      all.add(one);
    }
    return all;
  }
}
