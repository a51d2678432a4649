package dev.patchbay.editor;

import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.GraphLayout.Route;
import dev.patchbay.scenario.NodeLayout.Port;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Polyline;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.SpatialGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what is at a place among thousands of nodes and edges.
public final class GraphIndex {
  /// How near to an edge a click still means it, in pixels; React Flow's interaction width.
  private static final double EDGE_REACH = 10;

  /// How near to the centre of a handle a press still means it, in pixels.
  private static final double HANDLE_REACH = 11;

  /// How near to the end of an edge a press takes hold of it, in pixels.
  private static final double END_REACH = 10;

  /// Below this zoom handles and edge ends are too small to be meant.
  static final double HANDLE_ZOOM = 0.35;

  /// Notes lie below everything, and containers below what stands in them.
  public static final Comparator<Box> FROM_THE_LOWEST =
      Comparator.comparing((Box box) -> !box.layout().note()).thenComparingInt(Box::depth);

  private final SpatialGrid<String> nodes = new SpatialGrid<>();
  private final SpatialGrid<String> edges = new SpatialGrid<>();
  private GraphLayout layout;

  GraphIndex(GraphLayout layout) {
    this.layout = layout;
    layout.boxes().forEach((id, box) -> nodes.insert(id, box.rect()));
    layout.routes().forEach((id, route) -> edges.insert(id, route.bounds()));
  }

  public GraphLayout layout() {
    return layout;
  }

  /// Takes over another layout; only what differs is touched.
  void update(GraphLayout next) {
    layout.boxes().keySet().stream().filter(id -> next.box(id).isEmpty()).forEach(nodes::remove);
    layout.routes().keySet().stream().filter(id -> next.route(id).isEmpty()).forEach(edges::remove);
    next.boxes()
        .forEach((id, box) -> {
          if (layout.boxes().get(id) != box) {
            nodes.put(id, box.rect());
          }
        });
    next.routes()
        .forEach((id, route) -> {
          if (layout.routes().get(id) != route) {
            edges.put(id, route.bounds());
          }
        });
    layout = next;
  }

  /// The nodes that share a point with the area, from the lowest: notes, then containers before
  /// what stands in them.
  public List<Box> nodesIn(Rect area) {
    List<Box> found = new ArrayList<>();
    nodes.visit(area, (id, _) -> layout.box(id).ifPresent(found::add));
    found.sort(FROM_THE_LOWEST);
    return found;
  }

  /// The edges whose bounds share a point with the area.
  public List<Route> edgesIn(Rect area) {
    List<Route> found = new ArrayList<>();
    edges.visit(area, (id, _) -> layout.route(id).ifPresent(found::add));
    return found;
  }

  /// What is at a place of the world: a handle before the node it sits on, a node before an edge,
  /// the inside of a container last.
  ///
  /// @param selection of two edges that end at the same handle, the selected one is taken hold of
  public Hit at(Point world, double zoom, Selection selection) {
    List<Box> boxes = topDown(world, Set.of());
    Optional<Hit> handle = handleAt(world, zoom).map(Hit.OnHandle::new);
    Optional<Hit> card =
        boxes.stream()
            .filter(box -> !box.layout().note() && solid(box, world))
            .findFirst()
            .map(box -> new Hit.OnNode(box.node().id()));
    return handle
        .or(() -> card)
        .or(() -> edgeEndAt(world, zoom, selection))
        .or(() -> edgeAt(world, zoom, selection).map(Hit.OnEdge::new))
        .or(() -> boxes.stream().findFirst().map(GraphIndex::ground))
        .orElse(Hit.NOTHING);
  }

  /// The node that was drawn last at this place.
  public Optional<Box> nodeAt(Point world) {
    return topDown(world, Set.of()).stream().findFirst();
  }

  /// The innermost container around a place.
  ///
  /// @param except what is being dragged, which cannot be put into itself
  public Optional<Box> containerAt(Point world, Set<String> except) {
    return topDown(world, except).stream().filter(box -> box.layout().container()).findFirst();
  }

  /// The handle under the pointer.
  public Optional<HandleRef> handleAt(Point world, double zoom) {
    return zoom < HANDLE_ZOOM ? Optional.empty() : nearestHandle(world, HANDLE_REACH / zoom);
  }

  /// The handle whose centre is nearest, at most `radius` away.
  Optional<HandleRef> nearestHandle(Point world, double radius) {
    record Near(HandleRef handle, double distance) {}
    List<Near> near = new ArrayList<>();
    for (Box box : nodesIn(Rect.around(world, radius + Port.RADIUS))) {
      for (Port port : box.layout().ports()) {
        double distance = box.centre(port).distanceTo(world);
        if (distance <= radius) {
          near.add(new Near(HandleRef.of(box, port), distance));
        }
      }
    }
    return near.stream().min(Comparator.comparingDouble(Near::distance)).map(Near::handle);
  }

  /// The edge nearest to a place, a selected one first.
  public Optional<String> edgeAt(Point world, double zoom, Selection selection) {
    double radius = EDGE_REACH / zoom;
    record Near(String edge, double distance) {}
    List<Near> near = new ArrayList<>();
    for (Route route : edgesIn(Rect.around(world, radius))) {
      double distance = Polyline.distance(route.line(), world);
      if (distance <= radius) {
        boolean selected = selection.edges().contains(route.edge().id());
        near.add(new Near(route.edge().id(), selected ? distance - radius : distance));
      }
    }
    return near.stream().min(Comparator.comparingDouble(Near::distance)).map(Near::edge);
  }

  /// The edges that run through an area, which is less than those whose bounds touch it.
  Set<String> edgesTouching(Rect area) {
    return Set.copyOf(
        edgesIn(area).stream()
            .filter(route -> Polyline.intersects(route.line(), area))
            .map(route -> route.edge().id())
            .toList());
  }

  /// As in React Flow: a circle beside the handle, pushed outwards so that the handle stays free.
  private Optional<Hit> edgeEndAt(Point world, double zoom, Selection selection) {
    if (zoom < HANDLE_ZOOM) {
      return Optional.empty();
    }
    double radius = END_REACH / zoom;
    record Near(Hit.OnEdgeEnd end, double distance) {}
    List<Near> near = new ArrayList<>();
    for (Route route : edgesIn(Rect.around(world, 3 * radius))) {
      double length = Polyline.length(route.line());
      double shift = radius + Port.RADIUS;
      if (length < 4 * shift) {
        continue;
      }
      Point start = Polyline.pointAt(route.line(), shift / length);
      Point end = Polyline.pointAt(route.line(), 1 - shift / length);
      double bonus = selection.edges().contains(route.edge().id()) ? radius : 0;
      String id = route.edge().id();
      near.add(new Near(new Hit.OnEdgeEnd(id, true), start.distanceTo(world) - bonus));
      near.add(new Near(new Hit.OnEdgeEnd(id, false), end.distanceTo(world) - bonus));
    }
    return near.stream()
        .filter(n -> n.distance() <= radius)
        .min(Comparator.comparingDouble(Near::distance))
        .map(Near::end);
  }

  /// What lies below the edges.
  private static Hit ground(Box box) {
    String id = box.node().id();
    return box.layout().note() ? new Hit.OnNode(id) : new Hit.Inside(id);
  }

  private List<Box> topDown(Point world, Set<String> except) {
    return nodesIn(new Rect(world.x(), world.y(), 0, 0)).reversed().stream()
        .filter(box -> !isOrIsIn(box, except))
        .toList();
  }

  private boolean isOrIsIn(Box box, Set<String> ids) {
    Optional<Box> at = Optional.of(box);
    for (int depth = 0; at.isPresent() && depth <= box.depth(); depth++) {
      if (ids.contains(at.get().node().id())) {
        return true;
      }
      at = at.get().node().parentId().flatMap(layout::box);
    }
    return false;
  }

  /// Only the header and the border of a container are solid.
  private static boolean solid(Box box, Point world) {
    if (!box.layout().container()) {
      return true;
    }
    Delta inside = world.minus(box.rect().topLeft());
    return inside.dy() <= dev.patchbay.scenario.NodeLayout.CONTAINER_HEADER
        || !box.rect().inset(6).contains(world);
  }
}
