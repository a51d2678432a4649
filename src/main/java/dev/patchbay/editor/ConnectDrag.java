package dev.patchbay.editor;

import dev.patchbay.scenario.Applied;
import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.NodeLayout.Port;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Side;
import dev.patchbay.schema.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Draws a new edge from either end, or moves one end of an edge.
final class ConnectDrag implements Drag {
  /// How near to a handle the line snaps to it, in world units.
  private static final double SNAP = 20;

  /// Above this many cards on screen, valid targets are not looked for in advance.
  private static final int MOST_JUDGED = 120;

  private static final String CONVERT = "Let go to choose what converts it.";

  private final Session session;
  private final HandleRef fixed;
  private final Optional<Edge> replaced;

  /// The graph without the edge that is being moved.
  private final Graph graph;

  private final Point from;
  private final Side fromSide;
  private final Set<HandleRef> valid;
  private final Map<HandleRef, Boolean> convertible = new HashMap<>();

  private ConnectDrag(Session session, HandleRef fixed, Optional<Edge> replaced) {
    this.session = session;
    this.fixed = fixed;
    this.replaced = replaced;
    this.graph = replaced.map(edge -> without(session, edge)).orElseGet(session::graph);
    Optional<Box> box = session.layout().box(fixed.node());
    Optional<Port> port = box.flatMap(b -> port(b, fixed));
    this.from =
        port.flatMap(p -> box.map(b -> b.anchor(p)))
            .or(() -> box.map(b -> b.rect().centre()))
            .orElse(Point.ORIGIN);
    this.fromSide = port.map(Port::side).orElse(fixed.source() ? Side.RIGHT : Side.LEFT);
    this.valid = valid();
  }

  static ConnectDrag from(Session session, HandleRef handle) {
    return new ConnectDrag(session, handle, Optional.empty());
  }

  /// Takes hold of one end of an edge; the other stays.
  static Optional<Drag> reconnect(Session session, String edgeId, boolean sourceEnd) {
    return session
        .layout()
        .route(edgeId)
        .map(route -> {
          Edge edge = route.edge();
          boolean inside =
              isIn(session, route.to(), route.from()) || isIn(session, route.from(), route.to());
          HandleRef fixed =
              sourceEnd
                  ? new HandleRef(
                      edge.target(),
                      session.handles().target(session.graph(), edge).map(h -> h.id()).orElse(""),
                      false,
                      inside && isIn(session, route.from(), route.to()))
                  : new HandleRef(
                      edge.source(),
                      session.handles().source(session.graph(), edge).map(h -> h.id()).orElse(""),
                      true,
                      inside && isIn(session, route.to(), route.from()));
          return new ConnectDrag(session, fixed, Optional.of(edge));
        });
  }

  @Override
  public Feedback move(Pointer pointer) {
    Point world = session.state().viewport().toWorld(pointer.screen());
    Optional<HandleRef> target = target(world);
    Optional<String> refusal =
        target.flatMap(
            handle -> refusal(handle).map(why -> convertible(handle) ? why + " " + CONVERT : why));
    Point to = target.filter(_ -> refusal.isEmpty()).flatMap(this::anchor).orElse(world);
    return new Feedback.Connecting(
        fixed, from, fromSide, to, target, refusal, valid, replaced.map(Edge::id));
  }

  @Override
  public Request drop(Pointer pointer) {
    Point world = session.state().viewport().toWorld(pointer.screen());
    Optional<HandleRef> target = target(world);
    if (target.isEmpty()) {
      return dropOnNothing(world);
    }
    if (refusal(target.get()).isPresent()) {
      return convertible(target.get()) ? converter(target.get()) : Request.NOTHING;
    }
    Applied applied = session.propose(change(target.get()));
    return applied instanceof Applied.Refused(Problem problem)
        ? new Request.Tell(problem.message())
        : Request.NOTHING;
  }

  private Request dropOnNothing(Point world) {
    if (replaced.isEmpty()) {
      return new Request.QuickAdd(world, Optional.of(fixed), Optional.empty());
    }
    session.propose(new Change.Remove(Set.of(), Set.of(replaced.get().id())));
    return Request.NOTHING;
  }

  /// Whether only the data does not fit, and there are nodes that would make it fit.
  private boolean convertible(HandleRef target) {
    return convertible.computeIfAbsent(
        target,
        handle ->
            replaced.isEmpty()
                && handle.source() != fixed.source()
                && session
                    .editor()
                    .refusal(graph, edge(handle))
                    .filter(problem -> problem.code().equals("graph.type"))
                    .isPresent()
                && !new Insertion(session).fitting(converter(handle)).isEmpty());
  }

  private Request.QuickAdd converter(HandleRef target) {
    Point to = anchor(target).orElse(from);
    return Request.between(
        new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2), fixed, target);
  }

  private Change change(HandleRef target) {
    Edge edge = edge(target);
    return replaced
        .<Change>map(old ->
            new Change.Reconnect(
                old.id(), edge.source(), edge.sourceHandle(), edge.target(), edge.targetHandle()))
        .orElseGet(() -> new Change.Connect(edge));
  }

  /// A handle under the pointer, else one nearby, else the fitting one of the card there.
  private Optional<HandleRef> target(Point world) {
    double zoom = session.state().viewport().zoom();
    Optional<HandleRef> under = session.index().handleAt(world, zoom).filter(h -> !h.equals(fixed));
    return under
        .or(() ->
            session
                .index()
                .nearestHandle(world, SNAP)
                .filter(handle -> handle.source() != fixed.source()))
        .or(() -> onCard(world));
  }

  private Optional<HandleRef> onCard(Point world) {
    if (!(session.index().at(world, Double.MIN_NORMAL, Selection.NONE)
        instanceof Hit.OnNode(String id))) {
      return Optional.empty();
    }
    if (id.equals(fixed.node())) {
      return Optional.empty();
    }
    List<HandleRef> candidates =
        session.layout().box(id).stream().flatMap(b -> opposite(b).stream()).toList();
    return candidates.stream()
        .filter(handle -> refusal(handle).isEmpty())
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private List<HandleRef> opposite(Box box) {
    return box.layout().ports().stream()
        .filter(port -> port.source() != fixed.source())
        .map(port -> HandleRef.of(box, port))
        .toList();
  }

  private Set<HandleRef> valid() {
    List<Box> boxes = session.index().nodesIn(session.state().visible());
    Set<HandleRef> found = new HashSet<>();
    if (boxes.size() <= MOST_JUDGED) {
      for (Box box : boxes) {
        opposite(box).stream().filter(h -> refusal(h).isEmpty()).forEach(found::add);
      }
    }
    return found;
  }

  private Optional<String> refusal(HandleRef target) {
    if (target.source() == fixed.source()) {
      return Optional.of(
          fixed.source() ? "An output is connected to an input." : "An input takes an output.");
    }
    return session.editor().refusal(graph, edge(target)).map(Problem::message);
  }

  private Edge edge(HandleRef target) {
    HandleRef source = fixed.source() ? fixed : target;
    HandleRef end = fixed.source() ? target : fixed;
    String id = replaced.map(Edge::id).orElseGet(Ids::edge);
    return Edge.between(id, source.node(), source.handle(), end.node(), end.handle());
  }

  private Optional<Point> anchor(HandleRef handle) {
    return session.layout().box(handle.node()).flatMap(b -> port(b, handle).map(b::anchor));
  }

  private static Optional<Port> port(Box box, HandleRef handle) {
    return box.layout().port(handle.source(), handle.inner(), Optional.of(handle.handle()));
  }

  private static boolean isIn(Session session, Box child, Box container) {
    return session
        .graph()
        .container(child.node())
        .filter(container.node().id()::equals)
        .isPresent();
  }

  private static Graph without(Session session, Edge edge) {
    return session.editor().apply(session.graph(), new Change.Remove(Set.of(), Set.of(edge.id())))
            instanceof Applied.Done(Graph rest, Change _)
        ? rest
        : session.graph();
  }
}
