package dev.patchbay.editor;

import dev.patchbay.scenario.Change;
import dev.patchbay.scenario.Edge;
import dev.patchbay.scenario.Graph;
import dev.patchbay.scenario.GraphLayout;
import dev.patchbay.scenario.GraphLayout.Box;
import dev.patchbay.scenario.Nesting;
import dev.patchbay.scenario.Node;
import dev.patchbay.scenario.NodeHandles;
import dev.patchbay.scenario.NodeLayout;
import dev.patchbay.scenario.geometry.Delta;
import dev.patchbay.scenario.geometry.Point;
import dev.patchbay.scenario.geometry.Rect;
import dev.patchbay.scenario.geometry.Snap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts nodes in order from left to right. What stands in a container is laid out first and the box
/// then fits around it. Notes stay where somebody put them.
///
/// Knows only values, so that it can run on any thread.
public final class Tidy {
  private static final double SMALLEST_BOX = 240;

  private final GraphLayout layout;
  private final Graph graph;
  private final NodeHandles handles;
  private final Progress progress;
  private final Map<Optional<String>, List<Node>> levels = new HashMap<>();
  private final Map<String, Point> positions = new LinkedHashMap<>();
  private final Map<String, Rect> sizes = new HashMap<>();
  private final int total;
  private int placed;

  private Tidy(GraphLayout layout, NodeHandles handles, Progress progress) {
    this.layout = layout;
    this.graph = layout.graph();
    this.handles = handles;
    this.progress = progress;
    for (Node node : graph.nodes()) {
      if (!handles.isNote(node) && layout.box(node.id()).isPresent()) {
        levels.computeIfAbsent(node.parentId(), _ -> new ArrayList<>()).add(node);
      }
    }
    this.total = levels.values().stream().mapToInt(List::size).sum();
  }

  /// The change that tidies the selected nodes, or everything when fewer than two are selected and
  /// none of them is a container.
  ///
  /// @return empty when it was cancelled or there is nothing to tidy
  public static Optional<Change> plan(
      GraphLayout layout, NodeHandles handles, Set<String> selected, Progress progress) {
    var tidy = new Tidy(layout, handles, progress);
    boolean done =
        tidy.chosen(selected).entrySet().stream()
            .allMatch(level -> tidy.tidyInPlace(level.getKey(), level.getValue()));
    return done ? tidy.change() : Optional.empty();
  }

  private Map<Optional<String>, List<Node>> chosen(Set<String> selected) {
    Set<String> ids = Levels.roots(graph, selected);
    List<Node> roots =
        graph.nodes().stream()
            .filter(node -> ids.contains(node.id()))
            .filter(node -> !handles.isNote(node))
            .toList();
    boolean all = roots.size() < 2 && roots.stream().noneMatch(this::holdsNodes);
    Map<Optional<String>, List<Node>> chosen = new LinkedHashMap<>();
    for (Node node : all ? levels.getOrDefault(Optional.<String>empty(), List.of()) : roots) {
      chosen.computeIfAbsent(node.parentId(), _ -> new ArrayList<>()).add(node);
    }
    return chosen;
  }

  private boolean holdsNodes(Node node) {
    return levels.containsKey(Optional.of(node.id()));
  }

  /// The top left corner of what is tidied stays.
  private boolean tidyInPlace(Optional<String> parent, List<Node> nodes) {
    Optional<Point> corner =
        Rect.union(
                nodes.stream()
                    .flatMap(node -> layout.box(node.id()).stream())
                    .map(box -> box.layout().at(box.node().position()))
                    .toList())
            .map(Rect::topLeft);
    return corner.isEmpty()
        || arrange(parent, nodes).map(found -> place(found, corner.get())).isPresent();
  }

  /// Lays out what stands in these nodes and then themselves, from any corner.
  private Optional<Map<String, Point>> arrange(Optional<String> parent, List<Node> nodes) {
    var level = new LayeredLayout(parent);
    Set<String> here = new HashSet<>();
    for (Node node : nodes) {
      if (holdsNodes(node) && !fitBox(node)) {
        return Optional.empty();
      }
      Box box = layout.box(node.id()).orElseThrow();
      Rect size = sizes.getOrDefault(node.id(), box.rect());
      level.add(node.id(), box.layout(), size.width(), size.height());
      here.add(node.id());
    }
    for (String id : Levels.withContents(graph, here)) {
      connect(level, here, parent, graph.outgoing(id));
    }
    parent.ifPresent(id -> connect(level, here, parent, graph.outgoing(id)));
    double from = share();
    placed += nodes.size();
    return level.positions(progress, from, share());
  }

  private void connect(
      LayeredLayout level, Set<String> here, Optional<String> parent, List<Edge> edges) {
    for (Edge edge : edges) {
      Optional<String> from = lifted(edge.source(), here, parent);
      Optional<String> to = lifted(edge.target(), here, parent);
      if (from.isPresent() && to.isPresent() && !from.equals(to)) {
        level.connect(
            from.get(),
            handles.source(graph, edge).map(h -> h.id()).orElse(""),
            to.get(),
            handles.target(graph, edge).map(h -> h.id()).orElse(""));
      }
    }
  }

  /// The node of this level that an end of an edge stands in or is. An edge into a group leads to
  /// the group here.
  private Optional<String> lifted(String id, Set<String> here, Optional<String> parent) {
    if (here.contains(id) || parent.filter(id::equals).isPresent()) {
      return Optional.of(id);
    }
    Optional<String> at = Optional.of(id);
    for (int depth = 0; at.isPresent() && depth <= Nesting.MAX_DEPTH; depth++) {
      if (here.contains(at.get())) {
        return at;
      }
      at = at.flatMap(graph::node).flatMap(Node::parentId);
    }
    return Optional.empty();
  }

  private boolean fitBox(Node container) {
    Optional<String> id = Optional.of(container.id());
    List<Node> content = levels.getOrDefault(id, List.of());
    boolean group = container.isGroup();
    double margin = group ? NodeLayout.GROUP_MARGIN : NodeLayout.CONTAINER_MARGIN;
    double side = group ? margin : NodeLayout.INNER_LABEL + Insertion.GAP;
    Point corner = new Point(side, NodeLayout.CONTAINER_HEADER + margin);
    Optional<Map<String, Point>> found = arrange(id, content);
    if (found.isEmpty()) {
      return false;
    }
    Rect around = place(found.get(), corner);
    sizes.put(
        container.id(),
        new Rect(0, 0, Math.max(SMALLEST_BOX, around.right() + side), around.bottom() + margin));
    return true;
  }

  /// @return the rectangle around the nodes where they stand now
  private Rect place(Map<String, Point> found, Point corner) {
    double left = found.values().stream().mapToDouble(Point::x).min().orElse(0);
    double top = found.values().stream().mapToDouble(Point::y).min().orElse(0);
    Point start = Snap.toGrid(corner);
    var way = new Delta(start.x() - left, start.y() - top);
    List<Rect> rects = new ArrayList<>();
    found.forEach((id, at) -> {
      Point snapped = Snap.toGrid(at.plus(way));
      positions.put(id, snapped);
      Rect size = sizes.getOrDefault(id, layout.box(id).orElseThrow().rect());
      rects.add(new Rect(snapped.x(), snapped.y(), size.width(), size.height()));
    });
    return Rect.union(rects).orElse(new Rect(start.x(), start.y(), 0, 0));
  }

  private double share() {
    return total == 0 ? 1 : (double) placed / total;
  }

  private Optional<Change> change() {
    Map<String, Point> moves = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    positions.forEach((id, at) -> {
      Node node = graph.node(id).orElseThrow();
      Optional<Rect> size = Optional.ofNullable(sizes.get(id));
      boolean resized =
          size.filter(
                  s -> node.width().orElse(0) != s.width() || node.height().orElse(0) != s.height())
              .isPresent();
      if (resized) {
        changes.add(new Change.Resize(id, size.get().movedBy(new Delta(at.x(), at.y()))));
      } else if (!node.position().equals(at)) {
        moves.put(id, at);
      }
    });
    if (!moves.isEmpty()) {
      changes.add(new Change.Move(moves));
    }
    return changes.isEmpty() ? Optional.empty() : Optional.of(new Change.Sequence(changes));
  }
}
