package dev.patchbay.scenario;

import dev.patchbay.catalog.Category;
import dev.patchbay.catalog.NodeRegistry;
import dev.patchbay.scenario.geometry.Rect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The look of a graph in miniature, small enough to come with every line of a list.
///
/// Coordinates are whole numbers from 0 to [#SIZE], which is the longer side of the graph. A graph
/// of thousands of nodes is drawn by its first [#MOST] ones: more would be a grey patch anyway.
public record Sketch(List<Box> boxes, List<Line> lines) {
  public static final int SIZE = 1000;
  public static final Sketch EMPTY = new Sketch(List.of(), List.of());
  static final int MOST = 120;

  /// @param family empty for a type that is not known here
  /// @param container whether other boxes may lie inside
  public record Box(
      int x, int y, int width, int height, Optional<Category> family, boolean container) {}

  /// From the right side of one box to the left side of another, by their places in the list.
  public record Line(int from, int to) {}

  public Sketch {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  public static Sketch of(Graph graph, NodeRegistry registry) {
    var handles = new NodeHandles(registry);
    GraphLayout layout = GraphLayout.of(handles, graph);
    List<GraphLayout.Box> placed = layout.boxes().values().stream().limit(MOST).toList();
    Optional<Rect> bounds = Rect.union(placed.stream().map(GraphLayout.Box::rect).toList());
    if (bounds.isEmpty()) {
      return EMPTY;
    }
    var scale = new Scale(bounds.get());
    var boxes = new ArrayList<Box>();
    Map<String, Integer> places = new HashMap<>();
    for (GraphLayout.Box box : placed) {
      Node node = box.node();
      places.put(node.id(), boxes.size());
      boxes.add(
          scale.box(
              box.rect(),
              registry.find(node.type()).map(type -> type.info().category()),
              handles.container(node).isPresent()));
    }
    var lines = new ArrayList<Line>();
    for (Edge edge : graph.edges()) {
      Integer from = places.get(edge.source());
      Integer to = places.get(edge.target());
      if (from != null && to != null && lines.size() < 2 * MOST) {
        lines.add(new Line(from, to));
      }
    }
    return new Sketch(boxes, lines);
  }

  public int width() {
    return boxes.stream().mapToInt(box -> box.x() + box.width()).max().orElse(0);
  }

  public int height() {
    return boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0);
  }

  private record Scale(Rect bounds, double factor) {
    Scale(Rect bounds) {
      this(bounds, SIZE / Math.max(1, Math.max(bounds.width(), bounds.height())));
    }

    Box box(Rect rect, Optional<Category> family, boolean container) {
      return new Box(
          scaled(rect.x() - bounds.x()),
          scaled(rect.y() - bounds.y()),
          Math.max(1, scaled(rect.width())),
          Math.max(1, scaled(rect.height())),
          family,
          container);
    }

    private int scaled(double length) {
      return (int) Math.round(length * factor);
    }
  }
}
