package dev.patchbay.editor;

import dev.patchbay.catalog.Handle;
import dev.patchbay.catalog.Handles;
import dev.patchbay.catalog.NodeType;
import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeBuilder;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.NodeLayout.Port;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Snap;
import dev.patchbay.schema.Json;
import dev.patchbay.schema.Problem;
import dev.patchbay.schema.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Adds new nodes: at a place, behind or before a handle, or into an edge.
public final class Insertion {
  /// Between two cards in a row.
  static final double GAP = 80;

  private static final Problem NO_REPLACEMENT =
      new Problem("", "node.no_replacement", "A node of this type cannot stand there.");

  private final Session session;
  private final Splice splice;

  public Insertion(Session session) {
    this.session = session;
    this.splice = new Splice(session);
  }

  /// Whether the request could be fulfilled with this type.
  public boolean fits(NodeType type, Request.QuickAdd request) {
    return change(type, request).isPresent();
  }

  /// Adds a node as one step, selects it, and says how that went.
  public Applied insert(NodeType type, Request.QuickAdd request) {
    Optional<Planned> found = change(type, request);
    if (found.isEmpty() && request.instead().isPresent()) {
      return new Applied.Refused(NO_REPLACEMENT);
    }
    Planned planned = found.orElseGet(() -> alone(type, request.at(), Optional.empty()));
    return session.propose(planned.change(), Selection.ofNode(planned.node()));
  }

  /// Adds a node with its header's middle at a place, as from the palette.
  public Applied insertAt(NodeType type, Point at) {
    return insert(type, Request.quickAdd(at));
  }

  /// What asks for a node behind this one, at its first output that leads nowhere yet, else at its
  /// first; empty when it has none.
  public Optional<Request.QuickAdd> behind(String nodeId) {
    Graph graph = session.graph();
    Optional<Node> node = graph.node(nodeId);
    List<Handle> outputs =
        node.stream()
            .flatMap(n -> session.handles().outer(graph, n).outputs().stream())
            .filter(handle -> handle.role() == Handle.Role.OUTPUT)
            .toList();
    Set<String> used = new HashSet<>();
    for (Edge edge : graph.outgoing(nodeId)) {
      session.handles().source(graph, edge).ifPresent(handle -> used.add(handle.id()));
    }
    return outputs.stream()
        .filter(handle -> !used.contains(handle.id()))
        .findFirst()
        .or(() -> outputs.stream().findFirst())
        .map(handle -> new HandleRef(nodeId, handle.id(), true, false))
        .map(from -> new Request.QuickAdd(besides(from), Optional.of(from), Optional.empty()));
  }

  /// Where a node connected to this handle has a good place.
  Point besides(HandleRef handle) {
    Optional<Box> box = session.layout().box(handle.node());
    Optional<Port> port =
        box.flatMap(
            b -> b.layout().port(handle.source(), handle.inner(), Optional.of(handle.handle())));
    if (box.isEmpty() || port.isEmpty()) {
      return Point.ORIGIN;
    }
    Point anchor = box.get().centre(port.get());
    Port at = port.get();
    return anchor.plus(at.side().dx() * GAP, at.side().dy() * GAP);
  }

  record Planned(Change change, String node) {}

  private Optional<Planned> change(NodeType type, Request.QuickAdd request) {
    if (request.instead().isPresent()) {
      String node = request.instead().get();
      return new Replacement(session).change(type, node).map(change -> new Planned(change, node));
    }
    if (request.from().isPresent() && request.to().isPresent()) {
      return between(type, request.from().get(), request.to().get(), request.at());
    }
    if (request.into().isPresent()) {
      return into(type, request.into().get());
    }
    if (request.from().isPresent()) {
      return connected(type, request.from().get(), request.at());
    }
    Point centred = request.at().plus(-NodeLayout.WIDTH / 2, -NodeLayout.HEADER / 2);
    Optional<String> container =
        session.index().containerAt(request.at(), Set.of()).map(box -> box.node().id());
    return Optional.of(alone(type, centred, container)).filter(p -> allowed(p.change()));
  }

  private Planned alone(NodeType type, Point topLeft, Optional<String> container) {
    Node node = node(type, topLeft, container);
    return new Planned(new Change.Add(List.of(node), List.of()), node.id());
  }

  /// A node whose handle is level with the place, and an edge to it.
  private Optional<Planned> connected(NodeType type, HandleRef from, Point at) {
    Optional<String> container = level(from);
    Node draft = node(type, Point.ORIGIN, Optional.empty());
    Handles handles = session.handles().outer(session.graph(), draft);
    List<Handle> candidates = from.source() ? handles.inputs() : handles.outputs();
    NodeLayout layout = NodeLayout.card(draft, handles);
    for (Handle handle : candidates) {
      Optional<Port> port = layout.port(!from.source(), false, Optional.of(handle.id()));
      Point offset = port.map(Port::centre).orElse(Point.ORIGIN);
      Point topLeft = free(at.plus(-offset.x(), -offset.y()), layout);
      Node node = node(type, topLeft, container);
      Edge edge =
          from.source()
              ? Edge.between(Ids.edge(), from.node(), from.handle(), node.id(), handle.id())
              : Edge.between(Ids.edge(), node.id(), handle.id(), from.node(), from.handle());
      Change change = new Change.Add(List.of(node), List.of(edge));
      if (allowed(change)) {
        return Optional.of(new Planned(change, node.id()));
      }
    }
    return Optional.empty();
  }

  /// A node that takes what one handle gives and gives what the other takes.
  private Optional<Planned> between(NodeType type, HandleRef from, HandleRef to, Point at) {
    HandleRef start = from.source() ? from : to;
    HandleRef end = from.source() ? to : from;
    Node draft = node(type, Point.ORIGIN, Optional.empty());
    Handles handles = session.handles().outer(session.graph(), draft);
    Point topLeft =
        free(
            at.plus(-NodeLayout.WIDTH / 2, -NodeLayout.HEADER / 2),
            NodeLayout.card(draft, handles));
    Node node = node(type, topLeft, level(start));
    for (Handle in : handles.inputs()) {
      for (Handle out : handles.outputs()) {
        Edge before = Edge.between(Ids.edge(), start.node(), start.handle(), node.id(), in.id());
        Edge behind = Edge.between(Ids.edge(), node.id(), out.id(), end.node(), end.handle());
        Change change = new Change.Add(List.of(node), List.of(before, behind));
        if (out.role() == Handle.Role.OUTPUT && allowed(change)) {
          return Optional.of(new Planned(change, node.id()));
        }
      }
    }
    return Optional.empty();
  }

  /// A node in the middle of an edge; what comes after it makes room.
  private Optional<Planned> into(NodeType type, String edgeId) {
    Optional<Route> found = session.layout().route(edgeId);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Route route = found.get();
    Point start = route.path().start();
    Point end = route.path().end();
    double missing = NodeLayout.WIDTH + 2 * GAP - (end.x() - start.x());
    boolean squeezed = missing > 0 && end.x() > start.x();
    Point topLeft =
        squeezed
            ? new Point(start.x() + GAP, start.y() - NodeLayout.HEADER / 2)
            : route.path().label().plus(-NodeLayout.WIDTH / 2, -NodeLayout.HEADER / 2);
    Optional<String> level = innerLevel(route);
    Node node = node(type, topLeft, level);
    return splice
        .added(node, edgeId)
        .map(change ->
            squeezed
                ? new Change.Sequence(List.of(change, pushed(route, Math.ceil(missing / 20) * 20)))
                : change)
        .map(change -> new Planned(change, node.id()));
  }

  /// Moves what comes after an edge to the right.
  private Change pushed(Route route, double by) {
    Set<String> after = Neighbours.downstream(session.graph(), Set.of(route.to().node().id()));
    double from = route.to().rect().x();
    var positions = new java.util.HashMap<String, Point>();
    for (String id : after) {
      session
          .layout()
          .box(id)
          .filter(box -> box.rect().x() >= from)
          .filter(box -> box.node().parentId().equals(route.to().node().parentId()))
          .ifPresent(box -> positions.put(id, box.node().position().plus(new Delta(by, 0))));
    }
    return new Change.Move(positions);
  }

  private boolean allowed(Change change) {
    return session.editor().apply(session.graph(), change) instanceof Applied.Done;
  }

  /// A place near the wished one where the card covers no other.
  private Point free(Point wished, NodeLayout layout) {
    Point at = Snap.toGrid(wished);
    for (int i = 0; i < 50; i++) {
      Rect area = layout.at(at).inset(-10);
      boolean taken =
          session.index().nodesIn(area).stream().anyMatch(box -> !box.layout().container());
      if (!taken) {
        return at;
      }
      at = at.plus(0, 20);
    }
    return Snap.toGrid(wished);
  }

  private Optional<String> level(HandleRef handle) {
    return handle.inner()
        ? Optional.of(handle.node())
        : session.graph().node(handle.node()).flatMap(Node::parentId);
  }

  private Optional<String> innerLevel(Route route) {
    Node from = route.from().node();
    Node to = route.to().node();
    boolean fromInside = session.graph().container(from).filter(to.id()::equals).isPresent();
    return fromInside ? from.parentId() : to.parentId();
  }

  /// @param topLeft in the world
  private Node node(NodeType type, Point topLeft, Optional<String> container) {
    Point origin = Levels.origin(session.layout(), container);
    Point local = Snap.toGrid(topLeft).plus(-origin.x(), -origin.y());
    ObjectNode config =
        type.config().defaultsJson().orElseGet(Json::object) instanceof ObjectNode object
            ? object
            : Json.object();
    return new NodeBuilder(Ids.node(), type.id())
        .position(Landing.inside(session.graph(), local, container))
        .parent(container)
        .config(config)
        .configVersion(type.migrations().currentVersion())
        .build();
  }

  /// The types that fit, in palette order; between two handles those first that are made for it,
  /// because they say themselves what they take and give.
  public List<NodeType> fitting(Request.QuickAdd request) {
    List<NodeType> types = new ArrayList<>(session.registry().all());
    types.removeIf(type -> !fits(type, request));
    if (request.to().isPresent()) {
      types.sort(Comparator.comparingInt(Insertion::vagueness));
    }
    return types;
  }

  private static int vagueness(NodeType type) {
    Handles handles = type.handles(type.config().defaultsJson().orElseGet(Json::object));
    return Stream.concat(handles.inputs().stream(), handles.outputs().stream())
        .mapToInt(handle -> handle.data().equals(Shape.UNKNOWN) ? 1 : 0)
        .sum();
  }
}
