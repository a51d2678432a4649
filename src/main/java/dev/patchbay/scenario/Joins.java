package dev.patchbay.scenario;

import dev.patchbay.catalog.Handle;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which edges into one input can deliver in the same walk.
///
/// Every node has a chain of guards: the exclusive outputs that all ways to it must take, outermost
/// first. Chains share their beginnings, so what several ways have in common is where their chains
/// meet. Two edges exclude each other when their chains part at one node, by handles of which only
/// one emits. A chain is exact when no join on the way forgot a guard.
final class Joins {
  private final Graph graph;
  private final NodeHandles handles;
  private final Map<String, Guarded> byNode = new HashMap<>();
  private final Map<String, Guard> interned = new HashMap<>();

  Joins(Graph graph, NodeHandles handles) {
    this.graph = graph;
    this.handles = handles;
  }

  /// @param outer the guards before this one, null for the first
  private record Guard(@Nullable Guard outer, String node, Handle handle, int depth) {}

  private record Guarded(@Nullable Guard guard, boolean exact) {}

  /// An edge into the same `one` input that delivers whenever this one does.
  Optional<Edge> certainClash(Edge edge) {
    return rivals(edge).filter(other -> sameAlways(guarded(edge), guarded(other))).findFirst();
  }

  /// An edge into the same `one` input that may deliver in the same walk.
  Optional<Edge> possibleClash(Edge edge) {
    return rivals(edge).filter(other -> !exclude(guarded(edge), guarded(other))).findFirst();
  }

  private Stream<Edge> rivals(Edge edge) {
    Optional<Handle> target = handles.target(graph, edge);
    return graph.incoming(edge.target()).stream()
        .filter(_ -> target.filter(t -> t.arity() == Handle.Arity.ONE).isPresent())
        .filter(other -> !other.id().equals(edge.id()) && other.sound())
        .filter(other -> handles.target(graph, other).equals(target));
  }

  private static boolean sameAlways(Guarded a, Guarded b) {
    return a.exact && b.exact && a.guard == b.guard;
  }

  private static boolean exclude(Guarded a, Guarded b) {
    @Nullable Guard x = a.guard;
    @Nullable Guard y = b.guard;
    @Nullable Guard afterX = null;
    @Nullable Guard afterY = null;
    while (x != y) {
      int depthX = x == null ? 0 : x.depth;
      int depthY = y == null ? 0 : y.depth;
      if (x != null && depthX >= depthY) {
        afterX = x;
        x = x.outer;
      }
      if (y != null && depthY >= depthX) {
        afterY = y;
        y = y.outer;
      }
    }
    return afterX != null
        && afterY != null
        && afterX.node.equals(afterY.node)
        && exclusive(afterX.handle, afterY.handle);
  }

  private static boolean exclusive(Handle a, Handle b) {
    return !a.id().equals(b.id())
        && ((a.exclusive() && b.exclusive())
            || a.role() == Handle.Role.ERROR
            || b.role() == Handle.Role.ERROR);
  }

  private Guarded guarded(Edge edge) {
    Guarded source = at(edge.source());
    Optional<Handle> handle = handles.source(graph, edge);
    boolean errors =
        graph
            .node(edge.source())
            .filter(node -> node.policy().onError() == Policy.OnError.ERROR_HANDLE)
            .isPresent();
    if (handle.isEmpty() || !(handle.get().exclusive() || errors)) {
      return source;
    }
    Guard guard =
        interned.computeIfAbsent(
            edge.source() + "\n" + handle.get().id(),
            _ ->
                new Guard(
                    source.guard,
                    edge.source(),
                    handle.get(),
                    source.guard == null ? 1 : source.guard.depth + 1));
    return new Guarded(guard, source.exact);
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
      List<Edge> incoming =
          graph.incoming(current).stream()
              .filter(edge -> edge.sound() && !EdgeRules.isInner(graph, edge))
              .toList();
      List<String> open =
          incoming.stream().map(Edge::source).filter(id -> !byNode.containsKey(id)).toList();
      if (open.isEmpty()) {
        byNode.put(current, join(incoming.stream().map(this::guarded).toList()));
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

  private static Guarded join(List<Guarded> ways) {
    if (ways.isEmpty()) {
      return new Guarded(null, true);
    }
    Guarded common = ways.getFirst();
    for (Guarded way : ways.subList(1, ways.size())) {
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
}
