package dev.patchbay.editor;

import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.geometry.Point;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Walks the graph with the arrow keys: left and right along edges, up and down among what stands
/// in a column.
public final class Neighbours {
  private final Session session;

  public enum Direction {
    LEFT,
    RIGHT,
    UP,
    DOWN
  }

  public Neighbours(Session session) {
    this.session = session;
  }

  /// The node to go to; from nothing, the leftmost node.
  public Optional<String> next(Direction direction) {
    return current().map(box -> from(box, direction)).orElseGet(this::first);
  }

  /// All nodes from which the given ones can be reached, and themselves.
  public static Set<String> upstream(Graph graph, Set<String> nodes) {
    return reach(nodes, id -> graph.incoming(id).stream().map(Edge::source));
  }

  /// All nodes that can be reached from the given ones, and themselves.
  public static Set<String> downstream(Graph graph, Set<String> nodes) {
    return reach(nodes, id -> graph.outgoing(id).stream().map(Edge::target));
  }

  private Optional<Box> current() {
    return session.state().selection().nodes().stream()
        .flatMap(id -> session.layout().box(id).stream())
        .min(Comparator.comparingDouble(box -> box.rect().x()));
  }

  private Optional<String> first() {
    return session.layout().boxes().values().stream()
        .filter(box -> box.depth() == 0)
        .min(
            Comparator.<Box>comparingDouble(box -> box.rect().x())
                .thenComparingDouble(box -> box.rect().y()))
        .map(box -> box.node().id());
  }

  private Optional<String> from(Box box, Direction direction) {
    Graph graph = session.graph();
    String id = box.node().id();
    return switch (direction) {
      case LEFT ->
          nearest(box, graph.incoming(id).stream().map(Edge::source))
              .or(() -> beside(box, direction));
      case RIGHT ->
          nearest(box, graph.outgoing(id).stream().map(Edge::target))
              .or(() -> beside(box, direction));
      case UP, DOWN -> beside(box, direction);
    };
  }

  /// Of several connected nodes the one at the nearest height.
  private Optional<String> nearest(Box box, Stream<String> ids) {
    List<Box> boxes = ids.flatMap(id -> session.layout().box(id).stream()).toList();
    double y = box.rect().centre().y();
    return boxes.stream()
        .min(Comparator.comparingDouble(other -> Math.abs(other.rect().centre().y() - y)))
        .map(other -> other.node().id());
  }

  /// The nearest node of the same level in a direction; sideways counts double.
  private Optional<String> beside(Box box, Direction direction) {
    Point at = box.rect().centre();
    return session.layout().boxes().values().stream()
        .filter(other -> other.node().parentId().equals(box.node().parentId()))
        .filter(other -> ahead(at, other.rect().centre(), direction) > 0)
        .min(
            Comparator.comparingDouble(other -> {
              Point to = other.rect().centre();
              double ahead = ahead(at, to, direction);
              return ahead + 2 * (Math.abs(to.x() - at.x()) + Math.abs(to.y() - at.y()) - ahead);
            }))
        .map(other -> other.node().id());
  }

  private static double ahead(Point from, Point to, Direction direction) {
    return switch (direction) {
      case LEFT -> from.x() - to.x();
      case RIGHT -> to.x() - from.x();
      case UP -> from.y() - to.y();
      case DOWN -> to.y() - from.y();
    };
  }

  private static Set<String> reach(Set<String> start, Function<String, Stream<String>> next) {
    Set<String> found = new LinkedHashSet<>(start);
    var queue = new ArrayDeque<>(start);
    while (!queue.isEmpty()) {
      next.apply(queue.remove()).filter(found::add).forEach(queue::add);
    }
    return found;
  }
}
