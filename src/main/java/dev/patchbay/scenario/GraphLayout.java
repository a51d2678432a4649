package dev.patchbay.scenario;

import dev.patchbay.scenario.NodeLayout.Port;
import dev.patchbay.scenario.geometry.EdgePath;
import dev.patchbay.scenario.geometry.EdgeShape;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where everything in a graph is, in world units: the canvas draws it, and so does the picture
/// that is exported.
///
/// A layout is a value. The next one takes over what did not change, by identity, so that a reader
/// may compare entries with `==` to find what is new.
public final class GraphLayout {
  /// How far the line of an edge may leave its curve.
  private static final double TOLERANCE = 0.1;

  private static final Rect NOTHING = new Rect(0, 0, 0, 0);

  private final NodeHandles handles;
  private final Graph graph;
  private final Map<String, Box> boxes;
  private final Map<String, Route> routes;

  /// The nodes that others stand in.
  private final Set<String> parents;

  private GraphLayout(
      NodeHandles handles,
      Graph graph,
      Map<String, Box> boxes,
      Map<String, Route> routes,
      Set<String> parents) {
    this.handles = handles;
    this.graph = graph;
    this.boxes = Collections.unmodifiableMap(boxes);
    this.routes = Collections.unmodifiableMap(routes);
    this.parents = parents;
  }

  /// A node's place.
  ///
  /// @param depth how many containers it stands in
  public record Box(Node node, NodeLayout layout, Rect rect, int depth) {
    /// Where a handle's dot is.
    public Point centre(Port port) {
      return port.centre().plus(rect.x(), rect.y());
    }

    /// Where edges meet a handle.
    public Point anchor(Port port) {
      return port.anchor().plus(rect.x(), rect.y());
    }
  }

  /// An edge's line.
  ///
  /// @param line the path as x0, y0, x1, y1, …; shared, never changed
  @SuppressWarnings("ArrayRecordComponent")
  public record Route(Edge edge, EdgePath path, double[] line, Rect bounds, Box from, Box to) {}

  public static GraphLayout of(NodeHandles handles, Graph graph) {
    return new GraphLayout(handles, Graph.EMPTY, Map.of(), Map.of(), Set.of()).next(graph);
  }

  /// The layout of the graph after a change.
  public GraphLayout next(Graph newGraph) {
    return newGraph == graph ? this : new Builder(newGraph, Map.of()).build();
  }

  /// The layout while some nodes are dragged.
  ///
  /// @param positions of their top left corners in the world; what stands inside them comes along
  public GraphLayout moved(Map<String, Point> positions) {
    if (positions.isEmpty()) {
      return this;
    }
    boolean alone =
        positions.keySet().stream()
            .map(boxes::get)
            .allMatch(box ->
                box != null
                    && box.depth == 0
                    && !box.layout.container()
                    && !parents.contains(box.node.id()));
    return alone ? movedAlone(positions) : new Builder(graph, positions).build();
  }

  /// Nodes that are in no container and contain nothing: only they and their edges change.
  private GraphLayout movedAlone(Map<String, Point> positions) {
    var newBoxes = new LinkedHashMap<>(boxes);
    var newRoutes = new LinkedHashMap<>(routes);
    positions.forEach((id, at) ->
        newBoxes.computeIfPresent(
            id, (_, box) -> new Box(box.node, box.layout, box.layout.at(at), box.depth)));
    for (String id : positions.keySet()) {
      for (Edge edge :
          Stream.concat(graph.outgoing(id).stream(), graph.incoming(id).stream()).toList()) {
        newRoutes.computeIfPresent(
            edge.id(),
            (_, old) ->
                route(
                    graph,
                    edge,
                    newBoxes.getOrDefault(edge.source(), old.from),
                    newBoxes.getOrDefault(edge.target(), old.to)));
      }
    }
    return new GraphLayout(handles, graph, newBoxes, newRoutes, parents);
  }

  public Graph graph() {
    return graph;
  }

  public Optional<Box> box(String node) {
    return Optional.ofNullable(boxes.get(node));
  }

  public Optional<Route> route(String edge) {
    return Optional.ofNullable(routes.get(edge));
  }

  /// By node id, containers before what stands in them.
  public Map<String, Box> boxes() {
    return boxes;
  }

  public Map<String, Route> routes() {
    return routes;
  }

  /// The smallest rectangle around these nodes; empty if none of them exists.
  public Optional<Rect> bounds(Set<String> nodes) {
    return Rect.union(nodes.stream().flatMap(id -> box(id).stream()).map(Box::rect).toList());
  }

  /// The smallest rectangle around all nodes.
  public Optional<Rect> bounds() {
    return Rect.union(boxes.values().stream().map(Box::rect).toList());
  }

  /// One pass over the next graph.
  private final class Builder {
    private final Graph next;
    private final Map<String, Point> placed;
    private final Map<String, List<Node>> children = new HashMap<>();
    private final Map<String, NodeLayout> layouts = new HashMap<>();
    private final Map<String, Box> newBoxes;

    Builder(Graph next, Map<String, Point> placed) {
      this.next = next;
      this.placed = placed;
      this.newBoxes = LinkedHashMap.newLinkedHashMap(next.nodes().size());
      for (Node node : next.nodes()) {
        String parent = node.parentId().filter(id -> next.node(id).isPresent()).orElse("");
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node);
      }
    }

    GraphLayout build() {
      place("", Point.ORIGIN, 0);
      // Nodes whose parents form a ring are on no level; they are still shown.
      Set<String> hidden = Collapsed.hidden(next);
      for (Node node : next.nodes()) {
        if (!newBoxes.containsKey(node.id()) && !hidden.contains(node.id())) {
          put(node, node.position(), 0);
        }
      }
      return new GraphLayout(handles, next, newBoxes, newRoutes(), Set.copyOf(children.keySet()));
    }

    private void place(String parent, Point origin, int depth) {
      for (Node node : children.getOrDefault(parent, List.of())) {
        Point own = node.position().plus(origin.x(), origin.y());
        Point topLeft = placed.getOrDefault(node.id(), own);
        put(node, topLeft, depth);
        if (!Collapsed.is(node)) {
          place(node.id(), topLeft, depth + 1);
        }
      }
    }

    private void put(Node node, Point topLeft, int depth) {
      NodeLayout layout = layout(node);
      Rect rect = layout.at(topLeft);
      @Nullable Box old = boxes.get(node.id());
      boolean same =
          old != null
              && old.node == node
              && old.layout.equals(layout)
              && old.rect.equals(rect)
              && old.depth == depth;
      newBoxes.put(node.id(), same ? old : new Box(node, layout, rect, depth));
    }

    private NodeLayout layout(Node node) {
      @Nullable NodeLayout known = layouts.get(node.id());
      if (known == null) {
        known = computeLayout(node);
        layouts.put(node.id(), known);
      }
      return known;
    }

    private NodeLayout computeLayout(Node node) {
      // Other programs may use the same mark for nodes that hold nothing here.
      if (Collapsed.is(node) && handles.holdsNodes(node)) {
        return NodeLayout.card(
            node.copy().size(OptionalDouble.empty(), OptionalDouble.empty()).build(),
            handles.outer(next, node));
      }
      if (handles.isNote(node)) {
        return NodeLayout.note(node);
      }
      if (handles.holdsNodes(node)) {
        layouts.put(node.id(), NodeLayout.card(node, handles.outer(next, node)));
        Rect content = NOTHING;
        for (Node child : children.getOrDefault(node.id(), List.of())) {
          // What is being dragged does not stretch the box that it may be about to leave.
          if (!placed.containsKey(child.id())) {
            content = content.union(layout(child).at(child.position()));
          }
        }
        if (node.isGroup()) {
          return NodeLayout.group(node, content);
        }
        return NodeLayout.box(node, handles.outer(next, node), handles.inner(node), content);
      }
      @Nullable Box old = boxes.get(node.id());
      return old != null && old.node == node && handles.type(node).isPresent()
          ? old.layout
          : NodeLayout.card(node, handles.outer(next, node));
    }

    private Map<String, Route> newRoutes() {
      var newRoutes = LinkedHashMap.<String, Route>newLinkedHashMap(next.edges().size());
      for (Edge edge : next.edges()) {
        @Nullable Box from = shown(edge.source());
        @Nullable Box to = shown(edge.target());
        if (from == null || to == null || (from == to && !edge.source().equals(edge.target()))) {
          continue;
        }
        @Nullable Route old = routes.get(edge.id());
        boolean same = old != null && old.edge == edge && old.from == from && old.to == to;
        newRoutes.put(edge.id(), same ? old : route(next, edge, from, to));
      }
      return newRoutes;
    }

    /// The box of a node, or of the collapsed one that hides it.
    private @Nullable Box shown(String id) {
      @Nullable Box box = newBoxes.get(id);
      Optional<Node> at = next.node(id);
      for (int depth = 0; box == null && at.isPresent() && depth <= Nesting.MAX_DEPTH; depth++) {
        at = at.flatMap(Node::parentId).flatMap(next::node);
        box = at.map(Node::id).map(newBoxes::get).orElse(null);
      }
      return box;
    }
  }

  private Route route(Graph of, Edge edge, Box from, Box to) {
    boolean innerSource = isIn(of, to, from);
    boolean innerTarget = isIn(of, from, to);
    Optional<Port> source =
        handles
            .source(of, edge)
            .flatMap(h -> from.layout.port(true, innerSource, Optional.of(h.id())));
    Optional<Port> target =
        handles
            .target(of, edge)
            .flatMap(h -> to.layout.port(false, innerTarget, Optional.of(h.id())));
    EdgePath path =
        shape(edge)
            .path(
                source
                    .map(from::anchor)
                    .orElseGet(() -> new Point(from.rect.right(), middle(from))),
                source.map(Port::side).orElse(Side.RIGHT),
                target.map(to::anchor).orElseGet(() -> new Point(to.rect.x(), middle(to))),
                target.map(Port::side).orElse(Side.LEFT));
    return new Route(edge, path, path.flatten(TOLERANCE), path.bounds(), from, to);
  }

  private static EdgeShape shape(Edge edge) {
    return EdgeShape.ofType(edge.extra().path("type").asString("")).orElse(EdgeShape.BEZIER);
  }

  private static double middle(Box box) {
    return box.rect.centre().y();
  }

  private static boolean isIn(Graph of, Box child, Box container) {
    return of.container(child.node).filter(container.node.id()::equals).isPresent();
  }
}
