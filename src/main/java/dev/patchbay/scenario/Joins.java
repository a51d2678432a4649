package dev.patchbay.scenario;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.TriggerType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which edges into one input can deliver in the same walk.
///
/// Every node has a chain of guards: the exclusive outputs that all ways to it must take, outermost
/// first. The first guard is the trigger, because one alone starts a run. Chains share their
/// beginnings, so all chains together are a tree ([GuardTree]), and what several ways have in
/// common is where their chains meet. Two edges exclude each other when their chains part at one
/// node, by handles of which only one emits. A chain is exact when a run that passes its guards
/// certainly gets there: no join on the way forgot a guard, and it begins at a trigger.
final class Joins {
  private final Graph graph;
  private final GraphHandles handles;
  private final Map<String, Guarded> byNode = new HashMap<>();
  private final Map<String, Guard> interned = new HashMap<>();

  Joins(GraphHandles handles) {
    this.graph = handles.graph();
    this.handles = handles;
  }

  /// @param outer the guards before this one, null for the first
  /// @param choice what is chosen from: a node, or which trigger starts
  /// @param exclusive whether nothing else is chosen at the same time
  /// @param error whether this is what happens instead of everything else
  record Guard(
      @Nullable Guard outer,
      String choice,
      String chosen,
      boolean exclusive,
      boolean error,
      int depth) {}

  private record Guarded(@Nullable Guard guard, boolean exact) {}

  /// An edge into the same `one` input that delivers whenever this one does.
  Optional<Edge> certainClash(Edge edge) {
    Optional<Handle> input = handles.target(edge).filter(Joins::takesOne);
    if (input.isEmpty()) {
      return Optional.empty();
    }
    List<Edge> rivals =
        sound(graph.incoming(edge.target()))
            .filter(other -> !other.id().equals(edge.id()))
            .filter(other -> handles.target(other).filter(input.get()::equals).isPresent())
            .toList();
    if (rivals.isEmpty()) {
      return Optional.empty();
    }
    Guarded own = guarded(edge);
    return rivals.stream().filter(other -> sameAlways(own, guarded(other))).findFirst();
  }

  /// The edges into `one` inputs beside which another one may deliver in the same walk.
  Set<String> possibleClashes() {
    var clashing = new LinkedHashSet<String>();
    for (Node node : graph.nodes()) {
      List<Edge> incoming = graph.incoming(node.id());
      if (incoming.size() > 1) {
        Map<String, List<Edge>> byInput = new HashMap<>();
        sound(incoming)
            .forEach(edge ->
                handles
                    .target(edge)
                    .filter(Joins::takesOne)
                    .ifPresent(input ->
                        byInput.computeIfAbsent(input.id(), _ -> new ArrayList<>()).add(edge)));
        byInput.values().stream()
            .filter(edges -> edges.size() > 1)
            .forEach(edges -> addClashing(edges, clashing));
      }
    }
    return clashing;
  }

  private void addClashing(List<Edge> edges, Set<String> clashing) {
    var tree = new GuardTree();
    edges.forEach(edge -> tree.add(edge.id(), guarded(edge).guard));
    clashing.addAll(tree.together());
  }

  private static boolean takesOne(Handle input) {
    return input.arity() == Handle.Arity.ONE;
  }

  private static boolean sameAlways(Guarded a, Guarded b) {
    return a.exact && b.exact && a.guard == b.guard;
  }

  private Guarded guarded(Edge edge) {
    Optional<Node> source = graph.node(edge.source());
    if (source.isEmpty()) {
      return new Guarded(null, false);
    }
    if (startsItem(edge)) {
      return new Guarded(null, true);
    }
    Guarded before = at(edge.source());
    Optional<Handle> output = handles.source(edge);
    boolean errors = source.get().policy().onError() == Policy.OnError.ERROR_HANDLE;
    if (output.isEmpty() || !(output.get().exclusive() || errors)) {
      return before;
    }
    Handle handle = output.get();
    return new Guarded(
        guard(
            before.guard,
            edge.source(),
            handle.id(),
            handle.exclusive(),
            handle.role() == Handle.Role.ERROR),
        before.exact);
  }

  private Guard guard(
      @Nullable Guard outer, String choice, String chosen, boolean exclusive, boolean error) {
    return interned.computeIfAbsent(
        choice + "\n" + chosen,
        _ ->
            new Guard(
                outer, choice, chosen, exclusive, error, outer == null ? 1 : outer.depth() + 1));
  }

  /// Whether the edge starts at the inner side of a container, which every item does.
  private boolean startsItem(Edge edge) {
    return graph
        .node(edge.target())
        .flatMap(graph::container)
        .filter(edge.source()::equals)
        .isPresent();
  }

  /// Depth first without recursion: a chain of 100,000 nodes must not overflow the stack.
  private Guarded at(String nodeId) {
    var stack = new ArrayDeque<String>();
    stack.push(nodeId);
    while (!stack.isEmpty()) {
      String current = stack.peek();
      if (byNode.containsKey(current)) {
        stack.pop();
        continue;
      }
      List<Edge> ways = ways(current);
      List<String> open =
          ways.stream()
              .filter(edge -> !startsItem(edge))
              .map(Edge::source)
              .filter(id -> !byNode.containsKey(id))
              .toList();
      if (open.isEmpty()) {
        byNode.put(current, ways.isEmpty() ? beginning(current) : join(ways));
        stack.pop();
      } else if (stack.size() > graph.nodes().size() + graph.edges().size()) {
        // Only a cycle gets here; it is reported elsewhere, and nothing is known about its guards.
        byNode.put(current, new Guarded(null, false));
      } else {
        open.forEach(stack::push);
      }
    }
    return byNode.getOrDefault(nodeId, new Guarded(null, false));
  }

  /// The sound edges into a node from outside of it.
  private List<Edge> ways(String nodeId) {
    return sound(graph.incoming(nodeId))
        .filter(edge ->
            graph
                .node(edge.source())
                .filter(source -> graph.container(source).filter(nodeId::equals).isEmpty())
                .isPresent())
        .toList();
  }

  /// A node that nothing leads to: a trigger, or one that is not connected yet.
  private Guarded beginning(String nodeId) {
    boolean trigger =
        graph.node(nodeId).flatMap(handles::type).filter(TriggerType.class::isInstance).isPresent();
    return trigger
        ? new Guarded(guard(null, "", nodeId, true, false), true)
        : new Guarded(null, false);
  }

  private Guarded join(List<Edge> ways) {
    Guarded common = guarded(ways.getFirst());
    for (Edge edge : ways.subList(1, ways.size())) {
      Guarded way = guarded(edge);
      common =
          common.guard == way.guard
              ? new Guarded(common.guard, common.exact && way.exact)
              : new Guarded(meet(common.guard, way.guard), false);
    }
    return common;
  }

  private static @Nullable Guard meet(@Nullable Guard a, @Nullable Guard b) {
    while (a != b) {
      if (a == null || b == null) {
        return null;
      }
      if (a.depth >= b.depth) {
        a = a.outer;
      } else {
        b = b.outer;
      }
    }
    return a;
  }

  private static Stream<Edge> sound(List<Edge> edges) {
    return edges.stream().filter(Edge::sound);
  }
}
